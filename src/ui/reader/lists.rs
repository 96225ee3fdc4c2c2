//! Under the article: what others say and it leaves out, and what it alone says.
//!
//! Never here: the passages of the article.

use leptos::prelude::*;

use super::Reading;
use crate::ui::heading::Heading;
use crate::ui::model::beside::{Item, items};
use crate::ui::part::{Show, part};
use crate::ui::session::View;

/// How many claims of a list are shown at first.
const FIRST: usize = 5;

/// The two lists; each only where it has anything to say.
#[component]
pub(super) fn Lists() -> impl IntoView {
    let reading = Reading::here();
    let session = reading.session;
    let words = session.words();
    let listed = move |claims: Vec<usize>| {
        session.compared.with_untracked(|compared| {
            compared.as_ref().map(|one| items(&one.report, &one.board, &claims)).unwrap_or_default()
        })
    };
    part(move || {
        let original = reading.shown.get()?;
        let alone = original.alone.clone();
        let to_claim = move |claim: usize| {
            session.choose(claim);
            session.view.set(View::Claims);
        };
        let to_passage = move |claim: usize| {
            let asked = alone.iter().find(|asked| asked.claim == claim);
            let spot = reading.shown.with_untracked(|shown| {
                shown.as_ref()?.spots.iter().position(|spot| asked.is_some_and(|one| spot.claims.contains(one)))
            });
            if let Some(spot) = spot {
                reading.choose(spot);
                reading.reveal(spot);
            }
        };
        let left_out = listed(original.leaves_out.clone());
        let only_here = listed(original.alone.iter().map(|asked| asked.claim).collect());
        // Who supports what is said only here needs no telling.
        let only_here = only_here.into_iter().map(|item| Item { names: Vec::new(), ..item }).collect();
        Some(view! {
            <List heading=words.reader.leaves_out items=left_out lead=to_claim/>
            <List heading=words.reader.only_here items=only_here lead=to_passage/>
        })
    })
}

#[component]
fn List(
    /// What the claims have in common.
    heading: &'static str,
    /// The claims.
    items: Vec<Item>,
    /// Leads to one of them.
    lead: impl Fn(usize) + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let words = Reading::here().session.words();
    let whole = RwSignal::new(false);
    let all = items.len();
    let rest = all.saturating_sub(FIRST);
    let shown = move || {
        let most = if whole.get() { all } else { FIRST };
        let lead = lead.clone();
        let one = move |item: Item| {
            let lead = lead.clone();
            let claim = item.claim;
            let said =
                (!item.names.is_empty()).then(|| view! { <p class="cg-aside">{words.supported_by(&item.names)}</p> });
            view! {
                <li>
                    <button type="button" class="cg-claim-text" dir="auto" on:click=move |_| lead(claim)>{item.text}</button>
                    {said}
                </li>
            }
        };
        items.iter().take(most).cloned().map(one).collect_view()
    };
    (all > 0).then(|| {
        view! {
            <section class="cg-silences">
                <Heading below=2 class="cg-silences-title">{heading} " " <span class="cg-count">{words.number(all)}</span></Heading>
                <ul>{part(shown)}</ul>
                <Show when=move || { rest > 0 && !whole.get() }>
                    <button type="button" class="cg-link" on:click=move |_| whole.set(true)>
                        {words.counted(words.reader.show_all, rest)}
                    </button>
                </Show>
            </section>
        }
    })
}
