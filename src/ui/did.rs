//! What the last correction did, in sight wherever on the page one is, with the way back.
//!
//! Never here: what a correction does, and the list of articles (see `drafts`).

use leptos::prelude::*;

use crate::ui::part::{Show, part};
use crate::ui::session::{Session, View};

/// The line at the lower edge of the window. A screen reader has heard it already.
#[component]
pub(crate) fn Did() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let shown = Memo::new(move |_| {
        session.did.get().filter(|_| session.view.get() != View::Articles && !session.readonly.get())
    });
    let can_undo = Memo::new(move |_| session.can_step_back());
    view! {
        <Show when=move || shown.with(Option::is_some)>
            <div class="cg-did">
                <p dir="auto">{part(move || shown.get())}</p>
                <span class="cg-group">
                    <button
                        type="button"
                        class="cg-button"
                        aria-disabled=move || (!can_undo.get()).to_string()
                        on:click=move |_| { session.step_back(); }
                    >
                        {words.frame.undo}
                    </button>
                    <button type="button" class="cg-link" on:click=move |_| session.dismiss_did()>{words.frame.dismiss}</button>
                </span>
            </div>
        </Show>
    }
}
