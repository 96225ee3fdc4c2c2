//! The views as tabs: the arrow keys move between them, one is shown.
//!
//! Never here: what a view holds.

use leptos::ev::KeyboardEvent;
use leptos::html::Button;
use leptos::prelude::*;

use crate::ui::part::part;
use crate::ui::session::{Session, View};

fn place(view: View) -> usize {
    View::ALL.iter().position(|&one| one == view).unwrap_or(0)
}

/// What finds the tab of the view that is shown, where the focus goes when what had it is
/// gone.
pub(crate) const SHOWN_TAB: &str = "[role=tab][aria-selected=true]";

const TABS: [&str; 4] = ["cg-tab-claims", "cg-tab-reader", "cg-tab-sources", "cg-tab-articles"];
const PANELS: [&str; 4] = ["cg-view-claims", "cg-view-reader", "cg-view-sources", "cg-view-articles"];

fn tab_id(view: View) -> &'static str {
    TABS[place(view)]
}

fn panel_id(view: View) -> &'static str {
    PANELS[place(view)]
}

/// The view of these that a key leads to from `view`, if it leads anywhere.
fn reached(views: &[View], view: View, key: &str) -> Option<View> {
    let at = views.iter().position(|&one| one == view)?;
    let next = match key {
        "ArrowRight" => (at + 1) % views.len(),
        "ArrowLeft" => (at + views.len() - 1) % views.len(),
        "Home" => 0,
        "End" => views.len() - 1,
        _ => return None,
    };
    views.get(next).copied()
}

/// The row of tabs.
#[component]
pub(crate) fn Tabs() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let buttons: [NodeRef<Button>; 4] = std::array::from_fn(|_| NodeRef::new());
    let press = move |event: KeyboardEvent| {
        let offered: Vec<View> = View::ALL.into_iter().filter(|&view| session.offers(view)).collect();
        let Some(view) = reached(&offered, session.view.get_untracked(), &event.key()) else {
            return;
        };
        event.prevent_default();
        session.view.set(view);
        if let Some(button) = buttons[place(view)].get_untracked() {
            // A button that is there can be focused; nothing is lost where it cannot.
            let _ = button.focus();
        }
    };
    let tabs = View::ALL.into_iter().zip(buttons).map(|(view, button)| {
        let is_shown = move || session.view.get() == view;
        let count = move || {
            let count = match view {
                View::Claims => session.compared.with(|one| one.as_ref().map(|one| one.board.rows.len())),
                View::Articles => Some(session.desk.with(|desk| desk.drafts.len())),
                View::Reader | View::Sources => None,
            };
            // Without a space of its own it may be heard as a part of the word before.
            count.map_or_else(String::new, |count| format!(" {}", words.number(count)))
        };
        view! {
            <button
                type="button"
                role="tab"
                class="cg-tab"
                id=tab_id(view)
                hidden=move || !session.offers(view)
                node_ref=button
                aria-selected=move || is_shown().to_string()
                aria-controls=panel_id(view)
                tabindex=move || if is_shown() { "0" } else { "-1" }
                on:click=move |_| session.view.set(view)
            >
                {words.frame.tabs[place(view)]} <span class="cg-count">{part(count)}</span>
            </button>
        }
    });
    view! {
        <div class="cg-tabs" part="tabs" role="tablist" aria-label=words.frame.views on:keydown=press>{tabs.collect_view()}</div>
    }
}

/// The place of one view; it stays in the page while another is shown, so that
/// nothing typed in it is lost.
#[component]
pub(crate) fn Panel(
    /// The view.
    view: View,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let session = Session::here();
    view! {
        <section
            class="cg-view"
            role="tabpanel"
            tabindex="-1"
            id=panel_id(view)
            aria-labelledby=tab_id(view)
            hidden=move || session.view.get() != view
        >
            {children()}
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrow_keys_go_round() {
        assert_eq!(reached(&View::ALL, View::Claims, "ArrowLeft"), Some(View::Articles));
        assert_eq!(reached(&View::ALL, View::Articles, "ArrowRight"), Some(View::Claims));
        assert_eq!(reached(&View::ALL, View::Claims, "ArrowRight"), Some(View::Reader));
        assert_eq!(reached(&View::ALL, View::Articles, "Home"), Some(View::Claims));
        assert_eq!(reached(&View::ALL, View::Claims, "End"), Some(View::Articles));
        assert_eq!(reached(&View::ALL, View::Claims, "x"), None);
        let some = [View::Claims, View::Reader, View::Sources];
        assert_eq!(reached(&some, View::Claims, "ArrowLeft"), Some(View::Sources));
        assert_eq!(reached(&some, View::Articles, "ArrowLeft"), None);
    }
}
