//! Over the grid: the bar and chips by verdict, order, filters, search.
//!
//! Never here: the rows.

use leptos::prelude::*;

use crate::report::{ConflictKind, Stance};
use crate::ui::mark::{sign, tone, verdict_sign};
use crate::ui::model::board::VERDICTS;
use crate::ui::model::filter::{Filter, Sort};
use crate::ui::part::{Show, part};
use crate::ui::session::Session;

/// The summary of the comparison, each part of which filters the grid.
#[component]
pub(crate) fn Summary() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let shown = move || {
        let all = session.compared.with(|one| one.as_ref().map_or(0, |one| one.board.in_sight()));
        let hidden = session.compared.with(|one| one.as_ref().map_or(0, |one| one.board.hidden));
        let of = if session.filter.with(|filter| filter.hidden) { hidden } else { all };
        words.shown(session.shown.with(Vec::len), of)
    };
    let narrowed = move || !session.filter.with(Filter::is_open);
    view! {
        <div class="cg-summary" part="summary">
            <Bar/>
            <Chips/>
            <div class="cg-tools">
                <Search/>
                <Order/>
                <Kinds/>
                <SaidIn/>
                <p class="cg-shown" class:cg-narrowed=narrowed>
                    <span role="status">{part(shown)}</span>
                    <Show when=narrowed>
                        " " <button type="button" class="cg-link" on:click=move |_| session.show_all()>{words.claims.reset_filters}</button>
                    </Show>
                </p>
            </div>
        </div>
    }
}

/// The shares as a bar. The chips below say and do the same for those who
/// cannot see or point at it, so it stays out of their way.
#[component]
fn Bar() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    part(move || {
        let tally = session.compared.with(|one| one.as_ref().map(|one| one.board.tally)).unwrap_or_default();
        let parts = VERDICTS.into_iter().zip(tally).filter(|&(_, count)| count > 0).map(|(verdict, count)| {
            let (_, class) = verdict_sign(verdict);
            let faint = move || session.filter.with(|filter| filter.verdict.is_some_and(|one| one != verdict));
            view! {
                <span
                    class=format!("cg-share cg-{class}")
                    class:cg-faint=faint
                    style:flex-grow=count.to_string()
                    title=format!("{count} {}", words.verdict(verdict))
                    on:click=move |_| session.filter_by(|filter| *filter = filter.toggled(verdict))
                ></span>
            }
        });
        view! { <div class="cg-bar" aria-hidden="true">{parts.collect_view()}</div> }
    })
}

#[component]
fn Chips() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    part(move || {
        let Some(compared) = session.compared.get() else {
            return ().into_any();
        };
        let all = compared.board.in_sight();
        let hidden = compared.board.hidden;
        let chips = VERDICTS.into_iter().zip(compared.board.tally).map(|(verdict, count)| {
            let (sign, class) = verdict_sign(verdict);
            let pressed = move || session.filter.with(|filter| filter.verdict == Some(verdict));
            view! {
                <button
                    type="button"
                    class=format!("cg-chip cg-{class}")
                    title=words.verdict_meaning(verdict)
                    aria-pressed=move || pressed().to_string()
                    on:click=move |_| session.filter_by(|filter| *filter = filter.toggled(verdict))
                >
                    <span class="cg-sign" aria-hidden="true">{sign}</span>
                    <b>{words.number(count)}</b> " " {words.verdict(verdict)}
                </button>
            }
        });
        view! {
            <div class="cg-chips" role="group" aria-label=words.claims.shares>
                <button
                    type="button"
                    class="cg-chip"
                    aria-pressed=move || session.filter.with(|one| one.verdict.is_none() && !one.hidden).to_string()
                    on:click=move |_| session.filter_by(|filter| (filter.verdict, filter.hidden) = (None, false))
                >
                    <b>{words.number(all)}</b> " " {words.claims.all}
                </button>
                {chips.collect_view()}
                <Hidden hidden/>
                <Key loose=compared.board.loose details=compared.board.details/>
            </div>
        }
        .into_any()
    })
}

/// The chip of the claims out of sight, where there are any or where they are shown.
#[component]
fn Hidden(
    /// How many they are.
    hidden: usize,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let pressed = Memo::new(move |_| session.filter.with(|filter| filter.hidden));
    view! {
        <Show when=move || { hidden > 0 || pressed.get() }>
            <button
                type="button"
                class="cg-chip"
                title=words.claims.hidden_meaning
                aria-pressed=move || pressed.get().to_string()
                on:click=move |_| session.filter_by(|filter| (filter.verdict, filter.hidden) = (None, !filter.hidden))
            >
                <b>{words.number(hidden)}</b> " " {words.claims.hidden}
            </button>
        </Show>
    }
}

/// What the marks of the grid mean. Each cell says it in words too.
#[component]
fn Key(
    /// Whether any article says of a claim but something similar.
    loose: bool,
    /// Whether any article supports a claim and differs in a detail.
    details: bool,
) -> impl IntoView {
    let words = Session::here().words();
    let mark = |stance, class, said| {
        let shape = format!("cg-mark cg-{}", tone(stance));
        view! { <span class=class><span class=shape>{sign(stance)}</span> " " {said}</span> }
    };
    let supports = Some(Stance::Supports);
    let others = [Some(Stance::Refutes), Some(Stance::Discusses), None];
    view! {
        <p class="cg-key" aria-hidden="true">
            {mark(supports, "", words.mark(supports))}
            {details.then(|| mark(supports, "cg-differs", words.claims.supports_differs))}
            {loose.then(|| mark(Some(Stance::Discusses), "cg-loose", words.terms.similar))}
            {others.map(|stance| mark(stance, "", words.mark(stance))).collect_view()}
        </p>
    }
}

#[component]
fn Search() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    view! {
        <input
            type="search"
            class="cg-search"
            aria-label=words.claims.search
            placeholder=words.claims.search
            prop:value=move || session.filter.with(|filter| filter.search.clone())
            on:input=move |event| session.filter_by(|filter| filter.search = event_target_value(&event))
        />
    }
}

#[component]
fn Order() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let place = move || Sort::ALL.iter().position(|&one| session.filter.with(|filter| filter.sort == one)).unwrap_or(0);
    let options = Sort::ALL.iter().enumerate().map(|(at, &sort)| {
        view! { <option value=at.to_string() selected=move || place() == at>{words.sort(sort)}</option> }
    });
    let choose = move |value: String| {
        let sort = value.parse().ok().and_then(|at: usize| Sort::ALL.get(at).copied()).unwrap_or_default();
        session.filter_by(|filter| filter.sort = sort);
    };
    view! {
        <label class="cg-pick">
            <span>{words.claims.sort}</span>
            <select on:change=move |event| choose(event_target_value(&event)) prop:value=move || place().to_string()>
                {options.collect_view()}
            </select>
        </label>
    }
}

/// The kinds of conflict that occur; nothing where none does.
#[component]
fn Kinds() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let kinds = Memo::new(move |_| -> Vec<(ConflictKind, usize)> {
        session.compared.with(|one| one.as_ref().map(|one| one.board.kinds.clone())).unwrap_or_default()
    });
    part(move || {
        let kinds = kinds.get();
        (!kinds.is_empty()).then(|| {
            let names = kinds.iter().map(|&(kind, count)| (words.kind(kind).name.to_owned(), Some(count)));
            let names: Vec<_> = names.collect();
            let known = kinds.clone();
            let read = move |filter: &Filter| known.iter().position(|&(kind, _)| filter.kind == Some(kind));
            let write = move |filter: &mut Filter, at: Option<usize>| {
                filter.kind = at.and_then(|at| kinds.get(at)).map(|&(kind, _)| kind);
            };
            view! { <Pick label=words.claims.kind any=words.claims.any_kind names read write/> }
        })
    })
}

#[component]
fn SaidIn() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    // A correction leaves them as they are.
    let names = Memo::new(move |_| {
        session.compared.with(|one| {
            let columns = one.as_ref().map(|one| one.board.columns.as_slice()).unwrap_or_default();
            columns.iter().map(|column| column.name.clone()).collect::<Vec<_>>()
        })
    });
    part(move || {
        let names: Vec<_> = names.get().into_iter().map(|name| (name, None)).collect();
        let read = |filter: &Filter| filter.article;
        let write = |filter: &mut Filter, at: Option<usize>| filter.article = at;
        view! { <Pick label=words.claims.said_in any=words.claims.any_article names read write/> }
    })
}

/// A select over one part of the filter.
#[component]
fn Pick(
    /// What it narrows.
    label: &'static str,
    /// The choice that narrows nothing.
    any: &'static str,
    /// The choices, with how often each occurs.
    names: Vec<(String, Option<usize>)>,
    /// Which choice the filter has.
    read: impl Fn(&Filter) -> Option<usize> + Clone + Send + Sync + 'static,
    /// Puts a choice into the filter.
    write: impl Fn(&mut Filter, Option<usize>) + 'static,
) -> impl IntoView {
    let session = Session::here();
    let value = move || session.filter.with(&read).map_or(String::new(), |at| at.to_string());
    let options = names.into_iter().enumerate().map(|(at, (name, count))| {
        let name = count.map_or_else(|| name.clone(), |count| format!("{name} ({count})"));
        view! { <option value=at.to_string()>{name}</option> }
    });
    view! {
        <label class="cg-pick">
            <span>{label}</span>
            <select
                prop:value=value
                on:change=move |event| {
                    let at = event_target_value(&event).parse().ok();
                    session.filter_by(|filter| write(filter, at));
                }
            >
                <option value="">{any}</option>
                {options.collect_view()}
            </select>
        </label>
    }
}
