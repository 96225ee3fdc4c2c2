//! Unnamed sources: how many of them a report rests on, where both sides count them.
//!
//! Never here: who said it by name (see [`quotation`](super::quotation)).

use crate::claims::cue;
use crate::report::ConflictKind;

use super::Difference;
use super::frame::{Pair, Side};

/// Words that both passages must have in common, the sources aside, for them to rest on
/// the same.
const SHARED: usize = 3;

/// People who are counted and not named.
#[derive(Debug, Clone, Copy)]
struct Unnamed {
    count: f64,
    tokens: (usize, usize),
}

pub(super) fn sources(pair: &Pair) -> Vec<Difference> {
    let (Some(x), Some(y)) = (unnamed(pair.a), unnamed(pair.b)) else { return Vec::new() };
    let inside = |(from, to): (usize, usize), at: usize| (from..to).contains(&at);
    let of_content = |mate: &&super::frame::Mate| !inside(x.tokens, mate.a) && !inside(y.tokens, mate.b) && mate.plain;
    if (x.count - y.count).abs() < 0.5 || pair.mates.iter().filter(of_content).count() < SHARED {
        return Vec::new();
    }
    vec![pair.difference(ConflictKind::Attribution, false, x.tokens, y.tokens)]
}

/// The unnamed sources of a sentence, if it counts them once.
fn unnamed(side: Side) -> Option<Unnamed> {
    let mut found = (0..side.sentence.tokens.len()).filter_map(|at| counted(side, at));
    let first = found.next()?;
    found.all(|other| (other.count - first.count).abs() < 0.5).then_some(first)
}

/// `two people`, `three of the officials`, `a person familiar with`, `someone close to`
/// from `at` on, where they are said to say something.
fn counted(side: Side, at: usize) -> Option<Unnamed> {
    let (count, noun) = match side.lower(at) {
        "someone" => (1.0, at),
        word => {
            let number = || side.sentence.quantities.iter().find(|quantity| quantity.tokens == (at, at + 1));
            let count = if matches!(word, "a" | "an" | "one") { 1.0 } else { number()?.value };
            let of = if side.lower(at + 1) == "of" { 2 } else { 0 };
            let first = at + 1 + of;
            let noun = (first..=first + ADJECTIVES).find(|&noun| is_source(side.lower(noun)))?;
            (Some(count).filter(|&count| count <= MOST)?, noun)
        }
    };
    let joined = (at + 1..=noun).all(|at| side.gap(at) == " ");
    let says = |at: usize| cue::strength(side.lower(at)).is_some();
    let before = side.before(at, 1);
    let knows =
        matches!(side.lower(noun + 1), "familiar" | "briefed" | "close" | "knowledgeable" | "aware" | "involved")
            || (side.lower(noun + 1) == "with" && matches!(side.lower(noun + 2), "knowledge" | "direct"));
    let cited = says(noun + 1) || at.checked_sub(1).is_some_and(says) || matches!(before, "citing" | "cited" | "cites");
    let according = before == "to" && side.before(at, 2) == "according";
    (joined && (knows || cited || according)).then_some(Unnamed { count, tokens: (at, noun + 1) })
}

/// Most unnamed people that a report rests on, some dozens; more are those it tells of.
const MOST: f64 = 40.0;

/// Words that may stand between a number and the people it counts.
const ADJECTIVES: usize = 2;

/// Whether a noun is for people who are asked for what they know.
fn is_source(lower: &str) -> bool {
    matches!(
        lower,
        "aide"
            | "aides"
            | "diplomat"
            | "diplomats"
            | "insider"
            | "insiders"
            | "individual"
            | "individuals"
            | "official"
            | "officials"
            | "people"
            | "person"
            | "persons"
            | "source"
            | "sources"
            | "witness"
            | "witnesses"
    )
}
