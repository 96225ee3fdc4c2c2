//! What the others say of a passage that is read in its article: the counts of its
//! claim, the conflicts, the words of the other articles.
//!
//! Never here: the passage itself.

use crate::order::Order;
use crate::report::{Report, Stance, Verdict};
use crate::ui::model::board::Board;
use crate::ui::model::evidence::{Chip, Quote, panel, stance_words};
use crate::ui::model::marks::Asked;
use crate::ui::words::Words;
use crate::words::Count;

/// One claim of a passage, seen from its article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Beside {
    /// The passage.
    pub(crate) asked: Asked,
    /// The words of the claim.
    pub(crate) text: String,
    /// What the article itself says of the claim, in a word or two, unless it supports it
    /// and the passage does.
    pub(crate) here: Option<String>,
    /// What the origins say of the claim.
    pub(crate) verdict: Verdict,
    /// The counts in words.
    pub(crate) counts: Vec<Count>,
    /// The conflicts of the claim.
    pub(crate) conflicts: Vec<Chip>,
    /// Its differences that can both hold.
    pub(crate) details: Vec<Chip>,
    /// What others say, those that differ first, compared with the passage.
    pub(crate) others: Vec<Quote>,
    /// How many more passages there are.
    pub(crate) more: usize,
}

/// How many passages of others are shown of one claim.
const OTHERS: usize = 6;

/// What is said beside the passage `asked`.
pub(crate) fn beside(report: &Report, board: &Board, asked: Asked, words: &Words) -> Option<Beside> {
    let claim = report.claims.get(asked.claim)?;
    let passage = claim.evidence.get(asked.place)?;
    let here = passage.article.index();
    let panel = panel((report, report), &board.columns, asked.claim, asked.place, words)?;
    let mut others: Vec<Quote> = panel.quotes.into_iter().filter(|quote| quote.article != here).collect();
    others.order_by_key(|quote| match quote.stance {
        Stance::Refutes => 0,
        Stance::Discusses => 1,
        Stance::Supports => 2,
    });
    let more = others.len().saturating_sub(OTHERS);
    others.truncate(OTHERS);
    let row = board.rows.get(asked.claim)?;
    // Beside a passage that but discusses the claim another of the article may support it.
    let said = if passage.stance == Stance::Discusses {
        Some(stance_words(claim, asked.place, words))
    } else {
        let cell = row.cell(here).filter(|cell| cell.stance != Stance::Supports || cell.differs);
        cell.map(|cell| cell.words.clone().into_owned())
    };
    Some(Beside {
        asked,
        text: claim.text.clone(),
        here: said,
        verdict: claim.verdict,
        counts: row.counts.clone(),
        conflicts: panel.conflicts,
        details: panel.details,
        others,
        more,
    })
}

/// A claim that the article does not make, or that it alone makes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Item {
    /// The claim.
    pub(crate) claim: usize,
    /// Its words.
    pub(crate) text: String,
    /// The names of the articles that support it.
    pub(crate) names: Vec<String>,
}

/// The claims with the names of the articles that support each.
pub(crate) fn items(report: &Report, board: &Board, claims: &[usize]) -> Vec<Item> {
    let item = |&claim: &usize| {
        let of = report.claims.get(claim)?;
        let row = board.rows.get(claim)?;
        let supports = row.cells.iter().filter(|cell| cell.stance == Stance::Supports);
        let names = supports.filter_map(|cell| Some(board.columns.get(cell.column)?.name.clone()));
        Some(Item { claim, text: of.text.clone(), names: names.collect() })
    };
    claims.iter().filter_map(item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Evidence;
    use crate::ui::model::{board, fixture};
    use crate::ui::words::Language;

    #[test]
    fn the_others_are_compared_with_the_passage_and_who_differs_comes_first() {
        let (report, words) = (fixture::report(), Language::English.words());
        let board = board::board(&report, words);
        let shown = beside(&report, &board, Asked { claim: 0, place: 1 }, words).expect("there");
        let names: Vec<&str> = shown.others.iter().map(|quote| quote.name.as_str()).collect();
        assert_eq!(names, ["Bay Radio", "Ellery Courier", "Daily Tide"]);
        assert_eq!(shown.others[2].remark, Some(words.evidence.same_words));
        assert_eq!(shown.counts[0].text, "3 support from 2 origins");
        assert_eq!((shown.more, shown.here), (0, None));
        let radio = beside(&report, &board, Asked { claim: 0, place: 3 }, words).expect("there");
        assert_eq!(radio.here.as_deref(), Some("other role"));
    }

    #[test]
    fn a_passage_that_is_but_similar_is_told_so_though_another_supports() {
        let (mut report, words) = (fixture::report(), Language::English.words());
        let similar = Evidence { stance: Stance::Discusses, ..report.claims[0].evidence[1].clone() };
        report.claims[0].evidence.insert(2, similar);
        let board = board::board(&report, words);
        let said = |place| beside(&report, &board, Asked { claim: 0, place }, words).expect("there").here;
        assert_eq!((said(1), said(2).as_deref()), (None, Some("says something similar")));
    }

    #[test]
    fn a_claim_of_one_article_has_no_others() {
        let (report, words) = (fixture::report(), Language::English.words());
        let board = board::board(&report, words);
        assert_eq!(beside(&report, &board, Asked { claim: 3, place: 0 }, words).expect("there").others, []);
        assert_eq!(beside(&report, &board, Asked { claim: 9, place: 0 }, words), None);
    }

    #[test]
    fn items_name_who_supports_them() {
        let (report, words) = (fixture::report(), Language::English.words());
        let board = board::board(&report, words);
        let items = items(&report, &board, &[2, 99]);
        assert_eq!(items.len(), 1);
        assert_eq!(items[0].names, ["Ellery Courier", "Bay Radio"]);
    }
}
