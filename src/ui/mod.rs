//! The interface: claims down, articles across, the words of each side by side.
//!
//! - [`mount_page`] and [`mount_into`]: the way in
//! - `model`: what is shown, as plain data
//! - `session`: the signals that the components share
//! - `words`: everything the interface says, in each language
//! - the rest: one component family per file
//!
//! Never here: analysis.

#![allow(unreachable_pub, reason = "leptos writes `pub` for every component that another module may use")]

mod app;
mod claims;
mod dialog;
mod drafts;
mod grid;
mod head;
mod mark;
pub(crate) mod model;
mod panel;
mod reader;
mod sample;
mod session;
mod sources;
mod summary;
mod tabs;
pub(crate) mod words;

use leptos::mount::UnmountHandle;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::prelude::*;

use crate::article::Article;

/// Mounts the page with the sample comparison.
#[wasm_bindgen(js_name = mountPage)]
pub fn mount_page() {
    let spoken = window().navigator().language().and_then(|tag| words::Language::of_tag(&tag)).unwrap_or_default();
    mount_to_body(move || view! { <app::App first=sample::articles() language=spoken/> });
}

/// Mounts the interface into `place` with these articles, which are compared at
/// once; with none it asks for some. Dropping the handle takes it away again.
pub fn mount_into(place: HtmlElement, articles: Vec<Article>) -> UnmountHandle<AnyViewState> {
    mount_to(place, move || view! { <app::App first=articles language=words::Language::default()/> }.into_any())
}
