//! Claims taken apart and put together: passages and differences keep together, the
//! label and the stances follow.
//!
//! Never here: which claim an edit means.

use std::collections::BTreeSet;

use crate::agreement::label::{Candidate, label, opens_whole};
use crate::agreement::stance::{Clash, Standing, stances};
use crate::article::ArticleId;
use crate::config::Config;
use crate::order::{Order, set};
use crate::report::{Claim, Conflict, Evidence, Stance};

/// Where a passage stands.
pub(super) type Place = (ArticleId, usize, usize);

pub(super) fn place(evidence: &Evidence) -> Place {
    (evidence.article, evidence.start, evidence.end)
}

/// A claim with only the passages of these indexes, and the differences between them.
pub(super) fn part(claim: &Claim, kept: &BTreeSet<usize>) -> Claim {
    let new: Vec<Option<usize>> =
        (0..claim.evidence.len()).map(|at| kept.contains(&at).then(|| kept.range(..at).count())).collect();
    Claim {
        evidence: kept.iter().filter_map(|&at| claim.evidence.get(at).cloned()).collect(),
        conflicts: renumbered(&claim.conflicts, &new),
        details: renumbered(&claim.details, &new),
        ..claim.clone()
    }
}

/// A claim with the passages of another beside its own, in the order of the articles
/// and of the text. One that both hold is the one of the first.
pub(super) fn union(claim: &Claim, other: &Claim) -> Claim {
    let own: BTreeSet<Place> = set(claim.evidence.iter().map(place));
    let mut evidence: Vec<Evidence> = claim.evidence.clone();
    evidence.extend(other.evidence.iter().filter(|passage| !own.contains(&place(passage))).cloned());
    evidence.order_by_key(place);
    let new = |of: &Claim| -> Vec<Option<usize>> {
        of.evidence.iter().map(|passage| evidence.iter().position(|found| place(found) == place(passage))).collect()
    };
    let (of_claim, of_other) = (new(claim), new(other));
    let both = |mine: &[Conflict], theirs: &[Conflict]| {
        let mut all = renumbered(mine, &of_claim);
        let more = renumbered(theirs, &of_other);
        all.extend(more.into_iter().filter(|conflict| !all.contains(conflict)).collect::<Vec<_>>());
        all
    };
    Claim {
        conflicts: both(&claim.conflicts, &other.conflicts),
        details: both(&claim.details, &other.details),
        visibility: claim.visibility.or(other.visibility),
        evidence,
        ..claim.clone()
    }
}

/// The differences between passages that have a new place, the one of the smaller
/// place first.
pub(super) fn renumbered(conflicts: &[Conflict], new: &[Option<usize>]) -> Vec<Conflict> {
    let place = |at: usize| new.get(at).copied().flatten();
    let moved = conflicts.iter().filter_map(|conflict| {
        let (a, b) = (place(conflict.a)?, place(conflict.b)?);
        let conflict = conflict.clone();
        Some(if a <= b {
            Conflict { a, b, ..conflict }
        } else {
            Conflict {
                a: b,
                b: a,
                kind: conflict.kind,
                a_span: conflict.b_span,
                a_text: conflict.b_text,
                b_span: conflict.a_span,
                b_text: conflict.a_text,
            }
        })
    });
    let mut moved: Vec<Conflict> = moved.collect();
    moved.order_by_key(|conflict| (conflict.a, conflict.b, conflict.kind, conflict.a_span, conflict.b_span));
    moved
}

/// Which passage gives a claim its label now that the one that did is gone: one of
/// those that supported it.
pub(super) fn new_label(claim: &Claim, origin_of: &[usize]) -> usize {
    let supports = |at: &usize| claim.evidence[*at].stance == Stance::Supports;
    let mut able: Vec<usize> = (0..claim.evidence.len()).filter(supports).collect();
    if able.is_empty() {
        able = (0..claim.evidence.len()).collect();
    }
    let candidates: Vec<Candidate> = able.iter().map(|&at| candidate(claim, at, origin_of)).collect();
    able.get(label(&candidates)).copied().unwrap_or(0)
}

fn candidate<'a>(claim: &'a Claim, at: usize, origin_of: &[usize]) -> Candidate<'a> {
    let clashes = claim.conflicts.iter().filter(|conflict| conflict.a == at || conflict.b == at);
    let against: BTreeSet<usize> = set(clashes.map(|conflict| if conflict.a == at { conflict.b } else { conflict.a }));
    let agreeing = claim.evidence.iter().enumerate().filter(|(other, _)| !against.contains(other));
    let articles: BTreeSet<usize> = set(agreeing.map(|(_, passage)| passage.article.index()));
    let origins: BTreeSet<Option<usize>> = set(articles.iter().map(|&article| origin_of.get(article).copied()));
    let passage = &claim.evidence[at];
    Candidate {
        taken: false,
        whole: opens_whole(&passage.text),
        differs: !against.is_empty(),
        origins: origins.len(),
        articles: articles.len(),
        nearness: passage.similarity,
        text: &passage.text,
        place: at,
    }
}

/// The passages that are near enough to the words of their claim to support it and that
/// the report yet lets do no more than discuss it, though nothing differs: they say under
/// a condition what it says outright, or the other way round. The report does not tell
/// which of the two it is.
pub(super) fn other_moods(claims: &[Claim]) -> BTreeSet<Place> {
    let is_other = |claim: &Claim, at: usize| claim.is_loose(at) && is_near(&claim.evidence[at]);
    let of = |claim: &Claim| -> Vec<Place> {
        let places = (0..claim.evidence.len()).filter(|&at| is_other(claim, at));
        places.map(|at| place(&claim.evidence[at])).collect()
    };
    set(claims.iter().flat_map(of))
}

fn is_near(passage: &Evidence) -> bool {
    passage.similarity >= Config::default().firm
}

/// Gives a claim the label of one of its passages and each passage the stance that
/// follows; one that a person gave stands. Those of another mood than the label, of which
/// one of the two is among `moods`, support it no more than they did before.
pub(super) fn settle(claim: &mut Claim, label: usize, moods: &BTreeSet<Place>) {
    let alone = claim.evidence.len() == 1;
    let Some(own) = claim.evidence.get_mut(label) else { return };
    own.similarity = 1.0;
    let renamed = claim.text != own.text;
    claim.text.clone_from(&own.text);
    if renamed || alone {
        // They tell what is shared with the words that headed it.
        claim.evidence.iter_mut().for_each(|passage| passage.why.clear());
    }
    let clashes = Clash::all(&claim.conflicts, &claim.details);
    let is_other = |passage: &Evidence| moods.contains(&place(passage));
    let labels_mood = claim.evidence.get(label).is_some_and(is_other);
    let standing = |passage: &Evidence| match passage.by_hand {
        true => Standing::Given(passage.stance),
        false if is_near(passage) && is_other(passage) == labels_mood => Standing::Firm,
        false => Standing::Loose,
    };
    let standings: Vec<Standing> = claim.evidence.iter().map(standing).collect();
    for (passage, stance) in claim.evidence.iter_mut().zip(stances(label, &clashes, &standings)) {
        passage.stance = stance;
    }
}
