//! Draws of a long list only what is near to what can be seen: asks the browser
//! where the list stands, measures the rows that are drawn, and keeps what is read
//! in its place while they turn out higher or lower than guessed.
//!
//! It does not matter what scrolls, the page, a box around the list or a box around
//! the interface: the list is measured against what can be seen of it.
//!
//! Never here: what a row holds, and arithmetic on heights (that is `model::window`).

use leptos::html::{Div, Tbody};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{
    DomRect, Element, Event, HtmlElement, ResizeObserver, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use crate::ui::model::window::{Drawn, Heights, reached};

/// Pixels that the eye does not see move.
const STILL: f64 = 0.5;

/// A list, its box, and what is drawn of it. Rows tell their place in the list by
/// `aria-rowindex`, the head counted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scroller {
    /// The box, which may scroll.
    pub(crate) outer: NodeRef<Div>,
    /// The rows.
    pub(crate) body: NodeRef<Tbody>,
    /// What is drawn.
    pub(crate) drawn: RwSignal<Drawn>,
    /// The row that the keys are at; it is drawn wherever it is.
    pub(crate) kept: RwSignal<Option<usize>>,
    heights: StoredValue<Heights>,
    /// Where the list stood when it was last looked at.
    place: StoredValue<Option<Place>>,
    /// Width of the rows when they were measured.
    width: StoredValue<f64>,
    /// Whether all is drawn, for paper.
    whole: StoredValue<bool>,
    /// A row to be brought into sight as soon as the list can be seen.
    sought: StoredValue<Option<usize>>,
    /// What has been drawn and not measured yet.
    unsettled: StoredValue<Option<Unsettled>>,
    /// Whether only what can be seen is drawn, until the next frame.
    lean: StoredValue<bool>,
    /// How often most of what could be seen had to be drawn.
    jumps: StoredValue<usize>,
}

/// What waits to be measured, however often it is drawn until then.
#[derive(Debug, Clone, Copy)]
struct Unsettled {
    /// The row that was read when it was drawn first, and how far it stood from the start
    /// of the list.
    anchor: Option<(usize, f64)>,
}

/// Where a list stands in the window.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// What can be seen of its box, from top to bottom.
    seen: (f64, f64),
    /// Where its box begins.
    outer: f64,
    /// Where its first row begins, though it may not be drawn.
    top: f64,
    /// How wide its rows are; nothing while it is not to be seen.
    width: f64,
}

/// Where a reader is in a list that takes the place of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum At {
    /// Where the other was read.
    Here,
    /// At its start.
    Start,
    /// At this row.
    Row(usize),
    /// At this row, and the keys with it.
    Focus(usize),
}

/// Rows of the head, which `aria-rowindex` counts too, from 1.
const BEFORE: usize = 2;

impl Scroller {
    /// A list that is nowhere yet.
    pub(crate) fn new() -> Self {
        let list = Self {
            outer: NodeRef::new(),
            body: NodeRef::new(),
            drawn: RwSignal::new(Drawn::default()),
            kept: RwSignal::new(None),
            heights: StoredValue::new(Heights::default()),
            place: StoredValue::new(None),
            width: StoredValue::new(0.0),
            whole: StoredValue::new(false),
            sought: StoredValue::new(None),
            unsettled: StoredValue::new(None),
            lean: StoredValue::new(false),
            jumps: StoredValue::new(0),
        };
        list.follow_window();
        list
    }

    /// What a row says of its place.
    pub(crate) fn index_of(row: usize) -> String {
        (row + BEFORE).to_string()
    }

    /// The place that a row says it has.
    pub(crate) fn place_of(element: &Element) -> Option<usize> {
        element.get_attribute("aria-rowindex")?.parse::<usize>().ok()?.checked_sub(BEFORE)
    }

    /// Looks again whenever the page scrolls or prints, or the box gets another size.
    fn follow_window(self) {
        // At the root and on the way down: a scrolling box around the interface tells nobody
        // else. The list's own box tells it itself, also from inside a shadow root.
        let look = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
            let outer = self.elements().map(|(outer, _)| outer);
            if outer.is_none_or(|outer| event.target().as_deref() != Some(outer.as_ref())) {
                self.look();
            }
        });
        let root = window();
        let _ = root.add_event_listener_with_callback_and_bool("scroll", look.as_ref().unchecked_ref(), true);
        let resized = Closure::<dyn FnMut()>::new(move || self.look());
        // Where sizes cannot be watched, scrolling is enough to go on.
        let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok();
        let kept = StoredValue::new_local((look, resized, observer));
        Effect::new(move |_| {
            if let Some(outer) = self.outer.get() {
                kept.with_value(|(_, _, observer)| {
                    if let Some(observer) = observer {
                        observer.observe(&outer);
                    }
                });
            }
        });
        on_cleanup(move || {
            kept.with_value(|(look, _, observer)| {
                let _ = window().remove_event_listener_with_callback_and_bool(
                    "scroll",
                    look.as_ref().unchecked_ref(),
                    true,
                );
                if let Some(observer) = observer {
                    observer.disconnect();
                }
            });
        });
        let paper = move |whole: bool| {
            self.whole.set_value(whole);
            self.look();
        };
        let before = window_event_listener_untyped("beforeprint", move |_| paper(true));
        let after = window_event_listener_untyped("afterprint", move |_| paper(false));
        on_cleanup(move || {
            before.remove();
            after.remove();
        });
    }

    /// The box and the rows, as long as they are in the page. What waits for a frame or
    /// an event may come after they have left it.
    fn elements(self) -> Option<(HtmlElement, HtmlElement)> {
        let outer = self.outer.try_get_untracked().flatten()?;
        let body = self.body.try_get_untracked().flatten()?;
        Some((outer.unchecked_into(), body.unchecked_into()))
    }

    /// Goes on in the next frame, if the list is there then.
    fn in_frame(self, then: impl FnOnce(HtmlElement, HtmlElement) + 'static) {
        request_animation_frame(move || {
            if let Some((outer, body)) = self.elements() {
                then(outer, body);
            }
        });
    }

    /// Takes another list, of rows with so many letters in so many columns.
    pub(crate) fn begin(self, letters: Vec<usize>, columns: usize, at: At) {
        self.heights.update_value(|heights| heights.begin(letters, columns));
        self.drawn.set(Drawn::default());
        // In another list, nothing is read yet.
        self.unsettled.update_value(|unsettled| {
            if let Some(Unsettled { anchor }) = unsettled {
                *anchor = None;
            }
        });
        match at {
            At::Here => {
                self.draw();
            }
            At::Start => {
                // Its rows are drawn where they will stand when the box is at its start.
                self.place.update_value(|place| {
                    if let Some(Place { outer, top, .. }) = place {
                        *top = top.max(*outer);
                    }
                });
                self.in_frame(|outer, _| outer.set_scroll_top(0));
                self.draw();
            }
            At::Row(row) if self.is_seen() => self.lead_to(row, move || self.scroll_to(row)),
            At::Row(row) => self.seek(row),
            At::Focus(row) => self.lead_to(row, move || self.focus_on(row)),
        }
    }

    fn is_seen(self) -> bool {
        self.place.with_value(|place| place.is_some_and(|place| place.width > 0.0))
    }

    /// Draws a row where it will stand once it is scrolled to, with those around it: those
    /// around where one is now would be drawn only to be replaced.
    fn lead_to(self, row: usize, scroll: impl FnOnce() + 'static) {
        let (from, to) = self.heights.with_value(|heights| (heights.top(row), heights.top(row + 1)));
        self.place.update_value(|place| {
            if let Some(Place { seen: (top, bottom), top: start, .. }) = place {
                *start = start.min(*bottom - to).max(*top - from);
            }
        });
        self.kept.set(Some(row));
        self.in_frame(move |_, _| scroll());
        self.draw();
    }

    /// Draws what can be seen now.
    pub(crate) fn look(self) {
        let Some((outer, body)) = self.elements() else { return };
        let (outer, list) = (outer.get_bounding_client_rect(), body.get_bounding_client_rect());
        let place = Place { seen: seen(&outer), outer: outer.top(), top: list.top(), width: list.width() };
        self.place.set_value(Some(place));
        if place.width > 0.0 && (place.width - self.width.get_value()).abs() > STILL {
            self.width.set_value(place.width);
            self.heights.update_value(Heights::forget);
        }
        if !self.draw() && place.width > 0.0 {
            self.bring();
        }
    }

    /// Draws what can be seen of the list where it was last looked at: to ask where it
    /// stands while the page changes would have the browser lay it out twice. Where it
    /// stands then is looked at when it is measured. Tells whether anything changed.
    fn draw(self) -> bool {
        let Some(place) = self.place.get_value() else {
            return self.elements().is_some_and(|_| {
                self.look();
                true
            });
        };
        let (from, to) = (place.seen.0 - place.top, place.seen.1 - place.top);
        let seen = self.heights.with_value(|heights| heights.seen(from, to));
        if self.drawn.with_untracked(|drawn| drawn.lacks(seen.clone())) {
            self.lean.set_value(true);
            self.jumps.update_value(|jumps| *jumps += 1);
        }
        let kept = self.kept.get_untracked();
        let next = self.heights.with_value(|heights| {
            let window = if self.whole.get_value() { 0..heights.len() } else { heights.window(from, to) };
            let now = if self.lean.get_value() && !self.whole.get_value() { seen } else { window.clone() };
            Drawn::of(heights, window, now, kept)
        });
        if self.drawn.with_untracked(|drawn| *drawn == next) {
            return false;
        }
        if self.unsettled.with_value(Option::is_none) {
            let is_new = self.drawn.with_untracked(|drawn| drawn.pieces.is_empty());
            let anchor = self.elements().filter(|_| !is_new).and_then(|(_, body)| anchor(&body, place.seen.0));
            self.unsettled.set_value(Some(Unsettled { anchor }));
            request_animation_frame(move || self.settle());
        }
        self.drawn.set(next);
        true
    }

    /// Measures what has been drawn, before it is seen, and moves the list back by
    /// what its rows turned out to differ from the guess.
    fn settle(self) {
        let unsettled = self.unsettled.try_update_value(Option::take).flatten();
        let Some((outer, body)) = self.elements() else { return };
        let list = body.get_bounding_client_rect();
        if list.width() <= 0.0 {
            return;
        }
        let anchor = unsettled.and_then(|unsettled| unsettled.anchor);
        if let Some((row, before)) = anchor.and_then(|(row, before)| Some((self.element(row)?, before))) {
            // Told from the start of the list: whoever scrolls meanwhile goes on from there.
            let top = row.get_bounding_client_rect().top();
            let moved = top - list.top() - before;
            if moved.abs() > STILL {
                outer.scroll_by_with_x_and_y(0.0, moved);
                let left = row.get_bounding_client_rect().top() - (top - moved);
                if left.abs() > STILL {
                    window().scroll_by_with_x_and_y(0.0, left);
                }
            }
        }
        let kept = self.kept.get_untracked();
        let measured: Vec<(usize, f64)> = rows(&body)
            .filter_map(|row| Some((Self::place_of(&row)?, row.get_bounding_client_rect().height())))
            .collect();
        // A row kept far away teaches nothing of those between.
        let lone = |at: usize| {
            let beside =
                |other: Option<&(usize, f64)>| other.is_some_and(|other| other.0.abs_diff(measured[at].0) == 1);
            Some(measured[at].0) == kept
                && !beside(measured.get(at + 1))
                && !beside(at.checked_sub(1).and_then(|at| measured.get(at)))
        };
        let together: Vec<(usize, f64)> = (0..measured.len()).filter(|&at| !lone(at)).map(|at| measured[at]).collect();
        self.heights.update_value(|heights| heights.measure(&together));
        self.look();
        if self.lean.get_value() {
            let jumps = self.jumps.get_value();
            self.in_frame(move |_, _| self.widen(jumps));
        }
    }

    /// Draws what is beside what can be seen, unless that has become another since.
    fn widen(self, jumps: usize) {
        if self.lean.get_value() && self.jumps.get_value() == jumps {
            self.lean.set_value(false);
            self.look();
        }
    }

    /// Brings a row into sight, at once or as soon as the list can be seen.
    pub(crate) fn seek(self, row: usize) {
        self.sought.set_value(Some(row));
        self.kept.set(Some(row));
        if !self.draw() {
            self.in_frame(move |_, _| self.look());
        }
    }

    fn bring(self) {
        let Some(row) = self.sought.get_value() else { return };
        self.sought.set_value(None);
        self.in_frame(move |_, _| self.scroll_to(row));
    }

    fn scroll_to(self, row: usize) {
        if let Some(row) = self.element(row) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            row.scroll_into_view_with_scroll_into_view_options(&options);
            self.look();
        }
    }

    fn element(self, row: usize) -> Option<Element> {
        let (_, body) = self.elements()?;
        rows(&body).find(|element| Self::place_of(element) == Some(row))
    }

    /// Puts the focus on the button of a row, wherever in the list it is.
    pub(crate) fn focus(self, row: usize) {
        self.kept.set(Some(row));
        self.draw();
        self.in_frame(move |_, _| self.focus_on(row));
    }

    fn focus_on(self, row: usize) {
        if let Some(button) = self.element(row).as_ref().and_then(button_of) {
            // The browser brings what it focuses into sight. A button that is there
            // can be focused; nothing is lost where it cannot.
            let _ = button.focus();
            self.look();
        }
    }

    /// Moves the focus as a key asks; tells whether the key was one for it.
    pub(crate) fn walk(self, target: Option<&Element>, key: &str) -> bool {
        let row = target.and_then(|target| target.closest("tr").ok().flatten());
        let Some(at) = row.as_ref().and_then(Self::place_of) else { return false };
        let (count, page) = (self.heights.with_value(Heights::len), self.page());
        let Some(next) = reached(at, count, page, key) else { return false };
        self.focus(next);
        true
    }

    /// Rows that can be seen at once, less one that stays.
    fn page(self) -> usize {
        let Some((outer, body)) = self.elements() else { return 1 };
        let (top, bottom) = seen(&outer.get_bounding_client_rect());
        let whole = |row: &Element| {
            let place = row.get_bounding_client_rect();
            Self::place_of(row).is_some() && place.top() >= top && place.bottom() <= bottom
        };
        rows(&body).filter(whole).count().saturating_sub(1).max(1)
    }
}

/// Whether the focus is in a row.
pub(crate) fn has_focus(body: &Element) -> bool {
    body.matches(":focus-within").unwrap_or(false)
}

/// What can be seen of a box, from top to bottom of the window.
fn seen(outer: &DomRect) -> (f64, f64) {
    let high = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
    (outer.top().max(0.0), outer.bottom().min(high))
}

fn rows(body: &Element) -> impl Iterator<Item = Element> + use<> {
    let rows = body.children();
    (0..rows.length()).filter_map(move |at| rows.item(at))
}

/// The first row that can be seen, and how far it stands from the start of the list.
fn anchor(body: &Element, top: f64) -> Option<(usize, f64)> {
    let start = body.get_bounding_client_rect().top();
    rows(body).find_map(|row| {
        let place = row.get_bounding_client_rect();
        (place.bottom() > top).then(|| Some((Scroller::place_of(&row)?, place.top() - start))).flatten()
    })
}

/// The button in a row.
pub(crate) fn button_of(row: &Element) -> Option<HtmlElement> {
    row.query_selector("button").ok().flatten()?.dyn_into().ok()
}
