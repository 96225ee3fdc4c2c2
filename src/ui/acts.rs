//! What a person can do with a claim and with a passage: one button that opens a row
//! of others. The row stands in the panel and not over it, so that nothing is covered
//! and nothing has to be placed.
//!
//! Never here: what an edit does, and the choice of another claim.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::report::{Stance, Visibility};
use crate::ui::hand::{Hand, Picking, Spot};
use crate::ui::mark::sign;
use crate::ui::model::correction::{relabel, show, split};
use crate::ui::part::{Show, part};
use crate::ui::session::Session;

/// The stances a person can give a passage.
const STANCES: [Stance; 3] = [Stance::Supports, Stance::Refutes, Stance::Discusses];

/// The button that opens the corrections of a place; none where a person may only look.
#[component]
pub(crate) fn More(
    /// The place.
    spot: Spot,
    /// What it is called.
    name: String,
) -> impl IntoView {
    let session = Session::here();
    let hand = Hand::here();
    view! {
        <Show when=move || !session.readonly.get()>
            <button
                type="button"
                class="cg-more"
                data-spot=spot.name()
                title=name.clone()
                aria-expanded=move || (hand.open.get() == Some(spot)).to_string()
                on:click=move |_| hand.toggle(spot)
            >
                <span aria-hidden="true">"⋯"</span>
            </button>
        </Show>
    }
}

/// The corrections of the claim, once they are opened.
#[component]
pub(crate) fn ClaimActs(
    /// Where a person wants the claim.
    visibility: Option<Visibility>,
    /// How many passages it has.
    passages: usize,
) -> impl IntoView {
    let session = Session::here();
    let hand = Hand::here();
    let acts = &session.words().evidence.acts;
    // A switch that is on is put back to the usual place.
    let switch = move |wanted: Visibility, on: &'static str, off: &'static str| {
        let (name, next) = if visibility == Some(wanted) { (off, None) } else { (on, Some(wanted)) };
        let press = move |_| hand.correct(session, Spot::Claim, move |report, claim| show(report, claim, next));
        view! { <button type="button" class="cg-button" on:click=press>{name}</button> }
    };
    let buttons = move || {
        view! {
            <div class="cg-acts-row" role="group" aria-label=acts.more_of_claim>
                {switch(Visibility::Pinned, acts.pin, acts.unpin)}
                {switch(Visibility::Hidden, acts.hide, acts.unhide)}
                <button type="button" class="cg-button" on:click=move |_| hand.picking.set(Some(Picking::Merge))>
                    {acts.merge}
                </button>
                {(passages > 1).then(|| view! {
                    <button type="button" class="cg-button" on:click=move |_| hand.begin_split()>{acts.split}</button>
                })}
            </div>
        }
    };
    let shown = move || hand.open.get() == Some(Spot::Claim) && !session.readonly.get();
    view! { <Show when=shown>{buttons()}</Show> }
}

/// The corrections of a passage, once they are opened.
#[component]
pub(crate) fn QuoteActs(
    /// The passage.
    place: usize,
    /// What it says of the claim; none of the three where it says but something similar.
    stance: Option<Stance>,
    /// Whether it gives the claim its words, which say nothing else of themselves.
    is_label: bool,
    /// What is said of these corrections.
    label: String,
) -> impl IntoView {
    let session = Session::here();
    let hand = Hand::here();
    let words = session.words();
    let acts = &words.evidence.acts;
    let stances = move || {
        let buttons = STANCES.map(|one| {
            let press = move |_| {
                if Some(one) != stance {
                    hand.correct(session, Spot::Quote(place), move |report, claim| relabel(report, claim, place, one));
                }
            };
            view! {
                <button type="button" class="cg-button" aria-pressed=(Some(one) == stance).to_string() on:click=press>
                    <span aria-hidden="true">{sign(Some(one))} " "</span>{words.counting(one)}
                </button>
            }
        });
        view! { <span class="cg-group" role="group" aria-label=acts.counts_as><span class="cg-soft">{acts.counts_as}</span>{buttons}</span> }
    };
    let buttons = move || {
        view! {
            <div class="cg-acts-row" role="group" aria-label=label.clone()>
                {(!is_label).then(stances)}
                <button type="button" class="cg-button" on:click=move |_| hand.picking.set(Some(Picking::Transfer(place)))>
                    {acts.transfer}
                </button>
            </div>
        }
    };
    let shown = move || hand.open.get() == Some(Spot::Quote(place)) && !session.readonly.get();
    view! { <Show when=shown>{buttons()}</Show> }
}

/// The box by which a passage is chosen to be split off.
#[component]
pub(crate) fn TakeAlong(
    /// The passage.
    place: usize,
    /// What is said of the box.
    label: String,
) -> impl IntoView {
    let hand = Hand::here();
    let action = Session::here().words().evidence.acts.take_along;
    let goes = move || hand.leaving.with(|leaving| leaving.as_ref().is_some_and(|places| places.contains(&place)));
    let press = move |_| {
        hand.leaving.update(|leaving| {
            if let Some(places) = leaving
                && !places.remove(&place)
            {
                places.insert(place);
            }
        });
    };
    view! {
        <Show when=move || hand.leaving.with(Option::is_some)>
            <label class="cg-take">
                <input type="checkbox" aria-label=label.clone() prop:checked=goes on:change=press/>
                {action}
            </label>
        </Show>
    }
}

/// What is asked while the passages that are to be split off are chosen.
#[component]
pub(crate) fn Splitting(
    /// How many passages the claim has.
    passages: usize,
) -> impl IntoView {
    let session = Session::here();
    let hand = Hand::here();
    let words = session.words();
    let acts = &words.evidence.acts;
    let count = move || hand.leaving.with(|leaving| leaving.as_ref().map_or(0, BTreeSet::len));
    let can = move || (1..passages).contains(&count());
    let press = move |_| match hand.leaving.get_untracked() {
        Some(places) if can() => {
            hand.correct(session, Spot::Heading, move |report, claim| split(report, claim, &places));
        }
        _ => session.said.set(acts.split_needs.to_owned()),
    };
    view! {
        <Show when=move || hand.leaving.with(Option::is_some)>
            <div class="cg-splitting" role="group" aria-label=acts.split>
                <p>{acts.split_hint} " " {part(move || (!can()).then_some(acts.split_needs))}</p>
                <button type="button" class="cg-button cg-main-button" aria-disabled=move || (!can()).to_string() on:click=press>
                    {part(move || words.counted(acts.split_chosen, count()))}
                </button>
                <button type="button" class="cg-button" on:click=move |_| hand.end_split()>{acts.cancel}</button>
            </div>
        </Show>
    }
}
