//! The words of the articles view in English.
//!
//! Never here: rules.

use crate::ui::words::{Articles, Plural};

/// The words of the articles view.
pub(super) const ARTICLES: Articles = Articles {
    intro: "Two or more articles about one event. They stay on this device: nothing you put in here is sent anywhere.",
    add: "Paste an article",
    open_files: "Open files",
    drop_hint: "or drop files anywhere on this page: text, Markdown, HTML or JSON",
    load_sample: "Load the sample",
    start_over: "Start over",
    compare: "Compare",
    title: "Headline",
    source: "Source",
    source_hint: "The publisher, not the person quoted",
    date: "Date",
    date_hint: "YYYY-MM-DD",
    text: "Text",
    text_hint: "Paste the words of the article here",
    too_long_to_edit: "This is the beginning of the text. It is compared as it is; to change something so long, use an editor and open it again.",
    remove: "Remove",
    read_as_compared: "See what was left out",
    need_text: "No article has any words yet. Paste one, open files, or load the sample.",
    started_over: "All articles were removed.",
    sample_loaded: "The sample took the place of your articles.",
    sentences: Plural { one: "{n} sentence compared", other: "{n} sentences compared" },
    left_out: Plural { one: "{n} passage left out", other: "{n} passages left out" },
    words: Plural { one: "{n} word", other: "{n} words" },
    removed: "‘{name}’ was removed.",
    added: "{articles} added.",
};
