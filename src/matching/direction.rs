//! Directions: what the word vectors say of the stems of a story and, as their
//! weighted mean, of its passages.
//!
//! Never here: the file of the vectors.

use crate::matching::story::{Unit, Word};
use crate::matching::vectors::{Vector, Vectors};
use crate::text::Sentence;

/// What the language at large says of the stems of a story. Empty without vectors.
#[derive(Debug, Clone, Default)]
pub struct Directions {
    /// The direction of each stem that is a known word.
    of: Vec<Option<Vector>>,
    /// Inverse frequency of each stem in the language at large, in nats.
    rarity: Vec<f64>,
}

impl Directions {
    /// Looks up each of `count` stems, by the word that first had it. A word that
    /// stands in a name has no direction: names are told apart by their letters.
    #[must_use]
    pub fn look_up<'s>(
        vectors: &Vectors,
        count: usize,
        sentences: impl Iterator<Item = (&'s Unit, &'s Sentence)>,
    ) -> Self {
        let mut found = Self { of: vec![None; count], rarity: vec![0.0; count] };
        let mut seen = vec![false; count];
        for (unit, sentence) in sentences {
            for word in &unit.words {
                let stem = word.stem as usize;
                if word.number || std::mem::replace(&mut seen[stem], true) {
                    continue;
                }
                let token = &sentence.tokens[word.token];
                found.rarity[stem] = vectors.rarity(&token.lower);
                if vectors.contains(&token.lower) && (word.predicate || !token.capital) {
                    found.of[stem] = Some(vectors.vector(&token.lower));
                }
            }
        }
        found
    }

    /// Whether there were no vectors to look anything up in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.of.is_empty()
    }

    /// Cosine of the directions of two words, in `[-1, 1]`; 0 where one has none.
    #[must_use]
    pub fn cosine(&self, a: &Word, b: &Word) -> f64 {
        match (self.get(a), self.get(b)) {
            (Some(one), Some(other)) => one.cosine(other),
            _ => 0.0,
        }
    }

    /// How rare a word is: in the language at large where that is known, else twice
    /// as rare as in the story, which is smaller. In nats.
    #[must_use]
    pub fn rarity(&self, word: &Word) -> f64 {
        self.rarity.get(word.stem as usize).copied().filter(|&rarity| rarity > 0.0).unwrap_or(2.0 * word.weight)
    }

    fn get(&self, word: &Word) -> Option<&Vector> {
        self.of.get(word.stem as usize)?.as_ref()
    }

    /// The mean of the directions of some words, weighted as smooth inverse frequency
    /// (Arora et al. 2017) does by the lower of their rarities, and of length 1; empty
    /// where no word has a direction.
    #[must_use]
    pub fn mean<'w>(&self, words: impl Iterator<Item = &'w Word>) -> Vec<f64> {
        let mut sum: Vec<f64> = Vec::new();
        for word in words {
            let Some(direction) = self.get(word) else { continue };
            let weight = word.weight.min(self.rarity(word)) / direction.length().max(1.0);
            sum.resize(direction.components().len(), 0.0);
            for (sum, &component) in sum.iter_mut().zip(direction.components()) {
                *sum += weight * f64::from(component);
            }
        }
        let length = libm::sqrt(dot(&sum, &sum));
        if length > 0.0 {
            for value in &mut sum {
                *value /= length;
            }
        }
        sum
    }
}

/// The sum of the products; 0 where one is empty.
#[must_use]
pub fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
