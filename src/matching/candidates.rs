//! Candidates: which pairs of sentences are worth a closer look, from an inverted
//! index over words and names, never all pairs.
//!
//! Never here: a decision.

use std::collections::BTreeSet;

use crate::config::Config;
use crate::matching::story::Story;
use crate::number::to_f64;
use crate::order::Order;

/// The pairs to look at, each once with the smaller index first and sorted, and
/// how many entries of the index were read to find them.
#[derive(Debug, Default)]
pub struct Candidates {
    /// Indexes of sentences of two articles.
    pub pairs: Vec<(usize, usize)>,
    /// Entries of the index that were read: the cost of the search.
    pub looked_at: usize,
}

/// Finds, for each sentence, the `config.candidates` sentences of each other article
/// that share the most weight of words with it.
#[must_use]
pub fn candidates(story: &Story, config: &Config) -> Candidates {
    let mut postings: Vec<Vec<usize>> = Vec::new();
    for (index, unit) in story.wholes.iter().enumerate() {
        for word in &unit.words {
            let stem = word.stem as usize;
            if postings.len() <= stem {
                postings.resize_with(stem + 1, Vec::new);
            }
            if postings[stem].last() != Some(&index) {
                postings[stem].push(index);
            }
        }
    }
    // A word that stands everywhere tells nothing and would make the search quadratic.
    let most = config.posting_most;
    let mut pairs = BTreeSet::new();
    let mut looked_at = 0;
    let mut shared = vec![0.0; story.wholes.len()];
    let mut touched: Vec<usize> = Vec::new();
    for (index, unit) in story.wholes.iter().enumerate() {
        let mut stems: Vec<(u32, f64)> = unit.words.iter().map(|word| (word.stem, word.weight)).collect();
        stems.order_by_key(|&(stem, _)| stem);
        stems.dedup_by_key(|&mut (stem, _)| stem);
        for (stem, weight) in stems {
            let posting = &postings[stem as usize];
            if posting.len() > most {
                continue;
            }
            looked_at += posting.len();
            for &other in posting {
                if story.wholes[other].article != unit.article {
                    if shared[other] == 0.0 {
                        touched.push(other);
                    }
                    shared[other] += weight;
                }
            }
        }
        touched.order();
        for article in 0..story.articles.len() {
            let range = story.sentences_of(article);
            let mut best: Vec<usize> = touched.iter().copied().filter(|other| range.contains(other)).collect();
            // The share of the other's own weight breaks the advantage of long sentences.
            let rank = |other: usize| shared[other] / libm::sqrt(story.wholes[other].weight.max(1.0));
            best.order_by(|&a, &b| rank(b).total_cmp(&rank(a)).then(a.cmp(&b)));
            best.truncate(config.candidates);
            pairs.extend(best.into_iter().map(|other| (index.min(other), index.max(other))));
        }
        for other in touched.drain(..) {
            shared[other] = 0.0;
        }
    }
    Candidates { pairs: pairs.into_iter().collect(), looked_at }
}

impl Candidates {
    /// Entries read per claim.
    #[must_use]
    pub fn cost_per_claim(&self, claims: usize) -> f64 {
        if claims == 0 { 0.0 } else { to_f64(self.looked_at) / to_f64(claims) }
    }
}
