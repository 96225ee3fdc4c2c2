//! Files and text dropped anywhere on the interface.
//!
//! Never here: reading of files.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{DragEvent, Element};

use crate::ui::session::Session;
use crate::web::read;

/// Whether the interface takes what is dragged: files, or text that is not over a
/// field, which takes it itself. Where a person may only look, nothing is.
pub(crate) fn is_taken(session: Session, event: &DragEvent) -> bool {
    let any = brings(event, "Files") || brings(event, "text/plain") && !is_over_field(event);
    any && !session.readonly.get_untracked()
}

/// Takes what was dropped. A file dropped beside its place must not make the browser
/// leave the page, with everything typed in it.
pub(crate) fn take(session: Session, event: &DragEvent) {
    if !is_taken(session, event) {
        return;
    }
    event.prevent_default();
    let Some(data) = event.data_transfer() else { return };
    if brings(event, "Files") {
        let files = data.files().map(|list| read::files(&list)).unwrap_or_default();
        spawn_local(async move { session.take(read::open(files).await) });
    } else {
        let of = |kind: &str| data.get_data(kind).unwrap_or_default();
        session.paste(&of("text/plain"), &of("text/html"));
    }
}

fn brings(event: &DragEvent, kind: &str) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&kind.into(), 0))
}

fn is_over_field(event: &DragEvent) -> bool {
    // Within a shadow root the event names the host, its path the element.
    let first = event.composed_path().get(0).dyn_into::<Element>().ok();
    first.is_some_and(|target| matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA"))
}
