//! A saved page or copied markup to articles, by the browser's own parser: no script
//! of it runs, nothing of it is loaded or shown.
//!
//! Never here: other kinds of files.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, DomParser, Element, Node, SupportedType};

use crate::article::Article;
use crate::input::linked::{LinkedData, linked_data};
use crate::input::site;

/// Elements that are no part of an article's words.
const LEFT_OUT: [&str; 19] = [
    "SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "NAV", "ASIDE", "FOOTER", "FORM", "BUTTON", "SELECT", "TEXTAREA",
    "FIGURE", "IFRAME", "SVG", "VIDEO", "AUDIO", "OBJECT", "DIALOG", "HEAD",
];

/// Elements that end a line.
const BLOCKS: [&str; 27] = [
    "P",
    "DIV",
    "SECTION",
    "ARTICLE",
    "MAIN",
    "HEADER",
    "H1",
    "H2",
    "H3",
    "H4",
    "H5",
    "H6",
    "UL",
    "OL",
    "LI",
    "DL",
    "DT",
    "DD",
    "BLOCKQUOTE",
    "PRE",
    "TABLE",
    "TR",
    "HR",
    "BR",
    "ADDRESS",
    "DETAILS",
    "SUMMARY",
];

/// Where the words of an article stand in a page, the surest first.
const BODIES: [&str; 6] = ["[itemprop=articleBody]", "article", "main", "[role=main]", "#content", "body"];

/// A body with fewer words than this is a teaser; the next place is tried.
const TEASER_WORDS: usize = 60;

/// What came out of copied markup.
#[derive(Debug)]
pub(super) enum Pasted {
    /// Several articles, each in an element of its own.
    Articles(Vec<Article>),
    /// The words, a line for each paragraph and heading.
    Text(String),
}

/// Reads what a browser puts on the clipboard beside the plain text. Nothing where
/// there is none.
pub(super) fn pasted(markup: &str) -> Option<Pasted> {
    if markup.trim().is_empty() {
        return None;
    }
    let document = parse(markup).ok()?;
    let several = several(&document);
    if several.len() >= 2 {
        return Some(Pasted::Articles(several));
    }
    let body = document.query_selector("body").ok()??;
    Some(Pasted::Text(lines(&body, "")))
}

/// The articles of a page: several where it holds several, else the one it is about,
/// its words as lines, and title, source, date and address as its head gives them.
///
/// # Errors
///
/// What the browser's parser throws; by the standard it accepts any text.
pub(super) fn articles(page: &str) -> Result<Vec<Article>, JsValue> {
    let document = parse(page)?;
    let several = several(&document);
    Ok(if several.len() >= 2 { several } else { vec![article(&document)] })
}

fn parse(page: &str) -> Result<Document, JsValue> {
    DomParser::new()?.parse_from_string(page, SupportedType::TextHtml)
}

/// The articles of a page that holds several: elements side by side, each with a
/// heading and more words than a teaser. Comments have no headings.
fn several(document: &Document) -> Vec<Article> {
    let Ok(found) = document.query_selector_all("article") else { return Vec::new() };
    let elements = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into::<Element>().ok());
    let outer = elements.filter(|element| {
        element.parent_element().is_none_or(|parent| parent.closest("article").is_ok_and(|outer| outer.is_none()))
    });
    let articles = outer.filter_map(|element| {
        let title = of_element(&element, "h1, h2, h3")?;
        let text = lines(&element, &title);
        let named = |name: &str| element.get_attribute(name).map(|value| value.trim().to_owned());
        let time = element.query_selector("time[datetime]").ok().flatten();
        (text.split_whitespace().count() >= TEASER_WORDS).then(|| Article {
            source: named("data-source").unwrap_or_default(),
            date: named("data-date").or_else(|| time?.get_attribute("datetime")),
            url: named("cite"),
            title,
            text,
            ..Article::default()
        })
    });
    articles.collect()
}

fn article(document: &Document) -> Article {
    let linked = scripts(document).unwrap_or_default();
    let source = linked
        .publisher
        .or_else(|| meta(document, &["meta[property='og:site_name']", "meta[name='application-name']"]));
    let title = linked
        .headline
        .or_else(|| meta(document, &["meta[property='og:title']", "meta[name='twitter:title']"]))
        .or_else(|| words(document, "h1"))
        .or_else(|| words(document, "title"))
        .unwrap_or_default();
    // A page that does not name its site may do so at the end of its title.
    let source = source.unwrap_or_else(|| {
        let whole = words(document, "title").unwrap_or_default();
        site::parted(&whole).1.unwrap_or_default().to_owned()
    });
    let title = site::without(&title, &source).to_owned();
    let date = meta(document, &["meta[property='article:published_time']", "meta[name='date']"])
        .or(linked.published)
        .or_else(|| attribute(document, "time[datetime]", "datetime"));
    let url =
        attribute(document, "link[rel=canonical]", "href").or_else(|| meta(document, &["meta[property='og:url']"]));
    Article { text: body(document, &title), title, source, date, url, ..Article::default() }
}

fn scripts(document: &Document) -> Option<LinkedData> {
    let scripts = document.query_selector_all("script[type='application/ld+json']").ok()?;
    (0..scripts.length()).find_map(|at| linked_data(&scripts.item(at)?.text_content()?))
}

fn meta(document: &Document, selectors: &[&str]) -> Option<String> {
    selectors.iter().find_map(|selector| attribute(document, selector, "content"))
}

fn attribute(document: &Document, selector: &str, name: &str) -> Option<String> {
    let element = document.query_selector(selector).ok()??;
    element.get_attribute(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

fn words(document: &Document, selector: &str) -> Option<String> {
    tidy(&document.query_selector(selector).ok()??)
}

fn of_element(element: &Element, selector: &str) -> Option<String> {
    tidy(&element.query_selector(selector).ok()??)
}

fn tidy(element: &Element) -> Option<String> {
    let text = element.text_content()?;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// The words of the page's article; the headline in it is left out, for it is
/// the title already.
fn body(document: &Document, title: &str) -> String {
    let mut best = String::new();
    for selector in BODIES {
        let Ok(Some(element)) = document.query_selector(selector) else {
            continue;
        };
        let text = lines(&element, title);
        let count = text.split_whitespace().count();
        if count >= TEASER_WORDS {
            return text;
        }
        if count > best.split_whitespace().count() {
            best = text;
        }
    }
    best
}

/// The text of an element, one line for each block; without recursion, since a
/// hostile page nests as deep as it likes.
fn lines(element: &Element, title: &str) -> String {
    enum Step {
        Enter(Node),
        Break,
    }
    let mut steps = vec![Step::Enter(element.clone().unchecked_into())];
    let mut lines = vec![String::new()];
    while let Some(step) = steps.pop() {
        let Step::Enter(node) = step else {
            lines.push(String::new());
            continue;
        };
        if node.node_type() == Node::TEXT_NODE {
            if let Some(last) = lines.last_mut() {
                last.push_str(&node.node_value().unwrap_or_default());
            }
            continue;
        }
        let name = node.node_name().to_ascii_uppercase();
        if LEFT_OUT.contains(&name.as_str()) {
            continue;
        }
        let is_block = BLOCKS.contains(&name.as_str());
        if is_block {
            lines.push(String::new());
            steps.push(Step::Break);
        }
        let mut child = node.last_child();
        while let Some(current) = child {
            child = current.previous_sibling();
            steps.push(Step::Enter(current));
        }
    }
    let tidy = lines.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let kept: Vec<String> = tidy.filter(|line| !line.is_empty() && line != title).collect();
    kept.join("\n\n")
}
