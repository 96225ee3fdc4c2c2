//! The signals that the components share, and the few steps that move several
//! of them at once.
//!
//! Never here: markup, and rules of what is shown.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::article::Article;
use crate::config::Config;
use crate::report::Report;
use crate::ui::model::board::{Board, board};
use crate::ui::model::desk::Desk;
use crate::ui::model::evidence::first_base;
use crate::ui::model::filter::{Filter, visible};
use crate::ui::model::original::Asked;
use crate::ui::words;
use crate::web::read::Opened;
use crate::web::vectors;

/// How many rows are drawn at first, and how many more each time.
pub(crate) const ROWS: usize = 100;

/// The two views.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum View {
    /// The grid and the evidence.
    Claims,
    /// The articles and their texts.
    Articles,
}

/// One finished comparison.
#[derive(Debug)]
pub(crate) struct Compared {
    /// The articles as they were when it began.
    pub(crate) articles: Vec<Article>,
    /// What came out.
    pub(crate) report: Report,
    /// The same as rows.
    pub(crate) board: Board,
}

/// An article opened to be read in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Opening {
    /// Its place in the report.
    pub(crate) article: usize,
    /// The passage to scroll to.
    pub(crate) asked: Option<Asked>,
}

/// Everything that changes while the interface is used.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Session {
    /// The articles being written.
    pub(crate) desk: RwSignal<Desk>,
    /// The comparison shown.
    pub(crate) compared: RwSignal<Option<Arc<Compared>>>,
    /// How many comparisons there have been.
    pub(crate) round: RwSignal<usize>,
    /// Whether a comparison is under way.
    pub(crate) busy: RwSignal<bool>,
    /// The view shown.
    pub(crate) view: RwSignal<View>,
    /// The filters and the order of the grid.
    pub(crate) filter: RwSignal<Filter>,
    /// How many rows are drawn at most.
    pub(crate) limit: RwSignal<usize>,
    /// The chosen claim.
    pub(crate) chosen: RwSignal<Option<usize>>,
    /// The passage the others are compared with.
    pub(crate) base: RwSignal<usize>,
    /// Whether the evidence takes the place of the grid on a narrow screen.
    pub(crate) reading: RwSignal<bool>,
    /// The article opened to be read in place.
    pub(crate) opening: RwSignal<Option<Opening>>,
    /// What a screen reader is told.
    pub(crate) said: RwSignal<String>,
    /// What went wrong, as sentences.
    pub(crate) problems: RwSignal<Vec<String>>,
    /// The places of the rows that pass the filters.
    pub(crate) shown: Memo<Vec<usize>>,
}

impl Session {
    /// A session with these articles on the desk and nothing compared yet.
    pub(crate) fn new(first: Vec<Article>) -> Self {
        let compared = RwSignal::new(None::<Arc<Compared>>);
        let filter = RwSignal::new(Filter::default());
        let shown = Memo::new(move |_| {
            compared.with(|compared| {
                let rows = compared.as_ref().map(|compared| compared.board.rows.as_slice());
                filter.with(|filter| visible(rows.unwrap_or_default(), filter))
            })
        });
        let view = if first.is_empty() { View::Articles } else { View::Claims };
        Self {
            desk: RwSignal::new(Desk::with(first)),
            compared,
            round: RwSignal::new(0),
            busy: RwSignal::new(false),
            view: RwSignal::new(view),
            filter,
            limit: RwSignal::new(ROWS),
            chosen: RwSignal::new(None),
            base: RwSignal::new(0),
            reading: RwSignal::new(false),
            opening: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            problems: RwSignal::new(Vec::new()),
            shown,
        }
    }

    /// The session of the interface that the component is part of.
    pub(crate) fn here() -> Self {
        expect_context()
    }

    /// Compares what is on the desk, after the browser has drawn that it does.
    pub(crate) fn compare(self) {
        let articles = self.desk.with_untracked(Desk::articles);
        if articles.is_empty() {
            self.problems.set(vec![words::NEED_TEXT.to_owned()]);
            return;
        }
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.problems.set(Vec::new());
        self.said.set(words::COMPARING.to_owned());
        request_animation_frame(move || {
            set_timeout(
                move || {
                    spawn_local(async move {
                        let vectors = vectors::of_page().await;
                        // The interface may have been taken away meanwhile.
                        if self.busy.try_get_untracked().is_some() {
                            let report = crate::compare_with(&articles, &Config::default(), vectors.as_deref(), |_| {});
                            self.show(articles, report);
                        }
                    });
                },
                Duration::ZERO,
            );
        });
    }

    fn show(self, articles: Vec<Article>, report: Report) {
        let board = board(&report);
        self.said.set(words::compared(board.rows.len(), board.columns.len()));
        self.filter.set(Filter::default());
        self.limit.set(ROWS);
        self.reading.set(false);
        self.opening.set(None);
        self.base.set(report.claims.first().map_or(0, first_base));
        self.chosen.set((!report.claims.is_empty()).then_some(0));
        self.compared.set(Some(Arc::new(Compared { articles, report, board })));
        self.round.update(|round| *round += 1);
        self.view.set(View::Claims);
        self.busy.set(false);
    }

    /// Clears the desk and what was compared. The articles can be brought back.
    pub(crate) fn start_over(self) {
        self.desk.update(Desk::clear);
        self.compared.set(None);
        self.chosen.set(None);
        self.problems.set(Vec::new());
    }

    /// Shows the evidence of one claim.
    pub(crate) fn choose(self, claim: usize) {
        let base = self.compared.with_untracked(|compared| {
            compared.as_ref().and_then(|compared| compared.report.claims.get(claim)).map_or(0, first_base)
        });
        self.base.set(base);
        self.chosen.set(Some(claim));
        self.reading.set(true);
    }

    /// Narrows or widens the grid and shows it from its start.
    pub(crate) fn filter_by(self, change: impl FnOnce(&mut Filter)) {
        self.filter.update(change);
        self.limit.set(ROWS);
    }

    /// Puts what was read from files on the desk and says what could not be read.
    pub(crate) fn take(self, opened: Opened) {
        let count = opened.articles.len();
        if count > 0 {
            self.desk.update(|desk| {
                desk.add(opened.articles);
            });
            self.said.set(words::files_added(count));
        }
        self.problems.set(opened.problems);
        self.view.set(View::Articles);
    }

    /// Whether the desk holds something else than what was compared.
    pub(crate) fn is_stale(self) -> bool {
        self.desk.with(|desk| {
            self.compared.with(|compared| compared.as_ref().is_some_and(|compared| !desk.holds(&compared.articles)))
        })
    }
}
