//! Sentences of one block: Unicode's sentence boundaries (UAX #29) with the
//! tailorings that news needs, each under its own name.
//!
//! Never here: what a sentence says.

use unicode_segmentation::UnicodeSegmentation;

use crate::span::Span;
use crate::text::function_words::opens_sentence;

/// Why a boundary of UAX #29 is no end of a sentence in news.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tailoring {
    /// `Mr. Lund`: a title before a name never ends a sentence.
    Title,
    /// `U.S. President`: an abbreviation with inner periods ends one only where
    /// a word follows that often opens a sentence.
    Abbreviation,
    /// `J. P. Lund`: an initial between capitalized words.
    Initial,
    /// `No. 4`, `p. 12`: an abbreviation before a number.
    Numbered,
    /// `... and then`: an ellipsis that goes on in lower case.
    Ellipsis,
    /// `“Wait!” she said`: a mark inside a quotation whose sentence goes on.
    Quotation,
}

/// Abbreviations that stand before a name.
const TITLES: &[&str] = &[
    "adm", "atty", "brig", "capt", "cardinal", "cmdr", "col", "cpl", "dr", "fr", "gen", "gov", "hon", "insp", "lt",
    "maj", "messrs", "mr", "mrs", "ms", "mt", "pres", "prof", "rep", "reps", "rev", "sen", "sens", "sgt", "sr", "st",
    "supt",
];

/// Abbreviations that may also end a sentence.
const ABBREVIATIONS: &[&str] = &[
    "a.m", "ala", "apr", "ariz", "ark", "aug", "ave", "blvd", "bros", "calif", "co", "colo", "conn", "corp", "ct",
    "dec", "del", "dept", "e.g", "est", "etc", "feb", "fla", "ft", "i.e", "ill", "inc", "ind", "jan", "jr", "kan",
    "la", "llc", "ltd", "mar", "mass", "md", "mich", "minn", "miss", "mo", "neb", "nev", "nov", "oct", "okla", "ore",
    "p.m", "pa", "ph.d", "sept", "sr", "tenn", "tex", "univ", "va", "vs", "wash", "wis",
];

/// Abbreviations that stand before a number.
const NUMBERED: &[&str] = &["art", "ch", "fig", "no", "nos", "nr", "p", "para", "pp", "sec", "vol"];

/// The sentences of `block`, without white space at their ends and without
/// those that have no letter and no digit. `marks` are the reference marks of
/// the text: `in May.[2] Then` is a boundary as if they were not there.
#[must_use]
pub fn split(text: &str, block: Span, marks: &[Span]) -> Vec<Span> {
    let flat = flattened(text, block, marks);
    let mut sentences: Vec<Span> = Vec::new();
    let mut open: Option<usize> = None;
    for (start, piece) in flat.split_sentence_bound_indices() {
        let (from, end) = (open.unwrap_or(start), start + piece.len());
        let rest = &flat[end..];
        if rest.trim().is_empty() || tailoring(&flat[from..end], rest).is_none() {
            sentences.extend(at_ellipses(&flat, Span::new(from, end)));
            open = None;
        } else {
            open = Some(from);
        }
    }
    let trimmed = sentences.into_iter().map(|span| span.trimmed(&flat));
    trimmed
        .filter(|span| span.text(&flat).chars().any(char::is_alphanumeric))
        .map(|span| Span::new(block.start + span.start, block.start + span.end))
        .collect()
}

/// The standard does not know `…` as an end; before a capital it is one.
fn at_ellipses(flat: &str, span: Span) -> Vec<Span> {
    let mut pieces = Vec::new();
    let mut start = span.start;
    for (offset, mark) in span.text(flat).match_indices('…') {
        let end = span.start + offset + mark.len();
        let rest = &flat[end..span.end];
        if rest.starts_with(char::is_whitespace) && rest.trim_start().starts_with(char::is_uppercase) {
            pieces.push(Span::new(start, end));
            start = end;
        }
    }
    pieces.push(Span::new(start, span.end));
    pieces
}

/// The text of `block`, byte for byte in its place, with a space for each byte of
/// a reference mark and for each line break: inside a block that is a place where
/// the line was full, to the standard it would be the end of a paragraph.
fn flattened(text: &str, block: Span, marks: &[Span]) -> String {
    let mut flat = String::with_capacity(block.len());
    let mut at = block.start;
    let inside = marks.iter().filter(|mark| block.contains(**mark)).copied();
    for mark in inside.chain([Span::new(block.end, block.end)]) {
        let kept = Span::new(at, mark.start).text(text);
        flat.extend(kept.chars().map(|c| if matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}') { ' ' } else { c }));
        flat.extend(std::iter::repeat_n(' ', mark.len()));
        at = mark.end;
    }
    flat
}

/// Why the boundary between `before` and `after` is none, if it is none.
fn tailoring(before: &str, after: &str) -> Option<Tailoring> {
    let before = before.trim_end();
    let after = after.trim_start();
    let next: &str = after
        .trim_start_matches(['"', '“', '‘', '\'', '(', '['])
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | ';'))
        .next()
        .unwrap_or("");
    let goes_on = next.starts_with(char::is_lowercase);
    if let Some(inner) = before.strip_suffix(['”', '’', '"', '\'', '»']) {
        // A quotation that closes: its sentence goes on when a lower-case word follows.
        return (goes_on && inner.ends_with(['.', '!', '?', '…'])).then_some(Tailoring::Quotation);
    }
    if goes_on && (before.ends_with("...") || before.ends_with('…')) {
        return Some(Tailoring::Ellipsis);
    }
    let word = before.strip_suffix('.')?;
    let last =
        word.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '“' | '"' | '‘' | '—' | '–')).next().unwrap_or("");
    let lower = last.to_lowercase();
    if TITLES.binary_search(&lower.as_str()).is_ok() && last.starts_with(char::is_uppercase) {
        return Some(Tailoring::Title);
    }
    if NUMBERED.binary_search(&lower.as_str()).is_ok() && next.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(Tailoring::Numbered);
    }
    let mut letters = last.chars();
    let initial = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    if initial && next.starts_with(char::is_uppercase) && last != "I" {
        return Some(Tailoring::Initial);
    }
    let dotted = last.contains('.') && last.split('.').all(|part| part.chars().count() == 1);
    let abbreviation = dotted || ABBREVIATIONS.binary_search(&lower.as_str()).is_ok();
    let starts_anew = next.starts_with(char::is_uppercase) && opens_sentence(&next.to_lowercase());
    (abbreviation && !starts_anew && !after.starts_with(['“', '"', '‘'])).then_some(Tailoring::Abbreviation)
}

/// Cuts a sentence of more than `most` words into pieces of at most that many.
/// What is longer than any sentence is a list or no language at all; comparing
/// it whole would help nobody.
#[must_use]
pub fn cut(text: &str, span: Span, most: usize) -> Vec<Span> {
    let inner = span.text(text);
    let mut pieces = Vec::new();
    let (mut words, mut start, mut in_word) = (0, 0, false);
    for (at, character) in inner.char_indices() {
        let space = character.is_whitespace();
        if !space && !in_word {
            if words == most {
                pieces.push(Span::new(span.start + start, span.start + at).trimmed(text));
                (words, start) = (0, at);
            }
            words += 1;
        }
        in_word = !space;
    }
    pieces.push(Span::new(span.start + start, span.end).trimmed(text));
    pieces
}

#[cfg(test)]
mod tests {
    use super::{ABBREVIATIONS, NUMBERED, TITLES};

    #[test]
    fn lists_are_sorted_for_the_binary_search() {
        for list in [TITLES, ABBREVIATIONS, NUMBERED] {
            for pair in list.windows(2) {
                assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
            }
        }
    }
}
