//! Casualties: which numbers count the dead and which the hurt, in whatever words.
//!
//! Never here: whether two of them clash (see [`quantity`](super::quantity)).

use crate::claims::part::Part;
use crate::text::quantity::Quantity;

use super::frame::Side;

/// What became of those counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Casualty {
    /// `23 people were killed`, `left 23 dead`, `a death toll of 23`.
    Dead,
    /// `147 wounded`, `injured 146`, `30 people were hurt`.
    Hurt,
}

/// Tokens between a number and the word for what became of those counted.
const WITHIN: usize = 4;

/// What became of those that a number counts, where it counts people in general: the words
/// behind it tell, else those before it.
pub(super) fn casualty(side: Side, number: &Quantity) -> Option<Casualty> {
    let (start, end) = number.tokens;
    let is_open = |at: usize, edge: usize| {
        let ends = side.gap(edge).contains([',', ';', ':', '(', '—', '–']);
        !ends && !matches!(side.part(at), None | Some(Part::Coordinator))
    };
    let behind = (end..end + WITHIN).take_while(|&at| is_open(at, at));
    let before = (start.saturating_sub(WITHIN)..start).rev().take_while(|&at| is_open(at, at + 1));
    let mut near = behind.chain(before);
    // A part of them is another number, and so is a rate: `14 of the dead`, `3 deaths per 1,000`.
    let is_rate = |at: usize| side.lower(at) == "per" || side.gap(at) == "/";
    if !is_general(&number.unit) || side.lower(end) == "of" || near.clone().any(is_rate) {
        return None;
    }
    near.find_map(|at| fate(side.lower(at)))
}

fn fate(lower: &str) -> Option<Casualty> {
    match lower {
        "killed" | "dead" | "died" | "deaths" | "fatalities" | "toll" | "killing" | "slain" => Some(Casualty::Dead),
        "injured" | "wounded" | "hurt" | "injuries" | "injuring" | "wounding" => Some(Casualty::Hurt),
        _ => None,
    }
}

/// Whether a unit names no group of people: of `12 children` it does.
fn is_general(unit: &str) -> bool {
    matches!(
        unit,
        "" | "peopl" | "person" | "victim" | "dead" | "kill" | "injur" | "injuri" | "wound" | "hurt" | "die" | "death"
    )
}
