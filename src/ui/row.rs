//! One row of the grid: the claim, its counts, a mark for each article.
//!
//! Never here: which rows are drawn, and what a mark stands for.

use leptos::prelude::*;

use crate::ui::mark::tone;
use crate::ui::model::board::{Board, Cell, Count, Row};
use crate::ui::model::names::Column;
use crate::ui::words::Words;

/// What stands under the words of the claim.
pub(crate) fn counts(counts: &[Count]) -> impl IntoView + use<> {
    let parts = counts.iter().enumerate().map(|(at, Count { text, stance })| {
        let class = format!("cg-part cg-{}", tone(*stance));
        view! { {(at > 0).then_some(" · ")}<span class=class>{text.clone()}</span> }
    });
    parts.collect_view()
}

/// What a person has done with the claim.
pub(crate) fn tags(row: &Row, words: &Words) -> impl IntoView + use<> {
    let [pinned, hidden, edited] = words.claims.tags;
    let tags = [(row.is_pinned(), pinned), (row.is_hidden(), hidden), (row.is_edited, edited)];
    let tags = tags.into_iter().filter(|(holds, _)| *holds);
    tags.map(|(_, tag)| view! { " " <span class="cg-tag">{tag}</span> }).collect_view()
}

/// The marks, one per article. A cell is a single element: there may be fifty in a
/// row, and most say that an article is silent.
pub(crate) fn cells(row: &Row, board: &Board) -> impl IntoView + use<> {
    row.cells.iter().zip(&board.columns).map(|(one, column)| cell(one, column)).collect_view()
}

fn cell(cell: &Cell, column: &Column) -> impl IntoView + use<> {
    let class = match (cell.stance.is_some(), cell.differs) {
        (_, true) => "cg-cell cg-supports cg-differs".to_owned(),
        (_, false) => format!("cg-cell cg-{}", tone(cell.stance)),
    };
    view! { <td class=class role="cell" aria-label=cell.words.clone() data-short=column.short.clone()></td> }
}
