//! Edges: which marks belong to a passage, and how it reaches to other words of its sentence.
//!
//! Never here: what the passage says.

use crate::span::Span;
use crate::text::abbreviation::{Abbreviation, abbreviation};

/// What may stand before a word without a space.
const OPENING: [char; 6] = ['(', '[', '“', '"', '‘', '-'];

/// A passage with what its last word is not whole without: a percent sign, the period of an
/// abbreviation, the bracket that ends what was put into it; and the one that begins it.
pub(crate) fn closed(text: &str, within: Span, passage: Span) -> Span {
    let Span { mut start, mut end } = passage;
    let inside = passage.text(text);
    let opened = |open: char, close: char| inside.matches(open).count() > inside.matches(close).count();
    let next = text.get(end..within.end).and_then(|rest| rest.chars().next());
    let last = inside.rsplit(|c: char| c.is_whitespace() || OPENING.contains(&c)).next().unwrap_or("");
    let before = inside.strip_suffix(last).unwrap_or("").trim_end();
    // `of Tolen, Mo.`, `Odo Lund Jr.`, not `Claudia Mo`
    let sure = last.contains('.')
        || before.ends_with([',', '-', '('])
        || matches!(last, "Jr" | "Sr" | "Inc" | "Corp" | "Ltd" | "Bros");
    let shortens = abbreviation(last)
        .is_some_and(|kind| sure && matches!(kind, Abbreviation::Place | Abbreviation::HalfDay | Abbreviation::Any));
    if next == Some('.') && shortens {
        end += 1;
    }
    if next.is_some_and(|next| next == '%' || next == ']' && opened('[', ']') || next == ')' && opened('(', ')')) {
        end += 1;
    }
    let before = text.get(within.start..start).and_then(|head| head.chars().next_back());
    if before == Some('[') && inside.matches(']').count() > inside.matches('[').count() {
        start -= 1;
    }
    Span::new(start, end)
}

/// A passage that reaches to words that stand elsewhere in its sentence: before it from where
/// the sentence begins, behind it to the next comma.
pub(crate) fn reaching(text: &str, within: Span, passage: Span, words: Span) -> Span {
    let Span { mut start, mut end } = passage.joined(words);
    if start < passage.start {
        start = within.start;
    }
    if end > passage.end {
        let rest = text.get(end..within.end).unwrap_or("");
        end += rest.find([',', ';', '—', '“', '"']).map_or(rest.len(), |mark| rest[..mark].trim_end().len());
    }
    quoted(text, within, closed(text, within, Span::new(start, end)))
}

/// A passage with the quotation marks at its edges whose partners it holds.
fn quoted(text: &str, within: Span, passage: Span) -> Span {
    const MARKS: [(char, char); 4] = [('“', '”'), ('"', '"'), ('«', '»'), ('„', '“')];
    let Span { mut start, mut end } = passage;
    let inside = passage.text(text);
    let count = |mark: char| inside.matches(mark).count();
    for (open, close) in MARKS {
        let alone = if open == close { count(open) % 2 == 1 } else { count(open) != count(close) };
        let before = text.get(within.start..start).and_then(|head| head.chars().next_back());
        let after = text.get(end..within.end).and_then(|rest| rest.chars().next());
        if alone && before == Some(open) && inside.contains(close) {
            start -= open.len_utf8();
        } else if alone && after == Some(close) && inside.contains(open) {
            end += close.len_utf8();
        }
    }
    Span::new(start, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The passage of `text` that holds `words` and reaches to `other`.
    fn reached<'a>(text: &'a str, words: &str, other: &str) -> &'a str {
        let place = |part: &str| {
            let start = text.find(part).expect("it is in the text");
            Span::new(start, start + part.len())
        };
        reaching(text, Span::new(0, text.len()), place(words), place(other)).text(text)
    }

    #[test]
    fn an_abbreviation_keeps_its_period() {
        let kept = |text: &'static str, words: &str| {
            let start = text.find(words).expect("it is in the text");
            closed(text, Span::new(0, text.len()), Span::new(start, start + words.len())).text(text)
        };
        assert_eq!(kept("Kallio left the U.S. in May.", "the U.S"), "the U.S.");
        assert_eq!(kept("The gate opened at 5 p.m.", "at 5 p.m"), "at 5 p.m.");
        assert_eq!(kept("The gate was open.", "was open"), "was open");
        assert_eq!(kept("It was told by Claudia Mo.", "by Claudia Mo"), "by Claudia Mo");
        assert_eq!(kept("They met in Tolen, Mo.", "in Tolen, Mo"), "in Tolen, Mo.");
    }

    #[test]
    fn a_passage_reaches_to_words_elsewhere_in_its_sentence() {
        let text = "On Monday, Mayor Ines Kallio of Odrel said the gate was open, as the crew knew.";
        assert_eq!(
            reached(text, "the gate was open", "Odrel"),
            "On Monday, Mayor Ines Kallio of Odrel said the gate was open"
        );
        assert_eq!(reached(text, "the gate was open", "crew"), "the gate was open, as the crew knew.");
        let text = "“The gate was open,” Kallio said in Tolen, and left.";
        assert_eq!(reached(text, "The gate was open", "Tolen"), "“The gate was open,” Kallio said in Tolen");
    }
}
