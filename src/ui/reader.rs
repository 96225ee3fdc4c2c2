//! The reader: an article as given, each claim marked in place by its agreement.
//!
//! Never here: what the marks are.

use leptos::prelude::*;

use crate::ui::session::Session;

/// The reader.
#[component]
pub(crate) fn Reader() -> impl IntoView {
    let words = Session::here().words();
    view! { <p class="cg-intro">{words.reader.hint}</p> }
}
