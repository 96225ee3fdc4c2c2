//! The ways out: the comparison, or what the filters show of it, as a file.
//!
//! Never here: what the formats hold.

use leptos::prelude::*;

use crate::article::Article;
use crate::export::{Format, excerpt, json};
use crate::ui::model::filter::Filter;
use crate::ui::model::names;
use crate::ui::part::{Show, part};
use crate::ui::session::{Compared, Session};
use crate::web::download;

/// A button for each format, and whether only what is shown goes out.
#[component]
pub(crate) fn Exports() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let wanted = RwSignal::new(false);
    let narrowed = Memo::new(move |_| !session.filter.with(Filter::is_open) && !session.shown.with(Vec::is_empty));
    let only = move || wanted.get_untracked() && narrowed.get_untracked();
    let write = move || if only() { Session::shown_alone } else { Session::whole };
    let count = move || words.counted(words.frame.only_shown, session.shown.with(Vec::len));
    view! {
        <span>{words.frame.export}</span>
        {Format::ALL.map(|format| view! {
            <button
                type="button"
                class="cg-button"
                aria-label=words.export(format)
                title=(format == Format::Json).then_some(words.frame.json_hint)
                on:click=move |_| export(session, format, write())
            >
                {words.format(format)}
            </button>
        }).collect_view()}
        <Show when=move || narrowed.get()>
            <label class="cg-only">
                <input
                    type="checkbox"
                    prop:checked=move || wanted.get()
                    on:change=move |event| wanted.set(event_target_checked(&event))
                />
                <span>{part(count)}</span>
            </label>
        </Show>
    }
}

impl Session {
    /// The comparison as it is shown, as a file for scripts, who have the articles.
    pub(crate) fn file(self, format: Format) -> Option<String> {
        let compared = self.compared.get_untracked()?;
        Some(self.written(format, &compared, &[]))
    }

    fn written(self, format: Format, compared: &Compared, texts: &[Article]) -> String {
        match format {
            // A report out of a file keeps the corrections that came with it.
            Format::Json => self.history.with_untracked(|history| {
                json::write_whole(&compared.report, &[&compared.found.made, history.edits()].concat(), texts)
            }),
            _ => format.write_in(&compared.report, self.language.get_untracked()),
        }
    }

    /// All claims, with all that it takes to open a JSON file again.
    fn whole(self, format: Format, compared: &Compared) -> String {
        self.written(format, compared, &compared.found.articles)
    }

    /// The claims that are shown.
    fn shown_alone(self, format: Format, compared: &Compared) -> String {
        let part = self.shown.with_untracked(|shown| excerpt(&compared.report, shown));
        format.write_in(&part, self.language.get_untracked())
    }
}

/// Hands the person a file with what `write` writes.
fn export(session: Session, format: Format, write: fn(Session, Format, &Compared) -> String) {
    let Some(compared) = session.compared.get_untracked() else { return };
    let name = format!("{}.{}", names::file_name(&compared.report), format.extension());
    let offered = download::offer(&name, format.media_type(), &write(session, format, &compared));
    let refused = session.words().frame.no_download;
    session.problems.set(offered.err().map(|_| refused.to_owned()).into_iter().collect());
}
