//! Parts of a view that follow signals, behind one type: what leptos does with a
//! closure is compiled anew for each closure, and a page has to load it each time.
//!
//! Never here: what a part shows.

use std::fmt;
use std::sync::Arc;

use leptos::children::{ChildrenFn, ViewFn};
use leptos::prelude::*;

/// A part of a view, drawn anew whenever something changes that it was made of.
pub(crate) type Part = Box<dyn FnMut() -> AnyView + Send>;

/// The part that a closure draws.
pub(crate) fn part<V: IntoAny>(mut view: impl FnMut() -> V + Send + 'static) -> Part {
    Box::new(move || view().into_any())
}

/// When something is shown.
pub(crate) struct When(Box<dyn Fn() -> bool + Send + Sync>);

impl fmt::Debug for When {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("When")
    }
}

impl<F: Fn() -> bool + Send + Sync + 'static> From<F> for When {
    fn from(when: F) -> Self {
        Self(Box::new(when))
    }
}

/// Shows its children while something holds, and something else or nothing while not.
#[component]
pub(crate) fn Show(
    /// When the children are shown.
    #[prop(into)]
    when: When,
    /// What is shown in their place.
    #[prop(optional, into)]
    fallback: ViewFn,
    /// What is shown.
    children: ChildrenFn,
) -> impl IntoView {
    let holds = Memo::new(move |_| (when.0)());
    part(move || if holds.get() { children() } else { fallback.run() })
}

/// A list with a part for each of these numbers; the parts of numbers that stay are kept.
pub(crate) fn keyed<V: IntoAny>(
    each: impl Fn() -> Vec<usize> + Send + Sync + 'static,
    part: impl Fn(usize) -> V + Send + Sync + 'static,
) -> AnyView {
    boxed_list(Box::new(each), Arc::new(move |number| part(number).into_any()))
}

type Each = Box<dyn Fn() -> Vec<usize> + Send + Sync>;

fn boxed_list(each: Each, part: Arc<dyn Fn(usize) -> AnyView + Send + Sync>) -> AnyView {
    view! { <For each key=|number| *number children=move |number| part(number)/> }.into_any()
}
