//! The vocabulary that interface and exports speak: articles, origins, stances,
//! verdicts, kinds of conflict.
//!
//! Never here: what belongs to one view or one format alone.

use super::Plural;
use crate::report::{ConflictKind, RemovalReason, Stance, Verdict};

/// The vocabulary.
#[derive(Debug)]
pub struct Terms {
    /// Between the last two of a list.
    pub and: &'static str,
    /// `{action}: {name}`.
    pub about: &'static str,
    /// `5 articles`.
    pub articles: Plural,
    /// `4 origins`.
    pub origins: Plural,
    /// `41 claims`.
    pub claims: Plural,
    /// The name of an article that has neither source nor title.
    pub nameless: Plural,
    /// The stances: supports, refutes, discusses, silent.
    pub stances: [&'static str; 4],
    /// What a cell of an article with two opposite passages says.
    pub says_both: &'static str,
    /// The verdicts on their chips: corroborated, disputed, from one origin.
    pub verdicts: [&'static str; 3],
    /// What each verdict means.
    pub verdict_meanings: [&'static str; 3],
    /// The kinds of conflict in the order of [`ConflictKind::ALL`].
    pub kinds: [KindWords; 11],
    /// Why a passage was left out: boilerplate, repeated, reference, heading.
    pub removals: [&'static str; 4],
}

/// What is said of one kind of conflict.
#[derive(Debug)]
pub struct KindWords {
    /// On a chip: `Number`.
    pub name: &'static str,
    /// What articles say that differ in it: `{n} other number`.
    pub refuting: Plural,
    /// The same of one article, in its cell: `other number`.
    pub other: &'static str,
    /// After `differ in`: `a number`.
    pub detail: &'static str,
}

impl KindWords {
    /// The words of a kind; those of the cell are those of one article without its number.
    pub(super) const fn new(name: &'static str, one: &'static str, other: &'static str, detail: &'static str) -> Self {
        let (_, cell) = one.split_at("{n} ".len());
        Self { name, refuting: Plural { one, other }, other: cell, detail }
    }
}

impl Terms {
    /// What an article says of a claim, in a word or two.
    #[must_use]
    pub fn stance(&self, stance: Option<Stance>) -> &'static str {
        self.stances[match stance {
            Some(Stance::Supports) => 0,
            Some(Stance::Refutes) => 1,
            Some(Stance::Discusses) => 2,
            None => 3,
        }]
    }

    /// The name of a verdict.
    #[must_use]
    pub fn verdict(&self, verdict: Verdict) -> &'static str {
        self.verdicts[place(verdict)]
    }

    /// What a verdict means.
    #[must_use]
    pub fn verdict_meaning(&self, verdict: Verdict) -> &'static str {
        self.verdict_meanings[place(verdict)]
    }

    /// What is said of a kind of conflict.
    #[must_use]
    pub fn kind(&self, kind: ConflictKind) -> &KindWords {
        let at = ConflictKind::ALL.iter().position(|&one| one == kind).unwrap_or(0);
        &self.kinds[at]
    }

    /// Why a passage was left out.
    #[must_use]
    pub fn removal(&self, reason: RemovalReason) -> &'static str {
        self.removals[match reason {
            RemovalReason::Boilerplate => 0,
            RemovalReason::Repeated => 1,
            RemovalReason::Reference => 2,
            RemovalReason::Heading => 3,
        }]
    }

    /// `Ellery Courier, Bay Radio and Northern Post`.
    #[must_use]
    pub fn listed(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{}{}{last}", first.join(", "), self.and),
        }
    }
}

fn place(verdict: Verdict) -> usize {
    match verdict {
        Verdict::Corroborated => 0,
        Verdict::Disputed => 1,
        Verdict::SingleOrigin => 2,
    }
}
