//! The third and fourth stage, `Claims → Matches → Clusters with conflicts`:
//! which passages of different articles are about the same assertion, and where
//! those differ.
//!
//! Never here: counts of who agrees, and no reading of an article.

pub mod account;
pub mod act;
pub mod align;
pub mod around;
pub mod candidates;
pub mod cluster;
pub mod conflict;
pub mod credit;
mod denial;
pub mod direction;
pub mod features;
mod kinds;
pub mod model;
pub mod names;
pub mod nested;
pub mod pair;
pub mod passage;
pub mod persons;
pub mod reuse;
mod setting;
pub mod similarity;
pub mod sound;
pub mod story;
pub mod support;
pub mod support_weights;
pub mod tiling;
pub mod variant;
pub mod vectors;
pub mod weights;
pub mod wording;

pub use candidates::candidates;
pub use cluster::{Cluster, cluster};
pub use pair::Pairing;
pub use similarity::{Link, Scoring, links};
pub use story::Story;
pub use vectors::{Vectors, VectorsError};
