//! The head of the interface: standing, language, undo and redo, exports.
//!
//! Never here: the title (see `title`), and what stands inside a view.

use leptos::prelude::*;

use crate::corrections::Edit;
use crate::export::Format;
use crate::ui::keeping::CopyLink;
use crate::ui::model::names;
use crate::ui::part::{Show, part};
use crate::ui::session::Session;
use crate::ui::title::Title;
use crate::ui::words::Language;
use crate::web::download;

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
            <p class="cg-product">{words.frame.product}</p>
            <div class="cg-out">
                <Corrections/>
                <Show when=move || session.compared.with(Option::is_some)>
                    <span>{words.frame.export}</span>
                    {Format::ALL.map(|format| view! {
                        <button
                            type="button"
                            class="cg-button"
                            aria-label=words.export(format)
                            on:click=move |_| export(session, format)
                        >
                            {words.format(format)}
                        </button>
                    }).collect_view()}
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

fn export(session: Session, format: Format) {
    let Some(file) = session.file(format) else { return };
    let name = session.compared.with_untracked(|one| one.as_ref().map(|one| names::file_name(&one.report)));
    let name = format!("{}.{}", name.unwrap_or_default(), format.extension());
    let offered = download::offer(&name, format.media_type(), &file);
    let refused = session.words().frame.no_download;
    session.problems.set(offered.err().map(|_| refused.to_owned()).into_iter().collect());
}
