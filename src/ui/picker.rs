//! The dialog in which another claim is looked for, to move a passage to it or to
//! merge it with this one.
//!
//! Never here: which claims are listed.

use leptos::ev::KeyboardEvent;
use leptos::html::{Dialog, Input};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

use crate::ui::hand::{Hand, Picking, Spot};
use crate::ui::heading::Heading;
use crate::ui::mark::tone;
use crate::ui::model::correction::{Choice, choices, merge, subject, transfer};
use crate::ui::part::part;
use crate::ui::session::Session;
use crate::words::Count;

/// The dialog; it shows itself when a claim is looked for.
#[component]
pub(crate) fn Picker() -> impl IntoView {
    let session = Session::here();
    let hand = Hand::here();
    let acts = &session.words().evidence.acts;
    let dialog = NodeRef::<Dialog>::new();
    let field = NodeRef::<Input>::new();
    let search = RwSignal::new(String::new());
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if hand.picking.with(Option::is_none) {
            dialog.close();
        } else if !dialog.open() && dialog.show_modal().is_ok() {
            search.set(String::new());
            if let Some(field) = field.get_untracked() {
                // A field that is there can be focused; nothing is lost where it cannot.
                let _ = field.focus();
            }
        }
    });
    let title = move || match hand.picking.get() {
        Some(Picking::Transfer(_)) => acts.pick_transfer,
        _ => acts.pick_merge,
    };
    let about = move || {
        let place = match hand.picking.get()? {
            Picking::Transfer(place) => Some(place),
            Picking::Merge => None,
        };
        let said = session.compared.with_untracked(|compared| {
            let compared = compared.as_ref()?;
            subject(&compared.report, &compared.board, session.chosen.get_untracked()?, place)
        })?;
        Some(view! {
            <p class="cg-picked">
                {said.name.map(|name| view! { <strong>{name}</strong> " " })}
                <q dir="auto">{said.text}</q>
            </p>
        })
    };
    let close = move || hand.picking.set(None);
    view! {
        <dialog class="cg-dialog cg-picker" aria-label=title node_ref=dialog on:close=move |_| close() on:keydown=move |event| walk(&event)>
            <div class="cg-picker-head">
                <Heading below=1 class="cg-said">{part(title)}</Heading>
                {part(about)}
                <input
                    type="search"
                    class="cg-search"
                    aria-label=acts.pick_search
                    placeholder=acts.pick_search
                    node_ref=field
                    prop:value=move || search.get()
                    on:input=move |event| search.set(event_target_value(&event))
                />
            </div>
            {part(move || hand.picking.get().map(|picking| view! { <List picking search/> }))}
            <button type="button" class="cg-button cg-close" on:click=move |_| close()>{acts.cancel}</button>
        </dialog>
    }
}

#[component]
fn List(
    /// What the claim is looked for.
    picking: Picking,
    /// What was typed.
    search: RwSignal<String>,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let acts = &words.evidence.acts;
    let found = move || {
        let chosen = session.chosen.get_untracked().unwrap_or(0);
        session.compared.with_untracked(|compared| {
            compared.as_ref().map(|one| choices(&one.board, chosen, &search.get())).unwrap_or_default()
        })
    };
    let hand = Hand::here();
    let one = move |choice: Choice| {
        let pick = move |_| {
            hand.picking.set(None);
            match picking {
                Picking::Merge => {
                    hand.correct(session, Spot::Claim, move |report, claim| merge(report, claim, choice.claim));
                }
                Picking::Transfer(place) => {
                    let to = choice.claim;
                    hand.correct(session, Spot::Heading, move |report, claim| transfer(report, claim, place, to));
                }
            }
        };
        view! {
            <li>
                <button type="button" class="cg-choice" on:click=pick>
                    <span class="cg-choice-text" dir="auto">{choice.text.clone()}</span>
                    <span class="cg-counts">{counts(&choice.counts)}</span>
                </button>
            </li>
        }
    };
    part(move || {
        let (listed, more) = found();
        let none = listed.is_empty().then(|| view! { <p class="cg-soft">{acts.pick_none}</p> });
        let more = (more > 0).then(|| view! { <p class="cg-soft">{words.counted(acts.pick_more, more)}</p> });
        view! {
            <div class="cg-sheet">
                <ul class="cg-choices">{listed.into_iter().map(one).collect_view()}</ul>
                {none}
                {more}
            </div>
        }
    })
}

/// The arrow keys lead from the field into the list and through it.
fn walk(event: &KeyboardEvent) {
    let down = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    let Some(at) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let item = at.closest("li").ok().flatten();
    let next = match item {
        Some(item) if down => item.next_element_sibling(),
        Some(item) => item.previous_element_sibling(),
        None if down => at.closest("dialog").ok().flatten().and_then(|all| all.query_selector("li").ok().flatten()),
        None => None,
    };
    let button = next.and_then(|item| item.query_selector("button").ok().flatten());
    if let Some(button) = button {
        event.prevent_default();
        // A button that is there can be focused; nothing is lost where it cannot.
        let _ = button.unchecked_into::<HtmlElement>().focus();
    }
}

/// How many say what of a claim.
fn counts(counts: &[Count]) -> impl IntoView + use<> {
    let parts = counts.iter().enumerate().map(|(at, Count { text, stance })| {
        let class = format!("cg-part cg-{}", tone(*stance));
        view! { {(at > 0).then_some(" · ")}<span class=class>{text.clone()}</span> }
    });
    parts.collect_view()
}
