//! The sources view: its parts, what they have in common, and what stands there while
//! there is nothing to tell apart.
//!
//! Never here: the parts themselves.

use std::sync::Arc;

use leptos::prelude::*;

use crate::corrections::Edit;
use crate::ui::claims::{Empty, Stale};
use crate::ui::heading::HeadingRef;
use crate::ui::map::SharedText;
use crate::ui::model::origins::changed_verdicts;
use crate::ui::model::shared::Pair;
use crate::ui::origins::Origins;
use crate::ui::part::part;
use crate::ui::profiles::Profiles;
use crate::ui::ranking::Ranking;
use crate::ui::session::{Compared, Found, Session, View};

/// What the view has to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// It was never looked at: a map of fifty articles has 2,450 cells.
    Unseen,
    Nothing,
    Lone,
    Several,
}

/// The two articles that are read side by side, for the parts that lead there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reading {
    /// The pair that was chosen.
    pub(crate) chosen: RwSignal<Option<Pair>>,
    /// The heading of the panel that shows it.
    pub(crate) heading: HeadingRef,
}

impl Reading {
    /// Shows a pair, and takes the reader there.
    pub(crate) fn go_to(self, pair: Pair) {
        self.chosen.set(Some(pair));
        request_animation_frame(move || {
            if let Some(heading) = self.heading.get_untracked() {
                // A heading that is there can be focused; nothing is lost where it cannot.
                let _ = heading.focus();
                heading.scroll_into_view_with_bool(true);
            }
        });
    }
}

/// The sources view.
#[component]
pub(crate) fn Sources() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let state = Memo::new(move |before: Option<&State>| {
        if before.is_none_or(|before| *before == State::Unseen) && session.view.get() != View::Sources {
            return State::Unseen;
        }
        session.compared.with(|compared| match compared.as_ref().map(|compared| compared.report.articles.len()) {
            None | Some(0) => State::Nothing,
            Some(1) => State::Lone,
            Some(_) => State::Several,
        })
    });
    let reading = Reading { chosen: RwSignal::new(None), heading: HeadingRef::new() };
    let found = found(session);
    Effect::new(move |_| {
        found.track();
        reading.chosen.set(None);
    });
    view! {
        {part(move || match state.get() {
            State::Unseen => ().into_any(),
            State::Nothing => view! { <Empty/> }.into_any(),
            State::Lone => view! { <Stale/> <p class="cg-banner">{words.sources.one_article}</p> <Profiles/> }.into_any(),
            State::Several => view! {
                <Stale/>
                <p class="cg-intro cg-sources-intro">{words.sources.intro}</p>
                <Origins reading found/>
                <SharedText reading found/>
                <Ranking/>
                <Profiles/>
            }.into_any(),
        })}
    }
}

/// What the analysis found, which no correction changes.
fn found(session: Session) -> Memo<Option<Arc<Found>>> {
    let changed = |before: Option<&Option<Arc<Found>>>, now: Option<&Option<Arc<Found>>>| match (before, now) {
        (Some(Some(before)), Some(Some(now))) => !Arc::ptr_eq(before, now),
        (Some(None), Some(None)) => false,
        _ => true,
    };
    let read = move |_: Option<&Option<Arc<Found>>>| {
        session.compared.with(|compared| compared.as_ref().map(|compared| compared.found.clone()))
    };
    Memo::new_with_compare(read, changed)
}

/// Regroups the articles and says what that did to the verdicts; nothing is said
/// where there is nothing to do, or nobody may.
pub(crate) fn regroup(session: Session, edits: impl FnOnce(&Compared) -> Vec<Edit>) -> Option<String> {
    let before = session.compared.get_untracked()?;
    let edits = edits(&before);
    if edits.is_empty() || session.readonly.get_untracked() {
        return None;
    }
    for edit in edits {
        session.edit(edit);
    }
    let after = session.compared.get_untracked()?;
    let changed = changed_verdicts(&before.report, &after.report);
    let said = format!("{} {}", session.said.get_untracked(), session.words().changed_verdicts(changed));
    session.said.set(said.clone());
    Some(said)
}
