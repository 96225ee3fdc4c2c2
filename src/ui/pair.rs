//! Two articles side by side: how much text they share, and the shared passages in the
//! words of each.
//!
//! Never here: the map beside it.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::html::Table;
use leptos::prelude::*;

use crate::ui::heading::Heading;
use crate::ui::map::focus_cell;
use crate::ui::model::names::columns;
use crate::ui::model::origins::{joining, parting};
use crate::ui::model::pair::{Extract, Marks, Shared, SideBySide, counting, side_by_side};
use crate::ui::model::shared::Pair;
use crate::ui::part::{Show, keyed, part};
use crate::ui::session::{Found, Session};
use crate::ui::sources::{Reading, regroup};
use crate::ui::words::fill;

/// How many passages are drawn at first, and how many more each time.
const PASSAGES: usize = 12;

/// The panel of the pair that is read.
#[component]
pub(crate) fn PairPanel(
    /// Where a pair is read side by side.
    reading: Reading,
    /// What was found before any correction.
    found: Memo<Option<Arc<Found>>>,
    /// The pair that is read.
    pair: Memo<Option<Pair>>,
    /// The map that it was chosen in.
    table: NodeRef<Table>,
) -> impl IntoView {
    let words = Session::here().words();
    let shown = Memo::new(move |_| {
        let pair = pair.get()?;
        found.with(|found| {
            let found = found.as_ref()?;
            side_by_side(&found.report, &found.articles, &columns(&found.report, words), pair, words)
        })
    });
    let back = move |_| {
        if let (Some(table), Some(pair)) = (table.get_untracked(), pair.get_untracked()) {
            focus_cell(&table, pair);
        }
    };
    view! {
        <aside class="cg-pair" aria-label=words.sources.pair hidden=move || shown.with(Option::is_none)>
            {part(move || shown.get().map(|both| {
                let [a, b] = both.names.clone();
                view! {
                    <Heading below=2 class="cg-said" place=reading.heading>
                        <bdi>{a}</bdi> " " {words.terms.and} " " <bdi>{b}</bdi>
                    </Heading>
                    <Standing pair=both.pair/>
                    <Measures both=both.clone()/>
                    <Passages both/>
                }
            }))}
            <Show when=move || table.get().is_some()>
                <p class="cg-actions">
                    <button type="button" class="cg-link" on:click=back>{words.sources.back}</button>
                </p>
            </Show>
        </aside>
    }
}

/// Whether they count as one, and the button that makes it otherwise. It stays in its
/// place, so that the focus is not lost.
#[component]
fn Standing(
    /// The articles.
    pair: Pair,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let both = Arc::new(BTreeSet::from([pair.0, pair.1]));
    // How many articles their origin has; none where they are of two.
    let together = Memo::new(move |_| {
        session.compared.with(|compared| {
            let origins = &compared.as_ref()?.report.origins;
            let holds = |articles: &[crate::ArticleId], at| articles.contains(&crate::ArticleId(at));
            let origin = origins.iter().find(|one| holds(&one.articles, pair.0) && holds(&one.articles, pair.1));
            origin.map(|origin| origin.articles.len())
        })
    });
    // Which of them would leave a larger origin is for the cards to say.
    let can_part = move || together.get() == Some(2);
    let act = move |_| {
        regroup(session, |compared| match together.get_untracked() {
            None => joining(&compared.report, &both),
            Some(2) => parting(&compared.report, &both),
            Some(_) => Vec::new(),
        });
    };
    view! {
        <p class="cg-pair-standing">
            <span>{part(move || if together.get().is_some() { words.sources.is_one } else { words.sources.is_two })}</span>
            " "
            <button
                type="button"
                class="cg-button"
                hidden=move || session.readonly.get()
                aria-disabled=move || (together.get().is_some() && !can_part()).to_string()
                on:click=act
            >
                {part(move || if together.get().is_some() { words.sources.part } else { words.sources.join })}
            </button>
        </p>
    }
}

#[component]
fn Measures(
    /// The articles.
    both: SideBySide,
) -> impl IntoView {
    let words = Session::here().words();
    let nothing = both.measures.is_empty();
    let measures = both.measures.into_iter().map(|measure| {
        view! { <li><span class="cg-measure">{measure.name}</span> " " {measure.said}</li> }
    });
    let marks = both.marks.into_iter().map(|Marks { said, words }| {
        let rows = words.into_iter().map(|(a, b)| {
            let b = b.map(|b| view! { <span aria-hidden="true">" ↔ "</span> <q dir="auto">{b}</q> });
            view! { <li><q dir="auto">{a}</q> {b}</li> }
        });
        view! { <div class="cg-marks"><p>{said}</p><ul>{rows.collect_view()}</ul></div> }
    });
    view! {
        <ul class="cg-measures">{measures.collect_view()}</ul>
        {(!nothing).then(|| view! { <p class="cg-soft">{counting(words)}</p> })}
        {nothing.then(|| view! { <p>{words.sources.no_passages}</p> })}
        {marks.collect_view()}
    }
}

#[component]
fn Passages(
    /// The articles.
    both: SideBySide,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let SideBySide { pair, names, passages, .. } = both;
    let limit = RwSignal::new(PASSAGES);
    let count = passages.len();
    let heads = [(pair.0, names[0].clone()), (pair.1, names[1].clone())].map(|(article, name)| {
        let label = words.about(words.evidence.open_in_article, &name);
        view! {
            <span class="cg-side-head">
                <b dir="auto">{name}</b> " "
                <button
                    type="button"
                    class="cg-link"
                    aria-label=label
                    on:click=move |_| session.open(article, None)
                >
                    {words.evidence.open_in_article}
                </button>
            </span>
        }
    });
    let drawn = move || (0..count.min(limit.get())).collect::<Vec<_>>();
    let passages = Arc::new(passages);
    (count > 0).then(|| {
        view! {
            <Heading below=3 class="cg-subheading">{words.sources.shared_passages}</Heading>
            <div class="cg-sides">{heads.collect_view()}</div>
            <ol class="cg-passages">
                {keyed(drawn, move |at| passages.get(at).cloned().map(|shared| one_passage(shared, &names)))}
            </ol>
            <Show when=move || limit.get() < count>
                <p class="cg-actions">
                    <button type="button" class="cg-button" on:click=move |_| limit.update(|limit| *limit += PASSAGES)>
                        {part(move || fill(words.sources.show_more, &[("rest", &words.number(count - limit.get()))]))}
                    </button>
                </p>
            </Show>
        }
    })
}

fn one_passage(shared: Shared, names: &[String; 2]) -> impl IntoView + use<> {
    let Shared { length, sides } = shared;
    let [a, b] = sides;
    let side = |extract: Extract, name: &String| {
        let Extract { before, words, rest, after } = extract;
        view! {
            <blockquote class="cg-words" dir="auto" aria-label=name.clone()>
                <span class="cg-around">{before}</span>
                <span class="cg-tile">{words}</span>
                {rest.map(|rest| view! { " " <span class="cg-aside">{rest}</span> })}
                <span class="cg-around">{after}</span>
            </blockquote>
        }
    };
    view! {
        <li>
            <p class="cg-soft">{length}</p>
            <div class="cg-sides">{side(a, &names[0])} {side(b, &names[1])}</div>
        </li>
    }
}
