//! The whole interface: head, tabs, the views.
//!
//! Never here: what stands inside a view.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

use crate::ui::claims::Claims;
use crate::ui::did::Did;
use crate::ui::drafts::{Articles, Problems};
use crate::ui::drop;
use crate::ui::head::Head;
use crate::ui::keeping::Notices;
use crate::ui::part::part;
use crate::ui::reader::Reader;
use crate::ui::session::{Session, View};
use crate::ui::sources::Sources;
use crate::ui::tabs::{Panel, Tabs};

/// The interface with these articles, compared at once.
#[component]
pub(crate) fn App(
    /// What it begins with.
    session: Session,
) -> impl IntoView {
    provide_context(session);
    if session.desk.with_untracked(|desk| !desk.drafts.is_empty()) {
        session.compare();
    }
    let over = RwSignal::new(false);
    // A page has one main part; an element is no page.
    let embedded = session.is_embedded();
    let tag = if embedded { "div" } else { "main" };
    // Whatever led to a view that is not there.
    Effect::new(move |_| {
        if !session.offers(session.view.get()) {
            session.view.set(View::Claims);
        }
    });
    view! {
        <div
            class="cg"
            tabindex="-1"
            node_ref=session.whole
            class:cg-embedded=embedded
            class:cg-readonly=move || session.readonly.get()
            class:cg-over=move || over.get()
            class:cg-reading=move || session.reading.get()
            lang=move || session.language.get().words().tag
            // All languages that it has are written so, whatever direction the page has.
            dir="ltr"
            aria-busy=move || session.busy.get().to_string()
            on:keydown=move |event| press(session, event)
            on:dragover=move |event| if drop::is_taken(session, &event) { event.prevent_default(); over.set(true); }
            on:dragleave=move |_| over.set(false)
            on:drop=move |event| { over.set(false); drop::take(session, &event); }
        >
            // Another language or rank draws everything anew; what was done is in the session.
            {part(move || {
                session.language.track();
                session.title.track();
                let rest = view! {
                    <Tabs/>
                    <Notices/>
                    <Problems/>
                    <Panel view=View::Claims><Claims/></Panel>
                    <Panel view=View::Reader><Reader/></Panel>
                    <Panel view=View::Sources><Sources/></Panel>
                    <Panel view=View::Articles><Articles/></Panel>
                    <Did/>
                };
                view! { <Head/> {html::custom(tag).child(rest)} }
            })}
            <p class="cg-unseen" role="status">{part(move || session.said.get())}</p>
        </div>
    }
}

/// The keys that hold wherever in the interface the focus is.
fn press(session: Session, event: KeyboardEvent) {
    take_back(session, &event);
    let in_reader = session.view.get_untracked() == View::Reader && !event.default_prevented();
    if let Some(keys) = session.keys.get_value().filter(|_| in_reader) {
        keys.run(event);
    }
}

/// Control and Z take a correction back, or in the articles view a change of the list;
/// with Shift or with Y they bring it back. In a field they are the field's own, and
/// where there is nothing to take back they are the page's.
fn take_back(session: Session, event: &KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || event.default_prevented() {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    // A box to tick has no step of its own to take back.
    let fields = "input:not([type=checkbox]), textarea, select";
    if target.is_some_and(|target| target.matches(fields).unwrap_or(false)) {
        return;
    }
    let back = match (event.key().to_lowercase().as_str(), event.shift_key()) {
        ("z", false) => true,
        ("z", true) | ("y", false) => false,
        _ => return,
    };
    let taken = match (session.view.get_untracked(), back) {
        (View::Articles, true) => session.take_back(),
        (View::Articles, false) => session.bring_back(),
        (_, true) => session.step_back(),
        (_, false) => session.step_forth(),
    };
    if taken {
        event.prevent_default();
        // The page around may take its own step back at these keys.
        event.stop_propagation();
    }
}
