//! What a person brings, as articles: text, a page in HTML, a list in JSON. This
//! is an edge: errors here are sentences for a person.
//!
//! - [`split`]: where a text of several articles is to be cut
//! - [`recognize`]: title, source and date out of the first lines of a text, with
//!   [`day`] and [`site`]
//! - [`json`], [`linked`], [`markdown`], and natively `html`: what files tell; [`named`]:
//!   what their names do
//! - [`problem`]: why something could not be read
//!
//! Never here: reading of files or addresses, and no analysis.

pub mod day;
#[cfg(feature = "cli")]
pub mod html;
pub mod json;
mod label;
pub mod linked;
pub mod markdown;
pub mod named;
pub mod problem;
pub mod recognize;
pub mod site;
pub mod split;

use crate::article::Article;

/// An article from plain text that was in a file of this name: the name stands for the
/// source, where it tells one (see [`named`]), until a person or the text's own front
/// matter gives a better one.
#[must_use]
pub fn from_text(name: &str, text: String) -> Article {
    let source = named::source(name).unwrap_or_default().to_owned();
    let mut article = Article { source, text, ..Article::default() };
    markdown::front_matter(&mut article);
    article
}

/// Whether a text is a page in HTML, by how it begins.
#[must_use]
pub fn is_html(text: &str) -> bool {
    let head: String = text
        .trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t'])
        .chars()
        .take(200)
        .collect::<String>()
        .to_lowercase();
    head.starts_with("<!doctype html")
        || head.starts_with("<html")
        || (head.starts_with("<?xml") && head.contains("<html"))
}
