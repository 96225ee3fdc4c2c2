//! Alignment: which word of one passage is put with which of another.
//!
//! Never here: what the words put together say of the passages.

use crate::matching::story::{Story, Unit, Word};

/// Two words that were put together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Aligned {
    /// Index of the word in the one passage.
    pub a: usize,
    /// Index of the word in the other.
    pub b: usize,
    /// 1 for the same word or name, less for a relative or a word near in meaning.
    pub strength: f64,
}

/// Strength of two words that share their first five letters and no more.
const RELATIVE: f64 = 0.6;

/// Strength of two words that stand for one country: `Oslo` and `Norwegian`.
const METONYM: f64 = 0.6;

/// Cosine below which two words have nothing to do with each other.
const FAR: f64 = 0.4;

/// Strength of two different words of one direction.
const NEAR: f64 = 0.9;

/// Soft word alignment after Sultan et al. 2014: each word at most once, equal
/// words before relatives, and among equals those whose neighbors agree too.
#[must_use]
pub fn align(story: &Story, a: &Unit, b: &Unit) -> Vec<Aligned> {
    let mut free = vec![true; b.words.len()];
    let mut partner: Vec<Option<(usize, f64)>> = vec![None; a.words.len()];
    for exact in [true, false] {
        for (at, word) in a.words.iter().enumerate() {
            if partner[at].is_some() {
                continue;
            }
            let mut best: Option<(usize, f64)> = None;
            for (other_at, other) in b.words.iter().enumerate().filter(|&(at, _)| free[at]) {
                let strength = strength(story, word, other);
                if strength == 0.0 || (exact && strength < 1.0) {
                    continue;
                }
                let score = strength + context(story, a, at, b, other_at);
                if best.is_none_or(|(_, most)| score > most) {
                    best = Some((other_at, score));
                }
            }
            if let Some((other_at, _)) = best {
                free[other_at] = false;
                partner[at] = Some((other_at, strength(story, word, &b.words[other_at])));
            }
        }
    }
    let pairs = partner.into_iter().enumerate();
    pairs.filter_map(|(a, partner)| partner.map(|(b, strength)| Aligned { a, b, strength })).collect()
}

/// How alike two words are, in `[0, 1]`.
#[must_use]
pub fn strength(story: &Story, a: &Word, b: &Word) -> f64 {
    if a.stem == b.stem || (a.name.is_some() && a.name == b.name) {
        1.0
    } else if a.country.is_some() && a.country == b.country {
        METONYM
    } else if a.number || b.number {
        0.0
    } else {
        let relative = if a.family.is_some() && a.family == b.family { RELATIVE } else { 0.0 };
        let near = ((story.directions.cosine(a, b) - FAR) / (1.0 - FAR)).max(0.0) * NEAR;
        relative.max(near)
    }
}

/// 0.1 for each neighbor, left and right, that agrees too.
fn context(story: &Story, a: &Unit, at: usize, b: &Unit, other: usize) -> f64 {
    let agrees = |x: Option<&Word>, y: Option<&Word>| match (x, y) {
        (Some(x), Some(y)) if strength(story, x, y) > 0.0 => 0.1,
        _ => 0.0,
    };
    let before =
        agrees(at.checked_sub(1).and_then(|i| a.words.get(i)), other.checked_sub(1).and_then(|i| b.words.get(i)));
    before + agrees(a.words.get(at + 1), b.words.get(other + 1))
}
