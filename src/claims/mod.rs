//! The second stage, `Document → Claims`: the checkable assertions of one
//! article, and who is said to have made them.
//!
//! Never here: two articles at once.

pub mod attribution;
pub mod extract;
pub mod quotation;

pub use extract::{Claim, extract};
