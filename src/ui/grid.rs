//! The grid: claims down, articles across. A table to those who hear it, cards
//! to those on a narrow screen.
//!
//! Never here: which rows pass the filters, what a mark stands for, and where rows are drawn.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

use crate::ui::model::board::Board;
use crate::ui::model::filter::Filter;
use crate::ui::model::names::{CROWDED, Column};
use crate::ui::model::window::Piece;
use crate::ui::row;
use crate::ui::scroller::{Scroller, button_of, has_focus};
use crate::ui::session::Session;
use crate::ui::words::Words;

/// A part of what is drawn, told from every other there has been.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Slot {
    /// The gap at this place among the gaps.
    Gap(usize),
    /// A row: its place in the list, its claim, and in which comparison.
    Row(usize, usize, usize),
}

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
    // A gap that grows or shrinks leaves the rows as they are.
    let slots = Memo::new(move |_| {
        let round = session.round.get_untracked();
        let shown = session.shown.get_untracked();
        let mut gaps = 0;
        let slot = |piece: &Piece| match *piece {
            Piece::Gap(_) => {
                gaps += 1;
                Some(Slot::Gap(gaps - 1))
            }
            Piece::Row(place) => shown.get(place).map(|&claim| Slot::Row(place, claim, round)),
        };
        list.drawn.with(|drawn| drawn.pieces.iter().filter_map(slot).collect::<Vec<_>>())
    });
    let is_chosen = Selector::new(move || session.chosen.get());
    let part = move |slot: Slot| match slot {
        Slot::Gap(place) => view! {
            <tr
                class="cg-gap"
                role="presentation"
                aria-hidden="true"
                style:height=move || format!("{}px", list.drawn.with(|drawn| drawn.gap(place)))
            ></tr>
        }
        .into_any(),
        Slot::Row(place, claim, _) => session
            .compared
            .with_untracked(|compared| {
                let board = &compared.as_ref()?.board;
                Some(one_row(session, list, &is_chosen, board, (place, claim)))
            })
            .into_any(),
    };
    let press = move |event: KeyboardEvent| {
        if list.walk(element(event.target()).as_ref(), &event.key()) {
            event.prevent_default();
        }
    };
    view! {
        <div
            class="cg-box"
            class:cg-crowded=crowded
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
                        {move || columns.with(|columns| columns.iter().map(|column| head(column, words)).collect_view())}
                    </tr>
                </thead>
                <tbody
                    role="rowgroup"
                    node_ref=list.body
                    on:keydown=press
                    on:mouseover=move |event| name_cell(session, &event)
                >
                    <For each=move || slots.get() key=|slot| *slot children=part/>
                </tbody>
            </table>
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
    Effect::new(move |before: Option<usize>| {
        session.shown.track();
        let round = session.round.get();
        let had_focus = list.body.get_untracked().is_some_and(|body| has_focus(&body));
        let chosen = place(session.chosen.get_untracked());
        let first = session.shown.with_untracked(|shown| shown.first().map(|_| 0));
        list.kept.set(chosen.or(first));
        let columns = session.compared.with_untracked(|one| one.as_ref().map_or(0, |one| one.board.columns.len()));
        list.begin(letters(), columns);
        match (chosen.or(first), before == Some(round)) {
            (Some(row), false) if had_focus => list.focus(row),
            (Some(row), false) if before.is_some() => list.seek(row),
            // Filters show the list from its start.
            (_, true) => {
                if let Some(outer) = list.outer.get_untracked() {
                    outer.set_scroll_top(0);
                }
            }
            _ => {}
        }
        round
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

fn one_row(
    session: Session,
    list: Scroller,
    is_chosen: &Selector<Option<usize>>,
    board: &Board,
    (place, claim): (usize, usize),
) -> Option<impl IntoView + use<>> {
    let words = session.words();
    let row = board.rows.get(claim)?;
    let (chosen_row, chosen_button) = (is_chosen.clone(), is_chosen.clone());
    Some(view! {
        <tr
            class="cg-row"
            role="row"
            aria-rowindex=Scroller::index_of(place)
            class:cg-chosen=move || chosen_row.selected(&Some(claim))
            on:click=move |event| choose(session, claim, element(event.target()))
            on:focusin=move |_| list.kept.set(Some(place))
        >
            <th class="cg-claim" scope="row" role="rowheader">
                <button
                    type="button"
                    class="cg-claim-text"
                    dir="auto"
                    aria-current=move || chosen_button.selected(&Some(claim)).then_some("true")
                    tabindex=move || if list.kept.get() == Some(place) { "0" } else { "-1" }
                >
                    {row.text.clone()}
                </button>
                <span class="cg-counts">{row::counts(&row.counts)}{row::tags(row, words)}</span>
            </th>
            {row::cells(row, board)}
        </tr>
    })
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
            {letter}
        </th>
    }
}

fn element(target: Option<leptos::web_sys::EventTarget>) -> Option<Element> {
    target?.dyn_into().ok()
}

/// Chooses a claim and puts the focus where the keys go on.
fn choose(session: Session, claim: usize, target: Option<Element>) {
    session.choose(claim);
    let row = target.and_then(|target| target.closest("tr").ok().flatten());
    if let Some(button) = row.as_ref().and_then(button_of) {
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
                <p class="cg-empty-line">{line}</p>
                <button type="button" class="cg-button" on:click=press>{name}</button>
            </div>
        </Show>
    }
}
