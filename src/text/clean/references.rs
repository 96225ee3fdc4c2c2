//! References: the marks inside a text that point to them, and what an entry of
//! their list looks like below its head.
//!
//! Never here: addresses of links (see `markup`).

use crate::span::Span;

/// Bytes of the longest mark, `[citation needed]` among them.
const MARK_BYTES: usize = 24;

/// The marks of references inside `span`: `[1]`, `[2, 5]`, `[3–5]`, `[a]`, `[^1]`,
/// `[citation needed]`, and raised digits after a mark that closes. Sorted.
pub(super) fn marks(text: &str, span: Span) -> Vec<Span> {
    let inner = span.text(text);
    let mut marks = Vec::new();
    let mut closing = false;
    for (at, character) in inner.char_indices() {
        let start = span.start + at;
        if character == '[' {
            let rest = &inner[at + 1..];
            let end = rest.bytes().take(MARK_BYTES).position(|byte| byte == b']');
            if let Some(end) = end.filter(|&end| is_mark(&rest[..end]) && !rest[end + 1..].starts_with('(')) {
                marks.push(Span::new(start, start + end + 2));
            }
        } else if is_raised(character) && closing {
            let length: usize = inner[at..].chars().take_while(|&c| is_raised(c)).map(char::len_utf8).sum();
            marks.push(Span::new(start, start + length));
        }
        // Behind a letter a raised digit may be a unit: km².
        closing = matches!(character, '.' | ',' | '”' | '’' | '"' | ')' | ';' | '!' | '?');
    }
    marks
}

fn is_mark(inner: &str) -> bool {
    let noted =
        matches!(inner, "citation needed" | "edit" | "note" | "update" | "who?" | "when?" | "clarification needed");
    let inner = inner.strip_prefix('^').unwrap_or(inner);
    let inner = inner.strip_prefix("note ").unwrap_or(inner);
    let letter = inner.len() == 1 && inner.bytes().all(|byte| byte.is_ascii_lowercase());
    let numbers = inner.starts_with(|c: char| c.is_ascii_digit())
        && inner
            .split([',', '-', '–', ' '])
            .all(|number| number.len() <= 3 && number.bytes().all(|b| b.is_ascii_digit()));
    noted || letter || numbers
}

fn is_raised(character: char) -> bool {
    matches!(character, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// Whether a line below the head of a list of references is one of its entries:
/// numbered, dated in brackets, with an address, or begun by a name turned round.
pub(super) fn is_entry(line: &str) -> bool {
    let rest = line.trim_start_matches(['^', '[', '(', '•', '-', '*', ' ']);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = (1..=3).contains(&digits) && rest[digits..].starts_with(['.', ')', ']', ' ', '\t']);
    let dated = line.match_indices('(').any(|(at, _)| {
        let inner = &line[at + 1..];
        let year = inner.bytes().take_while(u8::is_ascii_digit).count();
        year == 4 && inner[year..].starts_with([')', ',', ';'])
            || inner[year..].starts_with(|c: char| year == 4 && c.is_ascii_lowercase())
    });
    let turned = rest.split_once(", ").is_some_and(|(name, rest)| {
        !name.contains(' ') && name.starts_with(char::is_uppercase) && rest.chars().nth(1) == Some('.')
    });
    let cited = ["Retrieved ", "Accessed ", "pp. ", "vol. ", "://", "doi.org", "ISBN ", "et al."]
        .iter()
        .any(|part| line.contains(part));
    let short = line.split_whitespace().count() <= 60;
    short && (numbered || dated || turned || cited)
        || line.split_whitespace().count() <= 12 && !line.ends_with(['.', '!', '?'])
}
