//! The picture of the whole over the grid: articles down, claims across, each a block
//! with the shape and color of its stance. A click leads to a claim, the arrow keys too.
//!
//! Never here: how the blocks are laid out.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html::{Details, Div};
use leptos::prelude::*;

use crate::ui::model::overview::above;
use crate::ui::model::picture::{self, DENSE, OPEN};
use crate::ui::part::part;
use crate::ui::session::Session;

/// The height of a window in CSS pixels from which on the picture starts open: under a
/// lower one the grid would begin below what is seen.
const TALL: f64 = 1000.0;

/// The picture, in a disclosure.
#[component]
pub(crate) fn Picture() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let details = NodeRef::<Details>::new();
    let drawing = NodeRef::<Div>::new();
    let few = Memo::new(move |_| {
        session.compared.with(|one| one.as_ref().is_some_and(|one| one.board.columns.len() <= OPEN))
    });
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(few.get() && !session.is_narrow() && is_tall()));
    let shown = Memo::new(move |_| {
        let is_open = open.get();
        session.compared.with(|compared| {
            let board = &compared.as_ref().filter(|_| is_open)?.board;
            Some(session.shown.with(|shown| picture::picture(board, shown)))
        })
    });
    let pointed = RwSignal::new(None::<usize>);
    let at = move |event: &MouseEvent| {
        let place = drawing.get_untracked()?.get_bounding_client_rect();
        let share = above(place.left(), place.width(), f64::from(event.client_x()));
        session.compared.with_untracked(|compared| {
            let board = &compared.as_ref()?.board;
            shown.with_untracked(|shown| shown.as_ref()?.claim_at(board, share))
        })
    };
    let press = move |event: KeyboardEvent| {
        let to = shown.with_untracked(|shown| shown.as_ref()?.reached(session.chosen.get_untracked(), &event.key()));
        if let Some(claim) = to {
            event.prevent_default();
            session.point(claim);
        }
    };
    let said = move |claim: usize| {
        let number = shown.with(|shown| shown.as_ref()?.place_of(claim).map(|(at, _)| at + 1));
        session.compared.with(|compared| {
            let row = compared.as_ref()?.board.rows.get(claim)?;
            Some(words.column(number?, words.verdict(row.verdict), &row.text))
        })
    };
    let place = move || shown.with(|shown| shown.as_ref()?.place_of(session.chosen.get()?));
    let told = move || pointed.get().or_else(|| session.chosen.get()).and_then(said).unwrap_or_default();
    let sheet = move || {
        let picture = shown.get()?;
        let rows = picture.names.len();
        let dense = rows > DENSE;
        let names = picture.names.iter().map(|name| view! { <li dir="auto" title=name.clone()>{name.clone()}</li> });
        let classes = ["cg-picture-supports", "cg-picture-refutes", "cg-picture-discusses"];
        let blocks =
            picture.plan.rows.iter().flat_map(|row| classes.iter().zip(row)).filter(|(_, path)| !path.is_empty());
        let blocks = blocks.map(|(&class, path)| view! { <path class=class d=path.clone()></path> });
        let together =
            (picture.plan.together > 1).then(|| words.counted(words.picture.together, picture.plan.together));
        Some(view! {
            <div class="cg-picture-sheet" class:cg-picture-dense=dense>
                <ul class="cg-picture-names" aria-hidden="true">{names.collect_view()}</ul>
                <div
                    class="cg-picture-drawing"
                    style:--cg-picture-rows=rows.to_string()
                    node_ref=drawing
                    role="slider"
                    tabindex="0"
                    aria-label=words.picture.label
                    aria-valuemin="1"
                    aria-valuemax=picture.claims.len().to_string()
                    aria-valuenow=move || place().map_or(1, |(at, _)| at + 1).to_string()
                    aria-valuetext=move || session.chosen.get().and_then(said)
                    on:keydown=press
                    on:click=move |event| if let Some(claim) = at(&event) { session.choose(claim); }
                    on:mousemove=move |event| pointed.set(at(&event))
                    on:mouseleave=move |_| pointed.set(None)
                >
                    <svg viewBox=picture.view.clone() preserveAspectRatio="none" aria-hidden="true">
                        <path class="cg-picture-wash" d=picture.plan.washes.clone()></path>
                        <path class="cg-picture-ground" d=picture.grounds.clone()></path>
                        {blocks.collect_view()}
                        <path class="cg-picture-tick" d=picture.plan.ticks.clone()></path>
                        <path class="cg-picture-here" d=move || place().map(|(_, frame)| frame).unwrap_or_default()></path>
                    </svg>
                </div>
            </div>
            <p class="cg-picture-said" dir="auto">{part(told)}</p>
            {together.map(|said| view! { <p class="cg-soft">{said}</p> })}
        })
    };
    view! {
        <details
            class="cg-picture"
            node_ref=details
            open=move || open.get()
            on:toggle=move |_| if let Some(details) = details.get_untracked() { open.set(details.open()); }
        >
            <summary>{words.picture.heading}</summary>
            {part(sheet)}
        </details>
    }
}

/// Whether the window has room for the picture and for rows of the grid under it.
fn is_tall() -> bool {
    window().inner_height().ok().and_then(|height| height.as_f64()).is_some_and(|height| height >= TALL)
}
