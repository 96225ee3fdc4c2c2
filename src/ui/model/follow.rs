//! Where a claim and a passage of it stand after a correction.
//!
//! Never here: the correction.

use std::cmp::Reverse;

use crate::report::{Claim, Evidence, Report};
use crate::ui::model::evidence::first_base;

/// Where the claim `claim` of the report before is now, and in it the place of the passage
/// that stood at `base`; none where no passage is left.
pub(crate) fn followed(before: &Report, claim: usize, base: usize, after: &Report) -> Option<(usize, usize)> {
    let old = before.claims.get(claim)?;
    let at = became(old, after)?;
    let new = after.claims.get(at)?;
    let passage = old.evidence.get(base);
    let place = passage.and_then(|passage| new.evidence.iter().position(|one| same(one, passage)));
    Some((at, place.unwrap_or_else(|| first_base(new))))
}

/// The claim of the report after a correction that an old one became: the one with most of
/// its passages. Of equals, the one with fewest beside them, for a passage may stand in two
/// claims, then the one that has the passage which gave the claim its words.
fn became(old: &Claim, after: &Report) -> Option<usize> {
    let label = old.evidence.get(first_base(old))?;
    let kept =
        |new: &Claim| new.evidence.iter().filter(|one| old.evidence.iter().any(|other| same(one, other))).count();
    let has_label = |new: &Claim| new.evidence.iter().any(|one| same(one, label));
    let heirs = after.claims.iter().enumerate().filter(|(_, new)| kept(new) > 0);
    let others = |new: &Claim| new.evidence.len() - kept(new);
    let heir = heirs
        .max_by_key(|(at, new)| (kept(new), Reverse(others(new)), has_label(new), new.text == old.text, Reverse(*at)));
    heir.map(|(at, _)| at)
}

/// The claim of the report before any correction that became this one: of those with the
/// passage that gives it its words the one with most of its passages, and with fewest
/// beside them. A passage may stand in two claims.
fn came_from<'a>(claim: &Claim, found: &'a Report) -> Option<&'a Claim> {
    let label = claim.evidence.get(first_base(claim))?;
    let has = |claim: &Claim, passage: &Evidence| claim.evidence.iter().any(|one| same(one, passage));
    let of_label = found.claims.iter().filter(|before| has(before, label));
    of_label.max_by_key(|before| {
        let kept = before.evidence.iter().filter(|one| has(claim, one)).count();
        (kept, Reverse(before.evidence.len()))
    })
}

/// The same, if it is this claim that it became, and not one that was made beside it.
pub(crate) fn was<'a>(report: &Report, at: usize, found: &'a Report) -> Option<&'a Claim> {
    came_from(report.claims.get(at)?, found).filter(|old| became(old, report) == Some(at))
}

fn same(one: &Evidence, other: &Evidence) -> bool {
    (one.article, one.start, one.end) == (other.article, other.start, other.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::model::fixture;

    #[test]
    fn a_claim_is_followed_to_its_new_place() {
        let before = fixture::report();
        let mut after = fixture::report();
        after.claims.rotate_left(1);
        assert_eq!(followed(&before, 0, 2, &after), Some((after.claims.len() - 1, 2)));
    }

    #[test]
    fn a_claim_that_lost_a_passage_keeps_the_rest() {
        let before = fixture::report();
        let mut after = fixture::report();
        let mut apart = after.claims[0].clone();
        apart.evidence = vec![after.claims[0].evidence.remove(3)];
        after.claims.push(apart);
        assert_eq!(followed(&before, 0, 3, &after), Some((0, first_base(&after.claims[0]))));
    }

    #[test]
    fn a_claim_is_not_followed_to_another_that_has_the_passage_taken_out() {
        let mut before = fixture::report();
        let other = before.claims.remove(1);
        before.claims[0].evidence.truncate(2);
        let shared = before.claims[0].evidence[0].clone();
        before.claims.insert(0, Claim { evidence: [vec![shared], other.evidence].concat(), ..other });
        let mut after = before.clone();
        after.claims[1].evidence.remove(0);
        assert_eq!(followed(&before, 1, 0, &after), Some((1, 0)));
    }

    #[test]
    fn a_claim_comes_from_the_one_with_its_passages_not_from_another_with_its_words() {
        let mut found = fixture::report();
        let claim = found.claims[0].clone();
        let mut other = claim.clone();
        other.evidence.truncate(2);
        found.claims.insert(0, other);
        let mut wider = claim.clone();
        wider.evidence.push(found.claims[2].evidence[0].clone());
        found.claims.push(wider);
        assert_eq!(came_from(&claim, &found), Some(&claim));
        let mut corrected = claim.clone();
        corrected.evidence.pop();
        assert_eq!(came_from(&corrected, &found), Some(&claim));
        assert_eq!(came_from(&claim, &Report { claims: Vec::new(), ..fixture::report() }), None);
    }

    #[test]
    fn a_claim_without_any_passage_left_is_not_followed() {
        let before = fixture::report();
        let mut after = fixture::report();
        after.claims.clear();
        assert_eq!(followed(&before, 0, 0, &after), None);
        assert_eq!(followed(&before, 99, 0, &before), None);
    }
}
