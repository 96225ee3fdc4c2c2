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
    let mut found = Vec::new();
    for x in &of_a {
        for y in &of_b {
            let answered =
                of_b.iter().any(|other| other.has_value_of(x)) || of_a.iter().any(|other| other.has_value_of(y));
            let same_unit = !x.unit.is_empty() && x.unit == y.unit;
            if answered || !same_unit || !pair.same_question(x.tokens, y.tokens) {
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
