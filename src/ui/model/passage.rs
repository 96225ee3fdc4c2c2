//! Positions of the report in the words of a passage, and passages cut into
//! painted runs.
//!
//! Never here: a decision on what is painted.

use crate::order::Order;
use crate::span::{Utf16Span, byte_at};

/// A run of a passage that looks the same from its start to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run<P> {
    /// The words, exactly as they stand.
    pub(crate) text: String,
    /// How they look.
    pub(crate) paint: P,
}

/// The byte range of `span` in `text`, whose first code unit stands at `origin`
/// in its article; empty where the two do not meet.
pub(crate) fn bytes_of(text: &str, origin: usize, span: Utf16Span) -> std::ops::Range<usize> {
    let start = byte_at(text, span.start.saturating_sub(origin));
    let end = if span.end <= origin { start } else { byte_at(text, span.end - origin) };
    start..end.max(start)
}

/// Cuts `text` where the paint changes. Later layers lie over earlier ones.
pub(crate) fn painted<P: Copy + PartialEq>(
    text: &str,
    ground: P,
    layers: &[(std::ops::Range<usize>, P)],
) -> Vec<Run<P>> {
    let mut edges: Vec<usize> = vec![0, text.len()];
    for (range, _) in layers {
        edges.extend([range.start, range.end]);
    }
    edges.retain(|&at| at <= text.len() && text.is_char_boundary(at));
    edges.order();
    edges.dedup();
    let mut runs: Vec<Run<P>> = Vec::new();
    for pair in edges.windows(2) {
        let (start, end) = (pair[0], pair[1]);
        let top = layers.iter().rev().find(|(range, _)| range.start <= start && end <= range.end);
        let paint = top.map_or(ground, |&(_, paint)| paint);
        match runs.last_mut() {
            Some(last) if last.paint == paint => last.text.push_str(&text[start..end]),
            _ => runs.push(Run { text: text[start..end].to_owned(), paint }),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_become_bytes_beside_wide_characters() {
        let text = "“é” 🦀 ok";
        assert_eq!(byte_at(text, 7), 14);
        assert_eq!(byte_at(text, 5), 9, "inside the pair");
        assert_eq!(byte_at(text, 99), text.len());
        assert_eq!(bytes_of(text, 100, Utf16Span { start: 107, end: 109 }), 14..16);
        assert_eq!(bytes_of(text, 100, Utf16Span { start: 3, end: 50 }), 0..0);
    }

    #[test]
    fn runs_give_the_text_back_and_the_top_layer_shows() {
        let runs = painted("one two three", 'g', &[(0..7, 'a'), (4..7, 'b')]);
        let seen: Vec<(&str, char)> = runs.iter().map(|run| (run.text.as_str(), run.paint)).collect();
        assert_eq!(seen, [("one ", 'a'), ("two", 'b'), (" three", 'g')]);
        assert_eq!(painted("", 'g', &[]), []);
    }
}
