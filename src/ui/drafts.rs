//! The articles view: articles are pasted, opened, dropped, ordered and taken back.
//!
//! Never here: one article (see `draft`), reading of files, and the comparison.

use leptos::html::{Button, Details, Input};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::ClipboardEvent;

use crate::ui::claims::Notes;
use crate::ui::draft::OneDraft;
use crate::ui::keeping::Remember;
use crate::ui::part::{Show, keyed, part};
use crate::ui::sample::Sample;
use crate::ui::session::Session;
use crate::ui::steps::focus_soon;
use crate::ui::tabs::SHOWN_TAB;
use crate::web::read;

/// The articles view.
#[component]
pub(crate) fn Articles() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let keys = move || session.desk.with(|desk| desk.drafts.iter().map(|draft| draft.key).collect::<Vec<_>>());
    view! {
        // While nothing is compared, it stands under the title.
        <Show when=move || session.compared.with(Option::is_some)>
            <p class="cg-intro">{words.articles.intro}</p>
        </Show>
        <Paste/>
        <Tools/>
        <Steps/>
        <ol class="cg-drafts">{keyed(keys, |key| view! { <OneDraft key/> })}</ol>
        <Notes/>
        <Show when=move || session.desk.with(|desk| !desk.drafts.is_empty())>
            <p class="cg-actions cg-run"><CompareButton/></p>
        </Show>
        <Remember/>
    }
}

/// The field that articles are pasted into. What is pasted into the empty field is
/// taken at once; what is typed there, when the person says so.
#[component]
fn Paste() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let typed = Memo::new(move |_| session.desk.with(|desk| desk.pasting.clone()));
    let filled = Memo::new(move |_| session.desk.with(|desk| !desk.pasting.trim().is_empty()));
    let pasted = move |event: ClipboardEvent| {
        let Some(data) = event.clipboard_data() else { return };
        let of = |kind: &str| data.get_data(kind).unwrap_or_default();
        if !filled.get_untracked() && session.paste(&of("text/plain"), &of("text/html")) {
            event.prevent_default();
        }
    };
    let add = move |_| {
        if session.take_typed() {
            session.lead_to(".cg-paste textarea");
        }
    };
    view! {
        <div class="cg-paste">
            <label class="cg-field">
                <span class="cg-paste-name">{words.articles.paste}</span>
                <textarea
                    rows="3"
                    dir="auto"
                    placeholder=words.articles.paste_hint
                    prop:value=move || typed.get()
                    on:paste=move |event| pasted(event.unchecked_into())
                    on:input=move |event| session.desk.update(|desk| desk.pasting = event_target_value(&event))
                ></textarea>
            </label>
            <Show when=move || filled.get()>
                <button type="button" class="cg-button cg-main-button" on:click=add>{words.articles.paste_add}</button>
            </Show>
        </div>
    }
}

#[component]
pub(crate) fn CompareButton() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    view! {
        <button
            type="button"
            class="cg-button cg-main-button"
            aria-disabled=move || session.busy.get().to_string()
            on:click=move |_| { session.take_typed(); session.compare(); }
        >
            {part(move || if session.busy.get() { words.frame.comparing } else { words.articles.compare })}
        </button>
    }
}

#[component]
fn Tools() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let input = NodeRef::<Input>::new();
    let opened = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let files = input.files().map(|list| read::files(&list)).unwrap_or_default();
        // The same file chosen again must be a change again.
        input.set_value("");
        spawn_local(async move { session.take(read::open(files).await) });
    };
    let choose = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    view! {
        <div class="cg-tools cg-desk-tools">
            <button type="button" class="cg-button" on:click=choose>{words.articles.open_files}</button>
            <input
                type="file"
                hidden
                multiple
                accept=read::ACCEPTED
                node_ref=input
                on:change=opened
            />
            <button type="button" class="cg-button" on:click=move |_| add(session)>{words.articles.add}</button>
            <Samples/>
            <Show when=move || session.desk.with(|desk| !desk.drafts.is_empty())>
                <button type="button" class="cg-button" on:click=move |_| session.start_over()>
                    {words.articles.start_over}
                </button>
                <CompareButton/>
            </Show>
            <p class="cg-soft cg-drop-hint">{words.articles.drop_hints[usize::from(session.is_embedded())]}</p>
        </div>
    }
}

/// The samples as a menu that opens below its button.
#[component]
fn Samples() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let menu = NodeRef::<Details>::new();
    let close = move || {
        if let Some(menu) = menu.get_untracked() {
            let _ = menu.remove_attribute("open");
        }
    };
    let samples = Sample::ALL.into_iter().zip(words.articles.sample_names).map(|(sample, name)| {
        let load = move |_| {
            close();
            session.load(sample);
            session.lead_to(".cg-menu summary");
        };
        view! { <li><button type="button" class="cg-link" on:click=load>{name}</button></li> }
    });
    view! {
        <details
            class="cg-menu"
            node_ref=menu
            on:keydown=move |event| if event.key() == "Escape" { close() }
        >
            <summary class="cg-button">{words.articles.samples}</summary>
            <ul>{samples.collect_view()}</ul>
        </details>
    }
}

/// An empty article at the end, ready to be written.
fn add(session: Session) {
    session.desk.update(|desk| {
        desk.add();
    });
    session.lead_to(".cg-drafts li:last-child textarea");
}

/// What went wrong, heard as soon as it is there.
#[component]
pub(crate) fn Problems() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    view! {
        <div role="alert">
            <Show when=move || session.problems.with(|problems| !problems.is_empty())>
                <div class="cg-problems">
                    <ul>{part(move || session.problems.get().into_iter().map(|problem| view! { <li>{problem}</li> }).collect_view())}</ul>
                    <button type="button" class="cg-link" on:click=move |_| { session.problems.set(Vec::new()); session.lead_to(SHOWN_TAB); }>{words.frame.dismiss}</button>
                </div>
            </Show>
        </div>
    }
}

/// What was done to the list last; it is taken back and brought back here.
#[component]
fn Steps() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let undo = Memo::new(move |_| session.desk.with(|desk| desk.next_undo().map(|done| words.step(done))));
    let redo = Memo::new(move |_| session.desk.with(|desk| desk.next_redo().map(|done| words.step(done))));
    let used = Memo::new(move |_| undo.with(Option::is_some) || redo.with(Option::is_some));
    let button = NodeRef::<Button>::new();
    // The button that changed something may be gone with it; here its user goes on.
    Effect::new(move |before: Option<()>| {
        undo.track();
        if before.is_some() {
            // Before the next key: a second step back may follow at once.
            focus_soon(move || {
                let focused = document().active_element();
                let lost = focused.is_none_or(|element| element.tag_name() == "BODY");
                Some(button.try_get_untracked()?.filter(|_| lost)?.unchecked_into())
            });
        }
    });
    let act =
        move |name: &'static str, what: Memo<Option<String>>, act: fn(Session) -> bool, place: NodeRef<Button>| {
            view! {
                <button
                    type="button"
                    class="cg-button"
                    node_ref=place
                    aria-disabled=move || what.with(Option::is_none).to_string()
                    title=move || what.get()
                    on:click=move |_| { act(session); }
                >
                    {name}
                </button>
            }
        };
    let said = move || {
        undo.get().or_else(|| redo.get().map(|what| crate::ui::words::fill(words.frame.undone, &[("what", &what)])))
    };
    view! {
        <Show when=move || used.get()>
            <div class="cg-banner">
                <p role="status" dir="auto">{part(said)}</p>
                <span class="cg-group" role="group" aria-label=words.articles.steps>
                    {act(words.frame.undo, undo, Session::take_back, button)}
                    {act(words.frame.redo, redo, Session::bring_back, NodeRef::new())}
                </span>
            </div>
        </Show>
    }
}
