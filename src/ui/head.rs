//! The head of the interface: standing, language, undo and redo, exports.
//!
//! Never here: the title (see `title`), and what stands inside a view.

use leptos::prelude::*;

use crate::corrections::Edit;
use crate::ui::keeping::CopyLink;
use crate::ui::out::Exports;
use crate::ui::part::{Show, part};
use crate::ui::session::{Session, View};
use crate::ui::title::Title;
use crate::ui::words::Language;

/// The head.
#[component]
pub(crate) fn Head() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let standing = move || {
        if session.busy.get() {
            return words.stage(session.stage.get());
        }
        session.compared.with(|compared| match compared {
            Some(compared) => format!("{} {}", compared.board.standing, words.frame.private),
            None => words.articles.intro.to_owned(),
        })
    };
    // A page has one banner; an element is no page.
    let role = session.is_embedded().then_some("presentation");
    view! {
        <header class="cg-head" part="head" role=role>
            <button type="button" class="cg-skip" on:click=move |_| skip(session)>
                {part(move || words.frame.skips[usize::from(session.view.get() != View::Claims)])}
            </button>
            <p class="cg-product">{words.frame.product}</p>
            <div class="cg-out">
                <Corrections/>
                <Show when=move || session.compared.with(Option::is_some)>
                    <Exports/>
                    <CopyLink/>
                </Show>
                <Languages/>
            </div>
            <Title/>
            <p class="cg-standing">
                {part(standing)}
                <Show when=move || session.busy.get()>
                    <button type="button" class="cg-link cg-cancel" on:click=move |_| session.cancel()>
                        {words.frame.cancel}
                    </button>
                </Show>
            </p>
        </header>
    }
}

/// Leads over everything that stands before the list of claims, or before another view.
fn skip(session: Session) {
    let list = session.view.get_untracked() == View::Claims && session.shown.with_untracked(|shown| !shown.is_empty());
    session.lead_to(if list { ".cg-grid .cg-claim-text[tabindex='0']" } else { ".cg-view:not([hidden])" });
}

/// Undo and redo, once there is anything to take back.
#[component]
fn Corrections() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let about = move |edit: Option<&Edit>| edit.map(|edit| words.edit(edit));
    let undo = Memo::new(move |_| session.history.with(|history| about(history.next_undo())));
    let redo = Memo::new(move |_| session.history.with(|history| about(history.next_redo())));
    let used = Memo::new(move |_| undo.with(Option::is_some) || redo.with(Option::is_some));
    // A button that has nothing to do stays where it is: the focus must not be lost.
    let button = move |name: &'static str, what: Memo<Option<String>>, act: fn(Session) -> bool| {
        view! {
            <button
                type="button"
                class="cg-button"
                aria-disabled=move || what.with(Option::is_none).to_string()
                title=move || what.get()
                on:click=move |_| { act(session); }
            >
                {name}
            </button>
        }
    };
    view! {
        <Show when=move || used.get() && !session.readonly.get()>
            <span class="cg-group" role="group" aria-label=words.frame.corrections>
                {button(words.frame.undo, undo, Session::undo)}
                {button(words.frame.redo, redo, Session::redo)}
            </span>
        </Show>
    }
}

/// The choice of language.
#[component]
fn Languages() -> impl IntoView {
    let session = Session::here();
    let choose = move |tag: String| {
        if let Some(language) = Language::of_tag(&tag) {
            session.speak(language);
        }
    };
    let options = Language::ALL.map(|language| {
        let words = language.words();
        view! {
            <option value=words.tag lang=words.tag selected=move || session.language.get_untracked() == language>
                {words.language}
            </option>
        }
    });
    view! {
        <select
            class="cg-languages"
            aria-label=session.words().frame.language
            on:change=move |event| choose(event_target_value(&event))
        >
            {options.collect_view()}
        </select>
    }
}
