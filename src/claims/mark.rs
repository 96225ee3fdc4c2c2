//! Marks: what punctuation stands around a word.
//!
//! Never here: what the word does.

use crate::claims::part::Word;
use crate::text::token::Token;

/// The word with the marks that stand before it.
pub(crate) fn marked(word: Word, gap: &str, at: usize) -> Word {
    Word {
        comma: at > 0 && gap.contains(','),
        stop: at > 0
            // `12:15` is one hour.
            && (gap.contains([';', '—', '–', '(', ')', '[', ']', '…', '?', '!'])
                || (gap.contains(':') && gap != ":")
                || gap.contains(" - ")
                || gap.contains("--")
                || gap.contains(". “")
                || gap.contains(". \"")
                || gap.contains(".”")
                || gap.contains(".\"")),
        semicolon: gap.contains(';'),
        quote: gap.contains(['“', '”', '"', '«', '»', '„', '‘', '\u{93}', '\u{94}', '\u{91}'])
            || (gap.contains('’') && gap.len() > 3),
        hyphen: gap == "-" || gap == "‑",
        ..word
    }
}

/// `officials’ reports`: the apostrophe of a plural stands outside the token.
pub(crate) fn gap_after_is_possessive(text: &str, tokens: &[Token], at: usize) -> bool {
    let (Some(token), Some(next)) = (tokens.get(at), tokens.get(at + 1)) else { return false };
    token.lower.ends_with('s') && matches!(text.get(token.span.end..next.span.start), Some("’ " | "' "))
        // A closing single quotation mark looks the same; it has an opening one.
        && before(text, token.span.start).rsplit_once('‘').is_none_or(|(_, rest)| rest.contains('’'))
}

/// Bytes before a mark among which the one that opened the quotation is looked for: a
/// long paragraph.
const QUOTED: usize = 2_000;

/// The last [`QUOTED`] bytes before `end`.
fn before(text: &str, end: usize) -> &str {
    let start = (end.saturating_sub(QUOTED)..=end).find(|&at| text.is_char_boundary(at)).unwrap_or(end);
    text.get(start..end).unwrap_or("")
}
