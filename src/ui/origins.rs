//! The origins: a card for each, and regrouping by choosing articles or by dragging
//! one onto another card.
//!
//! Never here: which edits that makes.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::ev::{DragEvent, FocusEvent};
use leptos::html::Ul;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, HtmlElement};

use crate::ui::heading::Heading;
use crate::ui::model::origins::{Card, Member, Tie, cards, joining, moving, parting};
use crate::ui::part::{keyed, part};
use crate::ui::session::{Compared, Found, Session};
use crate::ui::sources::{Reading, regroup};
use crate::ui::words::fill;

/// The signals of regrouping.
#[derive(Debug, Clone, Copy)]
struct Regrouping {
    /// The articles that are chosen.
    chosen: RwSignal<BTreeSet<usize>>,
    /// The article that is being dragged.
    dragged: RwSignal<Option<usize>>,
    /// What the last regrouping did, and the round of the comparison it led to.
    outcome: RwSignal<(usize, String)>,
}

impl Regrouping {
    /// Makes edits; the choice is done with then.
    fn make(self, session: Session, edits: impl FnOnce(&Compared) -> Vec<crate::corrections::Edit>) {
        if let Some(said) = regroup(session, edits) {
            self.outcome.set((session.round.get_untracked(), said));
            self.chosen.set(BTreeSet::new());
        }
    }
}

/// Ties that are told at once; more are a list to be opened.
const TOLD: usize = 4;

/// The origins of the comparison.
#[component]
pub(crate) fn Origins(
    /// Where a pair is read side by side.
    reading: Reading,
    /// What was found before any correction.
    found: Memo<Option<Arc<Found>>>,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let regrouping = Regrouping {
        chosen: RwSignal::new(BTreeSet::new()),
        dragged: RwSignal::new(None),
        outcome: RwSignal::new((0, String::new())),
    };
    // The articles of another comparison are others.
    Effect::new(move |_| {
        found.track();
        regrouping.chosen.set(BTreeSet::new());
    });
    let shown = Memo::new(move |_| {
        session.compared.with(|compared| {
            compared.as_ref().map_or_else(Vec::new, |compared| {
                cards(&compared.found.report, &compared.report, &compared.board.columns, words)
            })
        })
    });
    // A card that stays as it was keeps its number.
    let numbered = Memo::new(move |before: Option<&Vec<(usize, Card)>>| {
        let before = before.map_or(&[][..], Vec::as_slice);
        let mut next = before.iter().map(|one| one.0 + 1).max().unwrap_or(0);
        let number = |card: Card| {
            let known = before.iter().find(|one| one.1 == card).map(|one| one.0);
            let number = known.unwrap_or(next);
            next = next.max(number + 1);
            (number, card)
        };
        shown.get().into_iter().map(number).collect::<Vec<_>>()
    });
    let numbers = move || numbered.with(|cards| cards.iter().map(|one| one.0).collect());
    let card = move |number: usize| {
        let card = numbered.with_untracked(|cards| cards.iter().find(|one| one.0 == number).map(|one| one.1.clone()));
        card.map(|card| view! { <OneOrigin card regrouping reading/> })
    };
    let list = NodeRef::<Ul>::new();
    let focused = StoredValue::new(None::<String>);
    let remember = move |event: FocusEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        focused.set_value(target.and_then(|target| target.get_attribute("data-article")));
    };
    // A card that changes is drawn anew; whoever was in it with the keyboard stays there.
    Effect::new(move |_| {
        shown.track();
        let Some(article) = focused.get_value() else { return };
        request_animation_frame(move || {
            let Some(list) = list.get_untracked().filter(|list| has_lost_focus(list)) else { return };
            let again = list.query_selector(&format!("[data-article=\"{article}\"]")).ok().flatten();
            if let Some(again) = again {
                // A box that is there can be focused; nothing is lost where it cannot.
                let _ = again.unchecked_into::<HtmlElement>().focus();
            }
        });
    });
    view! {
        <section class="cg-part-of-view">
            <Heading below=1 class="cg-heading">{words.sources.origins}</Heading>
            <Show when=move || !session.readonly.get()>
                <p class="cg-soft cg-hint">{words.sources.origins_hint}</p>
                <Regroup regrouping/>
            </Show>
            <ul class="cg-origins" node_ref=list on:focusin=remember>
                {keyed(numbers, card)}
            </ul>
        </section>
    }
}

/// Whether nothing of the page has the focus.
fn has_lost_focus(list: &Element) -> bool {
    let root = list.get_root_node();
    let active = js_sys::Reflect::get(&root, &JsValue::from_str("activeElement")).ok();
    let active = active.and_then(|active| active.dyn_into::<Element>().ok());
    active.is_none_or(|active| active.tag_name() == "BODY")
}

/// The buttons over the cards, and what the last one did.
#[component]
fn Regroup(
    /// The signals.
    regrouping: Regrouping,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let Regrouping { chosen, outcome, .. } = regrouping;
    let can = move |edits: fn(&Compared, &BTreeSet<usize>) -> bool| {
        Memo::new(move |_| {
            session.compared.with(|one| one.as_ref().is_some_and(|one| chosen.with(|chosen| edits(one, chosen))))
        })
    };
    let can_join = can(|compared, chosen| !joining(&compared.report, chosen).is_empty());
    let can_part = can(|compared, chosen| !parting(&compared.report, chosen).is_empty());
    let count = move || match chosen.with(BTreeSet::len) {
        0 => words.sources.none_chosen.to_owned(),
        count => words.counted(words.sources.chosen, count),
    };
    let said = move || outcome.with(|(round, said)| (*round == session.round.get()).then(|| said.clone()));
    view! {
        <div class="cg-regroup" role="group" aria-label=words.frame.corrections>
            <span class="cg-soft">{part(count)}</span>
            <button
                type="button"
                class="cg-button"
                aria-disabled=move || (!can_join.get()).to_string()
                on:click=move |_| regrouping.make(session, |one| chosen.with_untracked(|chosen| joining(&one.report, chosen)))
            >
                {words.sources.join}
            </button>
            <button
                type="button"
                class="cg-button"
                aria-disabled=move || (!can_part.get()).to_string()
                on:click=move |_| regrouping.make(session, |one| chosen.with_untracked(|chosen| parting(&one.report, chosen)))
            >
                {words.sources.part}
            </button>
            <button
                type="button"
                class="cg-link"
                aria-disabled=move || chosen.with(BTreeSet::is_empty).to_string()
                on:click=move |_| chosen.set(BTreeSet::new())
            >
                {words.sources.choose_none}
            </button>
            {part(move || said().map(|said| view! { <span class="cg-outcome">{said}</span> }))}
        </div>
    }
}

#[component]
fn OneOrigin(
    /// The origin.
    card: Card,
    /// The signals of regrouping.
    regrouping: Regrouping,
    /// Where a pair is read side by side.
    reading: Reading,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let Card { letter, standing, by_hand, members, ties, rest } = card;
    let over = RwSignal::new(false);
    let articles: Vec<usize> = members.iter().map(|member| member.article).collect();
    let target = articles.first().copied();
    let takes = move || regrouping.dragged.get_untracked().is_some_and(|article| !articles.contains(&article));
    let enter = {
        let takes = takes.clone();
        move |event: DragEvent| {
            if takes() {
                event.prevent_default();
                over.set(true);
            }
        }
    };
    let drop = move |event: DragEvent| {
        over.set(false);
        let dragged = regrouping.dragged.get_untracked().filter(|_| takes());
        if let (Some(article), Some(to)) = (dragged, target) {
            event.prevent_default();
            regrouping.make(session, |one| moving(&one.report, article, to));
        }
    };
    let several = members.len() > 1;
    view! {
        <li
            class="cg-origin-card"
            class:cg-several=several
            class:cg-drop=move || over.get()
            on:dragover=enter
            on:dragleave=move |_| over.set(false)
            on:drop=drop
        >
            <div>
                <Heading below=2 class="cg-origin-name">
                    {fill(words.sources.origin, &[("letter", &letter)])}
                    {by_hand.then(|| view! { " " <span class="cg-origin">{words.sources.by_hand}</span> })}
                </Heading>
                <p class="cg-soft">{standing}</p>
                <ul class="cg-members">
                    {members.into_iter().map(|member| view! { <OneMember member regrouping/> }).collect_view()}
                </ul>
            </div>
            {several.then(|| view! { <Ties ties rest reading/> })}
        </li>
    }
}

#[component]
fn OneMember(
    /// The article.
    member: Member,
    /// The signals of regrouping.
    regrouping: Regrouping,
) -> impl IntoView {
    let session = Session::here();
    let Member { article, name, about } = member;
    let Regrouping { chosen, dragged, .. } = regrouping;
    let toggle = move |_| {
        chosen.update(|chosen| {
            if !chosen.remove(&article) {
                chosen.insert(article);
            }
        });
    };
    let carried = name.clone();
    let begin = move |event: DragEvent| {
        dragged.set(Some(article));
        if let Some(data) = event.data_transfer() {
            // Some browsers begin no drag that carries nothing. Not as text, which dropped
            // anywhere would become an article.
            let _ = data.set_data("application/x-claimgrid-article", &carried);
        }
    };
    view! {
        <li class="cg-member" draggable=move || (!session.readonly.get()).to_string() on:dragstart=begin on:dragend=move |_| dragged.set(None)>
            <label>
                <input
                    type="checkbox"
                    hidden=move || session.readonly.get()
                    data-article=article.to_string()
                    prop:checked=move || chosen.with(|chosen| chosen.contains(&article))
                    on:change=toggle
                />
                <span>
                    <b dir="auto">{name}</b> " " <span class="cg-soft" dir="auto">{about}</span>
                </span>
            </label>
        </li>
    }
}

/// What ties the articles of an origin.
#[component]
fn Ties(
    /// The ties that hold it together.
    ties: Vec<Tie>,
    /// How many more there are.
    rest: Option<String>,
    /// Where a pair is read side by side.
    reading: Reading,
) -> impl IntoView {
    let words = Session::here().words();
    let open = ties.len() <= TOLD;
    let ties = ties.into_iter().map(|tie| {
        let Tie { pair, names, said, is_readable } = tie;
        let label = words.about(words.sources.compare_words, &names);
        view! {
            <li>
                <b dir="auto">{names}</b>
                {said.into_iter().map(|said| view! { <p>{said}</p> }).collect_view()}
                {is_readable.then(|| view! {
                    <button type="button" class="cg-link" aria-label=label on:click=move |_| reading.go_to(pair)>
                        {words.sources.compare_words}
                    </button>
                })}
            </li>
        }
    });
    view! {
        <details class="cg-ties" open=open>
            <summary>{words.sources.why}</summary>
            <ul>{ties.collect_view()}</ul>
            {rest.map(|rest| view! { <p class="cg-soft">{rest}</p> })}
        </details>
    }
}
