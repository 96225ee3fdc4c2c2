//! The steps of the session that lead a reader to something: choosing, opening.
//!
//! Never here: markup, and the steps that correct a comparison (see `session`).

use leptos::prelude::*;

use crate::ui::model::evidence::first_base;
use crate::ui::model::filter::Filter;
use crate::ui::model::marks::Asked;
use crate::ui::session::{Opening, Session, View};

impl Session {
    /// Shows the evidence of one claim.
    pub(crate) fn choose(self, claim: usize) {
        self.point(claim);
        self.reading.set(true);
    }

    /// The same beside the grid, which is not left on a narrow screen.
    pub(crate) fn point(self, claim: usize) {
        let base = self.compared.with_untracked(|compared| {
            compared.as_ref().and_then(|compared| compared.report.claims.get(claim)).map_or(0, first_base)
        });
        self.base.set(base);
        self.chosen.set(Some(claim));
    }

    /// Takes all filters away; the order of the rows stays.
    pub(crate) fn show_all(self) {
        self.filter_by(|filter| *filter = Filter { sort: filter.sort, ..Filter::default() });
    }

    /// Shows an article in the reader, scrolled to the asked passage where there is one.
    pub(crate) fn open(self, article: usize, asked: Option<Asked>) {
        let before = self.opening.get_untracked();
        let from = match self.view.get_untracked() {
            View::Reader => before.map_or(View::Reader, |opening| opening.from),
            other => other,
        };
        self.opening.set(Some(Opening { article, asked, from }));
        self.landing.update(|landing| *landing += 1);
        self.view.set(View::Reader);
    }
}
