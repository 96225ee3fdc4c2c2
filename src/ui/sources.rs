//! The sources: how much text the articles share, which of them are one origin and
//! why, what each alone says and leaves out.
//!
//! Never here: how any of it was found.

use leptos::prelude::*;

use crate::ui::session::Session;

/// The sources view.
#[component]
pub(crate) fn Sources() -> impl IntoView {
    let words = Session::here().words();
    view! { <p class="cg-intro">{words.sources.intro}</p> }
}
