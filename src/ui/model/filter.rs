//! Which rows of the board are shown, and in which order.
//!
//! Never here: what a row says.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::order::Order;
use crate::report::{ConflictKind, Verdict};
use crate::ui::model::board::Row;

/// The order of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Sort {
    /// As the report has them: the widest and surest first.
    #[default]
    Surest,
    /// As the articles tell it, one article after the other.
    Text,
    /// The disputed first, then those that differ in a detail.
    Disputed,
    /// By their words.
    Alphabet,
}

impl Sort {
    /// The orders as the select lists them.
    pub(crate) const ALL: [Self; 4] = [Self::Surest, Self::Text, Self::Disputed, Self::Alphabet];
}

/// What a row must have to be shown; the default lets every row through that is in sight.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Filter {
    /// This verdict.
    pub(crate) verdict: Option<Verdict>,
    /// A conflict of this kind.
    pub(crate) kind: Option<ConflictKind>,
    /// A passage in the article of this column.
    pub(crate) article: Option<usize>,
    /// All these words, in any order and case.
    pub(crate) search: String,
    /// To be out of sight: shows those that are, and no others.
    pub(crate) hidden: bool,
    /// The order.
    pub(crate) sort: Sort,
}

impl Filter {
    /// Whether it lets every row through that is in sight.
    pub(crate) fn is_open(&self) -> bool {
        *self == Self { sort: self.sort, ..Self::default() }
    }

    /// Whether it lets a row through, hidden or not; `words` are those of the search.
    fn fits(&self, row: &Row, words: &[&str]) -> bool {
        self.verdict.is_none_or(|verdict| row.verdict == verdict)
            && self.kind.is_none_or(|kind| row.kinds.contains(&kind))
            && self.article.is_none_or(|at| row.cell(at).is_some())
            && words.iter().all(|word| row.searched.contains(word))
    }

    /// Whether it keeps a row from being shown that an open one shows. What a person has
    /// hidden is out of sight by that.
    pub(crate) fn leaves_out(&self, row: &Row) -> bool {
        let search = self.search.to_lowercase();
        let words: Vec<&str> = search.split_whitespace().collect();
        !row.is_hidden() && (self.hidden || !self.fits(row, &words))
    }

    /// The same filter and order with this verdict, or without it where it was chosen already.
    pub(crate) fn toggled(&self, verdict: Verdict) -> Self {
        let chosen = self.verdict == Some(verdict);
        Self { verdict: (!chosen).then_some(verdict), hidden: false, ..self.clone() }
    }
}

/// The places of the rows to show, in order.
pub(crate) fn visible(rows: &[Arc<Row>], filter: &Filter) -> Vec<usize> {
    let search = filter.search.to_lowercase();
    let words: Vec<&str> = search.split_whitespace().collect();
    let fits = |row: &Row| row.is_hidden() == filter.hidden && filter.fits(row, &words);
    let mut shown: Vec<usize> = (0..rows.len()).filter(|&at| fits(&rows[at])).collect();
    match filter.sort {
        Sort::Surest => {}
        Sort::Text => shown.order_by_key(|&at| rows[at].first),
        Sort::Disputed => shown.order_by_key(|&at| {
            let row = &rows[at];
            (Reverse(row.verdict == Verdict::Disputed), Reverse(row.kinds.len()))
        }),
        Sort::Alphabet => shown.order_by_cached_key(|&at| words_of(&rows[at].searched)),
    }
    // Whatever the order, what a person has pinned stands first.
    shown.order_by_key(|&at| !rows[at].is_pinned());
    shown
}

/// From the first letter or digit on: an opening quotation mark has no place in the alphabet.
fn words_of(text: &str) -> &str {
    text.trim_start_matches(|letter: char| !letter.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Visibility;
    use crate::ui::model::{board, fixture};
    use crate::ui::words::Language;

    fn shown(filter: &Filter) -> Vec<usize> {
        visible(&board::board(&fixture::report(), Language::English.words()).rows, filter)
    }

    #[test]
    fn an_open_filter_shows_the_order_of_the_report() {
        assert!(Filter::default().is_open());
        assert_eq!(shown(&Filter::default()), [0, 1, 2, 3]);
    }

    #[test]
    fn filters_narrow_together() {
        let disputed = Filter::default().toggled(Verdict::Disputed);
        assert_eq!(shown(&disputed), [0, 2]);
        assert_eq!(shown(&Filter { kind: Some(ConflictKind::Role), ..disputed.clone() }), [0]);
        assert_eq!(shown(&Filter { article: Some(4), ..disputed.clone() }), [0; 0]);
        assert_eq!(shown(&disputed.toggled(Verdict::Disputed)), [0, 1, 2, 3]);
    }

    #[test]
    fn the_search_wants_every_word_in_claim_or_quotes() {
        let search = |words: &str| shown(&Filter { search: words.into(), ..Filter::default() });
        assert_eq!(search("KALLIO station"), [0]);
        assert_eq!(search("weeks"), [2]);
        assert_eq!(search("  "), [0, 1, 2, 3]);
        assert_eq!(search("zeppelin"), [0; 0]);
    }

    #[test]
    fn a_row_is_left_out_by_a_filter_or_by_a_person() {
        let rows = board::board(&fixture::report(), Language::English.words()).rows;
        let disputed = Filter::default().toggled(Verdict::Disputed);
        let left = |filter: &Filter| (0..rows.len()).filter(|&at| filter.leaves_out(&rows[at])).collect::<Vec<_>>();
        assert_eq!((left(&Filter::default()), left(&disputed)), (Vec::new(), vec![1, 3]));
        assert_eq!(left(&Filter { search: "weeks".into(), ..Filter::default() }), [0, 1, 3]);
        assert_eq!(left(&Filter { hidden: true, ..Filter::default() }), [0, 1, 2, 3]);
        let mut report = fixture::report();
        report.claims[1].visibility = Some(Visibility::Hidden);
        let hidden = board::board(&report, Language::English.words()).rows;
        assert!(hidden.iter().filter(|row| row.is_hidden()).all(|row| !disputed.leaves_out(row)));
    }

    #[test]
    fn orders_are_stable() {
        let order = |sort| shown(&Filter { sort, ..Filter::default() });
        assert_eq!(order(Sort::Text), [0, 2, 1, 3]);
        assert_eq!(order(Sort::Disputed), [0, 2, 1, 3]);
        assert_eq!(order(Sort::Alphabet), [3, 0, 1, 2]);
    }

    #[test]
    fn the_pinned_stand_first_and_the_hidden_are_out_of_sight() {
        let mut report = fixture::report();
        report.claims[3].visibility = Some(Visibility::Pinned);
        report.claims[0].visibility = Some(Visibility::Hidden);
        let rows = board::board(&report, Language::English.words()).rows;
        assert_eq!(visible(&rows, &Filter::default()), [3, 1, 2]);
        assert_eq!(visible(&rows, &Filter { sort: Sort::Disputed, ..Filter::default() }), [3, 2, 1]);
        let hidden = Filter { hidden: true, ..Filter::default() };
        assert!(!hidden.is_open());
        assert_eq!(visible(&rows, &hidden), [0]);
    }
}
