//! The weights of the similarity, learned by `tools/train`.
//!
//! Never here: anything written by hand.

use crate::matching::features::COUNT;

/// Log-odds of a pair without any feature.
pub const BIAS: f64 = -5.0;

/// Log-odds that one unit of each feature adds, in the order of
/// [`NAMES`](crate::matching::features::NAMES).
pub const WEIGHTS: [f64; COUNT] =
    [4.0, 1.0, 1.0, 2.0, 2.0, 0.5, 0.3, 0.5, 0.0, 0.3, -0.2, 0.0, -0.5, 0.3, 0.0, 0.0, 0.5, 0.5, 0.5, 0.5];
