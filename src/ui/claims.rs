//! The claims view: summary, grid and evidence, and what stands there while
//! there is nothing to show.
//!
//! Never here: rows and quotes themselves.

use leptos::prelude::*;

use crate::ui::drafts::CompareButton;
use crate::ui::grid::Grid;
use crate::ui::model::desk::Desk;
use crate::ui::model::names::CROWDED;
use crate::ui::panel::Evidence;
use crate::ui::part::{Show, part};
use crate::ui::picture::Picture;
use crate::ui::session::{Session, View};
use crate::ui::summary::Summary;
use crate::ui::words::fill;

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
    let words = session.words();
    let state = Memo::new(move |_| {
        session.compared.with(|compared| match compared {
            None => State::Nothing,
            Some(compared) if compared.board.rows.is_empty() => State::NoClaims,
            Some(_) => State::Claims,
        })
    });
    let many = move || session.compared.with(|one| one.as_ref().is_some_and(|one| one.board.columns.len() >= CROWDED));
    view! {
        <Stale/>
        <Lone/>
        <Foreign/>
        {part(move || match state.get() {
            State::Nothing => view! { <Empty/> }.into_any(),
            State::NoClaims => view! {
                <div class="cg-empty">
                    <p class="cg-empty-line">{words.claims.none_found}</p>
                    <p>{words.claims.none_found_hint}</p>
                    <Notes/>
                </div>
            }.into_any(),
            State::Claims => view! {
                <Summary/>
                <Picture/>
                <div class="cg-columns" class:cg-many=many>
                    <div class="cg-list"><Notes/><Grid/></div>
                    <Evidence/>
                </div>
            }.into_any(),
        })}
    }
}

/// What stands in a view while nothing is compared: what waits to be, or how to begin.
#[component]
pub(crate) fn Empty() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let waiting = Memo::new(move |_| session.desk.with(Desk::count));
    view! {
        <div class="cg-empty">
            {part(move || {
                if session.busy.get() {
                    return view! { <p class="cg-empty-line cg-working">{words.frame.comparing}</p> }.into_any();
                }
                if waiting.get() > 0 {
                    return view! {
                        <p class="cg-empty-line">{words.counted(words.claims.waiting, waiting.get())}</p>
                        <p class="cg-actions"><CompareButton/></p>
                    }
                    .into_any();
                }
                view! {
                    <p class="cg-empty-line">{words.claims.empty}</p>
                    <Show when=move || session.offers(View::Articles)>
                        <p>{words.claims.empty_hint}</p>
                        <p class="cg-actions">
                            <button type="button" class="cg-button cg-main-button" on:click=move |_| session.view.set(View::Articles)>
                                {words.claims.to_articles}
                            </button>
                            <button type="button" class="cg-button" on:click=move |_| { session.load_sample(); session.compare(); }>
                                {words.articles.load_sample}
                            </button>
                        </p>
                    </Show>
                }
                .into_any()
            })}
        </div>
    }
}

/// Says that the grid no longer shows what is on the desk, or never did.
#[component]
pub(crate) fn Stale() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let stale = Memo::new(move |_| session.is_stale());
    let bare = move || session.compared.with(|one| one.as_ref().is_some_and(|one| !one.found.has_texts()));
    view! {
        <Show when=bare><p class="cg-banner">{words.claims.without_texts}</p></Show>
        <Show when=move || stale.get()>
            <p class="cg-banner">
                {words.claims.changed_since} " "
                <button type="button" class="cg-button" on:click=move |_| session.compare()>{words.claims.compare_again}</button>
            </p>
        </Show>
    }
}

/// Says that one article alone is no comparison.
#[component]
fn Lone() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let lone = move || {
        session.compared.with(|compared| compared.as_ref().is_some_and(|compared| compared.report.articles.len() == 1))
            && !session.is_stale()
    };
    view! { <Show when=lone><p class="cg-banner">{words.claims.one_article}</p></Show> }
}

/// Says which articles are in another language than most.
#[component]
fn Foreign() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let said = Memo::new(move |_| {
        session.compared.with(|compared| {
            let compared = compared.as_ref()?;
            let columns = &compared.board.columns;
            let names: Vec<_> = columns.iter().filter(|one| one.is_foreign).map(|one| one.name.clone()).collect();
            (!names.is_empty()).then(|| fill(words.claims.foreign, &[("names", &words.some_of(&names))]))
        })
    });
    view! { <Show when=move || said.with(Option::is_some)><p class="cg-banner">{part(move || said.get())}</p></Show> }
}

/// The notes of the report.
#[component]
pub(crate) fn Notes() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let notes = Memo::new(move |_| {
        session.compared.with(|compared| {
            let board = compared.as_ref().map(|compared| &compared.board);
            board.map(|board| (board.notes.clone(), board.notes_open)).unwrap_or_default()
        })
    });
    part(move || {
        let (notes, open) = notes.get();
        (!notes.is_empty()).then(|| {
            let count = words.counted(words.claims.notes, notes.len());
            let lines = notes.into_iter().map(|note| {
                view! { <li>{note.name.map(|name| view! { <strong>{name}": "</strong> })}{note.message}</li> }
            });
            view! {
                <details class="cg-notes" open=open>
                    <summary>{count}</summary>
                    <ul>{lines.collect_view()}</ul>
                </details>
            }
        })
    })
}
