//! The fifth and sixth stage, `Clusters → Origins → Agreement`: which articles
//! rest on the same text, and who supports and who refutes each claim.
//!
//! Never here: a new link or a new conflict.

pub mod label;
pub mod origin;
pub mod stance;
pub mod tally;
