//! The words of the claims view: summary, filters, grid, and what stands there
//! while there is nothing to show.
//!
//! Never here: the evidence of one claim.

use super::{Plural, Words, fill};
use crate::report::ConflictKind;
use crate::ui::model::filter::Sort;

/// The words of the claims view.
#[derive(Debug)]
pub(crate) struct Claims {
    /// The bar and its chips.
    pub(crate) shares: &'static str,
    /// The chip that shows every claim.
    pub(crate) all: &'static str,
    /// Before the orders.
    pub(crate) sort: &'static str,
    /// The orders: widest and surest, text, disputed, alphabet.
    pub(crate) sorts: [&'static str; 4],
    /// Before the kinds of conflict.
    pub(crate) kind: &'static str,
    /// Any of them.
    pub(crate) any_kind: &'static str,
    /// Before the articles.
    pub(crate) said_in: &'static str,
    /// Any of them.
    pub(crate) any_article: &'static str,
    /// In the search field.
    pub(crate) search: &'static str,
    /// Takes all filters away.
    pub(crate) reset_filters: &'static str,
    /// The filters leave the chosen claim out.
    pub(crate) left_out: &'static str,
    /// The head of the first column.
    pub(crate) claim: &'static str,
    /// What the table is, for those who hear it.
    pub(crate) grid_caption: &'static str,
    /// What the grip of a column is for.
    pub(crate) grip: &'static str,
    /// No claim was found.
    pub(crate) none_found: &'static str,
    /// What to do then.
    pub(crate) none_found_hint: &'static str,
    /// No claim fits.
    pub(crate) nothing_fits: &'static str,
    /// Every claim is out of sight.
    pub(crate) all_hidden: &'static str,
    /// Shows those.
    pub(crate) show_hidden: &'static str,
    /// Nothing is compared.
    pub(crate) empty: &'static str,
    /// What to do then.
    pub(crate) empty_hint: &'static str,
    /// There are articles that could be.
    pub(crate) waiting: Plural,
    /// Leads to the articles.
    pub(crate) to_articles: &'static str,
    /// There is one article alone.
    pub(crate) one_article: &'static str,
    /// The comparison came out of a file without the articles.
    pub(crate) without_texts: &'static str,
    /// The desk has changed.
    pub(crate) changed_since: &'static str,
    /// Compares what is there now.
    pub(crate) compare_again: &'static str,
    /// Articles are in another language than most: `{names}`.
    pub(crate) foreign: &'static str,
    /// `{claims} shown`.
    pub(crate) shown: &'static str,
    /// `{shown} of {claims} shown`.
    pub(crate) shown_of: &'static str,
    /// The chip of the claims out of sight.
    pub(crate) hidden: &'static str,
    /// What it does.
    pub(crate) hidden_meaning: &'static str,
    /// The tags of a row: pinned, hidden, edited.
    pub(crate) tags: [&'static str; 3],
    /// `supports, differs in {kind}`.
    pub(crate) supports_but: &'static str,
    /// What the mark of such a cell means.
    pub(crate) supports_differs: &'static str,
    /// `2 notes on what was read`.
    pub(crate) notes: Plural,
}

impl Words {
    /// The name of an order.
    pub(crate) fn sort(&self, sort: Sort) -> &'static str {
        self.claims.sorts[match sort {
            Sort::Surest => 0,
            Sort::Text => 1,
            Sort::Disputed => 2,
            Sort::Alphabet => 3,
        }]
    }

    /// How many claims the filters leave.
    pub(crate) fn shown(&self, shown: usize, all: usize) -> String {
        let claims = self.claims(all);
        if shown == all {
            fill(self.claims.shown, &[("claims", &claims)])
        } else {
            fill(self.claims.shown_of, &[("shown", &self.number(shown)), ("claims", &claims)])
        }
    }

    /// What the cell of a supporting article says that is in a conflict.
    pub(crate) fn supports_but(&self, kind: ConflictKind) -> String {
        fill(self.claims.supports_but, &[("kind", self.kind(kind).detail)])
    }
}
