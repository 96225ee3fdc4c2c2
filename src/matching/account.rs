//! Accounts: the rare details of two articles and how far they come in the same
//! order. A rewrite changes the words of a report and keeps its names and numbers
//! where they were; two reporters at one event choose and order their own.
//!
//! The measure is the longest non-decreasing subsequence (Schensted 1961; Fredman
//! 1975) of the matched details, by the sentences that hold them, over the details
//! of the article that has fewer.
//!
//! Never here: shared wording (see [`reuse`](crate::matching::reuse)), and what a
//! shared account means for the count of origins.

use std::collections::BTreeMap;

use crate::matching::names::{self, NameId, Names};
use crate::number::ratio;
use crate::order::Order;
use crate::span::Span;
use crate::text::token::TokenKind;
use crate::text::{Document, Sentence};

/// What two articles tell in the same order.
#[derive(Debug, Clone, PartialEq)]
pub struct Account {
    /// Index of the one article; smaller than `b`.
    pub a: usize,
    /// Index of the other.
    pub b: usize,
    /// How many rare details stand in both.
    pub matched: usize,
    /// Those that come in the same order, where they stand in each.
    pub in_order: Vec<(Span, Span)>,
    /// Share of the rare details of the article with fewer that come in the same
    /// order in the other, in `[0, 1]`.
    pub share: f64,
}

/// A name or a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Detail<'a> {
    Name(NameId),
    /// The bits of a value, whatever its unit: `half an hour` and `30 minutes` differ,
    /// `9` and `nine` do not.
    Value(u64),
    /// A figure that is no quantity: a year, the day of a month, the time on a clock.
    Figure(&'a str),
}

/// Where a detail stands: its sentence and its words.
type Place = (usize, Span);

/// What all pairs of articles tell in the same order, where `least` details or more
/// do. Pairs come from an inverted index over details.
#[must_use]
pub fn accounts(documents: &[Document], names: &Names, least: usize) -> Vec<Account> {
    let details: Vec<BTreeMap<Detail, Place>> = documents.iter().map(|document| details(document, names)).collect();
    let mut holders: BTreeMap<Detail, Vec<usize>> = BTreeMap::new();
    for (article, details) in details.iter().enumerate() {
        for &detail in details.keys() {
            holders.entry(detail).or_default().push(article);
        }
    }
    let mut found = Vec::new();
    for (a, of_a) in details.iter().enumerate() {
        let mut both: BTreeMap<usize, Vec<(Place, Place)>> = BTreeMap::new();
        for (detail, &place) in of_a {
            for &b in holders.get(detail).into_iter().flatten().filter(|&&b| b > a) {
                both.entry(b).or_default().push((place, details[b][detail]));
            }
        }
        for (b, mut both) in both.into_iter().filter(|(_, both)| both.len() >= least.max(1)) {
            // Within a sentence no order is asked for: a clause moves easily.
            both.order_by_key(|&((in_a, span), (in_b, _))| (in_a, in_b, span));
            let sequence: Vec<usize> = both.iter().map(|&(_, (in_b, _))| in_b).collect();
            let in_order: Vec<(Span, Span)> =
                longest_in_order(&sequence).into_iter().map(|at| (both[at].0.1, both[at].1.1)).collect();
            if in_order.len() >= least {
                let share = ratio(in_order.len(), of_a.len().min(details[b].len()));
                found.push(Account { a, b, matched: both.len(), in_order, share });
            }
        }
    }
    found
}

/// The names and numbers of an article that one of its sentences alone has. The
/// headline is not asked: it takes from what stands below.
fn details<'a>(document: &'a Document, names: &Names) -> BTreeMap<Detail<'a>, Place> {
    let mut seen: BTreeMap<Detail, Option<Place>> = BTreeMap::new();
    for (at, sentence) in document.sentences.iter().enumerate().filter(|(_, sentence)| !sentence.headline) {
        for (detail, span) in in_sentence(sentence, names) {
            let place = seen.entry(detail).or_insert(Some((at, span)));
            if place.is_some_and(|(first, _)| first != at) {
                *place = None;
            }
        }
    }
    seen.into_iter().filter_map(|(detail, place)| Some((detail, place?))).collect()
}

fn in_sentence<'a>(sentence: &'a Sentence, names: &Names) -> Vec<(Detail<'a>, Span)> {
    let of_names = sentence.mentions.iter().filter_map(|mention| {
        let name = names.name(&names::words(&sentence.tokens, mention))?;
        Some((Detail::Name(name), mention.span))
    });
    let inside = |at: usize, (from, to): (usize, usize)| (from..to).contains(&at);
    let in_name = |at: usize| sentence.mentions.iter().any(|mention| inside(at, mention.tokens));
    let counted = |at: usize| sentence.quantities.iter().any(|quantity| inside(at, quantity.tokens));
    let values = sentence.quantities.iter().filter(|quantity| !in_name(quantity.tokens.0));
    let values = values.map(|quantity| (Detail::Value(quantity.value.to_bits()), quantity.span));
    let figures = sentence.tokens.iter().enumerate().filter_map(|(at, token)| {
        let figure = token.kind == TokenKind::Number && !in_name(at) && !counted(at);
        figure.then_some((Detail::Figure(token.lower.as_str()), token.span))
    });
    of_names.chain(values).chain(figures).collect()
}

/// The places of a longest subsequence that never decreases, found by patience
/// sorting in `n log n` (Fredman 1975).
fn longest_in_order(sequence: &[usize]) -> Vec<usize> {
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; sequence.len()];
    for (at, value) in sequence.iter().enumerate() {
        let length = ends.partition_point(|&end| sequence[end] <= *value);
        before[at] = length.checked_sub(1).map(|last| ends[last]);
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut found: Vec<usize> = std::iter::successors(ends.last().copied(), |&at| before[at]).collect();
    found.reverse();
    found
}

#[cfg(test)]
mod tests {
    use super::longest_in_order;

    #[test]
    fn the_longest_subsequence_in_order_is_found() {
        assert!(longest_in_order(&[]).is_empty());
        assert_eq!(longest_in_order(&[3, 1, 1, 2, 0, 5]), [1, 2, 3, 5]);
        assert_eq!(longest_in_order(&[4, 3, 2]).len(), 1);
    }
}
