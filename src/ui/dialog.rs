//! An article's text as given, in a dialog over the page, scrolled to the
//! passage that was asked for.
//!
//! Never here: which passages there are.

use leptos::html::Dialog;
use leptos::prelude::*;
use leptos::web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::ui::model::original::{Ink, Original, original};
use crate::ui::model::passage::Run;
use crate::ui::session::Session;
use crate::ui::words::Words;

/// The dialog; it shows itself when an article is opened.
#[component]
pub(crate) fn OpenArticle() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let dialog = NodeRef::<Dialog>::new();
    let shown = Memo::new(move |_| {
        let opening = session.opening.get()?;
        session.compared.with(|compared| {
            let compared = compared.as_ref()?;
            original(&compared.report, &compared.found.articles, opening.article, opening.asked)
        })
    });
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if shown.with(Option::is_none) {
            dialog.close();
        } else if !dialog.open() && dialog.show_modal().is_ok() {
            request_animation_frame(move || scroll_to_asked(&dialog));
        }
    });
    let close = move || session.opening.set(None);
    view! {
        <dialog class="cg-dialog" aria-labelledby="cg-dialog-title" node_ref=dialog on:close=move |_| close()>
            {move || shown.get().map(|original| view! { <Sheet original/> })}
            <button type="button" class="cg-button cg-close" on:click=move |_| close()>{words.frame.close}</button>
        </dialog>
    }
}

fn scroll_to_asked(dialog: &leptos::web_sys::HtmlDialogElement) {
    if let Ok(Some(passage)) = dialog.query_selector(".cg-asked") {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        passage.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

#[component]
fn Sheet(
    /// The article.
    original: Original,
) -> impl IntoView {
    let words = Session::here().words();
    let Original { title, line, url, runs } = original;
    let address = url.map(|url| {
        let shown = url.clone();
        view! { <a class="cg-address" href=url target="_blank" rel="noopener noreferrer">{shown}</a> }
    });
    view! {
        <div class="cg-sheet" tabindex="0">
            <h2 class="cg-said" id="cg-dialog-title" dir="auto">{title}</h2>
            <p class="cg-soft">{line} " " {address}</p>
            <p class="cg-soft">{words.reader.hint}</p>
            <div class="cg-original" dir="auto">{runs.into_iter().map(|one| run(one, words)).collect_view()}</div>
        </div>
    }
}

fn run(run: Run<Ink>, words: &Words) -> AnyView {
    match run.paint {
        Ink::Read => run.text.into_any(),
        Ink::Passage => view! { <mark class="cg-passage">{run.text}</mark> }.into_any(),
        Ink::Asked => view! { <mark class="cg-passage cg-asked">{run.text}</mark> }.into_any(),
        Ink::Removed(reason) => {
            let why = words.removal(reason);
            view! {
                <span class="cg-removed" title=why>
                    {run.text}<span class="cg-reason">{why}</span>
                </span>
            }
            .into_any()
        }
    }
}
