//! The heads of the columns. One is dragged to give its article another place: with a
//! mouse by all of it, with a finger by its grip, because beside that a finger scrolls.
//!
//! Never here: where a column lands, and what moving it does.

use leptos::ev::{self, KeyboardEvent, PointerEvent};
use leptos::html::{Div, Tr};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

use crate::ui::model::landing::{Landing, Stretch, landing, pull};
use crate::ui::model::names::Column;
use crate::ui::part::part;
use crate::ui::session::Session;
use crate::ui::words::Words;

/// Pixels that a pointer goes before it drags: a press is not always meant to move.
const SLACK: f64 = 4.0;

/// A head under a pointer.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Drag {
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
#[derive(Debug, Clone, Copy)]
pub(crate) struct Heads {
    session: Session,
    list: NodeRef<Div>,
    row: NodeRef<Tr>,
    drag: RwSignal<Option<Drag>>,
}

impl Heads {
    /// The heads of the list in this box.
    pub(crate) fn new(session: Session, list: NodeRef<Div>) -> Self {
        let heads = Self { session, list, row: NodeRef::new(), drag: RwSignal::new(None) };
        let escape = window_event_listener(ev::keydown, move |event| heads.escape(&event));
        on_cleanup(move || escape.remove());
        heads
    }

    fn begin(self, event: &PointerEvent) {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        let has_grip = event.pointer_type() == "mouse" || target.class_list().contains("cg-grip");
        let usual = event.is_primary() && event.button() == 0;
        if !usual || !has_grip || !untrack(move || self.session.can_arrange()) {
            return;
        }
        let Some(head) = target.closest("th").ok().flatten() else { return };
        let before = std::iter::successors(head.previous_element_sibling(), Element::previous_element_sibling);
        // The head over the claims has none before it, and stays.
        let Some(from) = before.count().checked_sub(1) else { return };
        // Without it the column is lost where the pointer leaves the heads, and stays in its place.
        let _ = head.set_pointer_capture(event.pointer_id());
        let x = f64::from(event.client_x());
        let drag = Drag { from, pointer: event.pointer_id(), start: x, x, goes: false, landing: None };
        self.drag.set(Some(drag));
    }

    /// What the pointer of an event drags.
    fn held(self, event: &PointerEvent) -> Option<Drag> {
        self.drag.get_untracked().filter(|drag| drag.pointer == event.pointer_id())
    }

    fn go(self, event: &PointerEvent) {
        let Some(drag) = self.held(event) else { return };
        let x = f64::from(event.client_x());
        let goes = drag.goes || (x - drag.start).abs() >= SLACK;
        self.drag.set(Some(Drag { x, goes, ..drag }));
        if goes {
            self.aim();
        }
        if goes && !drag.goes {
            self.creep();
        }
    }

    /// Looks where the column would land.
    fn aim(self) {
        let Some((list, heads, _)) = self.stretches() else { return };
        self.drag.update(|drag| {
            if let Some(drag) = drag {
                drag.landing = landing(&heads, drag.from, drag.x, list);
            }
        });
    }

    /// Lets a list that is wider than its box scroll, as long as a column is held to its edge.
    fn creep(self) {
        let Some(drag) = self.drag.try_get_untracked().flatten() else { return };
        let Some((_, _, seen)) = self.stretches() else { return };
        let by = pull(seen, drag.x);
        if by != 0.0
            && let Some(list) = self.list.get_untracked()
        {
            list.scroll_by_with_x_and_y(by, 0.0);
            self.aim();
        }
        request_animation_frame(move || self.creep());
    }

    /// Where the list begins, where its columns are, and between which edges they are seen.
    fn stretches(self) -> Option<(f64, Vec<Stretch>, Stretch)> {
        let outer = self.list.try_get_untracked().flatten()?.get_bounding_client_rect();
        let row = self.row.try_get_untracked().flatten()?;
        let cells = row.children();
        let stretch = |cell: Element| {
            let place = cell.get_bounding_client_rect();
            (place.left(), place.right())
        };
        let mut heads = (0..cells.length()).filter_map(|at| cells.item(at)).map(stretch);
        let claims = heads.next()?;
        let list = row.closest("table").ok().flatten()?.get_bounding_client_rect().left();
        Some((list, heads.collect(), (claims.1, outer.right())))
    }

    fn drop(self, event: &PointerEvent) {
        let Some(drag) = self.held(event) else { return };
        self.drag.set(None);
        if let Some(Landing { to, .. }) = drag.landing {
            self.session.place_column(drag.from, to);
        }
    }

    fn lose(self, event: &PointerEvent) {
        if self.held(event).is_some() {
            self.drag.set(None);
        }
    }

    /// The Escape key leaves the column where it is.
    fn escape(self, event: &KeyboardEvent) {
        if event.key() == "Escape" && self.drag.get_untracked().is_some() {
            self.drag.set(None);
            event.prevent_default();
        }
    }

    fn carries(self, column: usize) -> bool {
        self.drag.with(|drag| drag.as_ref().is_some_and(|drag| drag.goes && drag.from == column))
    }
}

/// The row of the heads.
#[component]
pub(crate) fn Head(
    /// The heads.
    heads: Heads,
    /// What they say.
    columns: Memo<Vec<Column>>,
) -> impl IntoView {
    let words = heads.session.words();
    let cells = move || {
        columns.with(|columns| {
            columns.iter().enumerate().map(|(at, column)| head(heads, at, column, words)).collect_view()
        })
    };
    view! {
        <tr
            role="row"
            aria-rowindex="1"
            node_ref=heads.row
            on:pointerdown=move |event| heads.begin(&event)
            on:pointermove=move |event| heads.go(&event)
            on:pointerup=move |event| heads.drop(&event)
            on:pointercancel=move |event| heads.lose(&event)
            on:lostpointercapture=move |event| heads.lose(&event)
        >
            <th scope="col" role="columnheader">{words.claims.claim}</th>
            {part(cells)}
        </tr>
    }
}

fn head(heads: Heads, at: usize, column: &Column, words: &Words) -> impl IntoView + use<> {
    let letter = column.origin.clone().map(|letter| {
        let said = words.origin_tag(&letter, &column.shares_with);
        let tip = said.clone();
        view! { " " <sup class="cg-letter"><span aria-hidden="true" title=tip>{letter}</span><span class="cg-unseen">{said}</span></sup> }
    });
    let tip =
        column.headline.as_ref().map_or_else(|| column.name.clone(), |headline| words.about(&column.name, headline));
    view! {
        // The name is heard already.
        <th scope="col" role="columnheader" title=tip aria-description=column.headline.clone() class:cg-carried=move || heads.carries(at)>
            // For pointers; with the keyboard, articles change places in their list.
            <span class="cg-grip" aria-hidden="true" title=words.claims.grip></span>
            <span class="cg-source">{column.name.clone()}</span>
            {letter}
        </th>
    }
}

/// The line where the column lands that is dragged.
#[component]
pub(crate) fn Line(
    /// The heads.
    heads: Heads,
) -> impl IntoView {
    let left =
        Memo::new(move |_| heads.drag.with(|drag| drag.and_then(|drag| drag.landing)).map(|landing| landing.line));
    let line = move |left: f64| {
        let high = heads.list.get_untracked().map_or(0, |list| list.scroll_height());
        view! { <div class="cg-landing" style:left=format!("{left}px") style:height=format!("{high}px")></div> }
    };
    part(move || left.get().map(line))
}
