//! What the others say of the chosen passage: beside the text, or under it on a
//! narrow screen.
//!
//! Never here: the comparison of words.

use leptos::prelude::*;

use super::Reading;
use crate::report::Stance;
use crate::ui::heading::Heading;
use crate::ui::mark::{Mark, tone, verdict_sign};
use crate::ui::model::beside::{self, Beside as Said};
use crate::ui::model::evidence::{Chip, Paint, Quote};
use crate::ui::model::marks::Asked;
use crate::ui::model::passage::Run;
use crate::ui::part::{Show, part};
use crate::ui::session::View;
use crate::ui::words::Words;
use crate::words::Count;

/// The panel.
#[component]
pub(super) fn Beside() -> impl IntoView {
    let reading = Reading::here();
    let session = reading.session;
    let words = session.words();
    let said = Memo::new(move |_| {
        let spot = reading.chosen.get()?;
        let claims = reading.shown.with(|shown| Some(shown.as_ref()?.spots.get(spot)?.claims.clone()))?;
        session.compared.with(|compared| {
            let compared = compared.as_ref()?;
            let one = |&asked| beside::beside(&compared.report, &compared.board, asked, words);
            Some(claims.iter().filter_map(one).collect::<Vec<_>>())
        })
    });
    view! {
        <aside class="cg-answers" aria-label=words.reader.beside>
            <div class="cg-answers-head">
                <Heading below=1 class="cg-answers-title" place=reading.aside>{words.reader.beside}</Heading>
                <Show when=move || reading.chosen.get().is_some()>
                    <button type="button" class="cg-link" on:click=move |_| reading.close()>{words.frame.close}</button>
                </Show>
            </div>
            {part(move || match said.get() {
                None => view! { <p class="cg-soft">{words.reader.choose}</p> }.into_any(),
                Some(said) => {
                    let several = said.len() > 1;
                    said.into_iter().map(|one| claim(reading, one, several, words)).collect_view().into_any()
                }
            })}
        </aside>
    }
}

/// One claim of the passage. Its words are told where the passage carries several.
fn claim(reading: Reading, said: Said, several: bool, words: &'static Words) -> impl IntoView {
    let session = reading.session;
    let Said { asked, text, here, verdict, counts, conflicts, details, others, more } = said;
    let (sign, class) = verdict_sign(verdict);
    let alone = others.is_empty();
    let all_evidence = move |_| {
        session.choose(asked.claim);
        session.view.set(View::Claims);
    };
    view! {
        <section class="cg-answers-claim">
            {several.then(|| view! { <Heading below=2 class="cg-words">{text}</Heading> })}
            <p class=format!("cg-verdict cg-{class}")>
                <span class="cg-sign" aria-hidden="true">{sign}</span> <b>{words.verdict(verdict)}</b>
                <span class="cg-counts">{told(&counts)}</span>
            </p>
            {here.map(|here| view! { <p class="cg-aside">{words.said_here(&here)}</p> })}
            {chips(conflicts, "cg-conflict", words.evidence.differences, words)}
            {chips(details, "cg-detail", words.evidence.details, words)}
            {alone.then(|| view! { <p class="cg-soft">{words.reader.nobody_else}</p> })}
            <ul class="cg-others">{others.into_iter().map(|quote| other(reading, asked, quote, words)).collect_view()}</ul>
            {(more > 0).then(|| view! { <p class="cg-soft">{words.counted(words.reader.more_passages, more)}</p> })}
            <button type="button" class="cg-link" on:click=all_evidence>{words.reader.all_evidence}</button>
        </section>
    }
}

fn told(counts: &[Count]) -> impl IntoView + use<> {
    let parts = counts.iter().enumerate().map(|(at, Count { text, stance })| {
        let class = format!("cg-part cg-{}", tone(*stance));
        view! { {(at > 0).then_some(" · ")}<span class=class>{text.clone()}</span> }
    });
    parts.collect_view()
}

fn chips(chips: Vec<Chip>, class: &'static str, label: &'static str, words: &'static Words) -> impl IntoView {
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
                <li class=class>
                    <b>{chip.kind} <span class="cg-unseen">": "</span></b>
                    {side(chip.a)}
                    <span aria-hidden="true">" ↔ "</span><span class="cg-unseen">{words.evidence.against}</span>
                    {side(chip.b)}
                </li>
            }
        });
        view! { <ul class="cg-conflicts" aria-label=label>{chips.collect_view()}</ul> }
    })
}

fn other(reading: Reading, asked: Asked, quote: Quote, words: &'static Words) -> impl IntoView {
    let Quote { place, article, name, stance, words: said, runs, remark, .. } = quote;
    let label = words.about(words.evidence.open_in_article, &name);
    let differs = (stance != Stance::Supports).then(|| {
        let class = format!("cg-part cg-{}", tone(Some(stance)));
        view! { <span class=class aria-hidden="true">{said.clone()}</span> }
    });
    view! {
        <li class="cg-other">
            <div class="cg-quote-head">
                <Mark stance=Some(stance) words=said/>
                <strong dir="auto">{name}</strong>
                {differs}
                <button
                    type="button"
                    class="cg-link cg-open"
                    aria-label=label
                    on:click=move |_| reading.session.open(article, Some(Asked { claim: asked.claim, place }))
                >
                    {words.evidence.open_in_article}
                </button>
            </div>
            <blockquote class="cg-words" dir="auto">{runs.into_iter().map(run).collect_view()}</blockquote>
            {remark.map(|remark| view! { <p class="cg-aside">{remark}</p> })}
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
