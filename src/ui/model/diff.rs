//! Which words of a passage the base passage does not have. Words are compared
//! without case and with plain apostrophes; punctuation and spaces never count.
//!
//! Never here: conflicts, which the core finds and names.

use std::ops::Range;

use similar::DiffOp;
use unicode_segmentation::UnicodeSegmentation;

use crate::matching::wording;

/// Share of changed words from which on single marks would only be noise:
/// hand-tuned on the sample, where marks stay readable up to some three words in four.
const APART: f64 = 0.75;
/// An equal run of at most this many words between two changed runs is painted
/// over where all its words are short: ‘of’, ‘in the’.
const ABSORBED_WORDS: usize = 2;
/// Letters of a short word.
const SHORT: usize = 3;

/// How a passage differs from the base, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Difference {
    /// Word for word the same.
    Same,
    /// The byte ranges of the passage whose words the base does not have; they
    /// may be none where the passage only leaves words out.
    Words(Vec<Range<usize>>),
    /// Too little in common for marks to help.
    Throughout,
}

/// Compares `passage` with `base`, word by word (Myers 1986).
pub(crate) fn difference(base: &str, passage: &str) -> Difference {
    let old: Vec<String> = base.unicode_words().map(folded).collect();
    let places: Vec<(usize, &str)> = passage.unicode_word_indices().collect();
    let new: Vec<String> = places.iter().map(|&(_, word)| folded(word)).collect();
    if old == new {
        return Difference::Same;
    }
    let mut changed = vec![false; new.len()];
    for op in wording::runs(&borrowed(&old), &borrowed(&new)) {
        if !matches!(op, DiffOp::Equal { .. }) {
            changed[op.new_range()].fill(true);
        }
    }
    let count = changed.iter().filter(|&&word| word).count();
    if as_share(count, new.len()) > APART {
        return Difference::Throughout;
    }
    absorb(&mut changed, &new);
    Difference::Words(ranges(&changed, &places))
}

fn borrowed(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}

fn folded(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

fn as_share(part: usize, whole: usize) -> f64 {
    let (part, whole) = (u32::try_from(part).unwrap_or(u32::MAX), u32::try_from(whole).unwrap_or(u32::MAX));
    if whole == 0 { 0.0 } else { f64::from(part) / f64::from(whole) }
}

/// Paints over equal runs too short to be worth a gap.
fn absorb(changed: &mut [bool], words: &[String]) {
    let mut at = 0;
    while at < changed.len() {
        let end = (at..changed.len()).find(|&next| changed[next] != changed[at]).unwrap_or(changed.len());
        let between = at > 0 && end < changed.len();
        let short = words[at..end].iter().all(|word| word.chars().count() <= SHORT);
        if !changed[at] && between && end - at <= ABSORBED_WORDS && short {
            changed[at..end].fill(true);
        }
        at = end;
    }
}

/// From the first to the last word of each changed run.
fn ranges(changed: &[bool], places: &[(usize, &str)]) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (at, &(start, word)) in places.iter().enumerate().filter(|&(at, _)| changed[at]) {
        let end = start + word.len();
        match ranges.last_mut() {
            Some(last) if at > 0 && changed[at - 1] => last.end = end,
            _ => ranges.push(start..end),
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(base: &str, passage: &str) -> String {
        match difference(base, passage) {
            Difference::Same => "same".into(),
            Difference::Throughout => "throughout".into(),
            Difference::Words(ranges) => {
                let mut text = passage.to_owned();
                for range in ranges.into_iter().rev() {
                    text.insert(range.end, ']');
                    text.insert(range.start, '[');
                }
                text
            }
        }
    }

    #[test]
    fn new_words_are_marked() {
        let base = "Harbor master Ines Kallio found the crack on Monday.";
        assert_eq!(
            marked(base, "The harbor master, Ines Kallio, spotted the crack on Monday morning."),
            "[The] harbor master, Ines Kallio, [spotted] the crack on Monday [morning]."
        );
    }

    #[test]
    fn case_punctuation_and_apostrophes_are_no_difference() {
        assert_eq!(marked("The port’s master", "the PORT's “master”!"), "same");
    }

    #[test]
    fn short_equal_runs_make_no_confetti() {
        assert_eq!(
            marked(
                "the repair of the bridge will be long and costly",
                "the rebuilding of the crossing will be long and costly"
            ),
            "the [rebuilding of the crossing] will be long and costly"
        );
    }

    #[test]
    fn a_passage_in_other_words_is_not_painted_all_over() {
        assert_eq!(marked("He left office at noon", "Nobody saw anything of her today"), "throughout");
    }

    #[test]
    fn leaving_words_out_marks_nothing() {
        assert_eq!(marked("a very long day", "a long day"), "a long day");
        assert_eq!(difference("words", ""), Difference::Words(Vec::new()));
    }
}
