//! Pairs of sentences with their features and their clauses.
//!
//! Never here: weights, thresholds, decisions.

use crate::matching::align::{Aligned, align};
use crate::matching::features::{Collector, Features};
use crate::matching::story::Story;

/// Two sentences of two articles.
#[derive(Debug, Clone)]
pub struct Pair {
    /// Index of the one sentence in [`Story::wholes`]; smaller than `b`.
    pub a: usize,
    /// Index of the other.
    pub b: usize,
    /// What speaks for and against their being about one assertion.
    pub features: Features,
    /// Their clauses that have a word in common.
    pub clauses: Vec<ClausePair>,
}

/// Two clauses of a pair of sentences.
#[derive(Debug, Clone)]
pub struct ClausePair {
    /// Index of the one clause in [`Story::units`]; smaller than `b`.
    pub a: usize,
    /// Index of the other.
    pub b: usize,
    /// The words put together.
    pub aligned: Vec<Aligned>,
    /// Share of the weight of both that is put together, in `[0, 1]`.
    pub alignment: f64,
    /// How alike the two are by themselves, in `[0, 1]`.
    pub alike: f64,
}

/// The features of pairs of sentences, in their order.
#[must_use]
pub fn pairs(story: &Story, sentences: &[(usize, usize)]) -> Vec<Pair> {
    let mut clauses_of = vec![Vec::new(); story.wholes.len()];
    for (index, unit) in story.units.iter().enumerate() {
        clauses_of[unit.whole].push(index);
    }
    sentences.iter().map(|&(a, b)| pair(story, a, b, &clauses_of[a], &clauses_of[b])).collect()
}

fn pair(story: &Story, a: usize, b: usize, of_a: &[usize], of_b: &[usize]) -> Pair {
    let (one, other) = (&story.wholes[a], &story.wholes[b]);
    let mut collector = Collector::new(story, one, other, &align(story, one, other));
    let mut clauses = Vec::new();
    for &x in of_a {
        for &y in of_b {
            let (left, right) = (&story.units[x], &story.units[y]);
            let aligned = align(story, left, right);
            if !aligned.is_empty() {
                let found = collector.add(left, right, &aligned);
                clauses.push(ClausePair { a: x, b: y, aligned, alignment: found.alignment, alike: found.alike });
            }
        }
    }
    Pair { a, b, features: collector.features(), clauses }
}

impl Pair {
    /// How alike the two most alike clauses are, in `[0, 1]`.
    #[must_use]
    pub fn best(&self) -> f64 {
        self.clauses.iter().map(|clause| clause.alike).fold(0.0, f64::max)
    }

    /// The clauses that are each other's best match.
    #[must_use]
    pub fn into_best_clauses(self) -> Vec<ClausePair> {
        let is_best = |clause: &ClausePair| {
            let mut rivals = self.clauses.iter().filter(|other| other.a == clause.a || other.b == clause.b);
            rivals.all(|other| other.alike <= clause.alike)
        };
        let best: Vec<bool> = self.clauses.iter().map(is_best).collect();
        self.clauses.into_iter().zip(best).filter_map(|(clause, best)| best.then_some(clause)).collect()
    }
}
