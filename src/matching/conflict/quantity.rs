//! Numbers: another value with the same unit.
//!
//! Never here: words for a part or the whole (see [`scope`](super::scope)).

use crate::report::ConflictKind;
use crate::text::quantity::{Hedge, Quantity};

use super::Difference;
use super::frame::Pair;

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
            if answered || !same_unit(x, y) || !pair.same_question(x.tokens, y.tokens) {
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
