//! Negation and words of opposite meaning: one side asserts what the other denies.
//!
//! Never here: how sure a side is (see [`modality`](super::modality)).

use crate::claims::cue::takes_clause;
use crate::claims::verb::is_be;
use crate::matching::denial::{denier, is_lost, is_no_denial};
use crate::report::ConflictKind;
use crate::text::token::TokenKind;

use super::Difference;
use super::act::is_conditional;
use super::antonym::{are_antonyms, has_antonym};
use super::frame::{Mate, Pair, Side};
use super::modality::is_open;

/// Tokens after a negation that it turns around.
const SCOPE: usize = 3;

/// One side denies what the other asserts: the word after the negation is put
/// together with a word of the other side that nothing negates.
pub(super) fn negation(pair: &Pair) -> Vec<Difference> {
    if pair.alignment < pair.config.negation_alignment {
        return Vec::new();
    }
    pair.both_ways(|pair| {
        if !pair.a.unit.negated || pair.b.unit.negated {
            return Vec::new();
        }
        pair.a.clause().filter_map(|at| denied(pair, at)).take(1).collect()
    })
}

fn denied(pair: &Pair, at: usize) -> Option<Difference> {
    if !is_negation(pair.a, at) {
        return None;
    }
    let word = (at + 1..=at + SCOPE).find(|&word| pair.a.is_content(word) && pair.a.clause().contains(&word))?;
    let mate = pair.mate(word).filter(|mate| mate.plain)?;
    // A condition asserts nothing, and another object is another event.
    let conditional = pair.a.clause().take_while(|&before| before < at).any(|at| is_condition(pair.a.lower(at)));
    let behind = pair.a.next(word).zip(pair.b.next(mate.b));
    let other_object =
        behind.is_some_and(|(a, b)| pair.mate(a).is_none() && !pair.mates.iter().any(|mate| mate.b == b));
    // What is planned is not denied by its not being done yet.
    let open = is_open(pair.b, mate.b) && !is_open(pair.a, word);
    // `Ruled out` and `ruled unlikely` are two verbs.
    let other_verb = particle(pair.a, word) != particle(pair.b, mate.b);
    if conditional || other_object || tells_else(pair, word, mate.b) || open || other_verb || is_turned(pair.b, mate.b)
    {
        return None;
    }
    Some(pair.difference(ConflictKind::Negation, false, (at, word + 1), (mate.b, mate.b + 1)))
}

/// Whether two verbs of saying have nothing in common behind them: `was told who it is`, `was
/// not told to stop`.
fn tells_else(pair: &Pair, x: usize, y: usize) -> bool {
    takes_clause(pair.a.lower(x)) && !pair.mates.iter().any(|mate| mate.plain && mate.a > x && mate.b > y)
}

/// The particle right behind a verb that makes another verb of it: `put off`.
fn particle(side: Side<'_>, verb: usize) -> Option<&str> {
    let next = Some(side.lower(verb + 1)).filter(|_| side.is_verb(verb));
    next.filter(|next| matches!(*next, "aside" | "away" | "back" | "down" | "off" | "out" | "over" | "up"))
}

/// Share of what both sides say and is put together that is denied on one side alone,
/// from which the whole is.
const WHOLE: f64 = 0.8;

/// One side has no evidence of what the other asserts, failed to do it, or denies it
/// from further away: all that both say stands under a negation on one side alone.
pub(super) fn denials(pair: &Pair) -> Vec<Difference> {
    let whole = |side: Side, mated: &dyn Fn(usize) -> bool| {
        side.unit.words.iter().filter(|word| word.said && word.predicate).all(|word| mated(word.token))
    };
    // Where both say more, they may speak of two things.
    let one =
        whole(pair.a, &|at| pair.mate(at).is_some()) || whole(pair.b, &|at| pair.mates.iter().any(|mate| mate.b == at));
    if !one || pair.alignment < pair.config.negation_alignment || pair.denied_apart < WHOLE {
        return Vec::new();
    }
    pair.both_ways(|pair| {
        let verb = |side: Side, at: usize| {
            let verb = side.unit.act.and_then(|act| side.unit.words.get(act.verb?));
            verb.is_some_and(|verb| verb.token == at)
        };
        let verbs = pair.mates.iter().filter(|mate| mate.plain && (verb(pair.a, mate.a) || verb(pair.b, mate.b)));
        let found = verbs.into_iter().find_map(|mate| {
            let cue = denier(pair.a.sentence, pair.a.text, mate.a).filter(|cue| pair.a.clause().contains(cue))?;
            let free = denier(pair.b.sentence, pair.b.text, mate.b).is_none()
                && particle(pair.a, mate.a) == particle(pair.b, mate.b)
                && !is_turned(pair.b, mate.b)
                && (!is_open(pair.b, mate.b) || is_open(pair.a, mate.a));
            let conditional =
                pair.a.clause().take_while(|&before| before < cue).any(|at| is_condition(pair.a.lower(at)));
            let asked = free && !conditional && !tells_else(pair, mate.a, mate.b);
            (asked && pair.a.clause().contains(&mate.a)).then_some((cue, *mate))
        });
        let show = |(cue, mate): (usize, Mate)| {
            pair.difference(ConflictKind::Negation, false, (cue, mate.a + 1), (mate.b, mate.b + 1))
        };
        found.map(show).into_iter().collect()
    })
}

/// Whether a token denies what follows: not `not only`, `no longer`, `not until`.
fn is_negation(side: Side, at: usize) -> bool {
    // `Said no to the tax`, `a do-not-disturb sign`.
    let answer = side.lower(at) == "no" && side.lower(at + 1) == "to";
    let hyphenated = side.gap(at) == "-" || side.gap(at + 1) == "-";
    side.kind(at) == Some(TokenKind::Negation) && !is_no_denial(side.lower(at + 1)) && !answer && !hyphenated
}

fn is_condition(lower: &str) -> bool {
    matches!(lower, "if" | "unless" | "whether")
}

/// How verbs begin that turn around what they take.
#[rustfmt::skip]
const TURNING: &[&str] = &[
    "abstain", "avoid", "declin", "den", "fail", "lack", "omit", "prevent", "refrain", "refus", "reject", "remov", "ruled",
    "stop",
];

/// Whether a word before `at` turns it around without a negation: `failed to stop`.
pub(super) fn is_turned(side: Side, at: usize) -> bool {
    (1..=SCOPE + 1).any(|back| {
        let word = side.before(at, back);
        matches!(
            word,
            "without"
                | "unless"
                | "unable"
                | "unlikely"
                | "hardly"
                | "barely"
                | "scarcely"
                | "little"
                | "neither"
                | "if"
                | "whether"
        ) || TURNING.iter().any(|stem| word.starts_with(stem) && word.len() <= stem.len() + 4)
            // `Too late to stop`.
            || (word == "too" && (1..back).any(|back| side.before(at, back) == "to"))
            || side.kind(at.saturating_sub(back)) == Some(TokenKind::Negation)
            // An apostrophe that was lost on the way: `dont`.
            || is_lost(word)
            || (word == "anything" && back > 1 && side.before(at, back - 1) == "but")
    })
}

fn is_negated(side: Side) -> bool {
    side.clause().any(|at| side.kind(at) == Some(TokenKind::Negation))
}

/// Whether the two words are the verbs themselves, or another verb is the same.
fn is_same_event(pair: &Pair, x: usize, y: usize) -> bool {
    let be = |side: Side| side.clause().any(|at| is_be(side.lower(at)));
    let verbs = |side: Side| side.clause().any(|at| side.is_verb(at));
    // Where both sentences have no verb but `be`, that is the one they share.
    let bare = be(pair.a) && be(pair.b) && !verbs(pair.a) && !verbs(pair.b);
    (pair.a.is_verb(x) && pair.b.is_verb(y))
        || bare
        || pair.mates.iter().any(|mate| mate.plain && pair.a.is_verb(mate.a) && pair.b.is_verb(mate.b))
}

/// Words of opposite meaning in the same place of sentences that agree around it.
pub(super) fn antonyms(pair: &Pair) -> Vec<Difference> {
    if pair.alignment < pair.config.antonym_alignment || is_negated(pair.a) != is_negated(pair.b) {
        return Vec::new();
    }
    let free = |side: Side, taken: &dyn Fn(usize) -> bool| -> Vec<usize> {
        let content = side.clause().filter(|&at| side.kind(at) == Some(TokenKind::Content) && !taken(at));
        content.filter(|&at| has_antonym(side.lower(at))).collect()
    };
    let of_a = free(pair.a, &|at| pair.mates.iter().any(|mate| mate.a == at));
    let of_b = free(pair.b, &|at| pair.mates.iter().any(|mate| mate.b == at));
    let mut found = Vec::new();
    for &x in &of_a {
        for &y in &of_b {
            let (place_x, place_y) = ((x, x + 1), (y, y + 1));
            if are_antonyms(pair.a.lower(x), pair.b.lower(y))
                && !is_turned(pair.a, x)
                && !is_turned(pair.b, y)
                && is_conditional(pair.a, x) == is_conditional(pair.b, y)
                && pair.is_framed(place_x, place_y)
                && pair.same_question(place_x, place_y)
                && is_same_event(pair, x, y)
            {
                found.push(pair.difference(ConflictKind::Antonym, false, place_x, place_y));
            }
        }
    }
    found
}
