//! One passage of the chosen claim: who says it, the words with what differs in
//! them, why it stands here, and what can be done with it.
//!
//! Never here: the comparison of words.

use leptos::prelude::*;

use crate::report::Stance;
use crate::ui::acts::{More, QuoteActs, TakeAlong};
use crate::ui::hand::{Hand, Spot};
use crate::ui::mark::{Mark, tone};
use crate::ui::model::correction::reject;
use crate::ui::model::evidence::{Paint, Panel, Quote};
use crate::ui::model::marks::Asked;
use crate::ui::model::passage::Run;
use crate::ui::model::score::Why;
use crate::ui::part::{Show, part};
use crate::ui::session::Session;

/// One passage.
#[component]
pub(crate) fn OneQuote(
    /// The quote as it is at first.
    quote: Quote,
    /// The panel, which a new base changes.
    shown: Memo<Option<Panel>>,
    /// How many passages the claim has.
    passages: usize,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let acts = &words.evidence.acts;
    let place = quote.place;
    let now = move || {
        shown.with(|panel| {
            panel.as_ref().and_then(|panel| panel.quotes.iter().find(|quote| quote.place == place)).cloned()
        })
    };
    let Quote {
        article,
        language,
        name,
        origin,
        stance,
        words: said,
        date,
        speaker,
        why,
        loose,
        by_hand,
        is_label,
        ..
    } = quote;
    let differs = (stance != Stance::Supports || loose).then(|| {
        let class = if loose { "cg-soft".to_owned() } else { format!("cg-part cg-{}", tone(Some(stance))) };
        view! { <span class=class aria-hidden="true">{said.clone()}</span> }
    });
    let label = words.about(acts.more, &name);
    view! {
        <li class="cg-quote" class:cg-loose=loose>
            <div class="cg-quote-head">
                <TakeAlong place label=words.about(acts.take_along, &name)/>
                <Mark stance=Some(stance) words=said/>
                <strong dir="auto">{name.clone()}</strong>
                {differs}
                {by_hand.then(|| view! { <span class="cg-tag">{words.evidence.by_hand}</span> })}
                {origin.map(|origin| view! { <span class="cg-origin">{origin}</span> })}
                {date.map(|date| view! { <span class="cg-soft">{words.date(&date)}</span> })}
            </div>
            <blockquote class="cg-words" dir="auto" lang=language>
                {part(move || now().map(|quote| quote.runs.into_iter().map(run).collect_view()))}
            </blockquote>
            {speaker.map(|speaker| view! { <p class="cg-aside">{speaker}</p> })}
            {part(move || now().and_then(|quote| quote.remark).map(|remark| view! { <p class="cg-aside">{remark}</p> }))}
            <div class="cg-quote-foot">
                <WhyHere why name=name.clone()/>
                <Links place article name passages/>
            </div>
            <QuoteActs place stance=(!loose).then_some(stance) is_label label/>
        </li>
    }
}

/// What can be done at once, and the button that opens the rest.
#[component]
fn Links(
    /// The passage.
    place: usize,
    /// Its article.
    article: usize,
    /// What the article is called.
    name: String,
    /// How many passages the claim has.
    passages: usize,
) -> impl IntoView {
    let session = Session::here();
    let hand = Hand::here();
    let words = session.words();
    let evidence = &words.evidence;
    let is_base = Memo::new(move |_| session.base.get() == place);
    let base_words = move || if is_base.get() { evidence.base } else { evidence.use_as_base };
    let base_name = name.clone();
    let has_texts = session.compared.with_untracked(|one| one.as_ref().is_some_and(|one| one.found.has_texts()));
    let open = move |_| {
        let asked = session.chosen.get_untracked().map(|claim| Asked { claim, place });
        session.open(article, asked);
    };
    let take_out = move |_| hand.correct(session, Spot::Heading, move |report, claim| reject(report, claim, place));
    // A claim keeps at least one passage, and one passage has nothing to be compared with.
    let several = passages > 1;
    let out_name = words.about(evidence.acts.reject, &name);
    view! {
        <span class="cg-acts">
            {several.then(|| view! {
                <button
                    type="button"
                    class="cg-link cg-base"
                    aria-pressed=move || is_base.get().to_string()
                    aria-label=move || words.about(base_words(), &base_name)
                    on:click=move |_| session.base.set(place)
                >
                    {part(base_words)}
                </button>
            })}
            {has_texts.then(|| view! {
                <button type="button" class="cg-link" aria-label=words.about(evidence.open_in_article, &name) on:click=open>
                    {evidence.open_in_article}
                </button>
            })}
            <Show when=move || several && !session.readonly.get()>
                <button type="button" class="cg-link" aria-label=out_name.clone() on:click=take_out>
                    {evidence.acts.reject}
                </button>
            </Show>
            <More spot=Spot::Quote(place) name=words.about(evidence.acts.more, &name)/>
        </span>
    }
}

fn run(run: Run<Paint>) -> AnyView {
    match run.paint {
        Paint::Plain => run.text.into_any(),
        Paint::Changed => view! { <ins>{run.text}</ins> }.into_any(),
        Paint::Clash => view! { <mark>{run.text}</mark> }.into_any(),
    }
}

/// Why it stands here: the terms of the score, each with what it adds.
#[component]
fn WhyHere(
    /// The reasons.
    why: Why,
    /// What its article is called.
    name: String,
) -> impl IntoView {
    let words = Session::here().words();
    let Why { sum, terms } = why;
    let any = !terms.is_empty();
    (sum.is_some() || any).then(|| {
        let terms = terms.into_iter().map(|term| {
            view! {
                <li>
                    <span class="cg-weight">{term.weight}</span>
                    <span class="cg-meter" aria-hidden="true"><span style:width=format!("{}%", term.bar)></span></span>
                    <span dir="auto">{term.text}</span>
                </li>
            }
        });
        view! {
            <details class="cg-why">
                <summary>{words.evidence.why}<span class="cg-unseen">": " {name}</span></summary>
                {sum.map(|sum| view! { <p>{sum}</p> })}
                <ul class="cg-terms" hidden=!any>{terms.collect_view()}</ul>
            </details>
        }
    })
}
