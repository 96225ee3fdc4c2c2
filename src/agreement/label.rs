//! The label: which passage of a claim stands for it.
//!
//! Never here: a word that is in no passage.

use std::cmp::Ordering;

/// What speaks for a passage as the label of its claim, the weightiest first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate<'a> {
    /// Whether another claim has its words as the label.
    pub taken: bool,
    /// Whether it can be understood by itself: no headline, no clause without a
    /// subject of its own.
    pub whole: bool,
    /// Whether it says what the passages differ in.
    pub differs: bool,
    /// How many origins share its version.
    pub origins: usize,
    /// How many articles do.
    pub articles: usize,
    /// How near it is to all others.
    pub nearness: f64,
    /// Its words; of equals the shortest.
    pub text: &'a str,
    /// Where it stands among the passages; of equal words the first. It must not depend
    /// on the order in which articles are given.
    pub place: usize,
}

impl Candidate<'_> {
    fn order(&self, other: &Self) -> Ordering {
        (other.taken.cmp(&self.taken))
            .then(self.whole.cmp(&other.whole))
            .then(self.differs.cmp(&other.differs))
            .then(self.origins.cmp(&other.origins))
            .then(self.articles.cmp(&other.articles))
            .then(self.nearness.total_cmp(&other.nearness))
            .then(other.text.len().cmp(&self.text.len()))
            .then_with(|| other.text.cmp(self.text))
            .then(other.place.cmp(&self.place))
    }
}

/// The place of the best of the candidates.
#[must_use]
pub fn label(candidates: &[Candidate]) -> usize {
    (0..candidates.len()).max_by(|&x, &y| candidates[x].order(&candidates[y])).unwrap_or(0)
}

/// Whether a passage opens as a sentence does and not in the middle of one.
#[must_use]
pub fn opens_whole(text: &str) -> bool {
    text.chars().find(|character| character.is_alphanumeric()).is_none_or(|first| !first.is_lowercase())
}
