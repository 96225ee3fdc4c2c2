//! The map of shared text: articles down and across, each cell as dark as there is
//! text in common; beside it the chosen pair.
//!
//! Never here: how dark a cell is.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::html::Table;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

use crate::config::Config;
use crate::ui::heading::Heading;
use crate::ui::model::names::columns;
use crate::ui::model::shared::{Cell, Map, Pair, Row, map, reached};
use crate::ui::pair::PairPanel;
use crate::ui::part::part;
use crate::ui::session::{Found, Session};
use crate::ui::sources::Reading;
use crate::ui::words::Words;

/// The map and the chosen pair, or that no text is shared.
#[component]
pub(crate) fn SharedText(
    /// Where a pair is read side by side.
    reading: Reading,
    /// What was found before any correction.
    found: Memo<Option<Arc<Found>>>,
) -> impl IntoView {
    let words = Session::here().words();
    // What was found holds whatever a person counts together.
    let shown = Memo::new(move |_| {
        found.with(|found| found.as_ref().and_then(|found| map(&found.report, &columns(&found.report, words), words)))
    });
    let pair =
        Memo::new(move |_| reading.chosen.get().or_else(|| shown.with(|map| map.as_ref().map(|map| map.closest))));
    let table = NodeRef::<Table>::new();
    let are_apart = move || {
        found
            .with(|found| found.as_ref().is_some_and(|found| found.report.origins.len() == found.report.articles.len()))
    };
    view! {
        <section class="cg-part-of-view">
            <Heading below=1 class="cg-heading">{words.sources.shared}</Heading>
            {part(move || shown.with(|shown| match shown {
                None => view! {
                    <p class="cg-empty-line">{words.sources.nothing_shared}</p>
                    <p class="cg-hint">
                        {words.sources.nothing_shared_hint}
                        {are_apart().then(|| view! { " " {words.sources.nothing_shared_act} })}
                    </p>
                    <PairPanel reading found pair table/>
                }.into_any(),
                Some(map) => view! {
                    <p class="cg-soft cg-hint">{words.sources.map_hint}</p>
                    <div class="cg-beside" class:cg-under=map.crowded>
                        <div>
                            <Whole map=map.clone() reading pair table/>
                            <Legend map=map.clone()/>
                        </div>
                        <PairPanel reading found pair table/>
                    </div>
                }.into_any(),
            }))}
        </section>
    }
}

/// The map as a table in a box that scrolls by itself.
#[component]
fn Whole(
    /// What it shows.
    map: Map,
    /// Where a pair is read side by side.
    reading: Reading,
    /// The pair that is read.
    pair: Memo<Option<Pair>>,
    /// The table, for those who come back to it.
    table: NodeRef<Table>,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let is_chosen = Selector::new(move || pair.get());
    let (count, crowded) = (map.rows.len(), map.crowded);
    let heads = map.rows.iter().map(|row| {
        let (name, tip) = (row.name.clone(), row.name.clone());
        view! { <th scope="col"><span dir="auto" title=tip>{name}</span></th> }
    });
    let heads = heads.collect_view();
    let rows = map.rows.into_iter().enumerate().map(|(at, row)| {
        let Row { name, cells } = row;
        let cells = cells.into_iter().enumerate().map(|(column, cell)| match cell {
            None => {
                view! { <td class="cg-itself"><span class="cg-unseen">{words.sources.itself}</span></td> }.into_any()
            }
            Some(cell) => {
                let is_chosen = is_chosen.clone();
                view! { <OneCell cell pair=(at, column) crowded is_chosen reading/> }.into_any()
            }
        });
        let tip = name.clone();
        view! { <tr><th scope="row"><span dir="auto" title=tip>{name}</span></th>{cells.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    view! {
        <div class="cg-map-box">
            <table class="cg-map" class:cg-tight=crowded node_ref=table on:keydown=move |event| walk(&event, count)>
                <caption class="cg-unseen">{words.sources.map_caption}</caption>
                <thead><tr><th scope="col">{words.sources.map_corner}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

#[component]
fn OneCell(
    /// What it shows.
    cell: Cell,
    /// Its row and its column.
    pair: Pair,
    /// Whether there is room for the share alone.
    crowded: bool,
    /// Tells the chosen cell.
    is_chosen: Selector<Option<Pair>>,
    /// Where a pair is read side by side.
    reading: Reading,
) -> impl IntoView {
    let session = Session::here();
    let Cell { share, passages, shade, said } = cell;
    let class = format!("cg-heat cg-heat-{shade}");
    let announced = said.clone();
    let choose = move |_| {
        session.said.set(announced.clone());
        // Beside the map the pair is in sight; under it the reader is taken there.
        if crowded || session.is_narrow() {
            reading.go_to(pair);
        } else {
            reading.chosen.set(Some(pair));
        }
    };
    let reachable = is_chosen.clone();
    let nothing = share.is_empty();
    view! {
        <td>
            <button
                type="button"
                class=class
                title=said
                data-at=place(pair)
                aria-current=move || is_chosen.selected(&Some(pair)).then_some("true")
                tabindex=move || if reachable.selected(&Some(pair)) { "0" } else { "-1" }
                on:click=choose
            >
                <span class="cg-heat-share" aria-hidden="true">{if nothing { "–".to_owned() } else { share }}</span>
                {(!crowded && !nothing).then(|| view! { <span class="cg-heat-count" aria-hidden="true">{passages}</span> })}
            </button>
        </td>
    }
}

fn place((row, column): Pair) -> String {
    format!("{row}-{column}")
}

/// Brings the focus to the cell of a pair.
pub(crate) fn focus_cell(table: &Element, pair: Pair) {
    let cell = table.query_selector(&format!("[data-at=\"{}\"]", place(pair))).ok().flatten();
    if let Some(cell) = cell {
        // A cell that is there can be focused; nothing is lost where it cannot.
        let _ = cell.unchecked_into::<HtmlElement>().focus();
    }
}

/// Moves the focus from cell to cell; Enter is the button's own.
fn walk(event: &KeyboardEvent, count: usize) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some((target, at)) = target.and_then(|target| target.get_attribute("data-at").map(|at| (target, at))) else {
        return;
    };
    let pair = at.split_once('-').and_then(|(row, column)| Some((row.parse().ok()?, column.parse().ok()?)));
    let Some(next) = pair.and_then(|pair| reached(pair, &event.key(), count)) else { return };
    event.prevent_default();
    if let Ok(Some(table)) = target.closest("table") {
        focus_cell(&table, next);
    }
}

/// What the shades mean, and what follows from them.
#[component]
fn Legend(
    /// The map.
    map: Map,
) -> impl IntoView {
    let words: &Words = Session::here().words();
    let config = Config::default();
    let shades = map.legend.into_iter().map(|shade| {
        let class = format!("cg-swatch cg-heat-{}", shade.shade);
        view! { <li><span class=class aria-hidden="true"></span> " " {shade.said}</li> }
    });
    view! {
        <div class="cg-map-legend">
            <ul aria-label=words.sources.legend>{shades.collect_view()}</ul>
            <p>{words.one_origin_from(config.one_origin, config.credited_text)}</p>
        </div>
    }
}
