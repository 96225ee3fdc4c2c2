//! One article being written: its fields, what was recognized, its place, and the
//! question whether it is several.
//!
//! Never here: the list of articles.

use leptos::html::{Button, Textarea};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, InputEvent};

use crate::ui::heading::Heading;
use crate::ui::model::desk::Direction;
use crate::ui::model::draft::{Draft, Field, is_odd};
use crate::ui::part::{Show, part};
use crate::ui::session::Session;
use crate::ui::steps::focus_soon;

/// One article.
#[component]
pub(crate) fn OneDraft(
    /// Which article.
    key: usize,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let field = NodeRef::<Textarea>::new();
    let name = Memo::new(move |_| session.desk.with(|desk| desk.name(key, words)));
    view! {
        <li class="cg-draft">
            <div class="cg-draft-head">
                <Heading below=1 class="cg-draft-name">{part(move || name.get())}</Heading>
                <span class="cg-draft-acts">
                    <Shift key name direction=Direction::Up/>
                    <Shift key name direction=Direction::Down/>
                    <button
                        type="button"
                        class="cg-link"
                        aria-label=move || words.about(words.articles.remove, &name.get())
                        on:click=move |_| session.desk.update(|desk| desk.remove(key, words))
                    >
                        {words.articles.remove}
                    </button>
                </span>
            </div>
            <Question key/>
            <div class="cg-fields" role="group" aria-label=move || name.get()>
                <Line key field=Field::Source label=words.articles.source hint=words.articles.source_hint/>
                <Line key field=Field::Date label=words.articles.date hint=words.articles.date_hint/>
                <Line key field=Field::Title label=words.articles.title hint=""/>
                <Text key field/>
            </div>
            <Recognized key/>
            <Foot key name field/>
        </li>
    }
}

/// Gives the article another place. A button at the end of its way stays, so that the
/// focus does.
#[component]
fn Shift(
    /// Which article.
    key: usize,
    /// What it is called.
    name: Memo<String>,
    /// Where it goes.
    direction: Direction,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let button = NodeRef::<Button>::new();
    let (sign, label) = match direction {
        Direction::Up => ("↑", words.articles.up),
        Direction::Down => ("↓", words.articles.down),
    };
    let at_end = Memo::new(move |_| {
        session.desk.with(|desk| {
            let end = if direction == Direction::Up { desk.drafts.first() } else { desk.drafts.last() };
            end.is_none_or(|draft| draft.key == key)
        })
    });
    let shift = move |_| {
        session.shift(key, direction);
        // An element that is moved loses the focus; it is back before the next key.
        focus_soon(move || Some(button.try_get_untracked()??.unchecked_into()));
    };
    view! {
        <button
            type="button"
            class="cg-button cg-shift"
            node_ref=button
            title=move || words.about(label, &name.get())
            aria-disabled=move || at_end.get().to_string()
            on:click=shift
        >
            <span aria-hidden="true">{sign}</span>
        </button>
    }
}

/// Asks whether the text is several articles, with the first words of each.
#[component]
fn Question(
    /// Which article.
    key: usize,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let pieces = Memo::new(move |_| session.desk.with(|desk| desk.draft(key).map(Draft::preview).unwrap_or_default()));
    part(move || {
        let pieces = pieces.get();
        (!pieces.is_empty()).then(|| {
            let count = pieces.len();
            let lines = pieces.into_iter().map(|(first, length)| {
                view! { <li><q dir="auto">{first}</q> " " <span class="cg-soft">{words.counted(words.articles.words, length)}</span></li> }
            });
            view! {
                <div class="cg-question" role="group" aria-label=words.counted(words.articles.looks_like, count)>
                    <p class="cg-question-line">{words.counted(words.articles.looks_like, count)}</p>
                    <ol>{lines.collect_view()}</ol>
                    <p class="cg-actions">
                        <button
                            type="button"
                            class="cg-button cg-main-button"
                            on:click=move |_| session.desk.update(|desk| desk.split_as_asked(key))
                        >
                            {words.counted(words.articles.split_into, count)}
                        </button>
                        <button type="button" class="cg-button" on:click=move |_| session.desk.update(|desk| desk.keep_whole(key))>
                            {words.articles.keep_one}
                        </button>
                    </p>
                </div>
            }
        })
    })
}

/// Says yes to what was recognized.
#[component]
fn Recognized(
    /// Which article.
    key: usize,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let any = Memo::new(move |_| {
        session.desk.with(|desk| {
            let draft = desk.draft(key);
            draft.is_some_and(|draft| Field::RECOGNIZED.iter().any(|&field| draft.is_recognized(field)))
        })
    });
    view! {
        <Show when=move || any.get()>
            <p class="cg-soft cg-draft-foot">
                {words.articles.recognized_hint} " "
                <button type="button" class="cg-link" on:click=move |_| session.desk.update(|desk| desk.accept(key))>
                    {words.articles.accept}
                </button>
            </p>
        </Show>
    }
}

/// How long the article is, what was made of it, and where it can be cut or joined.
#[component]
fn Foot(
    /// Which article.
    key: usize,
    /// What it is called.
    name: Memo<String>,
    /// The field of its text.
    field: NodeRef<Textarea>,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let length =
        Memo::new(move |_| session.desk.with(|desk| desk.draft(key).map(|draft| (draft.words, draft.language.code()))));
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
    let has_above = Memo::new(move |_| session.desk.with(|desk| desk.drafts.first().is_some_and(|one| one.key != key)));
    // The beginning of a text that is too long for a field has no place for a cursor.
    let is_whole = session.desk.with_untracked(|desk| desk.draft(key).is_some_and(|draft| draft.beginning().is_none()));
    let no_place = RwSignal::new(false);
    let split = move |_| {
        let at = field.get_untracked().and_then(|field| field.selection_start().ok().flatten());
        let done = session.desk.try_update(|desk| desk.split_at(key, at.map_or(0, |at| at as usize)));
        // The draft and all that belongs to it are gone where it was cut.
        let _ = no_place.try_set(done != Some(true));
    };
    view! {
        <div class="cg-draft-foot cg-draft-acts">
        <p class="cg-soft">
            {part(move || length.get().map(|(count, language)| words.length(count, language)))}
            {part(move || read().map(|(place, kept, removed)| view! {
                " · " {kept} " "
                {removed.then(|| view! {
                    <button
                        type="button"
                        class="cg-link"
                        aria-label=move || words.about(words.articles.read_as_compared, &name.get())
                        on:click=move |_| session.open(place, None)
                    >
                        {words.articles.read_as_compared}
                    </button>
                })}
            }))}
        </p>
            <Show when=move || is_whole>
                <button
                    type="button"
                    class="cg-link"
                    aria-label=move || words.about(words.articles.split_here, &name.get())
                    on:click=split
                >
                    {words.articles.split_here}
                </button>
            </Show>
            <Show when=move || has_above.get()>
                <button
                    type="button"
                    class="cg-link"
                    aria-label=move || words.about(words.articles.join, &name.get())
                    on:click=move |_| session.desk.update(|desk| desk.join(key, words))
                >
                    {words.articles.join}
                </button>
            </Show>
        </div>
        <p class="cg-soft" role="status">{part(move || no_place.get().then_some(words.articles.split_where))}</p>
    }
}

/// The text in a field, or, where it is longer than a field can hold without
/// stopping the page, its beginning to look at.
#[component]
fn Text(
    /// Which article.
    key: usize,
    /// The field.
    field: NodeRef<Textarea>,
) -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let readonly = session.desk.with_untracked(|desk| desk.draft(key).and_then(Draft::beginning)).is_some();
    let typed = move |event: &Event, value: String| {
        // An event that a script made may have no kind of input.
        let kind = event.dyn_ref::<InputEvent>().map(InputEvent::input_type).unwrap_or_default();
        let pasted = kind == "insertFromPaste" || kind == "insertFromDrop";
        session.desk.update(|desk| {
            desk.edit(key, Field::Text, value);
            if pasted {
                desk.look_into(key);
            }
        });
    };
    // A step taken back or two articles joined change it, too; what is typed is there already.
    let value = Memo::new(move |_| {
        let text = |draft: &Draft| draft.beginning().unwrap_or_else(|| draft.article.text.clone());
        session.desk.with(|desk| desk.draft(key).map_or_else(String::new, text))
    });
    view! {
        <label class="cg-field cg-wide">
            <span>{words.articles.text}</span>
            <textarea
                rows="7"
                dir="auto"
                placeholder=words.articles.text_hint
                readonly=readonly
                node_ref=field
                prop:value=move || value.get()
                on:input=move |event| { let value = event_target_value(&event); typed(&event, value); }
            ></textarea>
        </label>
        {readonly.then(|| view! { <p class="cg-soft cg-wide">{words.articles.too_long_to_edit}</p> })}
    }
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
    let words = session.words();
    let class = if field == Field::Title { "cg-field cg-wide" } else { "cg-field" };
    let value = Memo::new(move |_| {
        session.desk.with(|desk| desk.draft(key).map_or_else(String::new, |draft| field.of(&draft.article).to_owned()))
    });
    let recognized =
        Memo::new(move |_| session.desk.with(|desk| desk.draft(key).is_some_and(|draft| draft.is_recognized(field))));
    let odd = Memo::new(move |_| field == Field::Date && value.with(|date| is_odd(date)));
    view! {
        <label class=class class:cg-recognized=move || recognized.get()>
            <span>{label} {part(move || recognized.get().then(|| view! { " · " <em>{words.articles.recognized}</em> }))}</span>
            <input
                type="text"
                dir="auto"
                autocomplete="off"
                placeholder=hint
                prop:value=move || value.get()
                aria-invalid=move || odd.get().then_some("true")
                on:input=move |event| session.desk.update(|desk| desk.edit(key, field, event_target_value(&event)))
                on:change=move |_| session.desk.update(|desk| desk.settle(key, field))
            />
            <Show when=move || odd.get()>
                <em class="cg-odd" role="status">{words.articles.date_odd}</em>
            </Show>
        </label>
    }
}
