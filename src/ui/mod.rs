//! The interface: claims down, articles across, the words of each side by side.
//!
//! - [`mount_page`], [`mount_element`] and [`mount_into`]: the way in, by `start`
//! - `model`: what is shown, as plain data
//! - `session`: the signals that the components share
//! - `words`: everything the interface says, in each language
//! - the rest: one component family per file
//!
//! Never here: analysis.

#![allow(unreachable_pub, reason = "leptos writes `pub` for every component that another module may use")]

mod acts;
mod app;
mod claims;
mod columns;
mod did;
mod draft;
mod drafts;
mod drop;
mod grid;
mod hand;
mod head;
mod heading;
mod keep;
mod keeping;
mod map;
mod mark;
pub(crate) mod model;
mod opening;
mod origins;
mod out;
mod pair;
mod panel;
mod part;
mod picker;
mod picture;
mod profiles;
mod quote;
mod ranking;
mod reader;
mod rows;
mod sample;
mod scroller;
mod session;
mod sources;
mod start;
mod steps;
mod summary;
mod tabs;
mod title;
pub(crate) mod words;

pub use start::{Mounted, mount_element, mount_page};

use leptos::mount::UnmountHandle;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::web_sys::HtmlElement;

use crate::article::Article;

/// Mounts the interface into `place` with these articles, which are compared at
/// once; with none it asks for some. Dropping the handle takes it away again.
pub fn mount_into(place: HtmlElement, articles: Vec<Article>) -> UnmountHandle<AnyViewState> {
    mount_to(place, move || {
        let start = start::Start { articles, ..start::Start::default() };
        view! { <app::App session=session::Session::new(start)/> }.into_any()
    })
}
