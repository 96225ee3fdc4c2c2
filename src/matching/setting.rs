//! The setting of two sentences: where they stand in their articles, how long they
//! are, and what the sentences beside them say of the same.
//!
//! Never here: weights, thresholds, decisions.

use crate::matching::align::Aligned;
use crate::matching::features::{harmonic, part};
use crate::matching::story::{Story, Unit};
use crate::number::to_f64;

/// How many features there are.
pub(crate) const COUNT: usize = 6;

/// The earlier and the later place, the shorter and the longer length, and how much of
/// either is told by the other and the sentences beside it, as a harmonic mean and at
/// most. That both stand first is no feature: it puts the leads of short articles
/// together whatever they say.
pub(crate) fn of(story: &Story, a: &Unit, b: &Unit, aligned: &[Aligned]) -> [f64; COUNT] {
    let (length_a, length_b) = (to_f64(a.words.len()), to_f64(b.words.len()));
    let near_a = told_nearby(a, &story.nearby[b.whole], aligned.iter().map(|pair| (pair.a, pair.strength)));
    let near_b = told_nearby(b, &story.nearby[a.whole], aligned.iter().map(|pair| (pair.b, pair.strength)));
    [
        a.position.min(b.position),
        a.position.max(b.position),
        libm::log1p(length_a.min(length_b)),
        libm::log1p(length_a.max(length_b)),
        harmonic(near_a, near_b),
        near_a.max(near_b),
    ]
}

/// Share of the weight of a sentence that is put together with the other or stands in
/// the sentences beside that.
fn told_nearby(unit: &Unit, nearby: &[u32], put_together: impl Iterator<Item = (usize, f64)>) -> f64 {
    let mut strengths = vec![0.0; unit.words.len()];
    for (at, strength) in put_together {
        strengths[at] = strength;
    }
    let words = unit.words.iter().zip(strengths);
    let told = words.map(|(word, strength)| {
        let here = if nearby.binary_search(&word.stem).is_ok() { 1.0 } else { strength };
        word.weight * here
    });
    part(told.sum(), unit.weight)
}
