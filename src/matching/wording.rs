//! Wording: which words two passages have in common, in the same order, and which they do
//! not (Myers 1986), by the crate `similar`.
//!
//! Never here: which words are looked at, and what a difference means.

use similar::DiffOp;
use similar::algorithms::{Capture, Compact, Replace, myers};

/// The runs of words that are equal, left out, added or replaced, in the order of the text.
///
/// The algorithm without what the crate tries before it on long texts, which is code for
/// a page to load and nothing to a passage of a sentence; and for both that ask, compiled
/// once.
#[must_use]
pub fn runs(old: &[&str], new: &[&str]) -> Vec<DiffOp> {
    let mut found = Compact::new(Replace::new(Capture::new()), old, new);
    let Ok(()) = myers::diff_deadline_raw(&mut found, old, 0..old.len(), new, 0..new.len(), None);
    found.into_inner().into_inner().into_ops()
}

/// A passage as a reader tells it from another: in lower case, without the marks around it.
///
/// ```
/// use claimgrid::matching::wording::plain;
///
/// assert_eq!(plain("“The pier is shut.”"), plain("the pier is shut"));
/// ```
#[must_use]
pub fn plain(passage: &str) -> String {
    passage.trim_matches(|character: char| !character.is_alphanumeric()).to_lowercase()
}
