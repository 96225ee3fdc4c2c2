//! A model of the similarity: three logistic regressions, each over the one before.
//!
//! Never here: the weights themselves.

use crate::matching::{around, features, passage};

/// The logistic function: how sure log-odds are, in `]0, 1[`.
#[must_use]
pub fn sure(odds: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-odds))
}

/// A logistic regression over `N` features.
#[derive(Debug, Clone, Copy)]
pub struct Regression<const N: usize> {
    /// Log-odds where all features are 0.
    pub bias: f64,
    /// Log-odds that one unit of each feature adds.
    pub weights: [f64; N],
}

impl<const N: usize> Regression<N> {
    /// The log-odds of `N` features.
    #[must_use]
    pub fn odds<'f>(&self, features: impl IntoIterator<Item = &'f f64>) -> f64 {
        features.into_iter().zip(self.weights).fold(self.bias, |sum, (value, weight)| sum + value * weight)
    }
}

/// The three steps of the similarity.
#[derive(Debug, Clone, Copy)]
pub struct Model {
    /// Over what two sentences say.
    pub first: Regression<{ features::COUNT }>,
    /// Over what the first step says of a pair and of those around it, and once more
    /// over what the two sentences say.
    pub second: Regression<{ around::COUNT + features::COUNT }>,
    /// Over what the second step says of two sentences and what two of their clauses
    /// have in common.
    pub third: Regression<{ 1 + passage::COUNT }>,
}
