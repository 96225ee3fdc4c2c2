//! The choice of the article and of the marks, what the marks mean, and the steps
//! from one disputed passage to the next.
//!
//! Never here: the text.

use leptos::prelude::*;

use super::Reading;
use crate::report::Verdict;
use crate::ui::mark::tone_class;
use crate::ui::model::marks::{Marks, Tone};
use crate::ui::model::overview::{Way, disputed};
use crate::ui::part::part;
use crate::ui::session::{Opening, View};

/// From how many articles on they are a list to choose from and no row of buttons.
const MANY: usize = 10;

/// The choice of the article.
#[component]
pub(super) fn Pick() -> impl IntoView {
    let reading = Reading::here();
    let session = reading.session;
    let words = session.words();
    let current = Memo::new(move |_| session.opening.with(|opening| opening.as_ref().map_or(0, |one| one.article)));
    let names = Memo::new(move |_| {
        session.compared.with(|compared| {
            compared.as_ref().map(|one| one.board.columns.iter().map(|column| column.name.clone()).collect::<Vec<_>>())
        })
    });
    let choose = move |article: usize| {
        session.opening.update(|opening| {
            let from = opening.map_or(View::Reader, |one| one.from);
            *opening = Some(Opening { article, asked: None, from });
        });
        reading.goal.set(None);
    };
    part(move || {
        let names = names.get().unwrap_or_default();
        if names.len() > MANY {
            let options = names.into_iter().enumerate().map(|(at, name)| {
                view! { <option value=at.to_string() selected=move || current.get() == at>{name}</option> }
            });
            return view! {
                <label class="cg-pick cg-articles-pick">
                    <span>{words.reader.article}</span>
                    <select
                        prop:value=move || current.get().to_string()
                        on:change=move |event| choose(event_target_value(&event).parse().unwrap_or(0))
                    >
                        {options.collect_view()}
                    </select>
                </label>
            }
            .into_any();
        }
        let buttons = names.into_iter().enumerate().map(|(at, name)| {
            view! {
                <button
                    type="button"
                    class="cg-chip"
                    dir="auto"
                    aria-pressed=move || (current.get() == at).to_string()
                    on:click=move |_| choose(at)
                >
                    {name}
                </button>
            }
        });
        view! { <div class="cg-chips" role="group" aria-label=words.reader.article>{buttons.collect_view()}</div> }
            .into_any()
    })
}

/// The marks and the steps.
#[component]
pub(super) fn Controls() -> impl IntoView {
    let reading = Reading::here();
    let words = reading.session.words();
    let place = Memo::new(move |_| {
        let chosen = reading.chosen.get();
        reading.shown.with(|shown| shown.as_ref().map_or((None, 0), |shown| disputed(&shown.spots, chosen)))
    });
    let count = move || match place.get() {
        (_, 0) => words.reader.none_disputed.to_owned(),
        (Some(number), all) => words.disputed_of(number, all),
        (None, all) => words.counted(words.reader.disputed_here, all),
    };
    let none = move || (place.get().1 == 0).to_string();
    let options = Marks::ALL.map(|marks| {
        let name = match marks {
            Marks::All => words.reader.all_marks,
            Marks::Disputed => words.verdict(Verdict::Disputed),
            Marks::Corroborated => words.verdict(Verdict::Corroborated),
        };
        view! {
            <button
                type="button"
                class="cg-chip"
                aria-pressed=move || (reading.marks.get() == marks).to_string()
                on:click=move |_| reading.marks.set(marks)
            >
                {name}
            </button>
        }
    });
    let legend = Tone::ALL.map(|tone| view! { <span class=tone_class(tone)>{words.tone(tone)}</span> });
    view! {
        <div class="cg-steps">
            <span class="cg-group">
                <button
                    type="button"
                    class="cg-button"
                    aria-keyshortcuts="P"
                    aria-disabled=none
                    on:click=move |_| reading.step(Marks::Disputed, Way::Previous)
                >
                    <span aria-hidden="true">"↑ "</span><span class="cg-step-name">{words.reader.previous}</span>
                </button>
                <button
                    type="button"
                    class="cg-button"
                    aria-keyshortcuts="N"
                    aria-disabled=none
                    on:click=move |_| reading.step(Marks::Disputed, Way::Next)
                >
                    <span aria-hidden="true">"↓ "</span><span class="cg-step-name">{words.reader.next}</span>
                </button>
            </span>
            <span class="cg-soft cg-step-count">{part(count)}</span>
        </div>
        <div class="cg-marking">
            <span class="cg-group" role="group" aria-label=words.reader.mark>
                <span class="cg-soft" aria-hidden="true">{words.reader.mark}</span>
                {options.collect_view()}
            </span>
            <label class="cg-soft cg-naming">
                <input type="checkbox" prop:checked=move || reading.named.get() on:change=move |event| reading.named.set(event_target_checked(&event))/>
                " " {words.reader.name_marks}
            </label>
            <p class="cg-tones" aria-hidden="true">{legend.collect_view()}</p>
            <p class="cg-soft cg-keys">{words.reader.keys}</p>
        </div>
    }
}
