//! The second stage, `Document → Claims`: the checkable assertions of one
//! article, and who is said to have made them.
//!
//! Never here: two articles at once.

mod addition;
pub mod attribution;
mod bounds;
pub mod clause;
mod content;
pub mod cue;
pub mod extract;
pub mod frame;
mod mark;
pub mod part;
pub mod predication;
pub mod quotation;
mod resolve;
mod row;
pub mod skip;
mod speaker;
pub mod verb;
mod word_class;

pub use extract::{Claim, Extracted, extract};
