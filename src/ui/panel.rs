//! The evidence of the chosen claim: each source's own words, what differs in
//! them, and why they were put together.
//!
//! Never here: the comparison of words.

use leptos::html::{Aside, H2};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use crate::report::Stance;
use crate::ui::mark::{Mark, tone};
use crate::ui::model::evidence::{Chip, Paint, Panel, Quote, panel};
use crate::ui::model::original::Asked;
use crate::ui::model::passage::Run;
use crate::ui::session::{Opening, Session};

/// Screens on which the evidence takes the place of the grid; the style sheet
/// has the same width.
const NARROW: &str = "(max-width: 60rem)";

/// The panel beside the grid.
#[component]
pub(crate) fn Evidence() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let aside = NodeRef::<Aside>::new();
    let heading = NodeRef::<H2>::new();
    let shown = Memo::new(move |_| {
        let chosen = session.chosen.get()?;
        let base = session.base.get();
        session.compared.with(|compared| {
            let compared = compared.as_ref()?;
            panel(&compared.report, &compared.board.columns, chosen, base, words)
        })
    });
    // Only another claim draws the panel anew: another base must not take the
    // focus from the button that chose it.
    let choice = Memo::new(move |_| (session.round.get(), session.chosen.get()));
    Effect::new(move |_| {
        choice.get();
        let Some(aside) = aside.get() else { return };
        aside.set_scroll_top(0);
        if session.reading.get() && is_narrow() {
            request_animation_frame(move || {
                if let Some(heading) = heading.get_untracked() {
                    // A heading that is there can be focused; nothing is lost where it cannot.
                    let _ = heading.focus();
                }
                aside.scroll_into_view_with_bool(true);
            });
        }
    });
    view! {
        <aside class="cg-evidence" aria-label=words.evidence.panel node_ref=aside>
            <button type="button" class="cg-button cg-back" on:click=move |_| go_back(session, aside.get_untracked())>
                <span aria-hidden="true">"← "</span>{words.evidence.back}
            </button>
            {move || {
                choice.get();
                match shown.get_untracked() {
                    None => view! { <p class="cg-soft">{words.evidence.choose}</p> }.into_any(),
                    Some(panel) => view! {
                        <h2 class="cg-said" tabindex="-1" dir="auto" node_ref=heading>{panel.text.clone()}</h2>
                        <p class="cg-agreement">{panel.agreement.clone()} " " {panel.silent.clone()}</p>
                        <Conflicts chips=panel.conflicts.clone()/>
                        <ol class="cg-quotes">
                            {panel.quotes.iter().map(|quote| view! { <OneQuote quote=quote.clone() shown/> }).collect_view()}
                        </ol>
                        <Legend panel/>
                    }.into_any(),
                }
            }}
        </aside>
    }
}

fn is_narrow() -> bool {
    window().match_media(NARROW).ok().flatten().is_some_and(|query| query.matches())
}

/// Back to the row that was left, in the list beside the panel.
fn go_back(session: Session, panel: Option<HtmlElement>) {
    session.reading.set(false);
    request_animation_frame(move || {
        let beside = panel.and_then(|panel| panel.parent_element());
        let row = beside.and_then(|beside| beside.query_selector(".cg-claim-text[aria-current]").ok().flatten());
        if let Some(row) = row {
            row.scroll_into_view_with_bool(true);
            // A row that is there can be focused; nothing is lost where it cannot.
            let _ = row.unchecked_into::<HtmlElement>().focus();
        }
    });
}

#[component]
fn Conflicts(
    /// The conflicts.
    chips: Vec<Chip>,
) -> impl IntoView {
    let words = Session::here().words();
    (!chips.is_empty()).then(|| {
        let side = |said: String| {
            if said.is_empty() {
                view! { <i>{words.evidence.no_such_words}</i> }.into_any()
            } else {
                view! { <q dir="auto">{said}</q> }.into_any()
            }
        };
        let chips = chips.into_iter().map(|chip| {
            view! {
                <li class="cg-conflict">
                    <b>{chip.kind} <span class="cg-unseen">": "</span></b>
                    {side(chip.a)}
                    <span aria-hidden="true">" ↔ "</span><span class="cg-unseen">{words.evidence.against}</span>
                    {side(chip.b)}
                </li>
            }
        });
        view! { <ul class="cg-conflicts" aria-label=words.evidence.differences>{chips.collect_view()}</ul> }
    })
}

#[component]
fn OneQuote(
    /// The quote as it is at first.
    quote: Quote,
    /// The panel, which a new base changes.
    shown: Memo<Option<Panel>>,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let place = quote.place;
    let now = move || {
        shown.with(|panel| {
            panel.as_ref().and_then(|panel| panel.quotes.iter().find(|quote| quote.place == place)).cloned()
        })
    };
    let is_base = Memo::new(move |_| session.base.get() == place);
    let Quote { article, name, origin, stance, words: said, date, speaker, why, .. } = quote;
    let base_words = move || if is_base.get() { words.evidence.base } else { words.evidence.use_as_base };
    let base_name = name.clone();
    let differs = (stance != Stance::Supports).then(|| {
        let class = format!("cg-part cg-{}", tone(Some(stance)));
        view! { <span class=class aria-hidden="true">{said.clone()}</span> }
    });
    let open = move |_| {
        let asked = session.chosen.get_untracked().map(|claim| Asked { claim, place });
        session.opening.set(Some(Opening { article, asked }));
    };
    view! {
        <li class="cg-quote">
            <div class="cg-quote-head">
                <Mark stance=Some(stance) words=said/>
                <strong dir="auto">{name.clone()}</strong>
                {differs}
                {origin.map(|origin| view! { <span class="cg-origin">{origin}</span> })}
                {date.map(|date| view! { <span class="cg-soft">{date}</span> })}
            </div>
            <blockquote class="cg-words" dir="auto">
                {move || now().map(|quote| quote.runs.into_iter().map(run).collect_view())}
            </blockquote>
            {speaker.map(|speaker| view! { <p class="cg-aside">{speaker}</p> })}
            {move || now().and_then(|quote| quote.remark).map(|remark| view! { <p class="cg-aside">{remark}</p> })}
            <div class="cg-quote-foot">
                <Why why/>
                <span class="cg-acts">
                    <button
                        type="button"
                        class="cg-link cg-base"
                        aria-pressed=move || is_base.get().to_string()
                        aria-label=move || words.about(base_words(), &base_name)
                        on:click=move |_| session.base.set(place)
                    >
                        {base_words}
                    </button>
                    <button type="button" class="cg-link" aria-label=words.about(words.evidence.open_in_article, &name) on:click=open>
                        {words.evidence.open_in_article}
                    </button>
                </span>
            </div>
        </li>
    }
}

fn run(run: Run<Paint>) -> AnyView {
    match run.paint {
        Paint::Plain => run.text.into_any(),
        Paint::Changed => view! { <ins>{run.text}</ins> }.into_any(),
        Paint::Clash => view! { <mark>{run.text}</mark> }.into_any(),
    }
}

#[component]
fn Why(
    /// The reasons, the strongest first.
    why: Vec<String>,
) -> impl IntoView {
    let words = Session::here().words();
    (!why.is_empty()).then(|| {
        let reasons = why.into_iter().map(|reason| view! { <li dir="auto">{reason}</li> });
        view! {
            <details class="cg-why">
                <summary>{words.evidence.why}</summary>
                <ul>{reasons.collect_view()}</ul>
            </details>
        }
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
                <span><ins>"abc"</ins> " " {words.evidence.legend_changed}</span>
                {clash.then(|| view! { <span><mark>"abc"</mark> " " {words.evidence.legend_clash}</span> })}
            </p>
        }
    })
}
