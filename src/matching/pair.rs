//! Pairs of sentences with their features: the two alone, their clauses, and how
//! they stand among the other pairs.
//!
//! Never here: weights, thresholds, decisions.

use std::collections::BTreeMap;

use crate::matching::align::{Aligned, align};
use crate::matching::features::{self, Features};
use crate::matching::story::{Story, Unit};
use crate::number::ratio;

/// Two sentences of two articles.
#[derive(Debug, Clone)]
pub struct Pair {
    /// Index of the one sentence in [`Story::wholes`]; smaller than `b`.
    pub a: usize,
    /// Index of the other.
    pub b: usize,
    /// What speaks for and against their being about one assertion.
    pub features: Features,
    /// Their clauses that share a word.
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

/// The features of pairs of sentences, given sorted and each once.
#[must_use]
pub fn pairs(story: &Story, sentences: &[(usize, usize)]) -> Vec<Pair> {
    let mut clauses_of = vec![Vec::new(); story.wholes.len()];
    for (index, unit) in story.units.iter().enumerate() {
        clauses_of[unit.whole].push(index);
    }
    let mut pairs = Vec::with_capacity(sentences.len());
    for &(a, b) in sentences {
        let (one, other) = (&story.wholes[a], &story.wholes[b]);
        let mut all: Features = [0.0; features::COUNT];
        let own = features::features(story, one, other, &align(story, one, other));
        let (first, rest) = all.split_at_mut(features::OWN);
        first.copy_from_slice(&own);
        let mut clauses = Vec::new();
        let best = &mut rest[..features::CLAUSES];
        for &x in &clauses_of[a] {
            for &y in &clauses_of[b] {
                let (left, right) = (&story.units[x], &story.units[y]);
                let aligned = align(story, left, right);
                if aligned.is_empty() {
                    continue;
                }
                let of = features::features(story, left, right, &aligned);
                let shared = of[16];
                let acts = features::acts(story, left, right);
                let found = [of[0], of[1], shared, of[6], of[2], of[0] * shared, of[20], acts[0], acts[1] * of[0], acts[2] * of[0], of[19]];
                for (most, value) in best.iter_mut().zip(found) {
                    *most = most.max(value);
                }
                clauses.push(ClausePair { a: x, b: y, aligned, alignment: of[0], alike: plain(&of) });
            }
        }
        pairs.push(Pair { a, b, features: all, clauses });
    }
    around(story, &mut pairs);
    pairs
}

/// Fills in what a pair owes to the other pairs.
fn around(story: &Story, pairs: &mut [Pair]) {
    let wholes = &story.wholes;
    let strength: Vec<f64> = pairs.iter().map(|pair| alone(&pair.features)).collect();
    let letters: Vec<f64> = pairs.iter().map(|pair| pair.features[4]).collect();
    let most_letters = {
        let mut sorted = letters.clone();
        sorted.sort_by(|a, b| b.total_cmp(a));
        sorted.get(sorted.len() / 50).copied().unwrap_or(1.0).max(0.05)
    };
    let at: BTreeMap<(usize, usize), usize> = pairs.iter().enumerate().map(|(n, pair)| ((pair.a, pair.b), n)).collect();
    // For each sentence and other article: the strengths of its pairs, best first.
    let mut ranked: BTreeMap<(usize, usize), Vec<f64>> = BTreeMap::new();
    let mut near = vec![BTreeMap::new(); wholes.len()];
    for (pair, &strength) in pairs.iter().zip(&strength) {
        ranked.entry((pair.a, wholes[pair.b].article)).or_default().push(strength);
        ranked.entry((pair.b, wholes[pair.a].article)).or_default().push(strength);
        near[pair.a].insert(pair.b, strength);
        near[pair.b].insert(pair.a, strength);
    }
    for list in ranked.values_mut() {
        list.sort_by(|a, b| b.total_cmp(a));
    }
    let beside = |a: usize, b: usize, step: isize| -> f64 {
        let (Some(a), Some(b)) = (a.checked_add_signed(step), b.checked_add_signed(step)) else { return 0.0 };
        at.get(&(a.min(b), a.max(b))).map_or(0.0, |&at| strength[at])
    };
    for (n, pair) in pairs.iter_mut().enumerate() {
        let strength = strength[n];
        let (a, b) = (pair.a, pair.b);
        let from_a = &ranked[&(a, wholes[b].article)];
        let from_b = &ranked[&(b, wholes[a].article)];
        let rank = |list: &[f64]| list.iter().take_while(|&&other| other > strength).count();
        let margin = |list: &[f64]| {
            strength - list.iter().copied().find(|&other| other < strength || list[0] > strength).unwrap_or(0.0)
        };
        let (rank_a, rank_b) = (rank(from_a), rank(from_b));
        pair.features[features::OWN + features::CLAUSES..].copy_from_slice(&[
            0.5 * (ratio(1, rank_a + 1) + ratio(1, rank_b + 1)),
            margin(from_a).min(margin(from_b)),
            f64::from(u8::from(rank_a == 0 && rank_b == 0)),
            beside(a, b, -1).max(beside(a, b, 1)),
            third_article(wholes, &near, (a, b)),
            (letters[n] / most_letters).min(1.5),
            context(story, a, b),
        ]);
    }
}

/// How much more of the one sentence the neighbors of the other hold too, as a share
/// of its weight: what a pronoun or an ellipsis leaves to the sentences around.
fn context(story: &Story, a: usize, b: usize) -> f64 {
    let more = |one: usize, other: usize| {
        let (unit, with) = (&story.wholes[one], &story.wholes[other]);
        let mut around: Vec<&Unit> = Vec::new();
        for near in [other.checked_sub(1), Some(other + 1)].into_iter().flatten() {
            if let Some(near) = story.wholes.get(near).filter(|near| near.article == with.article) {
                around.push(near);
            }
        }
        let has = |unit: &Unit, stem: u32| unit.words.iter().any(|word| word.stem == stem);
        let found: f64 = unit
            .words
            .iter()
            .filter(|word| !has(with, word.stem) && around.iter().any(|near| has(near, word.stem)))
            .map(|word| word.weight)
            .sum();
        if unit.weight > 0.0 { found / unit.weight } else { 0.0 }
    };
    0.5 * (more(a, b) + more(b, a))
}

/// The strongest support of a third article: the highest, over its sentences, of
/// the lower of the two strengths that bind it to `a` and to `b`.
fn third_article(wholes: &[Unit], near: &[BTreeMap<usize, f64>], (a, b): (usize, usize)) -> f64 {
    let others = near[a].iter().filter(|&(&other, _)| {
        let article = wholes[other].article;
        article != wholes[a].article && article != wholes[b].article
    });
    let support = others.filter_map(|(other, strength)| near[b].get(other).map(|second| strength.min(*second)));
    support.fold(0.0, f64::max)
}

/// An unsupervised score for ranking: the mean of alignment, words, letters and
/// what is said beside the names.
fn plain(features: &[f64; features::OWN]) -> f64 {
    (features[0] + features[3] + features[4] + features[6]) / 4.0
}

fn alone(features: &Features) -> f64 {
    features.first_chunk::<{ features::OWN }>().map_or(0.0, plain)
}
