//! The vocabulary that every view speaks: articles, origins, stances, verdicts,
//! kinds of conflict.
//!
//! Never here: what belongs to one view alone.

use super::{Plural, Words};
use crate::report::{ConflictKind, RemovalReason, Stance, Verdict};

/// The vocabulary.
#[derive(Debug)]
pub(crate) struct Terms {
    /// Between the last two of a list.
    pub(crate) and: &'static str,
    /// `{action}: {name}`.
    pub(crate) about: &'static str,
    /// `5 articles`.
    pub(crate) articles: Plural,
    /// `4 origins`.
    pub(crate) origins: Plural,
    /// `41 claims`.
    pub(crate) claims: Plural,
    /// The name of an article that has neither source nor title.
    pub(crate) nameless: Plural,
    /// The stances: supports, refutes, discusses, silent.
    pub(crate) stances: [&'static str; 4],
    /// What a cell of an article with two opposite passages says.
    pub(crate) says_both: &'static str,
    /// The verdicts on their chips: corroborated, disputed, from one origin.
    pub(crate) verdicts: [&'static str; 3],
    /// What each verdict means.
    pub(crate) verdict_meanings: [&'static str; 3],
    /// The kinds of conflict in the order of [`ConflictKind::ALL`].
    pub(crate) kinds: [KindWords; 11],
    /// Why a passage was left out: boilerplate, repeated, reference, heading.
    pub(crate) removals: [&'static str; 4],
}

/// What is said of one kind of conflict.
#[derive(Debug)]
pub(crate) struct KindWords {
    /// On a chip: `Number`.
    pub(crate) name: &'static str,
    /// What articles say that differ in it: `{n} other number`.
    pub(crate) refuting: Plural,
    /// The same of one article, in its cell: `other number`.
    pub(crate) other: &'static str,
    /// After `differ in`: `a number`.
    pub(crate) detail: &'static str,
}

impl KindWords {
    /// The words of a kind; those of the cell are those of one article without its number.
    pub(super) const fn new(name: &'static str, one: &'static str, other: &'static str, detail: &'static str) -> Self {
        let (_, cell) = one.split_at("{n} ".len());
        Self { name, refuting: Plural { one, other }, other: cell, detail }
    }
}

impl Words {
    /// `1 article`, `5 articles`.
    pub(crate) fn articles(&self, count: usize) -> String {
        self.counted(self.terms.articles, count)
    }

    /// `41 claims`.
    pub(crate) fn claims(&self, count: usize) -> String {
        self.counted(self.terms.claims, count)
    }

    /// `4 origins`.
    pub(crate) fn origins(&self, count: usize) -> String {
        self.counted(self.terms.origins, count)
    }

    /// The name of an article that has neither source nor title.
    pub(crate) fn nameless(&self, number: usize) -> String {
        self.counted(self.terms.nameless, number)
    }

    /// What a cell says, in a word or two.
    pub(crate) fn mark(&self, stance: Option<Stance>) -> &'static str {
        self.terms.stances[match stance {
            Some(Stance::Supports) => 0,
            Some(Stance::Refutes) => 1,
            Some(Stance::Discusses) => 2,
            None => 3,
        }]
    }

    /// The name of a verdict on a chip.
    pub(crate) fn verdict(&self, verdict: Verdict) -> &'static str {
        self.terms.verdicts[place(verdict)]
    }

    /// What a verdict means, for a tooltip.
    pub(crate) fn verdict_meaning(&self, verdict: Verdict) -> &'static str {
        self.terms.verdict_meanings[place(verdict)]
    }

    /// What is said of a kind of conflict.
    pub(crate) fn kind(&self, kind: ConflictKind) -> &KindWords {
        let at = ConflictKind::ALL.iter().position(|&one| one == kind).unwrap_or(0);
        &self.terms.kinds[at]
    }

    /// Why a passage was left out.
    pub(crate) fn removal(&self, reason: RemovalReason) -> &'static str {
        self.terms.removals[match reason {
            RemovalReason::Boilerplate => 0,
            RemovalReason::Repeated => 1,
            RemovalReason::Reference => 2,
            RemovalReason::Heading => 3,
        }]
    }
}

fn place(verdict: Verdict) -> usize {
    match verdict {
        Verdict::Corroborated => 0,
        Verdict::Disputed => 1,
        Verdict::SingleOrigin => 2,
    }
}
