//! An opened or dropped file as articles. A file that cannot be read gives one
//! sentence that names it; the others are read all the same.
//!
//! Never here: where the articles go.

use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileList};

use crate::article::Article;
use crate::export::json;
use crate::input;
use crate::web::{decode, html};

/// What a file chooser offers.
pub(crate) const ACCEPTED: &str =
    ".txt,.text,.md,.markdown,.html,.htm,.xhtml,.json,text/plain,text/markdown,text/html,application/json";

/// The largest file that is read, in bytes. Range: some megabytes. A saved page
/// with pictures inside has ten; more would only hold up the page.
const LARGEST: f64 = 50_000_000.0;

/// What came out of some files.
#[derive(Debug, Default)]
pub(crate) struct Opened {
    /// The articles, in the order of the files.
    pub(crate) articles: Vec<Article>,
    /// The last report among the files: a comparison that was saved.
    pub(crate) report: Option<json::File>,
    /// One sentence for each file that could not be read.
    pub(crate) problems: Vec<String>,
}

/// The kinds of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Html,
    Json,
}

/// What one file holds.
enum Held {
    Articles(Vec<Article>),
    Report(Box<json::File>),
}

/// The files of a list; it must be taken before the event that brought it ends.
pub(crate) fn files(list: &FileList) -> Vec<File> {
    (0..list.length()).filter_map(|at| list.item(at)).collect()
}

/// Reads files one after the other.
pub(crate) async fn open(files: Vec<File>) -> Opened {
    let mut opened = Opened::default();
    for file in files {
        let name = file.name();
        match one(&file).await {
            Ok(Held::Articles(articles)) => opened.articles.extend(articles),
            Ok(Held::Report(report)) => opened.report = Some(*report),
            Err(why) => opened.problems.push(format!("‘{name}’ {why}.")),
        }
    }
    opened
}

async fn one(file: &File) -> Result<Held, String> {
    if file.size() > LARGEST {
        return Err("is larger than 50 MB and was not opened".to_owned());
    }
    let buffer = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| "could not be read by the browser; if it is a folder, open the files in it".to_owned())?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    let text =
        decode::text(&bytes).ok_or_else(|| "is not a text file; save it as plain text or HTML first".to_owned())?;
    if text.trim().is_empty() {
        return Err("is empty".to_owned());
    }
    match kind(&file.name(), &file.type_(), &text) {
        Kind::Json if json::is_report(&text) => match json::read_edited(&text) {
            Ok(report) => Ok(Held::Report(Box::new(report))),
            Err(why) => Err(format!("could not be read: {}", why.trim_end_matches('.'))),
        },
        Kind::Json => match input::json::articles(&text) {
            Ok(articles) if articles.is_empty() => Err("has no articles in it".to_owned()),
            other => other.map(Held::Articles).map_err(|why| format!("could not be read: {why}")),
        },
        Kind::Text => Ok(Held::Articles(vec![input::from_text(&file.name(), text)])),
        Kind::Html => {
            let article = html::article(&text).map_err(|_| "could not be read as HTML".to_owned())?;
            if article.text.is_empty() {
                Err("has no words in it".to_owned())
            } else {
                Ok(Held::Articles(vec![article]))
            }
        }
    }
}

/// By the end of the name, else by what the browser says, else by how it begins.
fn kind(name: &str, media_type: &str, text: &str) -> Kind {
    let end = name.rsplit_once('.').map_or("", |(_, end)| end).to_ascii_lowercase();
    match (end.as_str(), media_type) {
        ("txt" | "text" | "md" | "markdown", _) => Kind::Text,
        ("html" | "htm" | "xhtml" | "xht", _) => Kind::Html,
        ("json", _) | (_, "application/json") => Kind::Json,
        (_, "text/html" | "application/xhtml+xml") => Kind::Html,
        _ if input::is_html(text) => Kind::Html,
        _ => Kind::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_of_a_file_is_found() {
        assert_eq!(kind("a.HTML", "", ""), Kind::Html);
        assert_eq!(kind("a.b.json", "text/plain", ""), Kind::Json);
        assert_eq!(kind("notes.md", "text/html", "<html>"), Kind::Text);
        assert_eq!(kind("download", "text/html", ""), Kind::Html);
        assert_eq!(kind("download", "", "\n<!DOCTYPE html><p>"), Kind::Html);
        assert_eq!(kind("download", "", "Words"), Kind::Text);
    }
}
