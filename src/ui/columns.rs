//! The heads of the columns. One is dragged to give its article another place: with a
//! mouse by all of it, with a finger by its grip, because beside that a finger scrolls.
//! It is done by hand and by one listener: what follows a signal has to be loaded.
//!
//! Never here: where a column lands, and what moving it does.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{Element, Event, HtmlElement};

use crate::ui::model::landing::{Landing, Stretch, landing, pull};
use crate::ui::model::names::Column;
use crate::ui::session::Session;
use crate::ui::words::Words;

/// Pixels that a pointer goes before it drags: a press is not always meant to move.
const SLACK: f64 = 4.0;

/// What a pointer tells that may drag.
const TOLD: [&str; 5] = ["pointerdown", "pointermove", "pointerup", "pointercancel", "lostpointercapture"];

/// A head under a pointer.
#[derive(Debug, Clone)]
struct Drag {
    head: Element,
    /// The column.
    from: usize,
    /// Which pointer holds it.
    pointer: i32,
    /// Where that was pressed.
    start: f64,
    /// Where it is.
    x: f64,
    /// Whether it has gone far enough to drag.
    goes: bool,
    /// Where the column would land; none where it stays.
    landing: Option<Landing>,
}

/// The heads of a list, one of which may be dragged.
#[derive(Debug, Clone)]
struct Heads {
    session: Session,
    list: HtmlElement,
    drag: Rc<RefCell<Option<Drag>>>,
}

/// Lets the columns of the list in this box be dragged by their heads.
pub(crate) fn let_drag(session: Session, list: NodeRef<Div>) {
    Effect::new(move |_| {
        let Some(list) = list.get() else { return };
        let heads = Heads { session, list: list.unchecked_into(), drag: Rc::default() };
        let list = heads.list.clone();
        let hear = Closure::<dyn FnMut(Event)>::new(move |event: Event| heads.hear(&event));
        for what in TOLD {
            // An element that is there takes a listener, and so does the window.
            let _ = list.add_event_listener_with_callback(what, hear.as_ref().unchecked_ref());
        }
        let _ = window().add_event_listener_with_callback("keydown", hear.as_ref().unchecked_ref());
        let kept = StoredValue::new_local(hear);
        on_cleanup(move || {
            kept.with_value(|hear| {
                let _ = window().remove_event_listener_with_callback("keydown", hear.as_ref().unchecked_ref());
            });
        });
    });
}

impl Heads {
    fn hear(&self, event: &Event) {
        if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
            self.escape(key);
        } else if let Some(pointer) = event.dyn_ref::<PointerEvent>() {
            if event.type_() == "pointerdown" {
                self.begin(pointer);
            } else if self.drag.borrow().as_ref().is_some_and(|drag| drag.pointer == pointer.pointer_id()) {
                match event.type_().as_str() {
                    "pointermove" => self.go(f64::from(pointer.client_x())),
                    "pointerup" => self.drop(),
                    _ => {
                        self.end();
                    }
                }
            }
        }
    }

    fn begin(&self, event: &PointerEvent) {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        let has_grip = event.pointer_type() == "mouse" || target.class_list().contains("cg-grip");
        let usual = event.is_primary() && event.button() == 0;
        let session = self.session;
        if !usual || !has_grip || !untrack(move || session.can_arrange()) {
            return;
        }
        let Some(head) = target.closest("thead th").ok().flatten() else { return };
        let before = std::iter::successors(head.previous_element_sibling(), Element::previous_element_sibling);
        // The head over the claims has none before it, and stays.
        let Some(from) = before.count().checked_sub(1) else { return };
        // Without it the column is lost where the pointer leaves the list, and stays in its place.
        let _ = head.set_pointer_capture(event.pointer_id());
        let x = f64::from(event.client_x());
        let drag = Drag { head, from, pointer: event.pointer_id(), start: x, x, goes: false, landing: None };
        self.drag.replace(Some(drag));
    }

    fn go(&self, x: f64) {
        let Some(mut drag) = self.drag.borrow().clone() else { return };
        drag.x = x;
        let begins = !drag.goes && (x - drag.start).abs() >= SLACK;
        drag.goes |= begins;
        self.drag.replace(Some(drag));
        if begins {
            self.creep();
        }
        self.aim();
    }

    /// Looks where the column would land, and shows it.
    fn aim(&self) {
        let (Some(drag), Some((list, heads, _))) = (self.drag.borrow().clone(), self.stretches()) else { return };
        if !drag.goes {
            return;
        }
        // An element that is there takes a class and a length.
        let _ = drag.head.class_list().add_1("cg-carried");
        let landing = landing(&heads, drag.from, drag.x, list);
        if let Some(line) = self.line() {
            line.set_hidden(landing.is_none());
            if let Some(Landing { line: left, .. }) = landing {
                let _ = line.style().set_property("left", &format!("{left}px"));
                let _ = line.style().set_property("height", &format!("{}px", self.list.scroll_height()));
            }
        }
        self.drag.replace(Some(Drag { landing, ..drag }));
    }

    /// Lets a list that is wider than its box scroll, as long as a column is held to its edge.
    fn creep(&self) {
        let Some(x) = self.drag.borrow().as_ref().map(|drag| drag.x) else { return };
        let Some((_, _, seen)) = self.stretches().filter(|_| self.list.is_connected()) else { return };
        let by = pull(seen, x);
        if by != 0.0 {
            self.list.scroll_by_with_x_and_y(by, 0.0);
            self.aim();
        }
        let heads = self.clone();
        request_animation_frame(move || heads.creep());
    }

    /// Where the list begins, where its columns are, and between which edges they are seen.
    fn stretches(&self) -> Option<(f64, Vec<Stretch>, Stretch)> {
        let cells = self.list.query_selector_all("thead th").ok()?;
        let stretch = |cell: Element| {
            let place = cell.get_bounding_client_rect();
            (place.left(), place.right())
        };
        let cells = (0..cells.length()).filter_map(|at| cells.item(at)?.dyn_into().ok());
        let mut heads = cells.map(stretch);
        let claims = heads.next()?;
        let list = self.list.first_element_child()?.get_bounding_client_rect().left();
        Some((list, heads.collect(), (claims.1, self.list.get_bounding_client_rect().right())))
    }

    fn line(&self) -> Option<HtmlElement> {
        self.list.query_selector(".cg-landing").ok().flatten()?.dyn_into().ok()
    }

    fn drop(&self) {
        if let Some(Drag { from, landing: Some(Landing { to, .. }), .. }) = self.end() {
            self.session.place_column(from, to);
        }
    }

    /// Lets go of the column; gives what was dragged.
    fn end(&self) -> Option<Drag> {
        let drag = self.drag.take()?;
        let _ = drag.head.class_list().remove_1("cg-carried");
        if let Some(line) = self.line() {
            line.set_hidden(true);
        }
        Some(drag)
    }

    /// The Escape key leaves the column where it is.
    fn escape(&self, event: &KeyboardEvent) {
        if event.key() == "Escape" && self.end().is_some() {
            event.prevent_default();
        }
    }
}

/// The head of one column.
pub(crate) fn head(column: &Column, words: &Words) -> impl IntoView + use<> {
    let letter = column.origin.clone().map(|letter| {
        let said = words.origin_tag(&letter, &column.shares_with);
        let tip = said.clone();
        view! { " " <sup class="cg-letter"><span aria-hidden="true" title=tip>{letter}</span><span class="cg-unseen">{said}</span></sup> }
    });
    let tip =
        column.headline.as_ref().map_or_else(|| column.name.clone(), |headline| words.about(&column.name, headline));
    view! {
        // The name is heard already.
        <th scope="col" role="columnheader" title=tip aria-description=column.headline.clone()>
            // For pointers; with the keyboard, articles change places in their list.
            <span class="cg-grip" aria-hidden="true" title=words.claims.grip></span>
            <span class="cg-source">{column.name.clone()}</span>
            {letter}
        </th>
    }
}
