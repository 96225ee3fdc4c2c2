//! Conflicts: where two passages about one assertion cannot both hold, by typed
//! rules over the words put together. Every rule wants the same question on both
//! sides before it compares the answers; each kind has its file.
//!
//! Never here: which side is right.

pub mod antonym;
mod frame;
mod modality;
mod name;
mod polarity;
mod quantity;
mod quotation;
mod role;
mod scope;
mod spread;
mod time;

use crate::config::Config;
use crate::matching::denial::is_opposed;
use crate::matching::passage::share_subject_alone;
use crate::matching::similarity::Link;
use crate::matching::story::Story;
use crate::order::Order;
use crate::report::ConflictKind;
use crate::span::Span;

use frame::Pair;

pub use spread::spread;

/// A difference between two units, with the words that differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// What differs.
    pub kind: ConflictKind,
    /// Whether both can hold: a rounder number, a vaguer day.
    pub compatible: bool,
    /// The words of the one unit, in its article.
    pub a: Span,
    /// The words of the other.
    pub b: Span,
}

/// Leaves out the links between passages that do not support each other and have no
/// difference to show: one says the opposite of the other, or they have no more than
/// their subject in common.
#[must_use]
pub fn without_unlike(story: &Story, links: Vec<Link>, config: &Config) -> Vec<Link> {
    let differ = |link: &Link| differences(story, link, config).iter().any(|difference| !difference.compatible);
    let unlike = |link: &Link| is_opposed(story, link) || share_subject_alone(story, link);
    links.into_iter().filter(|link| !unlike(link) || differ(link)).collect()
}

/// All differences between the two units of a link.
#[must_use]
pub fn differences(story: &Story, link: &Link, config: &Config) -> Vec<Difference> {
    let pair = Pair::new(story, link, config);
    let mut found = quantity::numbers(&pair);
    found.extend(time::dates(&pair));
    found.extend(role::roles(&pair));
    found.extend(name::names(&pair));
    found.extend(scope::quantifiers(&pair));
    found.extend(quotation::quotations(&pair));
    if !pair.are_two_views() {
        let denied = polarity::negation(&pair);
        found.extend(if denied.is_empty() { polarity::denials(&pair) } else { denied });
        found.extend(polarity::antonyms(&pair));
    }
    if !pair.are_two_persons() {
        found.extend(modality::modality(&pair));
    }
    // A difference inside a quotation is one of its words, and `none` is one of share.
    let shown: Vec<Difference> = found.clone();
    found.retain(|difference| {
        !shown.iter().any(|other| {
            let stronger = match other.kind {
                ConflictKind::Quotation => difference.kind != ConflictKind::Quotation,
                ConflictKind::Quantifier => difference.kind == ConflictKind::Negation,
                _ => false,
            };
            stronger && (other.a.overlaps(difference.a) || other.b.overlaps(difference.b))
        })
    });
    found.order_by_key(|difference| (difference.compatible, difference.kind, difference.a, difference.b));
    found.dedup();
    found
}
