//! Remembering on the device, links, and the sentence of the first visit, where the
//! interface is the page.
//!
//! Never here: what is kept.

use leptos::prelude::*;

use crate::ui::keep::{Keep, LONGEST_LINK, Notice, Remember as State};
use crate::ui::model::kept::Unreadable;
use crate::ui::part::{Show, part};
use crate::ui::session::Session;
use crate::ui::tabs::SHOWN_TAB;
use crate::web::download;
use crate::web::store::Refused;

/// The switch that remembers, and the button that forgets.
#[component]
pub(crate) fn Remember() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    Keep::here().map(|keep| {
        let is_on = move || keep.remember.get() == State::On;
        view! {
            <div class="cg-remember">
                <label class="cg-switch">
                    <input
                        type="checkbox"
                        role="switch"
                        prop:checked=is_on
                        on:change=move |_| keep.switch()
                    />
                    <span>{words.keeping.remember}</span>
                </label>
                <p class="cg-soft">{words.keeping.remember_hint}</p>
                <Show when=move || keep.remember.get() != State::Off>
                    <button
                        type="button"
                        class="cg-button"
                        on:click=move |_| { keep.forget(); session.lead_to(".cg-notice"); }
                    >
                        {words.keeping.forget}
                    </button>
                </Show>
            </div>
        }
    })
}

/// Copies a link that carries the comparison.
#[component]
pub(crate) fn CopyLink() -> impl IntoView {
    let words = Session::here().words();
    Keep::here().map(|keep| {
        view! {
            <button type="button" class="cg-button" on:click=move |_| keep.copy_link()>{words.keeping.copy_link}</button>
        }
    })
}

/// What the person is told about what is kept, and what they see at first.
#[component]
pub(crate) fn Notices() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    Keep::here().map(|keep| {
        let dismiss = move || {
            view! {
                <button type="button" class="cg-link" on:click=move |_| { keep.notice.set(None); session.lead_to(SHOWN_TAB); }>{words.frame.dismiss}</button>
            }
        };
        let hinted = Memo::new(move |_| {
            keep.hint.get() && session.desk.with(|desk| desk.is_as_begun() && !desk.is_by_hand())
        });
        view! {
            <Show when=move || hinted.get()>
                <div class="cg-banner">
                    <p>{words.keeping.hint}</p>
                    <span class="cg-group">
                        <button type="button" class="cg-button" on:click=move |_| session.begin_own()>
                            {words.keeping.hint_go}
                        </button>
                        <button type="button" class="cg-link" on:click=move |_| { keep.hint.set(false); session.lead_to(SHOWN_TAB); }>{words.frame.dismiss}</button>
                    </span>
                </div>
            </Show>
            <div role="status">
                {part(move || keep.notice.get().map(|notice| view! {
                    <div class="cg-banner cg-notice" tabindex="-1"><Told keep notice/> {dismiss()}</div>
                }))}
            </div>
        }
    })
}

#[component]
fn Told(
    /// What the page keeps.
    keep: Keep,
    /// What is told.
    notice: Notice,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let line = |said: String| view! { <p>{said}</p> }.into_any();
    match notice {
        Notice::Forgotten => line(words.keeping.forgotten.to_owned()),
        Notice::Refused(Refused::Full) => line(words.keeping.full.to_owned()),
        Notice::Refused(Refused::Closed) => line(words.keeping.refused.to_owned()),
        Notice::NoLink => line(words.keeping.no_link.to_owned()),
        Notice::LinkCopied(characters) => line(words.link_copied(characters, LONGEST_LINK)),
        Notice::LinkUnreadable(Unreadable::Damaged) => line(words.keeping.link_damaged.to_owned()),
        Notice::LinkUnreadable(Unreadable::Later) => line(words.keeping.link_later.to_owned()),
        Notice::Unreadable(why, text) => {
            let said = match why {
                Unreadable::Damaged => words.keeping.damaged,
                Unreadable::Later => words.keeping.later,
            };
            let save = move |_| {
                let offered = download::offer("claimgrid-remembered.txt", "text/plain", &text);
                let refused = words.frame.no_download.to_owned();
                session.problems.set(offered.err().map(|_| refused).into_iter().collect());
            };
            view! {
                <p>{said}</p>
                <span class="cg-group">
                    <button type="button" class="cg-button" on:click=save>{words.keeping.download}</button>
                    <button type="button" class="cg-button" on:click=move |_| { keep.forget(); session.lead_to(".cg-notice"); }>{words.keeping.forget}</button>
                </span>
            }
            .into_any()
        }
        Notice::BesideLink => view! {
            <p>{words.keeping.beside_link}</p>
            <button type="button" class="cg-button" on:click=move |_| keep.show_kept()>{words.keeping.show_kept}</button>
        }
        .into_any(),
        Notice::LinkByHand(link) => view! {
            <label class="cg-field cg-wide">
                <span>{words.link_by_hand(link.len())}</span>
                <input type="text" readonly aria-label=words.keeping.link prop:value=link/>
            </label>
        }
        .into_any(),
    }
}
