//! The articles one by one: what each alone says, what it leaves out, and the way from
//! there to the claim.
//!
//! Never here: which claims these are.

use leptos::html::Ul;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use crate::ui::heading::Heading;
use crate::ui::model::filter::Filter;
use crate::ui::model::profiles::{Line, Profile, profiles};
use crate::ui::part::{Show, keyed, part};
use crate::ui::session::{Session, View};

/// How many claims of a list are drawn at first.
const FIRST: usize = 4;

/// The articles one by one.
#[component]
pub(crate) fn Profiles() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let shown = Memo::new(move |_| {
        session.compared.with(|compared| {
            compared
                .as_ref()
                .map_or_else(Vec::new, |compared| profiles(&compared.report, &compared.board.columns, words))
        })
    });
    let several = move || shown.with(Vec::len) > 1;
    view! {
        <section class="cg-part-of-view">
            <Heading below=1 class="cg-heading">{words.sources.profiles}</Heading>
            <Show when=several><p class="cg-soft cg-hint">{words.sources.profiles_hint}</p></Show>
            <ul class="cg-profiles">
                {part(move || {
                    let several = several();
                    shown.get().into_iter().map(|profile| view! { <OneArticle profile several/> }).collect_view()
                })}
            </ul>
        </section>
    }
}

#[component]
fn OneArticle(
    /// The article.
    profile: Profile,
    /// Whether there are others that it could leave something out of.
    several: bool,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let Profile { article, name, headline, alone, leaves_out, removed } = profile;
    let alone_count = words.counted(words.sources.alone, alone.len());
    let left_count = words.counted(words.sources.leaves_out, leaves_out.len());
    let removed = removed.map(|removed| {
        let label = words.about(words.articles.read_as_compared, &name);
        view! {
            <button
                type="button"
                class="cg-link"
                title=label
                on:click=move |_| session.open(article, None)
            >
                {removed}
            </button>
        }
    });
    view! {
        <li class="cg-profile">
            <div class="cg-profile-head">
                <Heading below=2 class="cg-origin-name">{name}</Heading>
                <span class="cg-soft" dir="auto">{headline}</span>
                {removed}
            </div>
            <div class="cg-profile-lists">
                <div>
                    <Heading below=3 class="cg-subheading">{alone_count}</Heading>
                    <Claims lines=alone nothing=words.sources.nothing_alone/>
                </div>
                {several.then(|| view! {
                    <div>
                        <Heading below=3 class="cg-subheading">{left_count}</Heading>
                        <Claims lines=leaves_out nothing=words.sources.leaves_out_nothing/>
                    </div>
                })}
            </div>
        </li>
    }
}

/// A list of claims, each of which leads to its evidence.
#[component]
fn Claims(
    /// The claims.
    lines: Vec<Line>,
    /// What stands there where there is none.
    nothing: &'static str,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    if lines.is_empty() {
        return view! { <p class="cg-soft">{nothing}</p> }.into_any();
    }
    let list = NodeRef::<Ul>::new();
    let count = lines.len();
    let all = RwSignal::new(count <= FIRST + 1);
    let lines = StoredValue::new(lines);
    let drawn = move || (0..count.min(if all.get() { count } else { FIRST })).collect::<Vec<_>>();
    let line = move |at: usize| {
        let Line { claim, text, support } = lines.with_value(|lines| lines.get(at).cloned())?;
        let support = (!support.is_empty()).then(|| view! { <span class="cg-soft">{support}</span> });
        Some(view! {
            <li>
                <button type="button" class="cg-claim-link" dir="auto" on:click=move |_| go_to(session, claim)>
                    {text}
                </button>
                " " {support}
            </li>
        })
    };
    let open = move |_| {
        all.set(true);
        // The button goes; whoever pressed it goes on with what came instead.
        request_animation_frame(move || {
            let next = format!("li:nth-child({}) button", FIRST + 1);
            let next = list.get_untracked().and_then(|list| list.query_selector(&next).ok().flatten());
            if let Some(next) = next {
                let _ = next.unchecked_into::<HtmlElement>().focus();
            }
        });
    };
    view! {
        <ul class="cg-claim-links" node_ref=list>{keyed(drawn, line)}</ul>
        <Show when=move || !all.get()>
            <button type="button" class="cg-link" on:click=open>{words.counted(words.sources.all_of_list, count)}</button>
        </Show>
    }
    .into_any()
}

/// Shows a claim in the claims view, its row too, and takes the focus there.
fn go_to(session: Session, claim: usize) {
    if !session.shown.with_untracked(|shown| shown.contains(&claim)) {
        session.filter_by(|filter| *filter = Filter::default());
    }
    session.choose(claim);
    session.view.set(View::Claims);
    session.lead_to(".cg-evidence .cg-said");
}
