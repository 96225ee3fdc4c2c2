//! What the articles say of one claim, article by article and counted in words.
//!
//! Never here: the words.

use std::collections::{BTreeMap, BTreeSet};

use super::{Plural, Terms, fill};
use crate::report::{Claim, Conflict, ConflictKind, Evidence, Stance};

/// The words of the counts.
#[derive(Debug)]
pub struct Counting {
    /// `3 support`.
    pub supporting: Plural,
    /// `{said} from {origins}`.
    pub supporting_from: &'static str,
    /// `2 refute`.
    pub refuting: Plural,
    /// `differ in {kinds}`.
    pub differing: &'static str,
    /// How many articles only say something similar: `1 similar`.
    pub similar: Plural,
    /// `1 other detail`.
    pub discussing: Plural,
    /// `1 silent`.
    pub silent: Plural,
}

/// What one article says of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// Its stance: one passage that refutes the claim weighs more than one that supports
    /// it, as in the tally.
    pub stance: Stance,
    /// In what it refutes the claim; of one that supports it, in what it differs from
    /// another article that does.
    pub kind: Option<ConflictKind>,
    /// Whether it refutes the claim and supports it, too.
    pub both: bool,
    /// Whether all that it says is but similar.
    pub loose: bool,
}

impl Said {
    /// What the article at a place of the report says of a claim; none where it is silent.
    #[must_use]
    pub fn of(claim: &Claim, article: usize) -> Option<Self> {
        let has = |stance| passages(claim, article).any(|(_, one)| one.stance == stance);
        let stance = [Stance::Refutes, Stance::Supports, Stance::Discusses].into_iter().find(|&stance| has(stance))?;
        Some(Self {
            stance,
            kind: difference(claim, article, stance),
            both: stance == Stance::Refutes && has(Stance::Supports),
            loose: passages(claim, article).all(|(at, _)| claim.is_loose(at)),
        })
    }
}

/// One count in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The words.
    pub text: String,
    /// What it counts; absent for the silent.
    pub stance: Option<Stance>,
}

impl Terms {
    /// The counts of a claim, `3 support`, `1 other role`, `1 silent`, out of what the
    /// articles say that are not silent, and how many articles there are. `counted` puts a
    /// count into a phrase.
    #[must_use]
    pub fn counts(
        &self,
        claim: &Claim,
        said: &[Said],
        articles: usize,
        counted: &dyn Fn(Plural, usize) -> String,
    ) -> Vec<Count> {
        let words = &self.counting;
        let with = |stance| said.iter().filter(|one| one.stance == stance).count();
        let mut counts = Vec::new();
        let mut add = |text: String, stance| counts.push(Count { text, stance });
        let supports = with(Stance::Supports);
        if supports > 0 {
            let origins = claim.agreement.origins_supporting;
            add(self.supporting(supports, origins, counted), Some(Stance::Supports));
        }
        let mut refuting: BTreeMap<Option<ConflictKind>, usize> = BTreeMap::new();
        for one in said.iter().filter(|one| one.stance == Stance::Refutes) {
            *refuting.entry(one.kind).or_insert(0) += 1;
        }
        for (kind, count) in refuting.into_iter().rev() {
            add(counted(kind.map_or(words.refuting, |kind| self.kind(kind).refuting), count), Some(Stance::Refutes));
        }
        let mut details = BTreeSet::new();
        details.extend(claim.conflicts.iter().filter(|one| !is_refutation(claim, one)).map(|one| one.kind));
        if !details.is_empty() {
            let kinds: Vec<String> = details.iter().map(|&kind| self.kind(kind).detail.to_owned()).collect();
            add(fill(words.differing, &[("kinds", &self.listed(&kinds))]), Some(Stance::Refutes));
        }
        let similar = said.iter().filter(|one| one.loose).count();
        let detailed = with(Stance::Discusses) - similar;
        for (phrase, count) in [(words.similar, similar), (words.discussing, detailed)] {
            if count > 0 {
                add(counted(phrase, count), Some(Stance::Discusses));
            }
        }
        let silent = articles.saturating_sub(said.len());
        if silent > 0 {
            add(counted(words.silent, silent), None);
        }
        counts
    }

    /// `3 support`, with the origins where they are fewer.
    #[must_use]
    pub fn supporting(&self, count: usize, origins: usize, counted: &dyn Fn(Plural, usize) -> String) -> String {
        let said = counted(self.counting.supporting, count);
        if origins >= count {
            return said;
        }
        let texts = [("said", said.as_str()), ("origins", &counted(self.origins, origins))];
        fill(self.counting.supporting_from, &texts)
    }
}

/// The passages of one article, with their places in the evidence.
fn passages(claim: &Claim, article: usize) -> impl Iterator<Item = (usize, &Evidence)> {
    claim.evidence.iter().enumerate().filter(move |(_, one)| one.article.index() == article)
}

/// The kind of the first conflict that a passage of the article with this stance
/// is in; of a supporting passage only one with another that refutes nothing.
fn difference(claim: &Claim, article: usize, stance: Stance) -> Option<ConflictKind> {
    passages(claim, article).filter(|(_, one)| one.stance == stance).find_map(|(at, _)| {
        let mut conflicts = claim.conflicts.iter().filter(|one| one.a == at || one.b == at);
        conflicts.find(|one| stance == Stance::Refutes || !is_refutation(claim, one)).map(|one| one.kind)
    })
}

/// Whether one side of the conflict refutes the claim. Where none does, both
/// agree on the words of the claim and differ in a detail beside them.
fn is_refutation(claim: &Claim, conflict: &Conflict) -> bool {
    let refutes = |at: usize| claim.evidence.get(at).is_some_and(|one| one.stance == Stance::Refutes);
    refutes(conflict.a) || refutes(conflict.b)
}
