//! Posts that a page embeds: who signed one, and the addresses in it, which are no words.
//!
//! Never here: what a post says.

use crate::order::Order;
use crate::span::Span;
use crate::text::boilerplate::is_timestamp;

/// The signature of a post: `— Ines Kallio (@kallio) March 3, 2025`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signature {
    /// All of it, the dash and the date with it.
    pub span: Span,
    /// The name before the handle.
    pub name: Span,
    /// The handle without its brackets: `@kallio`.
    pub handle: Span,
}

/// Most bytes of a name that signs.
const NAME_BYTES: usize = 60;

/// The signature that `span` ends with.
#[must_use]
pub fn signature(text: &str, span: Span) -> Option<Signature> {
    let inner = span.text(text);
    let open = inner.rfind("(@")?;
    let close = open + inner[open..].find(')')? + 1;
    let handle = &inner[open + 2..close - 1];
    let is_handle = !handle.is_empty() && handle.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let date = inner[close..].trim();
    let is_date = date.is_empty() || is_timestamp(&date.to_lowercase());
    // The last dash that is no hyphen: `— Jean-Odo Lund`.
    let spaced = |at: usize| inner[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
    let (at, mark) = inner[..open].rmatch_indices(['—', '–', '-']).find(|&(at, _)| spaced(at))?;
    let (dash, name) = (&inner[..at], &inner[at + mark.len()..open]);
    let name_from = open - name.len();
    let start = dash.trim_end_matches('-').trim_end().len();
    (is_handle && is_date && is_name(name)).then(|| Signature {
        span: Span::new(span.start + start, span.end).trimmed(text),
        name: Span::new(span.start + name_from, span.start + open).trimmed(text),
        handle: Span::new(span.start + open + 1, span.start + close - 1),
    })
}

/// `Odo J. Lund Jr.`: no sentence, of which words end otherwise than by shortening.
fn is_name(name: &str) -> bool {
    let goes_on = |word: &str| !word.ends_with(['.', '!', '?', ':']) || word.len() == 2 || word == "Jr.";
    name.len() <= NAME_BYTES && name.chars().any(char::is_alphabetic) && name.split_whitespace().all(goes_on)
}

/// What is no word of the post that `span` may be: its signature, and addresses. Sorted.
pub(super) fn marks(text: &str, span: Span) -> Vec<Span> {
    let signature = signature(text, span).map(|signature| signature.span);
    let end = signature.map_or(span.end, |signature| signature.start);
    let inner = text.get(span.start..end).unwrap_or("");
    let mut starts: Vec<usize> =
        ADDRESSES.iter().flat_map(|&start| inner.match_indices(start).map(|(at, _)| at)).collect();
    starts.order();
    let mut marks: Vec<Span> = Vec::new();
    for at in starts {
        let (head, rest) = inner.split_at(at);
        let ends = |c: char| c.is_whitespace() || matches!(c, ')' | '”' | '"' | ']' | '>');
        let address = rest.split(ends).next().unwrap_or("").trim_end_matches(['.', ',', ';', '!', '?', '…']);
        // Not what stands inside the address before it.
        if !head.ends_with(char::is_alphanumeric) && marks.last().is_none_or(|last| last.end <= span.start + at) {
            marks.push(Span::new(span.start + at, span.start + at + address.len()));
        }
    }
    marks.extend(signature);
    marks
}

/// How addresses begin that pages leave in the text of posts.
const ADDRESSES: [&str; 3] = ["https://t.co/", "pic.twitter.com/", "pic.x.com/"];

#[cfg(test)]
mod tests {
    use super::{marks, signature};
    use crate::span::Span;

    fn signed(text: &str) -> Option<(&str, &str)> {
        signature(text, Span::new(0, text.len())).map(|found| (found.name.text(text), found.handle.text(text)))
    }

    #[test]
    fn a_post_is_signed_by_a_name_and_a_handle() {
        let kallio = Some(("Ines Kallio", "@kallio_tolen"));
        assert_eq!(signed("The gate is open! — Ines Kallio (@kallio_tolen) March 3, 2025"), kallio);
        assert_eq!(signed("The gate is open -- Ines Kallio (@kallio_tolen)"), kallio);
        assert_eq!(signed("Open — Jean-Odo Lund (@lund)"), Some(("Jean-Odo Lund", "@lund")));
        assert_eq!(signed("Open. — Odo J. Lund (@lund) March 3, 2025"), Some(("Odo J. Lund", "@lund")));
        for plain in [
            "Ines Kallio (@kallio_tolen) said the gate was open.",
            "The gate — the old one — is open, wrote Ines Kallio (@kallio_tolen) on Friday.",
            "The gate is open, and nobody — not one. Write to us (@tolen_news).",
            "The gate is open.",
        ] {
            assert_eq!(signed(plain), None, "{plain}");
        }
    }

    #[test]
    fn addresses_are_no_words() {
        let text =
            "The gate (see https://t.co/a1B2) is open. pic.twitter.com/Xy9 — Ines Kallio (@kallio) March 3, 2025";
        let found: Vec<&str> = marks(text, Span::new(0, text.len())).iter().map(|mark| mark.text(text)).collect();
        assert_eq!(found, ["https://t.co/a1B2", "pic.twitter.com/Xy9", "— Ines Kallio (@kallio) March 3, 2025"]);
    }
}
