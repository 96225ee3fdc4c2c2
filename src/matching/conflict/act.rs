//! Acts: the main verbs of two clauses about one actor and one thing, where they are
//! opposites.
//!
//! Never here: which verbs are opposites (see [`antonym`](super::antonym)).

use crate::claims::part::Part;
use crate::matching::story::Unit;
use crate::report::ConflictKind;

use super::Difference;
use super::antonym::are_antonyms;
use super::frame::{Pair, Side};
use super::polarity::is_turned;

/// Opposite acts of one and the same actor, done to the same: `signed the harbor bill`
/// and `vetoed the bill`.
pub(super) fn acts(pair: &Pair) -> Vec<Difference> {
    let verb = |unit: &Unit| unit.act.and_then(|act| Some((*unit.words.get(act.verb?)?, act.passive)));
    let Some(((a, passive_a), (b, passive_b))) = verb(pair.a.unit).zip(verb(pair.b.unit)) else { return Vec::new() };
    let (x, y) = (a.token, b.token);
    let free = |side: Side, verb: usize| !is_turned(side, verb) && !is_conditional(side, verb);
    let clash = passive_a == passive_b
        && !(a.denied || b.denied)
        && are_antonyms(pair.a.lower(x), pair.b.lower(y))
        && free(pair.a, x)
        && free(pair.b, y)
        && is_same_actor(pair)
        && is_same_object(pair, x, y);
    if clash { vec![pair.difference(ConflictKind::Antonym, false, (x, x + 1), (y, y + 1))] } else { Vec::new() }
}

/// Whether both clauses are about one actor, or about one noun where no name is given.
pub(super) fn is_same_actor(pair: &Pair) -> bool {
    let (a, b) = (pair.a.unit, pair.b.unit);
    let Some((act_a, act_b)) = a.act.zip(b.act) else { return false };
    let head = |unit: &Unit, head: Option<usize>| head.and_then(|head| unit.words.get(head)).map(|word| word.token);
    match (act_a.actor, act_b.actor) {
        (Some(x), Some(y)) => x == y,
        (None, None) => head(a, act_a.head).zip(head(b, act_b.head)).is_some_and(|(x, y)| pair.are_mates(x, y)),
        _ => false,
    }
}

/// Whether all words that the one verb has as its object stand in that of the other.
pub(super) fn is_same_object(pair: &Pair, x: usize, y: usize) -> bool {
    pair.are_one(&object(pair.a, x), &object(pair.b, y))
}

/// Whether neither verb has an object.
pub(super) fn have_no_object(pair: &Pair, x: usize, y: usize) -> bool {
    object(pair.a, x).is_empty() && object(pair.b, y).is_empty()
}

/// Tokens behind a verb within which its object stands.
const OBJECT_WITHIN: usize = 8;

/// The content words of what a verb is done to, up to the next preposition but `of`.
fn object(side: Side, verb: usize) -> Vec<usize> {
    let goes_on = |at: &usize| {
        let ends = side.word(*at).is_none_or(|word| {
            let other = matches!(word.part, Part::Preposition | Part::Relative | Part::To | Part::Subordinator);
            word.comma || word.stop || other
        });
        !ends || (side.lower(*at) == "of" && *at > verb + 1)
    };
    let dated = |at: usize| side.sentence.dates.iter().any(|date| (date.tokens.0..date.tokens.1).contains(&at));
    let behind = verb + 1..(verb + 1 + OBJECT_WITHIN).min(side.clause().end);
    behind.take_while(goes_on).filter(|&at| side.is_content(at) && !dated(at)).collect()
}

/// Tokens before a verb within which a word may make it one of what is not yet.
const MODAL_WITHIN: usize = 3;

/// Whether a verb tells of what may be, should be or is to be, and not of what is.
pub(super) fn is_conditional(side: Side, verb: usize) -> bool {
    let modal = |back| matches!(side.before(verb, back), "could" | "if" | "may" | "might" | "should" | "to" | "would");
    (1..=MODAL_WITHIN).any(modal)
}
