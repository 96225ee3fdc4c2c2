//! The evidence of the chosen claim: each source's own words, what differs in
//! them, and what a person can correct.
//!
//! Never here: one passage, and the comparison of words.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use crate::report::Visibility;
use crate::ui::acts::{ClaimActs, More, Splitting};
use crate::ui::hand::{Hand, Spot};
use crate::ui::heading::{Heading, HeadingRef};
use crate::ui::model::evidence::{Chip, Panel, panel};
use crate::ui::part::{Show, part};
use crate::ui::picker::Picker;
use crate::ui::quote::OneQuote;
use crate::ui::session::Session;

/// The panel beside the grid.
#[component]
pub(crate) fn Evidence() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let hand = Hand::new();
    provide_context(hand);
    let heading = HeadingRef::new();
    let shown = Memo::new(move |_| {
        let chosen = session.chosen.get()?;
        let base = session.base.get();
        session.compared.with(|compared| {
            let compared = compared.as_ref()?;
            panel((&compared.report, &compared.found.report), &compared.board.columns, chosen, base, words)
        })
    });
    // Only another claim or a correction draws the panel anew: another base must not
    // take the focus from the button that chose it.
    let choice = Memo::new(move |_| (session.round.get(), session.chosen.get()));
    let content = move || {
        choice.get();
        arrive(session, hand);
        match shown.get_untracked() {
            None => view! { <p class="cg-soft">{words.evidence.choose}</p> }.into_any(),
            Some(panel) => view! { <Content panel shown heading/> }.into_any(),
        }
    };
    view! {
        <aside
            class="cg-evidence"
            part="evidence"
            aria-label=words.evidence.panel
            node_ref=hand.aside
            on:keydown=move |event| hand.escape(&event)
        >
            <button type="button" class="cg-button cg-back" on:click=move |_| go_back(session, hand)>
                <span aria-hidden="true">"← "</span>{words.evidence.back}
            </button>
            <Lost/>
            {part(content)}
            <Picker/>
        </aside>
    }
}

/// Says that the list beside the panel leaves the chosen claim out, which stays open.
#[component]
fn Lost() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let lost = move || {
        let chosen = session.chosen.get();
        session.compared.with(|compared| {
            let row = chosen.and_then(|at| compared.as_ref()?.board.rows.get(at));
            session.filter.with(|filter| row.is_some_and(|row| filter.leaves_out(row)))
        })
    };
    view! {
        <Show when=lost>
            <p class="cg-lost">
                {words.claims.left_out} " "
                <button type="button" class="cg-link" on:click=move |_| { session.show_all(); session.lead_to(".cg-evidence .cg-said"); }>
                    {words.claims.reset_filters}
                </button>
            </p>
        </Show>
    }
}

/// Before the panel is drawn anew: where the focus goes then. It stays in the panel
/// where it is there, and comes here where the panel takes the place of the grid.
fn arrive(session: Session, hand: Hand) {
    hand.rest();
    let had_focus = session.take_left_panel() || hand.has_focus();
    let Some(aside) = hand.aside.get_untracked() else { return };
    if let Some(spot) = hand.take_next() {
        hand.focus(spot);
    } else if had_focus {
        hand.focus(Spot::Heading);
    } else {
        // The browser lays the page out for it; in the frame it does that anyway.
        let top = aside.clone();
        request_animation_frame(move || top.set_scroll_top(0));
        if session.reading.get_untracked() && session.is_narrow() {
            hand.focus(Spot::Heading);
            request_animation_frame(move || aside.scroll_into_view_with_bool(true));
        }
    }
}

#[component]
fn Content(
    /// The panel as it is at first.
    panel: Panel,
    /// The panel, which a new base changes.
    shown: Memo<Option<Panel>>,
    /// The words of the claim.
    heading: HeadingRef,
) -> impl IntoView {
    let words = Session::here().words();
    let passages = panel.quotes.len();
    let [pinned, hidden, _] = words.claims.tags;
    let tag = panel.visibility.map(|visibility| match visibility {
        Visibility::Pinned => pinned,
        Visibility::Hidden => hidden,
    });
    let quotes =
        panel.quotes.iter().map(|quote| view! { <OneQuote quote=quote.clone() shown passages/> }).collect_view();
    let text = panel.text.clone();
    // The passage that gives the claim its words is read first.
    let language = panel.quotes.first().map(|quote| quote.language.clone());
    view! {
        <div class="cg-said-line">
            <Heading below=1 class="cg-said" place=heading><span lang=language>{text}</span></Heading>
            <More spot=Spot::Claim name=words.evidence.acts.more_of_claim.to_owned()/>
        </div>
        <ClaimActs visibility=panel.visibility passages/>
        <p class="cg-agreement">
            {tag.map(|tag| view! { <span class="cg-tag">{tag}</span> " " })}
            {panel.agreement.clone()} " " {panel.silent.clone()}
        </p>
        <Splitting passages/>
        <Chips chips=panel.conflicts.clone() class="cg-conflict" label=words.evidence.differences/>
        <Chips chips=panel.details.clone() class="cg-detail" label=words.evidence.details/>
        <ol class="cg-quotes">{quotes}</ol>
        <Legend panel/>
    }
}

/// Back to the row that was left, in the list beside the panel.
fn go_back(session: Session, hand: Hand) {
    session.reading.set(false);
    request_animation_frame(move || {
        let beside = hand.aside.get_untracked().and_then(|panel| panel.parent_element());
        let row = beside.and_then(|beside| beside.query_selector(".cg-claim-text[aria-current]").ok().flatten());
        if let Some(row) = row {
            row.scroll_into_view_with_bool(true);
            // A row that is there can be focused; nothing is lost where it cannot.
            let _ = row.unchecked_into::<HtmlElement>().focus();
        }
    });
}

/// Differences by name; nothing where there is none.
#[component]
fn Chips(
    /// The differences.
    chips: Vec<Chip>,
    /// How they look.
    class: &'static str,
    /// What they are, for those who hear it.
    label: &'static str,
) -> impl IntoView {
    let words = Session::here().words();
    (!chips.is_empty()).then(|| {
        let side = |said: String, date: Option<&String>| {
            let said = if said.is_empty() {
                view! { <i>{words.evidence.no_such_words}</i> }.into_any()
            } else {
                view! { <q dir="auto">{said}</q> }.into_any()
            };
            let date = date.map(|date| view! { " " <span class="cg-soft">{words.date(date)}</span> });
            view! { {said} {date} }
        };
        let chips = chips.into_iter().map(|chip| {
            view! {
                <li class=class>
                    <b>{chip.kind} <span class="cg-unseen">": "</span></b>
                    {side(chip.a, chip.dates.as_ref().map(|dates| &dates[0]))}
                    <span aria-hidden="true">" ↔ "</span><span class="cg-unseen">{words.evidence.against}</span>
                    {side(chip.b, chip.dates.as_ref().map(|dates| &dates[1]))}
                </li>
            }
        });
        view! { <ul class="cg-conflicts" aria-label=label>{chips.collect_view()}</ul> }
    })
}

/// What the paints mean; only those that occur.
#[component]
fn Legend(
    /// The panel they occur in.
    panel: Panel,
) -> impl IntoView {
    let words = Session::here().words();
    let several = panel.quotes.len() > 1;
    let clash = !panel.conflicts.is_empty();
    several.then(|| {
        view! {
            <p class="cg-legend">
                <ins>{words.evidence.legend_changed}</ins>
                {clash.then(|| view! { <mark>{words.evidence.legend_clash}</mark> })}
            </p>
        }
    })
}
