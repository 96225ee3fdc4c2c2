//! The signals that the components share, and the few steps that move several
//! of them at once: comparing and correcting (see `steps` and `opening` for the others).
//!
//! Never here: markup, and rules of what is shown.

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Deserialize;

use crate::article::Article;
use crate::comparison::Stage;
use crate::corrections::{Edit, History, apply, restore};
use crate::report::Report;
use crate::ui::model::board::{Board, board, mark_edited, renewed};
use crate::ui::model::desk::Desk;
use crate::ui::model::evidence::first_base;
use crate::ui::model::filter::{Filter, visible};
use crate::ui::model::follow::followed;
use crate::ui::model::marks::Asked;
use crate::ui::start::{Around, Place, Start};
use crate::ui::tabs::SHOWN_TAB;
use crate::ui::words::{Language, Words, fill};
use crate::web::analysis::{Analysis, Stopped};

/// Width of the interface, in pixels, up to which it is narrow; the style sheets have
/// the same, 60rem, in the usual size of type.
const NARROW: i32 = 960;

/// The views.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum View {
    /// The grid and the evidence.
    Claims,
    /// An article, its claims marked in place.
    Reader,
    /// Shared text and origins.
    Sources,
    /// The articles and their texts.
    Articles,
}

impl View {
    /// The views in the order of their tabs.
    pub(crate) const ALL: [Self; 4] = [Self::Claims, Self::Reader, Self::Sources, Self::Articles];
}

/// What the analysis found, before any correction.
#[derive(Debug)]
pub(crate) struct Found {
    /// The articles as they were on the desk when it began; none where the report
    /// came out of a file, which has no texts in it.
    pub(crate) articles: Vec<Article>,
    /// What came out.
    pub(crate) report: Report,
    /// The corrections that a report out of a file has gone through already.
    pub(crate) made: Vec<Edit>,
}

impl Found {
    /// Whether the texts of the articles are at hand.
    pub(crate) fn has_texts(&self) -> bool {
        !self.articles.is_empty()
    }
}

/// The comparison as it is shown: what was found, corrected.
#[derive(Debug)]
pub(crate) struct Compared {
    /// What was found.
    pub(crate) found: Arc<Found>,
    /// The report with the corrections applied.
    pub(crate) report: Report,
    /// The same as rows.
    pub(crate) board: Board,
}

/// An article opened to be read in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Opening {
    /// Its place in the report.
    pub(crate) article: usize,
    /// The chosen passage.
    pub(crate) asked: Option<Asked>,
    /// The view it was opened from.
    pub(crate) from: View,
}

/// Everything that changes while the interface is used.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Session {
    /// The language that the interface speaks.
    pub(crate) language: RwSignal<Language>,
    /// The articles being written.
    pub(crate) desk: RwSignal<Desk>,
    /// The corrections that hold and those that were taken back.
    pub(crate) history: RwSignal<History>,
    /// The corrections of the desk while a report out of a file is shown.
    shelved: RwSignal<Option<History>>,
    /// The comparison shown.
    pub(crate) compared: RwSignal<Option<Arc<Compared>>>,
    /// How many comparisons there have been.
    pub(crate) round: RwSignal<usize>,
    /// How often the articles compared were put in another order.
    pub(crate) order: RwSignal<usize>,
    /// Whether that was done last, and no correction since.
    pub(crate) arranged: RwSignal<bool>,
    /// Whether a comparison is under way.
    pub(crate) busy: RwSignal<bool>,
    /// How far it has come.
    pub(crate) stage: RwSignal<Option<Stage>>,
    /// What makes the comparisons.
    analysis: StoredValue<Rc<Analysis>, LocalStorage>,
    /// The element around everything.
    pub(crate) whole: NodeRef<Div>,
    /// Whether a person may only look.
    pub(crate) readonly: RwSignal<bool>,
    /// The rank of the title among the headings of the page, 1 to 6.
    pub(crate) title: RwSignal<u8>,
    /// What the page is and set.
    pub(crate) around: StoredValue<Around>,
    /// The view shown.
    pub(crate) view: RwSignal<View>,
    /// The view that the next comparison of other articles shows.
    pub(crate) next_view: RwSignal<View>,
    /// The filters and the order of the grid.
    pub(crate) filter: RwSignal<Filter>,
    /// The chosen claim.
    pub(crate) chosen: RwSignal<Option<usize>>,
    /// The passage the others are compared with.
    pub(crate) base: RwSignal<usize>,
    /// Whether the evidence takes the place of the grid on a narrow screen.
    pub(crate) reading: RwSignal<bool>,
    /// The article opened to be read in place.
    pub(crate) opening: RwSignal<Option<Opening>>,
    /// How often an article was opened from elsewhere, to be led to each time.
    pub(crate) landing: RwSignal<usize>,
    /// What the keys do in the reader, wherever in the interface they are pressed.
    pub(crate) keys: StoredValue<Option<UnsyncCallback<KeyboardEvent>>, LocalStorage>,
    /// Whether the panel had the focus before it was drawn anew.
    pub(crate) left_panel: StoredValue<bool>,
    /// What a screen reader is told.
    pub(crate) said: RwSignal<String>,
    /// What the correction did that was made or taken back last, until it is read.
    pub(crate) did: RwSignal<Option<String>>,
    /// What went wrong, as sentences.
    pub(crate) problems: RwSignal<Vec<String>>,
    /// The places of the rows that pass the filters.
    pub(crate) shown: Memo<Vec<usize>>,
}

impl Session {
    /// A session with what it begins with on the desk and nothing compared yet.
    pub(crate) fn new(start: Start) -> Self {
        let compared = RwSignal::new(None::<Arc<Compared>>);
        let filter = RwSignal::new(Filter::default());
        let shown = Memo::new(move |_| {
            compared.with(|compared| {
                let rows = compared.as_ref().map(|compared| compared.board.rows.as_slice());
                filter.with(|filter| visible(rows.unwrap_or_default(), filter))
            })
        });
        let usual = if start.articles.is_empty() { View::Articles } else { View::Claims };
        let analysis = StoredValue::new_local(Rc::new(Analysis::new(start.host)));
        on_cleanup(move || {
            analysis.try_with_value(|analysis| analysis.cancel());
        });
        Self {
            language: RwSignal::new(start.language),
            desk: RwSignal::new(Desk::with(start.articles)),
            history: RwSignal::new(History::of(start.edits)),
            shelved: RwSignal::new(None),
            compared,
            round: RwSignal::new(0),
            order: RwSignal::new(0),
            arranged: RwSignal::new(false),
            busy: RwSignal::new(false),
            stage: RwSignal::new(None),
            analysis,
            view: RwSignal::new(start.setup.view.unwrap_or(usual)),
            whole: NodeRef::new(),
            next_view: RwSignal::new(View::Claims),
            readonly: RwSignal::new(start.setup.readonly),
            title: RwSignal::new(start.setup.title(start.place)),
            around: StoredValue::new(Around { place: start.place, asked: start.setup.view, setup: start.setup }),
            filter,
            chosen: RwSignal::new(None),
            base: RwSignal::new(0),
            reading: RwSignal::new(false),
            opening: RwSignal::new(None),
            landing: RwSignal::new(0),
            keys: StoredValue::new_local(None),
            left_panel: StoredValue::new(false),
            did: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            problems: RwSignal::new(Vec::new()),
            shown,
        }
    }

    /// The session of the interface that the component is part of.
    pub(crate) fn here() -> Self {
        expect_context()
    }

    /// The words of the language it speaks. The whole interface is drawn anew for
    /// another language, so that no component has to follow it.
    pub(crate) fn words(self) -> &'static Words {
        self.language.get_untracked().words()
    }

    /// Compares what is on the desk, after the browser has drawn that it does.
    pub(crate) fn compare(self) {
        let words = self.words();
        let articles = self.desk.with_untracked(Desk::articles);
        if articles.is_empty() {
            self.cancel();
            self.busy.set(false);
            self.problems.set(vec![words.articles.need_text.to_owned()]);
            return;
        }
        self.leave_report();
        self.busy.set(true);
        self.problems.set(Vec::new());
        self.said.set(words.frame.comparing.to_owned());
        let analysis = self.analysis.get_value();
        let read = self.history.with_untracked(|history| restore(&articles, history.edits()));
        let progress = move |stage| {
            // The interface may have been taken away meanwhile; here and below.
            let _ = self.stage.try_set(Some(stage));
        };
        let settings = self.around.with_value(|around| around.setup.settings.clone());
        let turn = analysis.begin();
        spawn_local(async move {
            let result = analysis.run(turn, read, &settings, progress).await;
            if self.busy.try_get_untracked().is_none() || result == Err(Stopped::Superseded) {
                return;
            }
            self.stage.set(None);
            match result {
                Ok(report) => {
                    self.show(Found { articles, report, made: Vec::new() });
                    self.follow_order();
                }
                Err(Stopped::Superseded) => {}
                Err(Stopped::Cancelled) => self.said.set(self.words().frame.cancelled.to_owned()),
                Err(Stopped::Failed { code, sentence }) => {
                    self.problems.set(vec![self.words().stopped(&code, sentence)]);
                }
            }
            self.busy.set(false);
        });
    }

    /// Ends the comparison under way; what was shown before stays.
    pub(crate) fn cancel(self) {
        self.analysis.with_value(|analysis| analysis.cancel());
    }

    /// Whether it is a part of somebody's page.
    pub(crate) fn is_embedded(self) -> bool {
        self.around.with_value(|around| around.place == Place::Element)
    }

    /// Whether the interface is so narrow that one thing takes the place of another.
    pub(crate) fn is_narrow(self) -> bool {
        self.whole.get_untracked().is_some_and(|whole| whole.client_width() <= NARROW)
    }

    fn has_focus(self) -> bool {
        self.whole.get_untracked().is_some_and(|whole| whole.matches(":focus-within").unwrap_or(false))
    }

    /// Shows what was found, from its start.
    fn show(self, found: Found) {
        let before = self.compared.get_untracked();
        let again = before.as_ref().is_some_and(|before| before.found.articles == found.articles);
        self.correct(Arc::new(found), None);
        self.tell_counts();
        // The same articles, read once more for a restored passage, keep their place.
        if let Some(before) = before.filter(|_| again) {
            self.follow(&before.report);
        } else {
            self.begin();
        }
    }

    /// Shows a comparison from its start.
    fn begin(self) {
        self.filter.set(Filter::default());
        self.did.set(None);
        self.arranged.set(false);
        self.reading.set(false);
        self.opening.set(None);
        let first = self.compared.with_untracked(|compared| {
            compared.as_ref().and_then(|compared| compared.report.claims.first()).map(first_base)
        });
        self.base.set(first.unwrap_or(0));
        self.chosen.set(first.map(|_| 0));
        // A page that asked for a view gets it first; from the articles one goes to the claims.
        let wish = self.around.with_value(|around| around.asked);
        let asked = wish.filter(|_| self.round.get_untracked() <= 1);
        let before = self.view.get_untracked();
        let kept = wish.and(Some(before)).filter(|view| *view != View::Articles);
        let view = asked.or(kept).unwrap_or(self.next_view.get_untracked());
        // The button that was pressed goes out of sight with its view.
        if view != before && self.has_focus() {
            self.lead_to(SHOWN_TAB);
        }
        self.view.set(view);
        self.next_view.set(View::Claims);
    }

    /// Says how much there is to a screen reader.
    fn tell_counts(self) {
        self.said.set(self.compared.with_untracked(|compared| {
            compared.as_ref().map_or_else(String::new, |compared| {
                self.words().compared(compared.board.rows.len(), compared.board.columns.len())
            })
        }));
    }

    /// Shows a report out of a file, which has gone through these corrections. What is
    /// on the desk stays there; its corrections are put aside.
    pub(crate) fn show_report(self, report: Report, made: Vec<Edit>) {
        if self.shelved.with_untracked(Option::is_none) {
            self.shelved.set(Some(self.history.get_untracked()));
        }
        self.history.set(History::default());
        self.correct(Arc::new(Found { articles: Vec::new(), report, made }), None);
        self.tell_counts();
        self.begin();
    }

    /// A comparison of what is on the desk takes back the corrections that a report
    /// out of a file had put aside.
    pub(crate) fn leave_report(self) {
        if let Some(history) = self.shelved.get_untracked() {
            self.shelved.set(None);
            self.history.set(history);
        }
    }

    /// What was found with the corrections that hold, in the language that is spoken.
    /// What was shown `before`, of the same and in the same language, is taken over
    /// where it stays as it was.
    pub(crate) fn correct(self, found: Arc<Found>, before: Option<&Compared>) {
        let report = self.history.with_untracked(|history| apply(&found.report, history.edits()));
        let mut board = match before {
            Some(before) => renewed(&report, self.words(), (&before.report, &before.board)),
            None => board(&report, self.words()),
        };
        mark_edited(&mut board, &report, &found.report);
        self.compared.set(Some(Arc::new(Compared { found, report, board })));
        self.round.update(|round| *round += 1);
    }

    /// Keeps the chosen claim and the base, wherever they stand now.
    pub(crate) fn follow(self, before: &Report) {
        let chosen = self.chosen.get_untracked();
        let base = self.base.get_untracked();
        let now = self.compared.with_untracked(|compared| followed(before, chosen?, base, &compared.as_ref()?.report));
        self.base.set(now.map_or(0, |(_, base)| base));
        self.chosen.set(now.map(|(claim, _)| claim));
        if let Some(Opening { asked: Some(asked), .. }) = self.opening.get_untracked() {
            let now = self
                .compared
                .with_untracked(|compared| followed(before, asked.claim, asked.place, &compared.as_ref()?.report));
            let asked = now.map(|(claim, place)| Asked { claim, place });
            self.opening.update(|opening| {
                if let Some(opening) = opening {
                    opening.asked = asked;
                }
            });
        }
    }

    /// Whether a view is there: who may only look gets no articles to change.
    pub(crate) fn offers(self, view: View) -> bool {
        view != View::Articles || !self.readonly.get()
    }

    /// Corrects the comparison. A restored passage is read by comparing once more. Who
    /// may only look corrects nothing, here and below.
    pub(crate) fn edit(self, edit: Edit) {
        if self.readonly.get_untracked() {
            return;
        }
        let said = self.words().edit(&edit);
        let reread = matches!(edit, Edit::Restore { .. });
        self.history.update(|history| history.push(edit));
        self.renew(reread, said);
    }

    /// Has these corrections hold, in the place of all others: the page's wish, which
    /// asks nobody.
    pub(crate) fn decide(self, edits: Vec<Edit>) {
        self.history.set(History::of(edits));
        self.renew(true, String::new());
    }

    /// Takes the last correction back; says whether there was one.
    pub(crate) fn undo(self) -> bool {
        self.history.with_untracked(|history| history.next_undo().is_some())
            && self.step(History::undo, self.words().frame.undone)
    }

    /// Brings back the correction that was taken back last; says whether there was one.
    pub(crate) fn redo(self) -> bool {
        self.history.with_untracked(|history| history.next_redo().is_some())
            && self.step(History::redo, self.words().frame.redone)
    }

    fn step(self, step: impl FnOnce(&mut History) -> Option<&Edit>, said: &str) -> bool {
        if self.readonly.get_untracked() {
            return false;
        }
        let edit = self.history.try_update(|history| step(history).cloned()).flatten();
        let Some(edit) = edit else { return false };
        let said = fill(said, &[("what", &self.words().edit(&edit))]);
        self.renew(matches!(edit, Edit::Restore { .. }), said);
        true
    }

    /// Shows the comparison with the corrections that hold now.
    fn renew(self, reread: bool, said: String) {
        if reread {
            self.compare();
        } else if let Some(before) = self.compared.get_untracked() {
            self.leave_panel();
            self.correct(before.found.clone(), Some(&before));
            self.follow(&before.report);
            // To let go of thousands of claims takes milliseconds, which can wait.
            request_animation_frame(move || set_timeout(move || drop(before), Duration::ZERO));
        }
        self.arranged.set(false);
        self.tell(said);
    }

    /// Says what was done, to those who see and those who hear.
    pub(crate) fn tell(self, said: String) {
        self.did.set(Some(said.clone()).filter(|said| !said.is_empty()));
        self.said.set(said);
    }

    /// What the last correction did is read; the focus goes to where it was made.
    pub(crate) fn dismiss_did(self) {
        self.did.set(None);
        self.lead_to(match self.view.get_untracked() {
            View::Claims => ".cg-said",
            _ => SHOWN_TAB,
        });
    }

    /// Speaks another language.
    pub(crate) fn speak(self, language: Language) {
        self.language.set(language);
        if let Some(compared) = self.compared.get_untracked() {
            self.correct(compared.found.clone(), None);
        }
    }

    /// Narrows or widens the grid, or puts it into another order.
    pub(crate) fn filter_by(self, change: impl FnOnce(&mut Filter)) {
        self.filter.update(change);
    }

    /// Whether the desk holds something else than what was compared.
    pub(crate) fn is_stale(self) -> bool {
        self.desk.with(|desk| {
            self.compared.with(|compared| {
                compared.as_ref().is_some_and(|one| one.found.has_texts() && !desk.holds(&one.found.articles))
            })
        })
    }
}
