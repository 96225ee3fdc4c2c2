//! Why a passage stands in its claim, as plain data: the terms of its score.
//!
//! Never here: what the passage says of the claim.

use crate::report::Evidence;
use crate::ui::words::Words;

/// Why a passage stands beside the others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Why {
    /// The whole, in a sentence.
    pub(crate) sum: Option<String>,
    /// The terms of the score, the strongest first.
    pub(crate) terms: Vec<Term>,
}

/// One term of a score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Term {
    /// What it is and the words it rests on.
    pub(crate) text: String,
    /// What it adds.
    pub(crate) weight: String,
    /// Its share of the whole, in hundredths, for a bar.
    pub(crate) bar: usize,
}

/// The terms of the score of a passage. One that was put here by a person has none.
pub(crate) fn why(one: &Evidence, is_label: bool, words: &Words) -> Why {
    let whole: f64 = one.why.iter().map(|reason| reason.weight.abs()).sum();
    let sum = match (is_label, one.by_hand, one.why.is_empty()) {
        (true, ..) => Some(words.evidence.label_reason.to_owned()),
        (_, true, true) => Some(words.evidence.by_hand_reason.to_owned()),
        (_, _, true) => None,
        _ => Some(words.likeness(one.similarity)),
    };
    let hundred = |value: f64| libm::round(value * 100.0) / 100.0;
    let mut until = 0.0;
    let terms = one.why.iter().filter(|_| !is_label).map(|reason| {
        // Rounded with those before it, so that what is shown adds up.
        let before = hundred(until);
        until += reason.weight;
        Term {
            text: words.reason(reason),
            weight: words.signed(hundred(until) - before),
            bar: hundredths(reason.weight.abs(), whole),
        }
    });
    Why { sum, terms: terms.collect() }
}

/// A part as hundredths of the whole, rounded down, at least one.
fn hundredths(part: f64, whole: f64) -> usize {
    (1..=100).rev().find(|&count: &u32| part * 100.0 >= f64::from(count) * whole).map_or(1, |count| count as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Reason;
    use crate::ui::model::fixture::report;
    use crate::ui::words::Language;

    #[test]
    fn the_terms_add_up_as_they_are_shown() {
        let mut one = report().claims[0].evidence[0].clone();
        let reason = |weight| Reason { feature: "words".to_owned(), detail: "gate".to_owned(), weight };
        (one.similarity, one.why) = (0.71, vec![reason(0.405), reason(0.305)]);
        let why = why(&one, false, Language::English.words());
        let shown: Vec<&str> = why.terms.iter().map(|term| term.weight.as_str()).collect();
        assert_eq!(shown, ["+0.41", "+0.30"]);
    }
}
