//! The claims view: summary, grid and evidence, and what stands there while
//! there is nothing to show.
//!
//! Never here: rows and quotes themselves.

use leptos::prelude::*;

use crate::ui::drafts::load_sample;
use crate::ui::grid::Grid;
use crate::ui::panel::Evidence;
use crate::ui::session::{Session, View};
use crate::ui::summary::Summary;
use crate::ui::words;

/// What the view has to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Nothing,
    NoClaims,
    Claims,
}

/// The claims view.
#[component]
pub(crate) fn Claims() -> impl IntoView {
    let session = Session::here();
    let state = Memo::new(move |_| {
        session.compared.with(|compared| match compared {
            None => State::Nothing,
            Some(compared) if compared.board.rows.is_empty() => State::NoClaims,
            Some(_) => State::Claims,
        })
    });
    view! {
        <Stale/>
        <Lone/>
        {move || match state.get() {
            State::Nothing => view! { <Empty/> }.into_any(),
            State::NoClaims => view! {
                <div class="cg-empty">
                    <p class="cg-empty-line">{words::NO_CLAIMS}</p>
                    <p>{words::NO_CLAIMS_HINT}</p>
                    <Notes/>
                </div>
            }.into_any(),
            State::Claims => view! {
                <Summary/>
                <div class="cg-columns">
                    <div class="cg-list"><Notes/><Grid/></div>
                    <Evidence/>
                </div>
            }.into_any(),
        }}
    }
}

#[component]
fn Empty() -> impl IntoView {
    let session = Session::here();
    view! {
        <div class="cg-empty">
            <Show
                when=move || session.busy.get()
                fallback=move || view! {
                    <p class="cg-empty-line">{words::EMPTY}</p>
                    <p>{words::EMPTY_HINT}</p>
                    <p class="cg-actions">
                        <button type="button" class="cg-button cg-main-button" on:click=move |_| session.view.set(View::Articles)>
                            {words::TO_ARTICLES}
                        </button>
                        <button type="button" class="cg-button" on:click=move |_| { load_sample(session); session.compare(); }>
                            {words::LOAD_SAMPLE}
                        </button>
                    </p>
                }
            >
                <p class="cg-empty-line cg-working">{words::COMPARING}</p>
            </Show>
        </div>
    }
}

/// Says that the grid no longer shows what is on the desk.
#[component]
fn Stale() -> impl IntoView {
    let session = Session::here();
    let stale = Memo::new(move |_| session.is_stale());
    view! {
        <Show when=move || stale.get()>
            <p class="cg-banner">
                {words::CHANGED_SINCE} " "
                <button type="button" class="cg-button" on:click=move |_| session.compare()>{words::COMPARE_AGAIN}</button>
            </p>
        </Show>
    }
}

/// Says that one article alone is no comparison.
#[component]
fn Lone() -> impl IntoView {
    let session = Session::here();
    let lone = move || {
        session.compared.with(|compared| compared.as_ref().is_some_and(|compared| compared.articles.len() == 1))
            && !session.is_stale()
    };
    view! { <Show when=lone><p class="cg-banner">{words::ONE_ARTICLE}</p></Show> }
}

/// The notes of the report.
#[component]
pub(crate) fn Notes() -> impl IntoView {
    let session = Session::here();
    let notes = move || {
        session
            .compared
            .with(|compared| compared.as_ref().map(|compared| compared.board.notes.clone()).unwrap_or_default())
    };
    move || {
        let notes = notes();
        (!notes.is_empty()).then(|| {
            let count = words::notes(notes.len());
            let lines = notes.into_iter().map(|note| {
                view! { <li>{note.name.map(|name| view! { <strong>{name}": "</strong> })}{note.message}</li> }
            });
            view! {
                <details class="cg-notes" open>
                    <summary>{count}</summary>
                    <ul>{lines.collect_view()}</ul>
                </details>
            }
        })
    }
}
