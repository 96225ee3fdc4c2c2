//! The steps of the session that change the desk: bringing articles, samples, starting
//! over, taking back.
//!
//! Never here: markup, and the steps that correct a comparison (see `session`).

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use crate::article::Article;
use crate::corrections::History;
use crate::export::json::File;
use crate::ui::model::desk::{Brought, Desk, Done};
use crate::ui::model::draft::Draft;
use crate::ui::sample::Sample;
use crate::ui::session::{Session, View};
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

    /// A sample that nobody touched makes room: it tells of another event.
    fn bring(self, articles: Vec<Article>, from: Brought) {
        if !articles.is_empty() {
            let sample = |desk: &Desk| Sample::ALL.into_iter().any(|sample| desk.holds(&sample.articles()));
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
        self.said.set(crate::ui::words::fill(template, &[("what", &said)]));
        true
    }

    /// Changes the desk, and with it the corrections of articles that go or come.
    pub(crate) fn change(self, change: impl FnOnce(&mut Desk, &mut History)) {
        let mut corrections = self.history.get_untracked();
        self.desk.update(|desk| change(desk, &mut corrections));
        if self.history.with_untracked(|before| *before != corrections) {
            self.history.set(corrections);
        }
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
