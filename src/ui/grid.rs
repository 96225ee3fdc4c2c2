//! The grid: claims down, articles across. A table to those who hear it, cards
//! to those on a narrow screen.
//!
//! Never here: which rows are shown, and what a mark stands for.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

use crate::ui::mark::{Mark, tone};
use crate::ui::model::board::{Cell, Count, Row};
use crate::ui::model::filter::Filter;
use crate::ui::model::names::{CROWDED, Column};
use crate::ui::session::{ROWS, Session};
use crate::ui::words::{Words, fill};

/// The rows that pass the filters, the first hundred at first.
#[component]
pub(crate) fn Grid() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let is_chosen = Selector::new(move || session.chosen.get());
    let reachable = Memo::new(move |_| {
        let chosen = session.chosen.get();
        session.shown.with(|shown| chosen.filter(|at| shown.contains(at)).or_else(|| shown.first().copied()))
    });
    move || {
        let compared = session.compared.get()?;
        let drawn = move || {
            let limit = session.limit.get();
            session.shown.with(|shown| shown.iter().copied().take(limit).collect::<Vec<_>>())
        };
        let crowded = compared.board.columns.len() >= CROWDED;
        let heads = compared.board.columns.iter().map(|column| head(column, words)).collect_view();
        let rows = compared.clone();
        let is_chosen = is_chosen.clone();
        let row = move |at: usize| {
            let chosen_row = is_chosen.clone();
            let is_chosen = is_chosen.clone();
            let row = rows.board.rows.get(at)?;
            Some(view! {
                <tr
                    class="cg-row"
                    role="row"
                    class:cg-chosen=move || chosen_row.selected(&Some(at))
                    on:click=move |event| choose(session, at, event.target().and_then(|target| target.dyn_into().ok()))
                >
                    <th class="cg-claim" scope="row" role="rowheader">
                        <button
                            type="button"
                            class="cg-claim-text"
                            dir="auto"
                            aria-current=move || is_chosen.selected(&Some(at)).then_some("true")
                            tabindex=move || if reachable.get() == Some(at) { "0" } else { "-1" }
                        >
                            {row.text.clone()}
                        </button>
                        {counts(row)}
                    </th>
                    {row.cells.iter().zip(&rows.board.columns).map(|(one, column)| cell(one, column, words)).collect_view()}
                </tr>
            })
        };
        Some(view! {
            <table class="cg-grid" class:cg-crowded=crowded role="table">
                <caption class="cg-unseen">{words.claims.grid_caption}</caption>
                <thead role="rowgroup">
                    <tr role="row"><th scope="col" role="columnheader">{words.claims.claim}</th>{heads}</tr>
                </thead>
                <tbody role="rowgroup" on:keydown=move |event| walk(&event)>
                    <For each=drawn key=|at| *at children=row/>
                </tbody>
            </table>
            <Rest/>
        })
    }
}

fn head(column: &Column, words: &Words) -> impl IntoView + use<> {
    let letter = column.origin.clone().map(|letter| {
        let said = words.origin_tag(&letter, &column.shares_with);
        let tip = said.clone();
        view! { " " <sup class="cg-letter" title=tip><span aria-hidden="true">{letter}</span><span class="cg-unseen">{said}</span></sup> }
    });
    let tip =
        column.headline.as_ref().map_or_else(|| column.name.clone(), |headline| words.about(&column.name, headline));
    view! {
        <th scope="col" role="columnheader" title=tip>
            <span class="cg-source">{column.name.clone()}</span>
            <span class="cg-source-short" aria-hidden="true">{column.short.clone()}</span>
            {letter}
        </th>
    }
}

fn counts(row: &Row) -> impl IntoView + use<> {
    let parts = row.counts.iter().enumerate().map(|(at, Count { text, stance })| {
        let class = format!("cg-part cg-{}", tone(*stance));
        view! { {(at > 0).then_some(" · ")}<span class=class>{text.clone()}</span> }
    });
    view! { <span class="cg-counts">{parts.collect_view()}</span> }
}

fn cell(cell: &Cell, column: &Column, words: &Words) -> impl IntoView + use<> {
    let tip = words.about(&column.name, &cell.words);
    view! {
        <td class="cg-cell" class:cg-differs=cell.differs role="cell" title=tip>
            <Mark stance=cell.stance words=cell.words.clone()/>
            <span class="cg-short" aria-hidden="true">{column.short.clone()}</span>
        </td>
    }
}

/// Chooses a claim. A click on words that are being selected is no choice.
fn choose(session: Session, at: usize, target: Option<Element>) {
    session.choose(at);
    let button = target.and_then(|target| target.closest("tr").ok().flatten()).and_then(|row| claim_button(&row));
    if let Some(button) = button {
        // The focus is where the keys go on; where it cannot be set they start anew.
        let _ = button.focus();
    }
}

fn claim_button(row: &Element) -> Option<HtmlElement> {
    row.query_selector("button").ok().flatten()?.dyn_into().ok()
}

/// Moves the focus from row to row; Enter is the button's own.
fn walk(event: &KeyboardEvent) {
    let row = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(row) = row.and_then(|target| target.closest("tr").ok().flatten()) else {
        return;
    };
    let body = row.parent_element();
    let next = match event.key().as_str() {
        "ArrowDown" => row.next_element_sibling(),
        "ArrowUp" => row.previous_element_sibling(),
        "Home" => body.and_then(|body| body.first_element_child()),
        "End" => body.and_then(|body| body.last_element_child()),
        _ => return,
    };
    event.prevent_default();
    if let Some(button) = next.as_ref().and_then(claim_button) {
        let _ = button.focus();
    }
}

/// What stands under the rows: more of them, or why there is none.
#[component]
fn Rest() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let rest = move || session.shown.with(Vec::len).saturating_sub(session.limit.get());
    let nothing = move || session.shown.with(Vec::is_empty) && !session.filter.with(Filter::is_open);
    view! {
        <Show when=move || { rest() > 0 }>
            <p class="cg-actions">
                <button type="button" class="cg-button" on:click=move |_| session.limit.update(|limit| *limit += ROWS)>
                    {move || fill(words.claims.show_more, &[("rest", &words.number(rest()))])}
                </button>
            </p>
        </Show>
        <Show when=nothing>
            <p class="cg-actions">
                {words.claims.nothing_fits} " "
                <button type="button" class="cg-button" on:click=move |_| session.filter_by(|filter| *filter = Filter::default())>
                    {words.claims.reset_filters}
                </button>
            </p>
        </Show>
    }
}
