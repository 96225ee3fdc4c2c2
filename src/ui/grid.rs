//! The grid: claims down, articles across. A table to those who hear it, cards
//! to those on a narrow screen.
//!
//! Never here: which rows pass the filters, what a mark stands for, and where rows are drawn.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

use crate::ui::columns::{head, let_drag};
use crate::ui::model::filter::Filter;
use crate::ui::model::names::CROWDED;
use crate::ui::part::{Show, part};
use crate::ui::rows::{Rows, Shown};
use crate::ui::scroller::{At, Scroller, button_of, has_focus};
use crate::ui::session::Session;

/// The rows that pass the filters.
#[component]
pub(crate) fn Grid() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let list = Scroller::new();
    keep_up(session, list);
    let columns = Memo::new(move |_| {
        session.compared.with(|one| one.as_ref().map(|one| one.board.columns.clone())).unwrap_or_default()
    });
    let crowded = move || columns.with(|columns| columns.len() >= CROWDED);
    let movable = Memo::new(move |_| session.can_arrange());
    let_drag(session, list.outer);
    let rows = StoredValue::new_local(None::<Rows>);
    Effect::new(move |_| {
        let (chosen, kept) = (session.chosen.get(), list.kept.get());
        let Some(body) = list.body.get() else { return };
        list.drawn.with(|drawn| {
            session.compared.with_untracked(|compared| {
                let Some(board) = compared.as_ref().map(|one| &one.board) else { return };
                session.shown.with_untracked(|claims| {
                    rows.update_value(|rows| {
                        let rows = rows.get_or_insert_with(|| Rows::new(body.unchecked_into(), words));
                        rows.draw(drawn, Shown { board, claims, chosen, kept });
                    });
                });
            });
        });
    });
    let press = move |event: KeyboardEvent| {
        if list.walk(element(event.target()).as_ref(), &event.key()) {
            event.prevent_default();
        }
    };
    view! {
        <div
            class="cg-box"
            class:cg-crowded=crowded
            class:cg-movable=move || movable.get()
            node_ref=list.outer
            on:scroll=move |_| list.look()
        >
            <table
                class="cg-grid"
                part="grid"
                role="table"
                aria-rowcount=move || session.shown.with(|shown| shown.len() + 1).to_string()
                style=("--cg-columns", move || columns.with(Vec::len).to_string())
            >
                <caption class="cg-unseen">{words.claims.grid_caption}</caption>
                <thead role="rowgroup">
                    <tr role="row" aria-rowindex="1">
                        <th scope="col" role="columnheader">{words.claims.claim}</th>
                        {part(move || columns.with(|columns| columns.iter().map(|column| head(column, words)).collect_view()))}
                    </tr>
                </thead>
                <tbody
                    role="rowgroup"
                    node_ref=list.body
                    on:keydown=press
                    on:mouseover=move |event| name_cell(session, &event)
                    on:click=move |event| choose(session, element(event.target()))
                    on:focusin=move |event| if let Some(row) = row_of(element(event.target())) {
                        list.kept.set(Scroller::place_of(&row));
                    }
                ></tbody>
            </table>
            <div class="cg-landing" hidden></div>
        </div>
        <Rest/>
    }
}

/// Lets the list follow the filters, the corrections and the chosen claim.
fn keep_up(session: Session, list: Scroller) {
    let letters = move || {
        let shown = session.shown.get_untracked();
        session.compared.with_untracked(|compared| {
            let rows = compared.as_ref().map(|one| one.board.rows.as_slice()).unwrap_or_default();
            shown.iter().map(|&at| rows.get(at).map_or(0, |row| row.text.len())).collect::<Vec<_>>()
        })
    };
    let place = move |claim: Option<usize>| {
        session.shown.with_untracked(|shown| shown.iter().position(|&at| Some(at) == claim))
    };
    Effect::new(move |before: Option<(usize, usize)>| {
        session.shown.track();
        let (round, order) = (session.round.get(), session.order.get_untracked());
        let is_new = before.is_none_or(|before| before.0 != round);
        let had_focus = list.body.get_untracked().is_some_and(|body| has_focus(&body));
        let chosen = place(session.chosen.get_untracked());
        let first = session.shown.with_untracked(|shown| shown.first().map(|_| 0));
        list.kept.set(chosen.or(first));
        let columns = session.compared.with_untracked(|one| one.as_ref().map_or(0, |one| one.board.columns.len()));
        let at = match (chosen.or(first), is_new) {
            (Some(row), true) if had_focus => At::Focus(row),
            // Only the columns have changed places.
            (_, true) if before.is_some_and(|before| before.1 != order) => At::Here,
            (Some(row), true) if before.is_some() => At::Row(row),
            // Filters show the list from its start.
            (_, false) => At::Start,
            _ => At::Here,
        };
        list.begin(letters(), columns, at);
        (round, order)
    });
    // A claim that was chosen elsewhere is brought into sight.
    Effect::new(move |before: Option<Option<usize>>| {
        let chosen = session.chosen.get();
        let is_other = before.flatten().is_some_and(|before| Some(before) != chosen);
        if let Some(row) = place(chosen).filter(|_| is_other) {
            list.seek(row);
        }
        chosen
    });
}

fn element(target: Option<leptos::web_sys::EventTarget>) -> Option<Element> {
    target?.dyn_into().ok()
}

/// The row that something stands in.
fn row_of(target: Option<Element>) -> Option<Element> {
    target?.closest(".cg-row").ok().flatten()
}

/// Chooses the claim of a row and puts the focus where the keys go on.
fn choose(session: Session, target: Option<Element>) {
    let Some(row) = row_of(target) else { return };
    let claim =
        Scroller::place_of(&row).and_then(|place| session.shown.with_untracked(|shown| shown.get(place).copied()));
    if let Some(claim) = claim {
        session.choose(claim);
        let row = session.compared.with_untracked(|one| one.as_ref()?.board.rows.get(claim).cloned());
        if let Some(row) = row {
            let words = session.words();
            session.said.set(words.about(words.evidence.panel, &row.counted()));
        }
    }
    if let Some(button) = button_of(&row) {
        // Where the focus cannot be set the keys start anew.
        let _ = button.focus();
    }
}

/// Gives the cell under the pointer its name as a tip: names for every cell drawn
/// would cost more than the cells.
fn name_cell(session: Session, event: &MouseEvent) {
    let cell = element(event.target()).and_then(|target| target.closest("td").ok().flatten());
    let Some(cell) = cell.filter(|cell| !cell.has_attribute("title")) else { return };
    let before = std::iter::successors(cell.previous_element_sibling(), Element::previous_element_sibling);
    let Some(column) = before.count().checked_sub(1) else { return };
    let name = session.compared.with_untracked(|compared| {
        compared.as_ref().and_then(|one| one.board.columns.get(column)).map(|column| column.name.clone())
    });
    let said = cell.get_attribute("aria-label").unwrap_or_default();
    let tip = session.words().about(&name.unwrap_or_default(), &said);
    // An element that is there takes an attribute.
    let _ = cell.set_attribute("title", &tip);
}

/// What stands in the place of the rows where none fits.
#[component]
fn Rest() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    // Without a filter, only claims that are out of sight are left.
    let filtered = Memo::new(move |_| !session.filter.with(Filter::is_open));
    let line = move || if filtered.get() { words.claims.nothing_fits } else { words.claims.all_hidden };
    let name = move || if filtered.get() { words.claims.reset_filters } else { words.claims.show_hidden };
    let press = move |_| {
        let hidden = !filtered.get_untracked();
        session.filter_by(|filter| *filter = Filter { hidden, sort: filter.sort, ..Filter::default() });
    };
    view! {
        <Show when=move || session.shown.with(Vec::is_empty)>
            <div class="cg-nothing">
                <p class="cg-empty-line">{part(line)}</p>
                <button type="button" class="cg-button" on:click=press>{part(name)}</button>
            </div>
        </Show>
    }
}
