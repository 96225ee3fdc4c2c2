//! The reader: an article as given, each claim marked in place by its agreement, and
//! beside a chosen passage what the others say of it.
//!
//! - `text`: the article and its marks
//! - `controls`: the choice of article and marks, the steps from mark to mark
//! - `rail`: the overview of the marks
//! - `beside`: what the others say
//! - `lists`: what this article leaves out, and what it alone says
//!
//! Never here: what the marks are.

mod beside;
mod controls;
mod lists;
mod rail;
mod text;

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::ui::claims::Empty;
use crate::ui::heading::HeadingRef;
use crate::ui::model::marks::{Marks, Tone};
use crate::ui::model::original::{Original, original};
use crate::ui::model::overview::{Way, step};
use crate::ui::part::Show;
use crate::ui::session::{Opening, Session, View};
use crate::ui::words::fill;

use beside::Beside;
use controls::{Controls, Pick};
use lists::Lists;
use rail::Rail;
use text::Text;

/// What the parts of the reader share.
#[derive(Debug, Clone, Copy)]
struct Reading {
    session: Session,
    /// The article.
    shown: Memo<Option<Arc<Original>>>,
    /// The chosen passage.
    chosen: Memo<Option<usize>>,
    /// Which passages are marked.
    marks: RwSignal<Marks>,
    /// Whether the marks are named in the text.
    named: RwSignal<bool>,
    /// Where the part of the text begins that is seen, and how long it is, in shares.
    seen: RwSignal<(f64, f64)>,
    /// The line to come back to when the article is drawn anew.
    goal: RwSignal<Option<usize>>,
    /// The headline.
    head: HeadingRef,
    /// The text.
    text: NodeRef<Div>,
    /// The head of what the others say.
    aside: HeadingRef,
}

/// The reader.
#[component]
pub(crate) fn Reader() -> impl IntoView {
    let session = Session::here();
    // A long article is not drawn before anyone wants to read it.
    let visited =
        Memo::new(move |before: Option<&bool>| before.is_some_and(|&was| was) || session.view.get() == View::Reader);
    let article = Memo::new(move |_| session.opening.with(|opening| opening.as_ref().map_or(0, |one| one.article)));
    let shown = Memo::new(move |_| {
        let at = visited.get().then(|| article.get())?;
        session.compared.with(|compared| {
            let compared = compared.as_ref()?;
            original(&compared.report, &compared.found.articles, at).map(Arc::new)
        })
    });
    let chosen = Memo::new(move |_| {
        let asked = session.opening.get()?.asked?;
        shown.with(|shown| {
            shown.as_ref()?.spots.iter().position(|spot| spot.claims.iter().take(spot.own).any(|&one| one == asked))
        })
    });
    let reading = Reading {
        session,
        shown,
        chosen,
        marks: RwSignal::new(Marks::All),
        named: RwSignal::new(false),
        seen: RwSignal::new((0.0, 0.0)),
        goal: RwSignal::new(None),
        head: HeadingRef::new(),
        text: NodeRef::new(),
        aside: HeadingRef::new(),
    };
    provide_context(reading);
    session.keys.set_value(Some(UnsyncCallback::new(move |event: KeyboardEvent| reading.press(&event))));
    Effect::new(move |before: Option<usize>| {
        let landing = session.landing.get();
        if before.is_some_and(|before| before != landing) {
            reading.land();
        }
        landing
    });
    Effect::new(move |_| {
        shown.track();
        if let Some(line) = reading.goal.get_untracked() {
            reading.goal.set(None);
            request_animation_frame(move || reading.return_to(line));
        }
    });
    let is_there = Memo::new(move |_| shown.with(Option::is_some));
    view! {
        <Show when=move || is_there.get() fallback=move || view! { <Empty/> }>
            <div class="cg-reader" class:cg-chooses=move || chosen.get().is_some()>
                <Back/>
                <Pick/>
                <Controls/>
                <div class="cg-pages">
                    <Rail/>
                    <div class="cg-page"><Text/><Lists/></div>
                    <Beside/>
                </div>
            </div>
        </Show>
    }
}

/// The way back to the claim from which the article was opened.
#[component]
fn Back() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let from_claims = move || session.opening.with(|one| one.as_ref().is_some_and(|one| one.from == View::Claims));
    view! {
        <Show when=from_claims>
            <button type="button" class="cg-button cg-to-claim" on:click=move |_| go_back(session)>
                <span aria-hidden="true">"← "</span>{words.reader.back_to_claim}
            </button>
        </Show>
    }
}

/// Back to the evidence that is still shown in the claims view.
fn go_back(session: Session) {
    session.view.set(View::Claims);
    session.lead_to(".cg-evidence .cg-said");
}

/// Puts the focus on an element; where that cannot be, nothing is lost.
fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Scrolls an element to the middle of what is seen.
fn center(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

impl Reading {
    fn here() -> Self {
        expect_context()
    }

    /// Chooses a passage.
    fn choose(self, spot: usize) {
        let asked = self.shown.with_untracked(|shown| shown.as_ref()?.spots.get(spot)?.claims.first().copied());
        self.session.opening.update(|opening| {
            let before = opening.unwrap_or(Opening { article: 0, asked: None, from: View::Reader });
            *opening = Some(Opening { asked, ..before });
        });
    }

    /// Takes the choice back and leaves the focus in the text.
    fn close(self) {
        let left = self.chosen.get_untracked();
        self.session.opening.update(|opening| {
            if let Some(opening) = opening {
                opening.asked = None;
            }
        });
        if let Some(anchor) = left.and_then(|spot| self.anchor(spot)) {
            focus(&anchor);
        }
    }

    /// The run that stands for a passage.
    fn anchor(self, spot: usize) -> Option<Element> {
        let run = self.shown.with_untracked(|shown| Some(shown.as_ref()?.spots.get(spot)?.anchor))?;
        let runs = self.text.get_untracked()?.query_selector_all(".cg-spot").ok()?;
        runs.item(u32::try_from(run).ok()?)?.dyn_into().ok()
    }

    /// Shows a passage in the middle of the screen, the focus on it.
    fn reveal(self, spot: usize) {
        let Some(anchor) = self.anchor(spot) else { return };
        focus(&anchor);
        center(&anchor);
        // What is drawn on the way there may be higher than was guessed.
        request_animation_frame(move || center(&anchor));
    }

    /// Leads to the article that was opened, or to the passage that was asked for.
    fn land(self) {
        request_animation_frame(move || {
            request_animation_frame(move || match self.chosen.get_untracked() {
                Some(spot) => self.reveal(spot),
                None => {
                    if let Some(head) = self.head.get_untracked() {
                        focus(&head);
                        head.scroll_into_view_with_bool(true);
                    }
                }
            });
        });
    }

    /// Back to a line after the article was drawn anew.
    fn return_to(self, line: usize) {
        let lines = self.text.get_untracked().map(|text| text.children());
        let line = lines.and_then(|lines| lines.item(u32::try_from(line).ok()?));
        if let Some(line) = line {
            focus(&line);
            center(&line);
        }
    }

    /// One step over the passages that have one of `marks`.
    fn step(self, marks: Marks, way: Way) {
        let words = self.session.words();
        let seen = self.seen.get_untracked().0;
        let chosen = self.chosen.get_untracked();
        let step = self.shown.with_untracked(|shown| step(&shown.as_ref()?.spots, marks, chosen, seen, way));
        let Some(step) = step else {
            let none = if marks == Marks::Disputed { words.reader.none_disputed } else { words.reader.none_marked };
            self.session.said.set(none.to_owned());
            return;
        };
        if !self.marks.get_untracked().has(Tone::Disputed) && marks == Marks::Disputed {
            self.marks.set(Marks::All);
        }
        self.choose(step.spot);
        self.reveal(step.spot);
        let said = if marks == Marks::Disputed {
            words.disputed_of(step.number, step.all)
        } else {
            words.passage_of(step.number, step.all)
        };
        self.session.said.set(match (step.is_around, way) {
            (false, _) => said,
            (true, Way::Next) => fill(words.reader.from_start, &[("said", &said)]),
            (true, Way::Previous) => fill(words.reader.from_end, &[("said", &said)]),
        });
    }

    /// N, P, J, K, Enter and Escape; in a field the keys are the field's own.
    fn press(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        if matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") {
            return;
        }
        match event.key().to_lowercase().as_str() {
            "n" => self.step(Marks::Disputed, Way::Next),
            "p" => self.step(Marks::Disputed, Way::Previous),
            "j" => self.step(self.marks.get_untracked(), Way::Next),
            "k" => self.step(self.marks.get_untracked(), Way::Previous),
            "escape" if self.chosen.get_untracked().is_some() => self.close(),
            "enter" | " " => {
                let Some(spot) = spot_of(&target) else { return };
                self.choose(spot);
                request_animation_frame(move || {
                    if let Some(aside) = self.aside.get_untracked() {
                        focus(&aside);
                    }
                });
            }
            _ => return,
        }
        event.prevent_default();
    }
}

/// The passage that a marked run leads to.
fn spot_of(target: &Element) -> Option<usize> {
    target.closest("[data-spot]").ok().flatten()?.get_attribute("data-spot")?.parse().ok()
}
