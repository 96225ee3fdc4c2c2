//! Where words begin and end for a reader: Unicode's word boundaries (UAX #29)
//! once what a reader does not see is taken away, which is soft hyphens,
//! zero-width and direction marks, and the hyphen at the end of a full line.
//!
//! Never here: what kind of word it is.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

use crate::text::function_words::is_function_word;

/// The words of `text` and where they begin, in bytes. A word that a hyphen and
/// the end of a line cut in two is one.
///
/// ```
/// use claimgrid::text::word::{visible, words};
/// let found = words("The har-\nbor _was_ closed");
/// let shown: Vec<_> = found.iter().map(|(_, word)| visible(word)).collect();
/// assert_eq!(shown, ["The", "harbor", "was", "closed"]);
/// ```
#[must_use]
pub fn words(text: &str) -> Vec<(usize, &str)> {
    let mut found: Vec<(usize, &str)> = Vec::new();
    for (at, piece) in text.unicode_word_indices() {
        // The standard takes the underscore for a part of the word; around a word it is emphasis.
        let word = piece.trim_start_matches('_');
        let at = at + (piece.len() - word.len());
        let word = word.trim_end_matches('_');
        if let Some((start, before)) = found.last_mut() {
            let end = *start + before.len();
            let gap = text.get(end..at).unwrap_or(" ");
            if are_joined(before, gap, word) {
                *before = text.get(*start..at + word.len()).unwrap_or(before);
                continue;
            }
        }
        found.push((at, word));
    }
    found.retain(|(_, word)| !word.is_empty());
    found
}

/// The word as a reader sees it: without the characters that have no shape, with
/// the letters of a ligature apart and a straight line where it was wrapped.
#[must_use]
pub fn visible(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Cow::Borrowed(word);
    }
    let plain = |c: char| !is_invisible(c) && !c.is_whitespace() && ligature(c).is_none() && c != '\u{92}';
    if word.chars().all(plain) {
        return Cow::Borrowed(word);
    }
    let mut shown = String::with_capacity(word.len());
    for character in word.chars() {
        if let Some(letters) = ligature(character) {
            shown.push_str(letters);
        } else if character.is_whitespace() {
            // Only the end of a full line stands inside a word; its hyphen goes too.
            if shown.ends_with(['-', '‐']) {
                shown.pop();
            }
        } else if character == '\u{92}' {
            shown.push('’');
        } else if !is_invisible(character) {
            shown.push(character);
        }
    }
    Cow::Owned(shown)
}

/// Adds a character in lower case; most of a text is ASCII, which needs no table.
#[inline]
pub(crate) fn push_lowercase(lower: &mut String, character: char) {
    if character.is_ascii() {
        lower.push(character.to_ascii_lowercase());
    } else {
        lower.extend(character.to_lowercase());
    }
}

/// Soft hyphens, zero-width characters, marks of writing direction and of byte order.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{206f}'
            | '\u{feff}'
    )
}

/// Parts of compounds that keep their hyphen at the end of a line.
const HYPHENATED: &[&str] = &[
    "anti", "co", "eight", "ex", "far", "fifty", "first", "five", "forty", "four", "full", "half", "high", "ill",
    "large", "left", "long", "low", "mid", "multi", "nine", "non", "one", "part", "post", "pre", "pro", "right",
    "second", "self", "semi", "seven", "short", "six", "small", "so", "ten", "third", "thirty", "three", "twenty",
    "two", "vice", "well",
];

/// Whether nothing that a reader sees as a break stands between two pieces.
fn are_joined(before: &str, gap: &str, after: &str) -> bool {
    if gap.is_empty() {
        return false;
    }
    if gap.chars().all(is_invisible) {
        return true;
    }
    let letters = before.ends_with(char::is_alphabetic) && after.starts_with(char::is_alphabetic);
    // The apostrophe of Windows-1252, left over from a wrong conversion.
    if gap == "\u{92}" {
        return letters;
    }
    let goes_on = after.starts_with(char::is_lowercase);
    let wrapped = gap.contains(['\n', '\r']) && gap.trim().is_empty();
    if before.ends_with('\u{ad}') {
        return wrapped && goes_on;
    }
    let Some(rest) = gap.strip_prefix(['-', '‐', '\u{ad}']) else { return false };
    let lower = before.to_lowercase();
    let compound = HYPHENATED.contains(&lower.as_str()) || is_function_word(&lower);
    rest.contains(['\n', '\r'])
        && rest.trim().is_empty()
        && goes_on
        && before.ends_with(char::is_lowercase)
        && !compound
}

/// The letters of a Latin ligature, lower case.
fn ligature(character: char) -> Option<&'static str> {
    Some(match character {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{visible, words};

    #[test]
    fn words_are_as_a_reader_sees_them() {
        let cases = [
            ("The hos\u{ad}pi\u{ad}tal", "The hospital"),
            ("Nether\u{200b}moor fell", "Nethermoor fell"),
            ("the o\u{fb03}ce", "the office"),
            ("a well-\nknown pilot", "a well known pilot"),
            ("the settle-\r\n  ment", "the settlement"),
            ("Tolen-\nVale", "Tolen Vale"),
            ("the ferry\u{92}s bow", "the ferry’s bow"),
            ("\u{200f}Alma\u{200e} sank", "Alma sank"),
            ("__Alma__ and snake_case", "Alma and snake_case"),
            ("___", ""),
        ];
        for (text, expected) in cases {
            let found: Vec<_> = words(text).into_iter().map(|(_, word)| visible(word)).collect();
            assert_eq!(found.join(" "), expected, "{text:?}");
        }
    }
}
