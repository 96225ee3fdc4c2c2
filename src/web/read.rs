//! What a person opens, drops or pastes as articles. A file that cannot be read gives
//! one problem that names it; the others are read all the same.
//!
//! Never here: where the articles go, and sentences.

use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileList};

use crate::article::Article;
use crate::export::{is_result, json as report};
use crate::input::problem::{FileProblem, Problem};
use crate::input::recognize::{self, recognize};
use crate::input::{self, json};
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
    pub(crate) report: Option<report::File>,
    /// What is wrong with each file that could not be read.
    pub(crate) problems: Vec<FileProblem>,
}

impl Opened {
    fn hold(&mut self, name: &str, held: Result<Held, Problem>) {
        match held {
            Ok(Held::Articles(articles)) => self.articles.extend(articles),
            Ok(Held::Report(report)) => self.report = Some(*report),
            Err(problem) => self.problems.push(FileProblem { file: name.to_owned(), problem }),
        }
    }

    /// Whether there was nothing in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.articles.is_empty() && self.report.is_none() && self.problems.is_empty()
    }
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
    Report(Box<report::File>),
}

/// The files of a list; it must be taken before the event that brought it ends.
pub(crate) fn files(list: &FileList) -> Vec<File> {
    (0..list.length()).filter_map(|at| list.item(at)).collect()
}

/// Reads files one after the other.
pub(crate) async fn open(files: Vec<File>) -> Opened {
    let mut opened = Opened::default();
    for file in files {
        opened.hold(&file.name(), one(&file).await);
    }
    opened
}

async fn one(file: &File) -> Result<Held, Problem> {
    if file.size() > LARGEST {
        return Err(Problem::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| Problem::Unreadable)?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    let text = decode::text(&bytes).ok_or(Problem::NotText)?;
    if text.trim().is_empty() {
        return Err(Problem::Empty);
    }
    if is_result(&text) {
        return Err(Problem::Result);
    }
    match kind(&file.name(), &file.type_(), &text) {
        _ if report::is_report(&text) => saved(&text),
        Kind::Json => json::read(&text).map(Held::Articles),
        Kind::Text => Ok(Held::Articles(vec![from_text(&file.name(), text)])),
        Kind::Html => {
            let articles = html::articles(&text).map_err(|_| Problem::NoWords)?;
            let wordless = articles.iter().all(|article| article.text.is_empty());
            if wordless { Err(Problem::NoWords) } else { Ok(Held::Articles(articles)) }
        }
    }
}

fn saved(text: &str) -> Result<Held, Problem> {
    let read = report::read_edited(text).map_err(|why| Problem::BrokenReport { why })?;
    Ok(Held::Report(Box::new(read)))
}

/// The name of a file stands for the source only where the text tells none.
fn from_text(name: &str, text: String) -> Article {
    let tells = recognize(&text).source.is_some();
    let article = input::from_text(name, text);
    let named = name.starts_with(&article.source);
    if tells && named { Article { source: String::new(), ..article } } else { article }
}

/// What a pasted or dropped text holds, of which the browser may have the markup, too. Of
/// an article it cannot fail: at worst the text is one as it is. `name` stands for the
/// name of a file where the text is none.
pub(crate) fn pasted(plain: &str, markup: &str, name: &str) -> Opened {
    let mut opened = Opened::default();
    let held = match () {
        () if is_result(plain) => Err(Problem::Result),
        () if report::is_report(plain) => saved(plain),
        () => Ok(Held::Articles(written(plain, markup))),
    };
    opened.hold(name, held);
    opened
}

fn written(plain: &str, markup: &str) -> Vec<Article> {
    let listed = plain.trim_start().starts_with(['[', '{']).then(|| json::read(plain).ok()).flatten();
    let paged = || {
        let articles = input::is_html(plain).then(|| html::articles(plain).ok()).flatten();
        articles.filter(|articles| articles.iter().any(|article| !article.text.is_empty()))
    };
    if let Some(articles) = listed.or_else(paged) {
        return articles;
    }
    let words = |text: &str| text.split_whitespace().count();
    match html::pasted(markup) {
        // Markup that lost half of the words is not what the person saw.
        Some(html::Pasted::Articles(articles)) if !articles.is_empty() => articles,
        Some(html::Pasted::Text(text)) if words(&text) * 2 >= words(plain).max(1) => vec![recognize::article(&text)],
        _ if words(plain) == 0 => Vec::new(),
        _ => vec![recognize::article(plain)],
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
