//! Stances: what each passage of a claim says of its label, by the differences
//! between the passages.
//!
//! Never here: how a difference is found.

use crate::matching::conflict::is_abridged;
use crate::report::{Conflict, ConflictKind, Stance};

/// A difference between two passages of one claim, by their places in it, that weighs on
/// their stances.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clash {
    /// The one.
    pub a: usize,
    /// The other.
    pub b: usize,
    /// Whether both can hold.
    pub compatible: bool,
}

impl Clash {
    /// The differences of a claim, its conflicts and those where both can hold; without those
    /// where small words of one quotation differ, or one gives it with words left out: both
    /// support it.
    #[must_use]
    pub fn all(conflicts: &[Conflict], details: &[Conflict]) -> Vec<Self> {
        let is_one =
            |found: &Conflict| found.kind == ConflictKind::Quotation && is_abridged(&found.a_text, &found.b_text);
        let clash = |found: &Conflict, compatible| Self { a: found.a, b: found.b, compatible };
        let conflicts = conflicts.iter().filter(|found| !is_one(found)).map(|found| clash(found, false));
        let details = details.iter().filter(|found| found.kind != ConflictKind::Quotation);
        conflicts.chain(details.map(|found| clash(found, true))).collect()
    }
}

/// What is known of a passage before it is compared with the label of its claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is surely enough about the same assertion to support it.
    Firm,
    /// It is about something similar; whether it says the same is for the reader to see.
    Loose,
    /// A person said what it says of the claim, and that stands.
    Given(Stance),
}

/// What each of the passages says of the one at `label`: those that differ from it
/// refute it, or discuss it where both can hold, as those do that are but similar; and
/// those that give another detail and differ from a passage that supports it refute it
/// too.
///
/// ```
/// use claimgrid::agreement::stance::{Clash, Standing::{Firm, Given, Loose}, stances};
/// use claimgrid::report::Stance::{Discusses, Refutes, Supports};
/// let clash = Clash { a: 0, b: 1, compatible: false };
/// assert_eq!(stances(0, &[clash], &[Firm, Firm, Loose]), [Supports, Refutes, Discusses]);
/// assert_eq!(stances(0, &[clash], &[Firm, Given(Supports), Firm]), [Supports; 3]);
/// ```
#[must_use]
pub fn stances(label: usize, clashes: &[Clash], passages: &[Standing]) -> Vec<Stance> {
    let first = passages.iter().map(|passage| match *passage {
        Standing::Firm => Stance::Supports,
        Standing::Loose => Stance::Discusses,
        Standing::Given(stance) => stance,
    });
    let mut stances: Vec<Stance> = first.collect();
    if let Some(own) = stances.get_mut(label) {
        *own = Stance::Supports;
    }
    let is_given = |at: usize| matches!(passages[at], Standing::Given(_));
    let inside = |clash: &&Clash| clash.a < passages.len() && clash.b < passages.len();
    let mut detailed = vec![false; passages.len()];
    for clash in clashes.iter().filter(inside).filter(|clash| clash.a == label || clash.b == label) {
        let other = if clash.a == label { clash.b } else { clash.a };
        if is_given(other) {
            continue;
        }
        match (clash.compatible, stances[other]) {
            (false, _) => stances[other] = Stance::Refutes,
            (true, Stance::Supports) => {
                stances[other] = Stance::Discusses;
                detailed[other] = true;
            }
            (true, _) => {}
        }
    }
    for clash in clashes.iter().filter(inside).filter(|clash| !clash.compatible) {
        for (one, other) in [(clash.a, clash.b), (clash.b, clash.a)] {
            if detailed[other] && stances[one] == Stance::Supports {
                stances[other] = Stance::Refutes;
            }
        }
    }
    stances
}
