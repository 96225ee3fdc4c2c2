//! Conflicts: where two passages about one assertion cannot both hold, by typed
//! rules over the words put together. Every rule wants the same question on both
//! sides before it compares the answers; each kind has its file.
//!
//! Never here: which side is right.

mod act;
pub mod antonym;
mod casualty;
mod elsewhere;
mod extent;
mod frame;
mod modality;
mod name;
mod polarity;
mod quantity;
mod quotation;
mod role;
mod scope;
mod source;
mod spread;
mod time;
mod willing;

use crate::config::Config;
use crate::matching::denial::is_opposed;
use crate::matching::passage::share_subject_alone;
use crate::matching::similarity::Link;
use crate::matching::story::Story;
use crate::matching::support::Beside;
use crate::order::Order;
use crate::report::ConflictKind;
use crate::span::Span;

use frame::Pair;

pub use quotation::is_abridged;
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

/// The links in the light of what their passages differ in. A name, place, role, share or
/// speaker that clashes with another one shows that both were asked the same: such a link
/// becomes surer, since the words that clash are those that made the passages look less
/// alike. Without any difference, passages do not support each other where one says the
/// opposite of the other or they have no more than their subject in common: those links
/// are left out.
#[must_use]
pub fn reviewed(story: &Story, links: Vec<Link>, config: &Config) -> Vec<Link> {
    let review = |link: Link| {
        let surer = link.similarity.plus(config.difference_odds);
        let is_unlike = is_opposed(story, &link) || share_subject_alone(story, &link);
        // Those that no difference brings into a claim are not looked at so closely.
        let matters = is_unlike || surer.value() >= config.same_claim;
        // Articles far apart in time report a change.
        let apart = || story.are_apart(story.units[link.a].article, story.units[link.b].article, config.change_days);
        let found = matters.then(|| told(story, &link, config));
        let differs = found.iter().flatten().any(|difference| !difference.compatible);
        let shows = found.iter().flatten().any(|difference| !difference.compatible && shows_question(difference.kind));
        let similarity = if shows && !apart() { surer } else { link.similarity };
        (differs || !is_unlike).then_some(Link { similarity, differences: found, ..link })
    };
    links.into_iter().filter_map(review).collect()
}

/// Whether two answers of a kind show that both were asked the same. Another number or day
/// does not, nor what one side denies or plans: passages that share little are most often
/// of two events then.
fn shows_question(kind: ConflictKind) -> bool {
    use ConflictKind::{Attribution, Name, Place, Quantifier, Role};
    matches!(kind, Attribution | Name | Place | Quantifier | Role)
}

/// The differences between the two units of a link that a reader is told: what the one denies,
/// plans or dates otherwise than the other only where one of them says what the other does. Of
/// passages that are but similar it is another question, `no group lost its status` and `many
/// groups asked for that status`.
#[must_use]
pub fn told(story: &Story, link: &Link, config: &Config) -> Vec<Difference> {
    use ConflictKind::{Antonym, Date, Modality, Negation};
    let mut found = differences(story, link, config);
    let hangs = |found: &Difference| !found.compatible && matches!(found.kind, Antonym | Date | Modality | Negation);
    if found.iter().any(hangs) {
        let (a, b) = (&story.units[link.a], &story.units[link.b]);
        let says = |heading, passage| Beside::new(story, heading, passage, link.similarity).support(story).value();
        if says(a, b).max(says(b, a)) < config.firm {
            found.retain(|found| !hangs(found));
        }
    }
    found
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
    if !found.iter().any(|found| found.kind == ConflictKind::Quantifier) {
        found.extend(extent::extents(&pair));
    }
    found.extend(quotation::quotations(&pair));
    found.extend(source::sources(&pair));
    if !pair.are_two_views() {
        let denied = polarity::negation(&pair);
        found.extend(if denied.is_empty() { polarity::denials(&pair) } else { denied });
        let opposite = act::acts(&pair);
        found.extend(if opposite.is_empty() { polarity::antonyms(&pair) } else { opposite });
        found.extend(willing::willingness(&pair));
    }
    if !pair.are_two_persons() {
        found.extend(modality::modality(&pair));
    }
    found.retain(|difference| difference.compatible || !elsewhere::is_told(&pair, difference));
    // Another number in another place or on another day, or of somebody else, is another event.
    let has = |kind: ConflictKind| found.iter().any(|found| !found.compatible && found.kind == kind);
    let two_actors = quantity::have_two_actors(&pair);
    let other_place = has(ConflictKind::Place) || has(ConflictKind::Name) || has(ConflictKind::Date);
    if has(ConflictKind::Number) && (other_place || two_actors) {
        let told = [ConflictKind::Number, ConflictKind::Place, ConflictKind::Name, ConflictKind::Date];
        found.retain(|difference| !told.contains(&difference.kind));
    }
    // What the one does says nothing of the other.
    if two_actors {
        let done = [ConflictKind::Negation, ConflictKind::Antonym, ConflictKind::Modality];
        found.retain(|difference| !done.contains(&difference.kind));
    }
    // What another one is or does, `another judge ruled on Tuesday`; not the words of a source.
    if pair.is_of_another() {
        let words = [ConflictKind::Quotation, ConflictKind::Attribution];
        found.retain(|difference| words.contains(&difference.kind));
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
