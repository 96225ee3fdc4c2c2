//! The title of the comparison: a headline of one of the articles, until a person names
//! the comparison in its place. The page itself is called by it, too.
//!
//! Never here: what is suggested.

use leptos::ev::KeyboardEvent;
use leptos::html::Input;
use leptos::prelude::*;

use crate::ui::heading::Heading;
use crate::ui::model::correction::rename;
use crate::ui::model::names::{suggested, title_language};
use crate::ui::part::{Show, part};
use crate::ui::session::Session;

/// Characters of a name, at most: more is no name.
const LONGEST: &str = "200";

/// The title, and the field in its place while it is edited.
#[component]
pub(crate) fn Title() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let editing = RwSignal::new(false);
    let field = NodeRef::<Input>::new();
    let title = Memo::new(move |_| {
        session.compared.with(|compared| {
            compared.as_ref().map_or_else(|| words.frame.tagline.to_owned(), |compared| compared.board.title.clone())
        })
    });
    let begin = move |_| {
        editing.set(true);
        session.lead_to(".cg-title input");
    };
    let end = move |takes: fn(Session, &str)| {
        let typed = field.get_untracked().map(|field| field.value());
        editing.set(false);
        if let Some(typed) = typed {
            takes(session, &typed);
        }
        session.lead_to(".cg-rename");
    };
    let press = move |event: KeyboardEvent| {
        match event.key().as_str() {
            // Enter may choose among the signs that a keyboard offers.
            "Enter" if !event.is_composing() => end(name),
            "Escape" if !event.is_composing() => end(|_, _| {}),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let can = move || session.compared.with(Option::is_some) && !session.readonly.get();
    view! {
        <div class="cg-title-line">
            <Heading below=0 class="cg-title" part="title">
                {part(move || if editing.get() && can() {
                    view! {
                        <input
                            type="text"
                            dir="auto"
                            maxlength=LONGEST
                            aria-label=words.frame.name
                            placeholder=proposal(session)
                            node_ref=field
                            prop:value=title.get_untracked()
                            on:keydown=press
                        />
                    }.into_any()
                } else {
                    let language = title.with(|title| {
                        session.compared.with(|one| title_language(&one.as_ref()?.report, title))
                    });
                    view! { <span lang=language>{title.get()}</span> }.into_any()
                })}
            </Heading>
            <Show when=can>
                {part(move || if editing.get() {
                    view! {
                        <button type="button" class="cg-button" on:click=move |_| end(name)>{words.frame.save}</button>
                        <button type="button" class="cg-link" on:click=move |_| end(|_, _| {})>{words.frame.cancel}</button>
                    }.into_any()
                } else {
                    view! { <button type="button" class="cg-link cg-rename" on:click=begin>{words.frame.rename}</button> }.into_any()
                })}
            </Show>
        </div>
    }
}

/// What the comparison is called where nobody names it.
fn proposal(session: Session) -> String {
    let words = session.words();
    session
        .compared
        .with_untracked(|compared| compared.as_ref().map(|compared| suggested(&compared.report, words)))
        .unwrap_or_default()
}

/// Calls the comparison what was typed.
fn name(session: Session, typed: &str) {
    let proposal = proposal(session);
    let edit = session.compared.with_untracked(|compared| rename(&compared.as_ref()?.report, &proposal, typed));
    if let Some(edit) = edit {
        session.edit(edit);
    }
}

/// Calls the page, where the interface is one, what the comparison is called, and has it
/// speak the same language.
pub(crate) fn name_page(session: Session) {
    Effect::new(move |_| {
        let words = session.language.get().words();
        let title = session.compared.with(|one| one.as_ref().map(|one| one.board.title.clone()));
        document().set_title(
            &title.map_or(words.frame.page.to_owned(), |title| format!("{title} – {}", words.frame.product)),
        );
        if let Some(page) = document().document_element() {
            // The page has this attribute already.
            let _ = page.set_attribute("lang", words.tag);
        }
    });
}
