//! Numbers: another value with the same unit.
//!
//! Never here: words for a part or the whole (see [`scope`](super::scope)).

use crate::matching::names::{self, NameId};
use crate::report::ConflictKind;
use crate::text::quantity::{Hedge, Quantity};

use super::Difference;
use super::frame::{Pair, Side};

pub(super) fn numbers(pair: &Pair) -> Vec<Difference> {
    let of_a: Vec<&Quantity> = pair.story.quantities(pair.a.unit).collect();
    let of_b: Vec<&Quantity> = pair.story.quantities(pair.b.unit).collect();
    // Of several numbers with one unit those answer each other that share most around
    // them; of those alike the ones in the same order.
    let score = |i: usize, j: usize| {
        let (x, y) = (of_a[i], of_b[j]);
        let flanked = usize::from(pair.is_flanked(x.tokens, y.tokens));
        (pair.around(x.tokens, y.tokens) + flanked, std::cmp::Reverse(i.abs_diff(j)))
    };
    let mut found = Vec::new();
    for (i, x) in of_a.iter().enumerate() {
        for (j, y) in of_b.iter().enumerate() {
            let answered =
                of_b.iter().any(|other| other.has_value_of(x)) || of_a.iter().any(|other| other.has_value_of(y));
            let same_unit = |x: &Quantity, y: &Quantity| !x.unit.is_empty() && x.unit == y.unit;
            if answered || !same_unit(x, y) || !pair.same_question(x.tokens, y.tokens) || !is_same_owner(pair, x, y) {
                continue;
            }
            let better = |other: &(usize, usize)| {
                same_unit(of_a[other.0], of_b[other.1]) && score(other.0, other.1) > score(i, j)
            };
            let rivals = (0..of_a.len()).map(|other| (other, j)).chain((0..of_b.len()).map(|other| (i, other)));
            if rivals.into_iter().any(|other| better(&other)) {
                continue;
            }
            found.push(Difference {
                kind: ConflictKind::Number,
                compatible: can_both_hold(x, y, pair.config.rounding),
                a: x.span,
                b: y.span,
            });
        }
    }
    found
}

/// Whether the two clauses are about two names, neither of which the other gives:
/// `Tolen Ferries earned` and `Marrick Lines earned`.
pub(super) fn have_two_actors(pair: &Pair) -> bool {
    let actor = |side: Side| side.unit.act.and_then(|act| act.actor);
    let gives = |side: Side, name| side.unit.names.iter().any(|&(other, _)| other == name);
    let actors = actor(pair.a).zip(actor(pair.b));
    actors.is_some_and(|(x, y)| x != y && !gives(pair.a, y) && !gives(pair.b, x))
}

/// Whether an age is told of one person on both sides; any other number has no owner.
fn is_same_owner(pair: &Pair, x: &Quantity, y: &Quantity) -> bool {
    if x.unit != "age" {
        return true;
    }
    match (whose(pair, pair.a, x), whose(pair, pair.b, y)) {
        (Some(x), Some(y)) => x == y,
        (None, None) => {
            let head = |side: Side, age: &Quantity| {
                let behind = age.tokens.1..age.tokens.1 + NAME_WITHIN;
                behind
                    .into_iter()
                    .find(|&at| side.is_content(at) && !side.lower(at).starts_with("year") && side.lower(at) != "old")
            };
            head(pair.a, x).zip(head(pair.b, y)).is_some_and(|(a, b)| pair.are_mates(a, b))
        }
        _ => false,
    }
}

/// Tokens behind an age within which the name stands: `the 54-year-old captain Ines Kallio`.
const NAME_WITHIN: usize = 4;

/// The name beside an age: `Kallio, 54`, `54-year-old Kallio`.
fn whose(pair: &Pair, side: Side, age: &Quantity) -> Option<NameId> {
    let mentions = &side.sentence.mentions;
    let before = mentions.iter().find(|mention| mention.tokens.1 == age.tokens.0);
    let behind = || {
        let near = age.tokens.1..=age.tokens.1 + NAME_WITHIN;
        mentions.iter().find(|mention| near.contains(&mention.tokens.0))
    };
    let mention = before.or_else(behind)?;
    pair.story.names.name(&names::words(&side.sentence.tokens, mention))
}

/// Whether a hedge or a rounding lets both numbers hold.
pub(super) fn can_both_hold(x: &Quantity, y: &Quantity, rounding: f64) -> bool {
    let holds = |hedged: &Quantity, exact: &Quantity| {
        let near = (hedged.value - exact.value).abs() <= rounding * hedged.value.abs().max(exact.value.abs());
        match hedged.hedge {
            Hedge::Exact => false,
            Hedge::About => near,
            Hedge::AtLeast => near && exact.value >= hedged.value,
            Hedge::AtMost => near && exact.value <= hedged.value,
        }
    };
    let range = (x.to.is_some() || y.to.is_some()) && x.unit != "score";
    (range && x.meets(y)) || holds(x, y) || holds(y, x)
}
