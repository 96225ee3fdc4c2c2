//! Credits between articles: which two name the same source for their text or
//! their news, and which names another article of the story as its source.
//!
//! Never here: how a credit is read, and whether it makes two articles one origin.

use std::collections::{BTreeMap, BTreeSet};

use crate::article::Article;
use crate::order::{Order, set};
use crate::span::Span;
use crate::text::Document;
use crate::text::credit::{Credit, credits, folded};

/// Two articles that a credit ties together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credited {
    /// Index of the one article; smaller than `b`.
    pub a: usize,
    /// Index of the other.
    pub b: usize,
    /// Where the same source is named in both; empty where one names the other.
    pub named: Vec<(Span, Span)>,
}

/// The pairs of articles that a credit ties together, sorted.
#[must_use]
pub fn credited(articles: &[&Article], documents: &[Document]) -> Vec<Credited> {
    let given: Vec<Vec<Credit>> =
        articles.iter().zip(documents).map(|(article, document)| credits(&article.text, document)).collect();
    let mut pairs: BTreeMap<(usize, usize), Vec<(Span, Span)>> = BTreeMap::new();
    // An acronym stands on the shelf of its letters, a name on that of its initials too.
    let mut shelves: BTreeMap<String, Vec<(usize, &Credit)>> = BTreeMap::new();
    for (article, list) in given.iter().enumerate() {
        for credit in list.iter().filter(|credit| credit.whole) {
            for key in keys(&credit.name) {
                shelves.entry(key).or_default().push((article, credit));
            }
        }
    }
    for shelf in shelves.values() {
        for (n, &(a, one)) in shelf.iter().enumerate().take(NEIGHBORS) {
            for &(b, other) in shelf.iter().skip(n + 1).take(NEIGHBORS).filter(|&&(b, _)| b != a) {
                let named = pairs.entry((a.min(b), a.max(b))).or_default();
                named.push(if a < b { (one.span, other.span) } else { (other.span, one.span) });
            }
        }
    }
    let sources: Vec<Vec<String>> = articles.iter().map(|article| folded(&article.source)).collect();
    for (a, list) in given.iter().enumerate() {
        for credit in list {
            let meant: BTreeSet<usize> = set((0..sources.len()).filter(|&b| is_source(&sources[b], &credit.name)));
            let different: BTreeSet<&Vec<String>> = set(meant.iter().map(|&b| &sources[b]));
            // A short form that fits two papers names neither.
            for &b in meant.iter().filter(|&&b| different.len() == 1 && sources[b] != sources[a]) {
                pairs.entry((a.min(b), a.max(b))).or_default();
            }
        }
    }
    pairs
        .into_iter()
        .map(|((a, b), mut named)| {
            named.order();
            named.dedup();
            Credited { a, b, named }
        })
        .collect()
}

/// Articles on one shelf that are compared with each other.
const NEIGHBORS: usize = 200;

/// The name as one word and, of several words, its initials.
fn keys(name: &[String]) -> Vec<String> {
    let initials: String = name.iter().filter_map(|word| word.chars().next()).collect();
    let mut keys = vec![name.concat()];
    keys.extend((name.len() > 1).then_some(initials));
    keys
}

/// Whether `name` is that of a publisher, whole or its end: `the Courier`.
fn is_source(source: &[String], name: &[String]) -> bool {
    !name.is_empty() && source.ends_with(name)
}
