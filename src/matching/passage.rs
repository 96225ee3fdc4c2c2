//! Features of two clauses that may carry the assertion of their sentences: how much
//! of them is put together, and how much of what each says of its subject. Two clauses
//! on one subject, or with one object, may say different things of it.
//!
//! Never here: weights, thresholds, decisions.

use crate::matching::align::Aligned;
use crate::matching::features::part;
use crate::matching::pair::ClausePair;
use crate::matching::similarity::Link;
use crate::matching::story::{Story, Unit};

/// The features, in this order; before them stands what the second step says of the
/// two sentences.
pub const NAMES: [&str; COUNT] = ["share", "put-together", "said-together", "said-covered", "verbs"];

/// How many features there are.
pub const COUNT: usize = 5;

/// The values of all features.
pub type Features = [f64; COUNT];

/// The features of two clauses; `best` is how alike the two most alike ones of their
/// sentences are.
#[must_use]
pub fn features(story: &Story, clauses: &ClausePair, best: f64) -> Features {
    let (a, b) = (&story.units[clauses.a], &story.units[clauses.b]);
    let aligned = &clauses.aligned;
    let of_a = |pair: &Aligned| pair.a;
    let of_b = |pair: &Aligned| pair.b;
    [
        if best > 0.0 { clauses.alike / best } else { 1.0 },
        clauses.alignment,
        libm::log1p(said_together(a, b, aligned)),
        covered(a, aligned, of_a).min(covered(b, aligned, of_b)),
        verb(a, aligned, of_a) + verb(b, aligned, of_b),
    ]
}

/// Weight of what both say and is put together.
fn said_together(a: &Unit, b: &Unit, aligned: &[Aligned]) -> f64 {
    let said = aligned.iter().filter(|pair| a.words[pair.a].said && b.words[pair.b].said);
    said.map(|pair| pair.strength * a.words[pair.a].weight.min(b.words[pair.b].weight)).sum()
}

/// Whether two passages say nothing in common of what they speak of: no word of what
/// both say is put together, nor most of what one says with what the other speaks of.
pub(crate) fn share_subject_alone(story: &Story, link: &Link) -> bool {
    let (a, b) = (&story.units[link.a], &story.units[link.b]);
    let covered = covered(a, &link.aligned, |pair| pair.a).max(covered(b, &link.aligned, |pair| pair.b));
    said_together(a, b, &link.aligned) < LEAST_SAID && covered < MOST_SAID
}

/// Share of what one passage says that makes a subject of the other's.
const MOST_SAID: f64 = 0.5;

/// Whether a passage opens with a condition under which the rest holds: `If the rope is
/// worn, the line stays closed`. What holds then is said neither to be nor not to be so.
#[must_use]
pub fn is_conditional(story: &Story, unit: &Unit) -> bool {
    let tokens = &story.sentence(unit).tokens;
    let first = unit.claim.own_tokens().next().and_then(|at| tokens.get(at));
    first.is_some_and(|token| matches!(token.lower.as_str(), "if" | "unless"))
}

/// Weight below what one common word has.
const LEAST_SAID: f64 = 0.5;

/// Share of the weight of what a clause says of its subject that is put together; 1
/// where it says nothing.
fn covered(unit: &Unit, aligned: &[Aligned], side: impl Fn(&Aligned) -> usize) -> f64 {
    let weight = |at: usize| if unit.words[at].said { unit.words[at].weight } else { 0.0 };
    let all: f64 = (0..unit.words.len()).map(weight).sum();
    if all > 0.0 { part(aligned.iter().map(|pair| weight(side(pair)) * pair.strength).sum(), all) } else { 1.0 }
}

/// How firmly the main verb of a clause is put together with any word; a half where
/// it has none that carries content.
fn verb(unit: &Unit, aligned: &[Aligned], side: impl Fn(&Aligned) -> usize) -> f64 {
    let Some(verb) = unit.act.and_then(|act| act.verb) else { return UNKNOWN };
    aligned.iter().find(|pair| side(pair) == verb).map_or(0.0, |pair| pair.strength)
}

/// Strength of a verb that is not known.
const UNKNOWN: f64 = 0.5;
