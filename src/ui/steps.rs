//! The steps of the session that change the desk: bringing articles, samples, starting
//! over, taking back; and where the focus goes.
//!
//! Never here: markup, and the steps that correct a comparison (see `session`).

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{FocusOptions, HtmlElement};

use crate::article::Article;
use crate::corrections::{History, arranged};
use crate::export::json::File;
use crate::ui::model::desk::{Brought, Desk, Direction, Done};
use crate::ui::model::draft::Draft;
use crate::ui::sample::Sample;
use crate::ui::session::{Compared, Found, Session, View};
use crate::web::read::{self, Opened};

impl Session {
    /// Puts what was read from files on the desk and says what could not be read.
    pub(crate) fn take(self, opened: Opened) {
        self.take_from(opened, Brought::Files);
    }

    fn take_from(self, opened: Opened, from: Brought) {
        let words = self.words();
        let problems: Vec<String> = opened.problems.iter().map(|problem| words.file_problem(problem)).collect();
        let (saved, result) = match opened.report {
            Some(file) if file.texts.is_empty() => (None, Some(file)),
            saved => (saved, None),
        };
        let compares = saved.is_some();
        if let Some(file) = saved {
            self.open_saved(file);
        }
        self.bring(opened.articles, from);
        if compares {
            self.compare();
        }
        if let Some(file) = result {
            self.show_report(file.report, file.edits);
        }
        self.problems.set(problems);
    }

    /// Puts the articles and corrections of a saved comparison in the place of those that
    /// are there, which can be brought back.
    fn open_saved(self, file: File) {
        self.leave_report();
        let drafts = file.texts.into_iter().map(|article| Draft::given(0, article)).collect();
        self.change(|desk, corrections| desk.replace(drafts, Done::Saved, corrections));
        self.history.set(History::of(file.edits));
    }

    /// Puts what was pasted or dropped on the desk, `markup` where the browser has it.
    /// Says whether there was any word in it.
    pub(crate) fn paste(self, plain: &str, markup: &str) -> bool {
        let opened = read::pasted(plain, markup, self.words().articles.pasted);
        let any = !opened.is_empty();
        self.take_from(opened, Brought::Hand);
        any
    }

    /// A sample whose articles nobody touched makes room: it tells of another event.
    fn bring(self, articles: Vec<Article>, from: Brought) {
        if !articles.is_empty() {
            let sample = |desk: &Desk| {
                let is_on_it = |articles: Vec<_>| desk.holds(&articles) || desk.order_among(&articles).is_some();
                Sample::ALL.into_iter().any(|sample| is_on_it(sample.articles()))
            };
            if self.desk.with_untracked(sample) {
                self.start_over();
            }
            self.change(|desk, _| desk.bring(articles, from));
        }
        self.view.set(View::Articles);
    }

    /// Clears the desk and what was compared. The articles can be brought back.
    pub(crate) fn start_over(self) {
        self.leave_report();
        self.change(Desk::clear);
        self.compared.set(None);
        self.chosen.set(None);
        self.problems.set(Vec::new());
    }

    /// Takes the sample away, which can be brought back, and leads to the field that
    /// articles are pasted into.
    pub(crate) fn begin_own(self) {
        self.start_over();
        self.view.set(View::Articles);
        self.lead_to(".cg-paste textarea");
    }

    /// Brings what was typed into the large field, as if it had been pasted. Says
    /// whether there was any word in it.
    pub(crate) fn take_typed(self) -> bool {
        let typed = self.desk.with_untracked(|desk| desk.pasting.clone());
        let any = !typed.trim().is_empty() && self.paste(&typed, "");
        if any {
            self.desk.update(|desk| desk.pasting.clear());
        }
        any
    }

    /// Puts the focus aside as long as the panel that has it is drawn anew. A browser that
    /// takes out what has the focus lays the page out for it, in the midst of all changes.
    pub(crate) fn leave_panel(self) {
        let Some(whole) = self.whole.get_untracked() else { return };
        if let Ok(Some(_)) = whole.query_selector(".cg-evidence:focus-within") {
            self.left_panel.set_value(true);
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            // Where it cannot be put there it stays, and nothing is lost.
            let _ = whole.focus_with_options(&options);
        }
    }

    /// Whether the panel had the focus when it began to be drawn anew.
    pub(crate) fn take_left_panel(self) -> bool {
        self.left_panel.try_update_value(std::mem::take).unwrap_or_default()
    }

    /// Puts the focus on the first element that `selector` finds, as soon as what
    /// changes now is drawn: what had the focus goes.
    pub(crate) fn lead_to(self, selector: &'static str) {
        focus_soon(move || {
            let whole = self.whole.try_get_untracked().flatten()?;
            Some(whole.query_selector(selector).ok().flatten()?.unchecked_into())
        });
    }

    /// Puts the first sample on the desk; what was there can be brought back.
    pub(crate) fn load_sample(self) {
        self.load(Sample::CableCar);
    }

    /// Puts a sample on the desk; what was there can be brought back.
    pub(crate) fn load(self, sample: Sample) {
        self.leave_report();
        let drafts = sample.articles().into_iter().map(|article| Draft::given(0, article)).collect();
        self.change(|desk, corrections| desk.replace(drafts, Done::Sample, corrections));
    }

    /// Gives one article the place of its neighbor in the list.
    pub(crate) fn shift(self, key: usize, direction: Direction) {
        let words = self.words();
        self.change(|desk, _| {
            desk.shift(key, direction, words);
        });
    }

    /// Whether the columns can change places: those of the articles in the list, which
    /// are to be the ones that were compared.
    pub(crate) fn can_arrange(self) -> bool {
        let several = |one: &Arc<Compared>| one.found.articles.len() > 1;
        !self.readonly.get()
            && !self.busy.get()
            && self.compared.with(|one| one.as_ref().is_some_and(several))
            && !self.is_stale()
    }

    /// Gives the article of a column the place of another one, here and in the list.
    pub(crate) fn place_column(self, column: usize, to: usize) {
        if !untrack(move || self.can_arrange()) {
            return;
        }
        let words = self.words();
        self.change(|desk, _| {
            desk.place_column(column, to, words);
        });
        self.arranged.set(true);
        self.tell(self.desk.with_untracked(|desk| desk.next_undo().map(|done| words.step(done)).unwrap_or_default()));
    }

    /// Puts what was compared in the order of the list, where that is all that has
    /// changed there: nothing has to be compared for it.
    pub(crate) fn follow_order(self) {
        let Some(before) = self.compared.get_untracked() else { return };
        let Some(order) = self.desk.with_untracked(|desk| desk.order_among(&before.found.articles)) else { return };
        // What was chosen is looked for by its passages, under the new names of the articles.
        let anew = arranged(&before.found.report, &order).zip(arranged(&before.report, &order));
        let Some((report, named)) = anew else { return };
        let articles = order.iter().filter_map(|&at| before.found.articles.get(at).cloned()).collect();
        let now = |article: usize| order.iter().position(|&at| at == article);
        self.filter.update(|filter| filter.article = filter.article.and_then(now));
        self.opening.update(|opening| {
            if let Some(opening) = opening {
                opening.article = now(opening.article).unwrap_or(opening.article);
            }
        });
        self.order.update(|order| *order += 1);
        self.correct(Arc::new(Found { articles, report, made: before.found.made.clone() }), None);
        self.follow(&named);
    }

    /// Takes back what was done last to what is shown: the move of a column, or a
    /// correction. Says whether there was one.
    pub(crate) fn step_back(self) -> bool {
        if untrack(move || self.moved_back()) {
            !self.readonly.get_untracked() && self.take_back()
        } else {
            self.undo()
        }
    }

    /// Brings back what [`step_back`](Self::step_back) took back last.
    pub(crate) fn step_forth(self) -> bool {
        let moved = self.desk.with_untracked(|desk| matches!(desk.next_redo(), Some(Done::Moved(..))));
        if moved && self.arranged.get_untracked() {
            !self.readonly.get_untracked() && self.bring_back()
        } else {
            self.redo()
        }
    }

    /// Whether there is anything for [`step_back`](Self::step_back).
    pub(crate) fn can_step_back(self) -> bool {
        self.moved_back() || self.history.with(|history| history.next_undo().is_some())
    }

    /// Whether the next step back is the move of a column.
    fn moved_back(self) -> bool {
        self.arranged.get() && self.desk.with(|desk| matches!(desk.next_undo(), Some(Done::Moved(..))))
    }

    /// Takes the last change of the list back; says whether there was one.
    pub(crate) fn take_back(self) -> bool {
        let said = self.desk.with_untracked(|desk| desk.next_undo().map(|done| self.words().step(done)));
        self.turn(Desk::undo, self.words().frame.undone, said)
    }

    /// Brings the change back that was taken back last; says whether there was one.
    pub(crate) fn bring_back(self) -> bool {
        let said = self.desk.with_untracked(|desk| desk.next_redo().map(|done| self.words().step(done)));
        self.turn(Desk::redo, self.words().frame.redone, said)
    }

    fn turn(self, turn: impl FnOnce(&mut Desk, &mut History), template: &str, said: Option<String>) -> bool {
        let Some(said) = said else { return false };
        self.change(turn);
        self.tell(crate::ui::words::fill(template, &[("what", &said)]));
        // The list says by itself what was done last.
        if self.view.get_untracked() == View::Articles {
            self.did.set(None);
        }
        true
    }

    /// Changes the desk, and with it the corrections of articles that go or come.
    pub(crate) fn change(self, change: impl FnOnce(&mut Desk, &mut History)) {
        let mut corrections = self.history.get_untracked();
        self.desk.update(|desk| change(desk, &mut corrections));
        if self.history.with_untracked(|before| *before != corrections) {
            self.history.set(corrections);
        }
        self.follow_order();
    }
}

/// Puts the focus on what `find` finds as soon as what changes now is drawn, which is
/// before the next key.
pub(crate) fn focus_soon(find: impl FnOnce() -> Option<HtmlElement> + 'static) {
    spawn_local(async move {
        tick().await;
        if let Some(element) = find() {
            // An element that is there can be focused; nothing is lost where it cannot.
            let _ = element.focus();
        }
    });
}
