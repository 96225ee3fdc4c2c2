//! Stances: what each passage of a claim says of its label, by the differences
//! between the passages.
//!
//! Never here: how a difference is found.

use crate::report::Stance;

/// A difference between two passages of one claim, by their places in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clash {
    /// The one.
    pub a: usize,
    /// The other.
    pub b: usize,
    /// Whether both can hold.
    pub compatible: bool,
}

/// What each of the passages says of the one at `label`: those that differ from it
/// refute it, or discuss it where both can hold; and those that differ from a
/// passage that supports it refute it too. `given` holds for each passage the
/// stance that a person gave it, which stands.
///
/// ```
/// use claimgrid::agreement::stance::{Clash, stances};
/// use claimgrid::report::Stance::{Refutes, Supports};
/// let clash = Clash { a: 0, b: 1, compatible: false };
/// assert_eq!(stances(0, &[clash], &[None; 3]), [Supports, Refutes, Supports]);
/// assert_eq!(stances(0, &[clash], &[None, Some(Supports), None]), [Supports; 3]);
/// ```
#[must_use]
pub fn stances(label: usize, clashes: &[Clash], given: &[Option<Stance>]) -> Vec<Stance> {
    let mut stances: Vec<Stance> = given.iter().map(|given| given.unwrap_or(Stance::Supports)).collect();
    if let Some(own) = stances.get_mut(label) {
        *own = Stance::Supports;
    }
    let inside = |clash: &&Clash| clash.a < given.len() && clash.b < given.len();
    for clash in clashes.iter().filter(inside).filter(|clash| clash.a == label || clash.b == label) {
        let other = if clash.a == label { clash.b } else { clash.a };
        if given[other].is_some() {
            continue;
        }
        match (clash.compatible, stances[other]) {
            (false, _) => stances[other] = Stance::Refutes,
            (true, Stance::Supports) => stances[other] = Stance::Discusses,
            (true, _) => {}
        }
    }
    for clash in clashes.iter().filter(inside).filter(|clash| !clash.compatible) {
        for (one, other) in [(clash.a, clash.b), (clash.b, clash.a)] {
            let free = given[other].is_none();
            if free && stances[one] == Stance::Supports && stances[other] == Stance::Discusses {
                stances[other] = Stance::Refutes;
            }
        }
    }
    stances
}
