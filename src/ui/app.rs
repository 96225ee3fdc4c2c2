//! The whole interface: head, tabs, the two views, the open article.
//!
//! Never here: what stands inside a view.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::DragEvent;

use crate::article::Article;
use crate::export::Format;
use crate::ui::claims::Claims;
use crate::ui::dialog::OpenArticle;
use crate::ui::drafts::{Articles, Problems};
use crate::ui::session::{Session, View};
use crate::ui::tabs::{Panel, Tabs};
use crate::ui::words;
use crate::web::{download, read};

/// The interface with these articles, compared at once.
#[component]
pub(crate) fn App(
    /// What is on the desk at first.
    first: Vec<Article>,
) -> impl IntoView {
    let begin = !first.is_empty();
    let session = Session::new(first);
    provide_context(session);
    if begin {
        session.compare();
    }
    let over = RwSignal::new(false);
    view! {
        <div
            class="cg"
            class:cg-over=move || over.get()
            class:cg-reading=move || session.reading.get()
            aria-busy=move || session.busy.get().to_string()
            on:dragover=move |event| if brings_files(&event) { event.prevent_default(); over.set(true); }
            on:dragleave=move |_| over.set(false)
            on:drop=move |event| { over.set(false); drop_files(session, &event); }
        >
            <Head/>
            <main>
                <Tabs/>
                <Problems/>
                <Panel view=View::Claims><Claims/></Panel>
                <Panel view=View::Articles><Articles/></Panel>
            </main>
            <OpenArticle/>
            <p class="cg-unseen" role="status">{move || session.said.get()}</p>
        </div>
    }
}

fn brings_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

/// A file dropped beside its place must not make the browser leave the page,
/// with everything typed in it.
fn drop_files(session: Session, event: &DragEvent) {
    if !brings_files(event) {
        return;
    }
    event.prevent_default();
    let Some(list) = event.data_transfer().and_then(|data| data.files()) else {
        return;
    };
    let files = read::files(&list);
    spawn_local(async move { session.take(read::open(files).await) });
}

#[component]
fn Head() -> impl IntoView {
    let session = Session::here();
    let title = move || {
        session.compared.with(|compared| {
            compared.as_ref().map_or_else(|| words::TAGLINE.to_owned(), |compared| compared.board.title.clone())
        })
    };
    let standing = move || {
        if session.busy.get() {
            return words::COMPARING.to_owned();
        }
        session.compared.with(|compared| match compared {
            Some(compared) => format!("{} {}", compared.board.standing, words::PRIVATE),
            None => words::ARTICLES_INTRO.to_owned(),
        })
    };
    view! {
        <header class="cg-head">
            <p class="cg-product">{words::PRODUCT}</p>
            <div class="cg-out">
                <Show when=move || session.compared.with(Option::is_some)>
                    <span>{words::EXPORT}</span>
                    {Format::ALL.map(|format| view! {
                        <button
                            type="button"
                            class="cg-button"
                            aria-label=words::export(format)
                            on:click=move |_| export(session, format)
                        >
                            {words::format(format)}
                        </button>
                    }).collect_view()}
                </Show>
            </div>
            <h1 class="cg-title" dir="auto">{title}</h1>
            <p class="cg-standing">{standing}</p>
        </header>
    }
}

fn export(session: Session, format: Format) {
    let Some(compared) = session.compared.get_untracked() else { return };
    let name = format!("claimgrid.{}", format.extension());
    let offered = download::offer(&name, format.media_type(), &format.write(&compared.report));
    session.problems.set(offered.err().map(|_| words::NO_DOWNLOAD.to_owned()).into_iter().collect());
}
