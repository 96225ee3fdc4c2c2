//! The vocabulary in the interface: counts as Intl writes them.
//!
//! Never here: the words (see [`words`](crate::words)).

use super::Words;
use crate::report::{Claim, ConflictKind, RemovalReason, Stance, Verdict};
use crate::words::{Count, KindWords, Said};

impl Words {
    /// `1 article`, `5 articles`.
    pub(crate) fn articles(&self, count: usize) -> String {
        self.counted(self.terms.articles, count)
    }

    /// `41 claims`.
    pub(crate) fn claims(&self, count: usize) -> String {
        self.counted(self.terms.claims, count)
    }

    /// `3 support`, with the origins where they are fewer.
    pub(crate) fn supporting(&self, count: usize, origins: usize) -> String {
        self.terms.supporting(count, origins, &|phrase, count| self.counted(phrase, count))
    }

    /// How many articles say what of a claim, out of what they say and how many there are.
    pub(crate) fn counts(&self, claim: &Claim, said: &[Said], articles: usize) -> Vec<Count> {
        self.terms.counts(claim, said, articles, &|phrase, count| self.counted(phrase, count))
    }

    /// The name of an article that has neither source nor title.
    pub(crate) fn nameless(&self, number: usize) -> String {
        self.counted(self.terms.nameless, number)
    }

    /// What a cell says, in a word or two.
    pub(crate) fn mark(&self, stance: Option<Stance>) -> &'static str {
        self.terms.stance(stance)
    }

    /// The name of a verdict on a chip.
    pub(crate) fn verdict(&self, verdict: Verdict) -> &'static str {
        self.terms.verdict(verdict)
    }

    /// What a verdict means, for a tooltip.
    pub(crate) fn verdict_meaning(&self, verdict: Verdict) -> &'static str {
        self.terms.verdict_meaning(verdict)
    }

    /// What is said of a kind of conflict.
    pub(crate) fn kind(&self, kind: ConflictKind) -> &KindWords {
        self.terms.kind(kind)
    }

    /// Why a passage was left out.
    pub(crate) fn removal(&self, reason: RemovalReason) -> &'static str {
        self.terms.removal(reason)
    }
}
