//! The overview of the marks beside the text, and the part of it that is seen. It is
//! for those who point; the keys and the buttons above the text do the same.
//!
//! Never here: which marks there are.

use leptos::html::Div;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::prelude::Closure;
use leptos::web_sys::{Element, HtmlElement};
use send_wrapper::SendWrapper;

use super::Reading;
use crate::ui::mark::tone_name;
use crate::ui::model::overview::{Edges, above, nearest, percent, seen, ticks};
use crate::ui::part::part;
use crate::ui::session::View;

/// The overview.
#[component]
pub(super) fn Rail() -> impl IntoView {
    let reading = Reading::here();
    let rail = NodeRef::<Div>::new();
    let marks = Memo::new(move |_| {
        let marks = reading.marks.get();
        reading.shown.with(|shown| shown.as_ref().map(|shown| ticks(&shown.spots, marks)).unwrap_or_default())
    });
    follow_scrolling(reading);
    let lead = move |at: i32| {
        let Some(rail) = rail.get_untracked() else { return };
        let place = rail.get_bounding_client_rect();
        let share = above(place.top(), place.height(), f64::from(at));
        if let Some(spot) = marks.with_untracked(|marks| nearest(marks, share)) {
            reading.choose(spot);
            reading.reveal(spot);
        }
    };
    let drawn = move || {
        marks.with(|marks| {
            let tick = |tick: &crate::ui::model::overview::Tick| {
                view! { <span class=format!("cg-tick cg-{}", tone_name(tick.tone)) style:top=percent(tick.share)></span> }
            };
            marks.iter().map(tick).collect_view()
        })
    };
    view! {
        <div class="cg-rail" aria-hidden="true" node_ref=rail on:click=move |event| lead(event.client_y())>
            <span
                class="cg-seen"
                style:top=move || percent(reading.seen.get().0)
                style:height=move || percent(reading.seen.get().1)
            ></span>
            {part(drawn)}
        </div>
    }
}

/// Keeps the part that is seen up to date. The page or any box around the interface
/// may be what scrolls, so the events are caught on their way down.
fn follow_scrolling(reading: Reading) {
    let waits = StoredValue::new(false);
    let look = move || {
        if waits.try_get_value().is_some_and(|waits| !waits) {
            waits.set_value(true);
            request_animation_frame(move || {
                if waits.try_set_value(false).is_none() && reading.session.view.get_untracked() == View::Reader {
                    measure(reading);
                }
            });
        }
    };
    Effect::new(move |_| {
        reading.shown.track();
        reading.session.view.track();
        look();
    });
    let listener = SendWrapper::new(Closure::<dyn FnMut()>::new(look));
    for event in ["scroll", "resize"] {
        // A window takes listeners; without them the part that is seen is not marked.
        let _ = window().add_event_listener_with_callback_and_bool(event, listener.as_ref().unchecked_ref(), true);
    }
    on_cleanup(move || {
        for event in ["scroll", "resize"] {
            let _ =
                window().remove_event_listener_with_callback_and_bool(event, listener.as_ref().unchecked_ref(), true);
        }
    });
}

fn measure(reading: Reading) {
    let Some(text) = reading.text.get_untracked() else { return };
    let Some(screen) = window().inner_height().ok().and_then(|height| height.as_f64()) else { return };
    let part = reading.shown.with_untracked(|shown| Some(seen(&shown.as_ref()?.lines, edges(&text, screen)?)));
    if let Some(part) = part {
        reading.seen.set(part);
    }
}

/// The lines at the upper and at the lower edge of the screen.
fn edges(text: &HtmlElement, screen: f64) -> Option<Edges> {
    let lines = text.children();
    let place = |at: u32| lines.item(at).as_ref().map(Element::get_bounding_client_rect);
    // The first line that ends below `edge`; the lines stand one under the other.
    let reach = |edge: f64| {
        let (mut low, mut high) = (0, lines.length());
        while low < high {
            let middle = low + (high - low) / 2;
            if place(middle).is_some_and(|place| place.bottom() <= edge) { low = middle + 1 } else { high = middle }
        }
        low.min(lines.length().saturating_sub(1))
    };
    let inner = |at: u32, edge: f64| place(at).map(|place| above(place.top(), place.height(), edge));
    let (first, last) = (reach(0.0), reach(screen));
    Some(Edges {
        first: usize::try_from(first).ok()?,
        above: inner(first, 0.0)?,
        last: usize::try_from(last).ok()?,
        within: inner(last, screen)?,
    })
}
