//! The article: head, lines, marks, parts left out. The marks follow the choice by
//! hand and not by signals: a long article has thousands of them.
//!
//! Never here: what a mark means.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

use super::{Reading, spot_of};
use crate::ui::heading::Heading;
use crate::ui::mark::tone_class;
use crate::ui::model::marks::{Ink, Marks, Spot};
use crate::ui::model::original::{Line, Original, Part};
use crate::ui::model::passage::Run;
use crate::ui::part::part;
use crate::ui::words::{Words, first_words};

/// The article.
#[component]
pub(super) fn Text() -> impl IntoView {
    let reading = Reading::here();
    let words = reading.session.words();
    let node = reading.text;
    Effect::new(move |_| {
        let chosen = reading.chosen.get();
        let shown = reading.shown.get();
        // The lines are drawn by another effect, which may come after this one.
        request_animation_frame(move || {
            if let (Some(text), Some(shown)) = (node.try_get_untracked().flatten(), shown) {
                point_out(&text, &shown.spots, chosen);
            }
        });
    });
    let marks = move |one: Marks| move || reading.marks.get() == one;
    part(move || {
        let original = reading.shown.get()?;
        Some(view! {
            <article lang=original.language.clone()>
                {head(reading, &original, words)}
                <div
                    class="cg-original"
                    class:cg-named=move || reading.named.get()
                    class:cg-only-disputed=marks(Marks::Disputed)
                    class:cg-only-corroborated=marks(Marks::Corroborated)
                    role="group"
                    aria-label=words.reader.text
                    node_ref=node
                    on:click=move |event| {
                        if let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
                            click(reading, &target);
                        }
                    }
                >
                    {original.lines.iter().map(|one| line(reading, one, &original, words)).collect_view()}
                </div>
            </article>
        })
    })
}

fn head(reading: Reading, original: &Original, words: &'static Words) -> impl IntoView + use<> {
    let Original { title, source, date, url, is_whole, spots, .. } = original;
    let name = if title.is_empty() { source.clone() } else { title.clone() };
    let line: Vec<String> = [source.clone(), date.as_deref().map(|date| words.date(date)).unwrap_or_default()]
        .into_iter()
        .filter(|part| !part.is_empty() && *part != name)
        .collect();
    let address = url.clone().map(|url| {
        let shown = url.clone();
        view! { <p class="cg-soft"><a class="cg-address" href=url target="_blank" rel="noopener noreferrer">{shown}</a></p> }
    });
    let remark = match (is_whole, spots.is_empty()) {
        (false, _) => Some(words.reader.no_text),
        (true, true) => Some(words.reader.no_marks),
        (true, false) => None,
    };
    view! {
        <Heading below=1 class="cg-headline" place=reading.head>{name}</Heading>
        <p class="cg-soft">{line.join(" · ")}</p>
        {address}
        {remark.map(|remark| view! { <p class="cg-banner">{remark}</p> })}
    }
}

fn line(reading: Reading, line: &Line, original: &Arc<Original>, words: &'static Words) -> impl IntoView + use<> {
    let runs = line.runs.iter().map(|one| run(reading, one, original, words)).collect_view();
    view! { <p class="cg-line" class:cg-begins=line.begins dir="auto" tabindex="-1">{runs}</p> }
}

fn run(reading: Reading, run: &Run<Ink>, original: &Arc<Original>, words: &'static Words) -> AnyView {
    let text = run.text.clone();
    match run.paint {
        Ink::Read => text.into_any(),
        Ink::Marked { run, spot, tone, anchors } => {
            let word = words.tone(tone);
            let ends = original.spots.get(spot).is_some_and(|spot| spot.runs.end == run + 1);
            view! {
                <span
                    class=tone_class(tone)
                    data-spot=spot.to_string()
                    data-word=ends.then_some(word)
                    title=word
                    role=anchors.then_some("button")
                    tabindex=anchors.then_some("-1")
                >
                    {text}
                </span>
            }
            .into_any()
        }
        Ink::LeftOut { part, last } => {
            original.parts.get(part).map(|part| left_out(reading, part, text, last, words)).into_any()
        }
    }
}

/// Words of a part that was left out that name it.
const SHOWN: usize = 6;

/// A part that was left out, with the reason and the way to read it after all. A mark
/// inside a sentence is its own button: two words beside each would hide the sentence.
fn left_out(reading: Reading, part: &Part, text: String, last: bool, words: &'static Words) -> AnyView {
    let why = words.left_out(part.reason);
    let Part { line, restore, is_mark, .. } = part.clone();
    let label = words.about(words.reader.restore, &first_words(&text, SHOWN));
    // Who may read it after all can change while it is shown.
    let shown = move || {
        let read = restore.clone().filter(|_| !reading.session.readonly.get()).map(|edit| {
            move |_| {
                reading.goal.set(Some(line));
                reading.session.edit(edit.clone());
            }
        });
        let (text, why, label) = (text.clone(), why.clone(), label.clone());
        match read {
            Some(read) if is_mark => {
                let tip = words.about(words.reader.restore, &why);
                view! { <button type="button" class="cg-removed cg-removed-mark" title=tip on:click=read>{text}</button> }
                    .into_any()
            }
            read => {
                let ending = last.then(|| {
                    view! {
                        <span class="cg-reason">{why.clone()}</span>
                        {read.map(|read| view! {
                            <button type="button" class="cg-link cg-restore" aria-label=label on:click=read>{words.reader.restore}</button>
                        })}
                    }
                });
                view! { <span class="cg-removed" role="deletion" title=why>{text}</span>{ending} }.into_any()
            }
        }
    };
    shown.into_any()
}

/// A click on a marked run chooses its passage, unless words are being selected.
fn click(reading: Reading, target: &Element) {
    // A selection within an element looks collapsed from outside, and is a range all the same.
    let selects = window().get_selection().ok().flatten().is_some_and(|selection| selection.type_() == "Range");
    if let Some(spot) = spot_of(target).filter(|_| !selects) {
        reading.choose(spot);
    }
}

/// Points out the chosen passage; one passage alone is reached by the Tab key, from
/// there J and K lead on.
fn point_out(text: &HtmlElement, spots: &[Spot], chosen: Option<usize>) {
    let Ok(runs) = text.query_selector_all(".cg-spot") else { return };
    let run =
        |at: usize| u32::try_from(at).ok().and_then(|at| runs.item(at)).and_then(|one| one.dyn_into::<Element>().ok());
    if let Ok(before) = text.query_selector_all(".cg-here, .cg-spot[tabindex='0']") {
        for one in (0..before.length()).filter_map(|at| before.item(at)?.dyn_into::<Element>().ok()) {
            // Attributes and classes of an element that is there can be changed.
            let _ = one.class_list().remove_1("cg-here");
            let _ = one.remove_attribute("aria-current");
            if one.has_attribute("tabindex") {
                let _ = one.set_attribute("tabindex", "-1");
            }
        }
    }
    let spot = chosen.and_then(|at| spots.get(at));
    for one in spot.map_or(0..0, |spot| spot.runs.clone()).filter_map(run) {
        let _ = one.class_list().add_1("cg-here");
    }
    if let Some(anchor) = spot.or(spots.first()).and_then(|spot| run(spot.anchor)) {
        let _ = anchor.set_attribute("tabindex", "0");
        if spot.is_some() {
            let _ = anchor.set_attribute("aria-current", "true");
        }
    }
}
