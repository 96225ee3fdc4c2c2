//! The articles view: articles are pasted, opened, dropped, named and removed.
//!
//! Never here: reading of files, and the comparison.

use leptos::html::{Button, Input, Ol};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

use crate::article::Article;
use crate::ui::claims::Notes;
use crate::ui::model::desk::{Draft, Field};
use crate::ui::session::Session;
use crate::web::read;

/// The articles view.
#[component]
pub(crate) fn Articles() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let drafts = NodeRef::<Ol>::new();
    let keys = move || session.desk.with(|desk| desk.drafts.iter().map(|draft| draft.key).collect::<Vec<_>>());
    view! {
        <p class="cg-intro">{words.articles.intro}</p>
        <Tools drafts/>
        <Undo/>
        <ol class="cg-drafts" node_ref=drafts><For each=keys key=|key| *key children=|key| view! { <OneDraft key/> }/></ol>
        <Notes/>
        <Show when=move || session.desk.with(|desk| !desk.drafts.is_empty())>
            <p class="cg-actions cg-run"><CompareButton/></p>
        </Show>
    }
}

#[component]
fn CompareButton() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    view! {
        <button
            type="button"
            class="cg-button cg-main-button"
            aria-disabled=move || session.busy.get().to_string()
            on:click=move |_| session.compare()
        >
            {move || if session.busy.get() { words.frame.comparing } else { words.articles.compare }}
        </button>
    }
}

#[component]
fn Tools(
    /// The list that articles are added to.
    drafts: NodeRef<Ol>,
) -> impl IntoView {
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
            <button type="button" class="cg-button" on:click=move |_| add(session, drafts)>{words.articles.add}</button>
            <button type="button" class="cg-button" on:click=choose>{words.articles.open_files}</button>
            <input
                type="file"
                class="cg-unseen"
                tabindex="-1"
                aria-label=words.articles.open_files
                multiple
                accept=read::ACCEPTED
                node_ref=input
                on:change=opened
            />
            <button type="button" class="cg-button" on:click=move |_| session.load_sample()>{words.articles.load_sample}</button>
            <Show when=move || session.desk.with(|desk| !desk.drafts.is_empty())>
                <button type="button" class="cg-button" on:click=move |_| session.start_over()>
                    {words.articles.start_over}
                </button>
                <CompareButton/>
            </Show>
            <p class="cg-soft cg-drop-hint">{words.articles.drop_hint}</p>
        </div>
    }
}

/// An empty article at the end, its text ready to be pasted into.
fn add(session: Session, drafts: NodeRef<Ol>) {
    session.desk.update(|desk| {
        desk.add(vec![Article::default()]);
    });
    request_animation_frame(move || {
        let all = drafts.get_untracked();
        let last = all.and_then(|all| all.query_selector("li:last-child textarea").ok().flatten());
        if let Some(last) = last {
            // A field that is there can be focused; nothing is lost where it cannot.
            let _ = last.unchecked_into::<HtmlElement>().focus();
        }
    });
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
                    <ul>{move || session.problems.get().into_iter().map(|problem| view! { <li>{problem}</li> }).collect_view()}</ul>
                    <button type="button" class="cg-link" on:click=move |_| session.problems.set(Vec::new())>{words.frame.dismiss}</button>
                </div>
            </Show>
        </div>
    }
}

/// Brings back what was taken away last.
#[component]
fn Undo() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let said = Memo::new(move |_| session.desk.with(|desk| desk.undoable.as_ref().map(|step| step.said.clone())));
    let button = NodeRef::<Button>::new();
    // The button that took something away may be gone with it; here its user goes on.
    Effect::new(move |_| {
        if said.get().is_some() {
            request_animation_frame(move || {
                if let Some(button) = button.get_untracked() {
                    let _ = button.focus();
                }
            });
        }
    });
    view! {
        <div role="status">
            {move || said.get().map(|said| view! {
                <p class="cg-banner">
                    {said} " "
                    <button type="button" class="cg-button" node_ref=button on:click=move |_| session.bring_back()>{words.frame.undo}</button>
                </p>
            })}
        </div>
    }
}

#[component]
fn OneDraft(
    /// Which article.
    key: usize,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let name = Memo::new(move |_| session.desk.with(|desk| desk.name(key, words)));
    let count = Memo::new(move |_| session.desk.with(|desk| desk.draft(key).map_or(0, Draft::words)));
    let place = Memo::new(move |_| {
        session
            .compared
            .with(|compared| session.desk.with(|desk| desk.compared_as(key, &compared.as_ref()?.found.articles)))
    });
    let read = move || {
        let place = place.get()?;
        session.compared.with(|compared| {
            let article = compared.as_ref()?.report.articles.get(place)?;
            Some((place, words.kept(article.sentences, article.removed.len()), !article.removed.is_empty()))
        })
    };
    view! {
        <li class="cg-draft">
            <div class="cg-draft-head">
                <h2 dir="auto">{move || name.get()}</h2>
                <button
                    type="button"
                    class="cg-link"
                    aria-label=move || words.about(words.articles.remove, &name.get())
                    on:click=move |_| session.desk.update(|desk| desk.remove(key, words))
                >
                    {words.articles.remove}
                </button>
            </div>
            <div class="cg-fields">
                <Line key field=Field::Source label=words.articles.source hint=words.articles.source_hint/>
                <Line key field=Field::Date label=words.articles.date hint=words.articles.date_hint/>
                <Line key field=Field::Title label=words.articles.title hint=""/>
                <Text key/>
            </div>
            <p class="cg-soft cg-draft-foot">
                {move || words.counted(words.articles.words, count.get())}
                {move || read().map(|(place, kept, removed)| view! {
                    " · " {kept} " "
                    {removed.then(|| view! {
                        <button
                            type="button"
                            class="cg-link"
                            on:click=move |_| session.open(place, None)
                        >
                            {words.articles.read_as_compared}
                        </button>
                    })}
                })}
            </p>
        </li>
    }
}

/// The text in a field, or, where it is longer than a field can hold without
/// stopping the page, its beginning to look at.
#[component]
fn Text(
    /// Which article.
    key: usize,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let beginning = session.desk.with_untracked(|desk| desk.draft(key).and_then(Draft::beginning));
    let readonly = beginning.is_some();
    view! {
        <label class="cg-field cg-wide">
            <span>{words.articles.text}</span>
            <textarea
                rows="7"
                dir="auto"
                placeholder=words.articles.text_hint
                readonly=readonly
                prop:value=beginning.unwrap_or_else(|| initial(session, key, Field::Text))
                on:input=move |event| edit(session, key, Field::Text, event_target_value(&event))
            ></textarea>
        </label>
        {readonly.then(|| view! { <p class="cg-soft cg-wide">{words.articles.too_long_to_edit}</p> })}
    }
}

/// A field is filled once; from then on the person's typing is what counts.
fn initial(session: Session, key: usize, field: Field) -> String {
    session
        .desk
        .with_untracked(|desk| desk.draft(key).map_or_else(String::new, |draft| field.of(&draft.article).to_owned()))
}

fn edit(session: Session, key: usize, field: Field, value: String) {
    session.desk.update(|desk| desk.edit(key, field, value));
}

#[component]
fn Line(
    /// Which article.
    key: usize,
    /// Which part of it.
    field: Field,
    /// Its name.
    label: &'static str,
    /// What belongs in it.
    hint: &'static str,
) -> impl IntoView {
    let session = Session::here();
    let class = if field == Field::Title { "cg-field cg-wide" } else { "cg-field" };
    view! {
        <label class=class>
            <span>{label}</span>
            <input
                type="text"
                dir="auto"
                autocomplete="off"
                placeholder=hint
                prop:value=initial(session, key, field)
                on:input=move |event| edit(session, key, field, event_target_value(&event))
            />
        </label>
    }
}
