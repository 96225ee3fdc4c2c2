//! Bounds: where in the text the passage of some tokens begins and ends, with the marks that
//! belong to it.
//!
//! Never here: which tokens make a claim.

use crate::span::Span;
use crate::text::Sentence;

/// Bytes of the longest quotation mark.
pub(crate) const QUOTE_MARK: usize = 3;

/// The passage of the tokens. A quotation mark at its edge stays where its
/// partner is inside too, unless the two hold all of it.
pub(crate) fn span(text: &str, sentence: &Sentence, tokens: (usize, usize), quotes: &[Span]) -> Span {
    if tokens == (0, sentence.tokens.len())
        && !quotes.iter().any(|quote| quote.start > sentence.span.start && quote.end >= sentence.span.end)
    {
        let all_quoted = quotes.iter().any(|quote| {
            quote.start <= sentence.span.start + QUOTE_MARK && quote.end + 2 * QUOTE_MARK >= sentence.span.end
        });
        if !all_quoted {
            return sentence.span;
        }
    }
    let (Some(first), Some(last)) = (sentence.tokens.get(tokens.0), sentence.tokens.get(tokens.1.saturating_sub(1)))
    else {
        return sentence.span;
    };
    let (mut start, mut end) = (first.span.start, last.span.end.max(first.span.start));
    for quote in quotes {
        let opens_here = quote.start <= first.span.start && quote.start + QUOTE_MARK > first.span.start;
        let closes_here = quote.end >= last.span.end && quote.end <= last.span.end + QUOTE_MARK;
        if opens_here && quote.end < last.span.end && quote.end > start {
            start = text
                .get(..quote.start)
                .and_then(|head| head.chars().next_back())
                .map_or(start, |mark| quote.start - mark.len_utf8());
        } else if closes_here && quote.start > first.span.start {
            end = text
                .get(quote.end..)
                .and_then(|tail| tail.chars().next())
                .map_or(end, |mark| quote.end + mark.len_utf8());
        }
    }
    if start < sentence.span.start || end > sentence.span.end {
        return Span::new(first.span.start, last.span.end.max(first.span.start));
    }
    Span::new(start, end)
}
