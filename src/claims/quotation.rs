//! Quotations: what stands between quotation marks, paragraph by paragraph.
//!
//! Never here: who said it.

use crate::span::Span;

/// The quotations in `range`, without their marks, in the order of the text. A
/// quotation without its closing mark ends with the range: it goes on in the
/// next paragraph.
///
/// ```
/// use claimgrid::claims::quotation::quotations;
/// use claimgrid::Span;
/// let text = "It was “too late,” he said.";
/// let found = quotations(text, Span::new(0, text.len()));
/// assert_eq!(found[0].text(text), "too late,");
/// ```
#[must_use]
pub fn quotations(text: &str, range: Span) -> Vec<Span> {
    let inner = range.text(text);
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let mut before = ' ';
    for (at, character) in inner.char_indices() {
        let here = range.start + at;
        match open {
            None => {
                if let Some(close) = closing(character, before) {
                    open = Some((here + character.len_utf8(), close));
                }
            }
            // A mark that stands twice opens once: `""Too late," he said.`
            Some((start, close)) if character == close && here == start && close == '"' => {
                open = Some((here + character.len_utf8(), close));
            }
            Some((start, close)) if character == close && !is_apostrophe(inner, at, character) => {
                found.push(Span::new(start, here));
                open = None;
            }
            Some(_) => {}
        }
        before = character;
    }
    if let Some((start, _)) = open.filter(|&(_, close)| !is_single(close)) {
        found.push(Span::new(start, range.end));
    }
    found.retain(|span| span.text(text).chars().any(char::is_alphanumeric));
    found
}

/// The mark that closes what `character` opens, if it opens anything.
fn closing(character: char, before: char) -> Option<char> {
    let boundary = before.is_whitespace() || matches!(before, '(' | '[' | '—' | '–' | '-' | '“' | '"' | ':' | '\u{93}');
    match character {
        '“' | '„' => Some('”'),
        // The marks of Windows-1252, read as if they were Latin-1.
        '\u{93}' | '\u{84}' => Some('\u{94}'),
        '\u{91}' if boundary => Some('\u{92}'),
        '«' => Some('»'),
        '"' => Some('"'),
        '‘' if boundary => Some('’'),
        _ => None,
    }
}

/// Whether the mark at `at` stands inside a word, as in `harbor’s`.
fn is_apostrophe(text: &str, at: usize, mark: char) -> bool {
    is_single(mark) && text[at + mark.len_utf8()..].starts_with(char::is_alphanumeric)
}

/// Whether the mark closes a single quotation and may be an apostrophe.
fn is_single(mark: char) -> bool {
    matches!(mark, '’' | '\u{92}')
}
