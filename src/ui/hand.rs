//! What a person is about to correct in the panel: which corrections are open, which
//! passages are to go, which claim is being looked for; and where the focus goes
//! when it is done.
//!
//! Never here: what an edit does.

use std::collections::BTreeSet;

use leptos::ev::KeyboardEvent;
use leptos::html::Aside;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use crate::corrections::Edit;
use crate::report::Report;
use crate::ui::session::Session;

/// A place in the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Spot {
    /// The words of the claim.
    Heading,
    /// The corrections of the claim.
    Claim,
    /// The corrections of the passage at this place.
    Quote(usize),
}

impl Spot {
    /// What the button of the place says of itself.
    pub(crate) fn name(self) -> String {
        match self {
            Self::Heading => String::new(),
            Self::Claim => "claim".to_owned(),
            Self::Quote(place) => place.to_string(),
        }
    }
}

/// What another claim is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Picking {
    /// To go into this one.
    Merge,
    /// To take the passage at this place.
    Transfer(usize),
}

/// The hand of a person over the panel.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hand {
    /// The panel.
    pub(crate) aside: NodeRef<Aside>,
    /// Whose corrections are open.
    pub(crate) open: RwSignal<Option<Spot>>,
    /// The passages that are to be split off, while these are chosen.
    pub(crate) leaving: RwSignal<Option<BTreeSet<usize>>>,
    /// What another claim is looked for.
    pub(crate) picking: RwSignal<Option<Picking>>,
    /// Where the focus goes when the panel has been drawn anew.
    next: StoredValue<Option<Spot>>,
}

impl Hand {
    /// A hand that does nothing yet.
    pub(crate) fn new() -> Self {
        Self {
            aside: NodeRef::new(),
            open: RwSignal::new(None),
            leaving: RwSignal::new(None),
            picking: RwSignal::new(None),
            next: StoredValue::new(None),
        }
    }

    /// The hand over the panel that the component is part of.
    pub(crate) fn here() -> Self {
        expect_context()
    }

    /// Corrects the chosen claim and leaves the focus at `then`.
    pub(crate) fn correct(self, session: Session, then: Spot, edit: impl FnOnce(&Report, usize) -> Option<Edit>) {
        let edit = session.compared.with_untracked(|compared| {
            let claim = session.chosen.get_untracked()?;
            edit(&compared.as_ref()?.report, claim)
        });
        if let Some(edit) = edit {
            self.next.set_value(Some(then));
            session.edit(edit);
        }
    }

    /// Lets everything go, for another claim.
    pub(crate) fn rest(self) {
        self.open.set(None);
        self.leaving.set(None);
        self.picking.set(None);
    }

    /// Opens the corrections of a place, or closes them.
    pub(crate) fn toggle(self, spot: Spot) {
        self.open.update(|open| *open = if *open == Some(spot) { None } else { Some(spot) });
    }

    /// Begins to choose the passages that are to be split off.
    pub(crate) fn begin_split(self) {
        self.open.set(None);
        self.leaving.set(Some(BTreeSet::new()));
        self.focus(Spot::Heading);
    }

    /// Ends that without a split.
    pub(crate) fn end_split(self) {
        self.leaving.set(None);
        self.focus(Spot::Claim);
    }

    /// The Escape key closes what is open and goes back to where it was opened.
    pub(crate) fn escape(self, event: &KeyboardEvent) {
        // The dialog closes itself.
        if event.key() != "Escape" || self.picking.with_untracked(Option::is_some) {
            return;
        }
        if self.leaving.with_untracked(Option::is_some) {
            self.end_split();
        } else if let Some(spot) = self.open.get_untracked() {
            self.open.set(None);
            self.focus(spot);
        } else {
            return;
        }
        event.prevent_default();
        event.stop_propagation();
    }

    /// Whether the focus is in the panel.
    pub(crate) fn has_focus(self) -> bool {
        self.aside.get_untracked().is_some_and(|aside| aside.matches(":focus-within").unwrap_or(false))
    }

    /// Where the focus goes after the correction that was made last.
    pub(crate) fn take_next(self) -> Option<Spot> {
        self.next.try_update_value(Option::take).flatten()
    }

    /// Puts the focus on a place of the panel as soon as it is drawn; on the words of
    /// the claim where that place is gone.
    pub(crate) fn focus(self, spot: Spot) {
        request_animation_frame(move || {
            let Some(aside) = self.aside.try_get_untracked().flatten() else { return };
            let find = |selector: &str| aside.query_selector(selector).ok().flatten();
            let place = match spot {
                Spot::Heading => None,
                other => find(&format!("[data-spot='{}']", other.name())),
            };
            if let Some(element) = place.or_else(|| find(".cg-said")) {
                // An element that is there can be focused; nothing is lost where it cannot.
                let _ = element.unchecked_into::<HtmlElement>().focus();
            }
        });
    }
}
