//! Sentences of one block: Unicode's sentence boundaries (UAX #29) with the
//! tailorings that news needs, each under its own name.
//!
//! Never here: what a sentence says.

use unicode_segmentation::UnicodeSegmentation;

use crate::order::Order;
use crate::span::Span;
use crate::text::language::Language;
use crate::text::sentence_context::{self as context, Quotation};
use crate::text::word::words;

/// Why a boundary of UAX #29 is no end of a sentence in news, or why there is one
/// where the standard has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tailoring {
    /// `Mr. Lund`: a title before a name never ends a sentence.
    Title,
    /// `U.S. President`: an abbreviation ends one only where a word follows that
    /// often opens a sentence.
    Abbreviation,
    /// `J. P. Lund`: an initial between capitalized words.
    Initial,
    /// `No. 4`, `p. 12`: an abbreviation before a number.
    Numbered,
    /// `am 3. Oktober`: a German ordinal after a word that wants a noun.
    Ordinal,
    /// `1. Open the hatch`: the number of an entry of a list.
    ListNumber,
    /// `TOLEN, Aug. 3. — The ferry`: the place and day before the first sentence.
    Dateline,
    /// `... and then`: an ellipsis that goes on, in lower case or with `I`.
    Ellipsis,
    /// `“Wait!” she said`: a mark inside a quotation whose sentence goes on.
    Quotation,
    /// `What Now? opened in May`: a mark that belongs to a name, lower case after it.
    Exclamation,
    /// `https://tolen.example/a?B=1`: a mark inside an address.
    Address,
    /// `late… Nobody came`: the one-character ellipsis, which the standard does not
    /// know as an end, before a capital.
    EllipsisEnd,
    /// `ended.Then`: a full stop without a space, after or before a word that shows
    /// it to be one.
    MissingSpace,
    /// `at ten. 42 people`: a figure opens the next sentence; the standard looks
    /// past it to the lower case.
    Figure,
    /// `fell. iPhone sales`: a name in lower case with a capital inside.
    InnerCapital,
    /// `• Open • Close`: a bullet begins an entry of a list.
    Bullet,
    /// More than 256 bytes without a letter: no prose, and the standard would look
    /// through all of it again from each place in it.
    Letterless,
}

impl Tailoring {
    /// Whether it makes a boundary; else it takes one away.
    #[must_use]
    pub fn splits(self) -> bool {
        matches!(
            self,
            Self::EllipsisEnd
                | Self::MissingSpace
                | Self::Figure
                | Self::InnerCapital
                | Self::Bullet
                | Self::Letterless
        )
    }
}

/// A place where the standard or a tailoring ends a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Boundary {
    /// The byte after the sentence and the white space that follows it.
    pub at: usize,
    /// What the standard is overruled by, if it is.
    pub tailoring: Option<Tailoring>,
}

impl Boundary {
    /// Whether a sentence ends here after all.
    #[must_use]
    pub fn is_end(self) -> bool {
        self.tailoring.is_none_or(Tailoring::splits)
    }
}

/// All boundaries of UAX #29 in `text` and those that tailorings add, in order. The
/// end of a text is one. Without the tailorings that [split](Tailoring::splits) it
/// is what the standard says, and its test file is passed.
///
/// ```
/// use claimgrid::text::language::Language;
/// use claimgrid::text::sentence::{Tailoring, boundaries};
/// let found = boundaries("Mr. Lund left. Nobody saw it.", Language::English);
/// assert_eq!(found[0].tailoring, Some(Tailoring::Title));
/// assert_eq!((found[1].at, found[1].is_end()), (15, true));
/// ```
#[must_use]
pub fn boundaries(text: &str, language: Language) -> Vec<Boundary> {
    let mut found: Vec<Boundary> = Vec::new();
    let mut quotation = Quotation::default();
    let mut open = 0;
    let last = text.trim_end().len();
    for part in prose(text) {
        for (offset, piece) in part.text(text).split_sentence_bound_indices() {
            let start = part.start + offset;
            let end = start + piece.len();
            for (at, tailoring) in context::ends_within(text, Span::new(start, end)) {
                found.push(Boundary { at, tailoring: Some(tailoring) });
                open = at;
            }
            quotation.read(text, Span::new(start, end));
            let tailoring = if end >= last {
                None
            } else if end == part.end {
                Some(Tailoring::Letterless)
            } else {
                context::goes_on(text, Span::new(open, end), quotation, language)
            };
            // `ended.“We`: the standard counts the opening mark to the sentence that ended.
            let behind = piece.trim_end_matches(['“', '‘', '«', '„', '(', '[']);
            let moved = !behind.is_empty() && behind.len() < piece.len() && end < last;
            let at = if moved { start + behind.len() } else { end };
            let tailoring = if moved { Some(Tailoring::MissingSpace) } else { tailoring };
            if moved {
                found.push(Boundary { at: end, tailoring: Some(Tailoring::Quotation) });
            }
            let boundary = Boundary { at, tailoring };
            if boundary.is_end() {
                open = at;
            }
            found.push(boundary);
        }
    }
    found.order();
    found
}

/// The sentences of `block`, without white space at their ends, without the signs that
/// begin entries of a list, and without those that have no letter and no digit. `marks`
/// are the reference marks of the text, in its order: `in May.[2] Then` is a boundary as
/// if they were not there.
#[must_use]
pub fn split(text: &str, block: Span, marks: &[Span], language: Language) -> Vec<Span> {
    let flat = flattened(text, block, marks);
    let mut sentences: Vec<Span> = Vec::new();
    let mut start = 0;
    for boundary in boundaries(&flat, language).into_iter().filter(|boundary| boundary.is_end()) {
        let sentence = Span::new(start, boundary.at).trimmed(&flat);
        sentences.push(Span::new(sentence.start + context::signs(sentence.text(&flat)), sentence.end));
        start = boundary.at.max(start);
    }
    sentences
        .into_iter()
        .filter(|span| span.text(&flat).chars().any(char::is_alphanumeric))
        .map(|span| Span::new(block.start + span.start, block.start + span.end))
        .collect()
}

/// Bytes without a letter from which a text is no prose.
const LETTERLESS: usize = 256;

/// `text` cut wherever [`LETTERLESS`] bytes follow without a letter.
fn prose(text: &str) -> Vec<Span> {
    let mut parts = Vec::new();
    let (mut start, mut letter) = (0, 0);
    for (at, character) in text.char_indices() {
        if character.is_alphabetic() {
            letter = at;
        } else if at - letter >= LETTERLESS {
            parts.push(Span::new(start, at));
            (start, letter) = (at, at);
        }
    }
    parts.push(Span::new(start, text.len()));
    parts
}

/// The text of `block`, byte for byte in its place, with a space for each byte of
/// a reference mark and for each line break: inside a block that is a place where
/// the line was full, to the standard it would be the end of a paragraph. Only
/// before an entry of a list it is one.
fn flattened(text: &str, block: Span, marks: &[Span]) -> String {
    let mut flat = String::with_capacity(block.len());
    let mut at = block.start;
    let first = marks.partition_point(|mark| mark.start < block.start);
    let inside = marks[first..].iter().take_while(|mark| mark.end <= block.end).copied();
    for mark in inside.chain([Span::new(block.end, block.end)]) {
        let kept = Span::new(at, mark.start).text(text);
        let mut rest = 0;
        for (offset, _) in kept.match_indices(['\n', '\r', '\u{b}', '\u{c}']) {
            if !context::begins_entry(&kept[offset + 1..]) {
                flat.push_str(&kept[rest..offset]);
                flat.push(' ');
                rest = offset + 1;
            }
        }
        flat.push_str(&kept[rest..]);
        flat.extend(std::iter::repeat_n(' ', mark.len()));
        at = mark.end;
    }
    flat
}

/// Cuts a sentence of more than `most` words into pieces of at most that many.
/// What is longer than any sentence is a list or no language at all; comparing
/// it whole would help nobody. Words are what white space parts; in a script without
/// it, and in chains of hyphens, the parts of words are counted too.
#[must_use]
pub fn cut(text: &str, span: Span, most: usize) -> Vec<Span> {
    // Most sentences have fewer bytes than the longest has words.
    if span.len() <= most {
        return vec![span.trimmed(text)];
    }
    let inner = span.text(text);
    let mut pieces = Vec::new();
    let (mut count, mut start, mut in_word) = (0, 0, false);
    for (at, character) in inner.char_indices() {
        let space = character.is_whitespace();
        if !space && !in_word {
            if count == most {
                pieces.extend(cut_parts(text, Span::new(span.start + start, span.start + at), PARTS * most));
                (count, start) = (0, at);
            }
            count += 1;
        }
        in_word = !space;
    }
    pieces.extend(cut_parts(text, Span::new(span.start + start, span.end), PARTS * most));
    pieces
}

/// Parts of a word, on average over a whole sentence: `well-known` has two, and not
/// every word of a sentence is a compound.
const PARTS: usize = 2;

/// Cuts a sentence of more than `most` parts of words.
fn cut_parts(text: &str, span: Span, most: usize) -> Vec<Span> {
    if span.len() <= most {
        return vec![span.trimmed(text)];
    }
    let mut pieces = Vec::new();
    let mut start = span.start;
    for (at, _) in words(span.text(text)).into_iter().step_by(most.max(1)).skip(1) {
        pieces.push(Span::new(start, span.start + at).trimmed(text));
        start = span.start + at;
    }
    pieces.push(Span::new(start, span.end).trimmed(text));
    pieces
}
