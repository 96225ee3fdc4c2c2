//! What a person does in the panel and with the title as an edit, and the claims they
//! can choose for it.
//!
//! Never here: what follows from an edit (that is `corrections`).

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::article::ClaimId;
use crate::corrections::{ClaimKey, Edit, Passage};
use crate::order::{Order, set};
use crate::report::{Report, Stance, Visibility};
use crate::ui::model::board::Board;
use crate::words::Count;

/// The claims that a search for another claim lists at most: who sees more than
/// these types another word.
const LISTED: usize = 50;

/// The passage at `place` does not belong to the claim.
pub(crate) fn reject(report: &Report, claim: usize, place: usize) -> Option<Edit> {
    let (claim, passage) = (key(report, claim)?, Passage::of(report, ClaimId(claim), place)?);
    Some(Edit::Reject { claim, passage })
}

/// The passage at `place` says something else of the claim.
pub(crate) fn relabel(report: &Report, claim: usize, place: usize, stance: Stance) -> Option<Edit> {
    let (claim, passage) = (key(report, claim)?, Passage::of(report, ClaimId(claim), place)?);
    Some(Edit::Relabel { claim, passage, stance })
}

/// The passage at `place` belongs to the claim `to`.
pub(crate) fn transfer(report: &Report, from: usize, place: usize, to: usize) -> Option<Edit> {
    let passage = Passage::of(report, ClaimId(from), place)?;
    Some(Edit::Move { passage, from: key(report, from)?, to: key(report, to)? })
}

/// The claims are one.
pub(crate) fn merge(report: &Report, claim: usize, with: usize) -> Option<Edit> {
    Some(Edit::Merge { claim: key(report, claim)?, with: key(report, with)? })
}

/// The passages at these places are a claim of their own.
pub(crate) fn split(report: &Report, claim: usize, places: &BTreeSet<usize>) -> Option<Edit> {
    let passages =
        places.iter().map(|&place| Passage::of(report, ClaimId(claim), place)).collect::<Option<Vec<_>>>()?;
    Some(Edit::Split { claim: key(report, claim)?, passages })
}

/// The claim stands there.
pub(crate) fn show(report: &Report, claim: usize, visibility: Option<Visibility>) -> Option<Edit> {
    Some(Edit::Show { claim: key(report, claim)?, visibility })
}

/// The comparison is called what was typed; by its suggested title where that is nothing
/// else. None where it is called so already.
pub(crate) fn rename(report: &Report, suggested: &str, typed: &str) -> Option<Edit> {
    let title = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let title = if title == suggested { String::new() } else { title };
    (report.name().unwrap_or_default() != title).then_some(Edit::Title { title })
}

fn key(report: &Report, claim: usize) -> Option<ClaimKey> {
    ClaimKey::of(report, ClaimId(claim))
}

/// What another claim is looked for: the words that go there, and who says them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Subject {
    /// The name of the article of a passage; none for a whole claim.
    pub(crate) name: Option<String>,
    /// The words.
    pub(crate) text: String,
}

/// The passage of the claim at `place`, or the claim itself.
pub(crate) fn subject(report: &Report, board: &Board, claim: usize, place: Option<usize>) -> Option<Subject> {
    let claim = report.claims.get(claim)?;
    let Some(place) = place else { return Some(Subject { name: None, text: claim.text.clone() }) };
    let passage = claim.evidence.get(place)?;
    let name = board.columns.get(passage.article.index()).map(|column| column.name.clone());
    Some(Subject { name, text: passage.text.clone() })
}

/// A claim that can be chosen in the place of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choice {
    /// Its place in the report.
    pub(crate) claim: usize,
    /// Its words.
    pub(crate) text: String,
    /// How many say what.
    pub(crate) counts: Vec<Count>,
}

/// The claims but one in which all these words stand, and how many more there are.
/// Without words, those come first that have most words in common with that one.
pub(crate) fn choices(board: &Board, but: usize, search: &str) -> (Vec<Choice>, usize) {
    let search = search.to_lowercase();
    let wanted: Vec<&str> = search.split_whitespace().collect();
    let fits = |at: usize| wanted.iter().all(|word| board.rows[at].searched.contains(word));
    let mut found: Vec<usize> = (0..board.rows.len()).filter(|&at| at != but && fits(at)).collect();
    if let Some(row) = board.rows.get(but).filter(|_| wanted.is_empty()) {
        let own = long_words(&row.text);
        let shared: Vec<usize> =
            board.rows.iter().map(|row| long_words(&row.text).intersection(&own).count()).collect();
        found.order_by_key(|&at| Reverse(shared[at]));
    }
    let more = found.len().saturating_sub(LISTED);
    found.truncate(LISTED);
    let listed = found.into_iter().map(|claim| {
        let row = &board.rows[claim];
        Choice { claim, text: row.text.clone(), counts: row.counts.clone() }
    });
    (listed.collect(), more)
}

/// The words of more than three letters, in lower case.
fn long_words(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.chars().nth(3).is_some());
    set(words.map(str::to_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corrections::apply;
    use crate::ui::model::{board, fixture};
    use crate::ui::words::Language;

    fn after(edit: Option<Edit>) -> Report {
        apply(&fixture::report(), &[edit.expect("the claim is there")])
    }

    fn has(report: &Report, text: &str, passages: usize) -> bool {
        report.claims.iter().any(|claim| claim.text == text && claim.evidence.len() == passages)
    }

    #[test]
    fn each_edit_does_what_it_says() {
        let report = fixture::report();
        let [first, _, third, last] = [0, 1, 2, 3].map(|at| report.claims[at].text.clone());
        assert!(has(&after(reject(&report, 0, 3)), &first, 3));
        assert!(has(&after(transfer(&report, 0, 3, 2)), &third, 4));
        assert!(has(&after(merge(&report, 0, 3)), &first, 5));
        assert!(!has(&after(merge(&report, 0, 3)), &last, 1));
        assert!(has(&after(split(&report, 0, &BTreeSet::from([1, 2]))), &first, 2));
        let agreed = after(relabel(&report, 2, 1, Stance::Supports));
        assert!(agreed.claims.iter().any(|claim| claim.text == third && claim.agreement.refutes == 0));
        let pinned = after(show(&report, 3, Some(Visibility::Pinned)));
        assert!(pinned.claims.iter().any(|claim| claim.text == last && claim.visibility == Some(Visibility::Pinned)));
    }

    #[test]
    fn a_name_is_an_edit_only_where_it_is_another() {
        let report = fixture::report();
        let suggested = "Harbor bridge closed after crack is found";
        for same in ["", "  ", suggested] {
            assert_eq!(rename(&report, suggested, same), None);
        }
        let named = after(rename(&report, suggested, " The  bridge\n"));
        assert_eq!(named.name(), Some("The bridge"));
        assert_eq!(rename(&named, suggested, "The bridge"), None);
        for away in ["", suggested] {
            let back = rename(&named, suggested, away).expect("another name");
            assert_eq!(apply(&named, &[back]).name(), None);
        }
    }

    #[test]
    fn what_is_not_there_makes_no_edit() {
        let report = fixture::report();
        assert_eq!(reject(&report, 99, 0), None);
        assert_eq!(reject(&report, 0, 99), None);
        assert_eq!(split(&report, 0, &BTreeSet::from([0, 99])), None);
    }

    #[test]
    fn what_goes_to_another_claim_is_told_in_its_own_words() {
        let report = fixture::report();
        let board = board::board(&report, Language::English.words());
        let moved = subject(&report, &board, 0, Some(3)).expect("a passage");
        assert_eq!((moved.name.as_deref(), moved.text), (Some("Bay Radio"), report.claims[0].evidence[3].text.clone()));
        let merged = subject(&report, &board, 2, None).expect("a claim");
        assert_eq!((merged.name, merged.text), (None, report.claims[2].text.clone()));
        assert_eq!(subject(&report, &board, 0, Some(99)), None);
    }

    #[test]
    fn another_claim_is_found_by_its_words_or_by_its_likeness() {
        let board = board::board(&fixture::report(), Language::English.words());
        let (found, more) = choices(&board, 0, "WEEKS closed");
        assert_eq!((found.len(), found[0].claim, more), (1, 2, 0));
        let (all, _) = choices(&board, 0, "");
        assert_eq!(all.len(), board.rows.len() - 1);
        assert!(choices(&board, 2, "eight weeks").0.is_empty(), "not the claim itself");
    }
}
