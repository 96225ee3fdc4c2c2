//! The article in a page of HTML, by Mozilla's readability method (`dom_smoothie`);
//! what it leaves open of title, source, date and address by the page's own meta
//! tags and its JSON-LD.
//!
//! Never here: the browser's own parser.

use dom_smoothie::{Article as Page, Config, Readability, TextMode};

use crate::article::Article;
use crate::input::linked::{LinkedData, linked_data};
use crate::input::site;

/// Reads the article, its title, source, date and address out of `html`.
///
/// # Errors
/// A sentence where the page holds no article.
pub fn article(html: &str) -> Result<Article, String> {
    let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
    let missing = || "no article was found in this page".to_owned();
    let mut reader = Readability::new(html, None, Some(config)).map_err(|_| missing())?;
    // Reading takes the page apart, so its head is read first.
    let head = Head::of(&reader);
    let page = reader.parse().ok();
    let body = page.as_ref().map(|page| page.text_content.trim().to_owned()).filter(|body| !body.is_empty());
    let body = body.or(head.linked.body).ok_or_else(missing)?;
    let url = head.url.or(head.linked.url).or_else(|| page.as_ref().and_then(|page| page.url.clone()));
    let source = head
        .linked
        .publisher
        .or(head.site)
        .or_else(|| page.as_ref().and_then(|page| page.site_name.clone()))
        .or_else(|| url.as_deref().and_then(host));
    let source = source.unwrap_or_default().trim().to_owned();
    let title = head.linked.headline.or(head.title).or_else(|| page.as_ref().map(title_of));
    let title = site::without(title.unwrap_or_default().trim(), &source).to_owned();
    let date = head.linked.published.or(head.date).or_else(|| page.and_then(|page| page.published_time));
    // The headline is part of what an article says, so it stands in the text too.
    let text = if title.is_empty() || body.starts_with(&title) { body } else { format!("{title}\n\n{body}") };
    Ok(Article { title, source, date, url, text, ..Article::default() })
}

fn title_of(page: &Page) -> String {
    page.title.trim().to_owned()
}

/// What the head of a page says of its article.
#[derive(Debug, Default)]
struct Head {
    linked: LinkedData,
    title: Option<String>,
    site: Option<String>,
    date: Option<String>,
    url: Option<String>,
}

/// Where pages write the day of publication, the surest first.
const DATES: &[(&str, &str)] = &[
    ("meta[property='article:published_time']", "content"),
    ("meta[itemprop='datePublished']", "content"),
    ("meta[property='og:published_time']", "content"),
    ("meta[name='parsely-pub-date']", "content"),
    ("meta[name='pubdate']", "content"),
    ("meta[name='publish-date']", "content"),
    ("meta[name='date']", "content"),
    ("meta[name='dcterms.created']", "content"),
    ("meta[name='DC.date.issued']", "content"),
    ("meta[name='DC.date']", "content"),
    ("time[itemprop='datePublished']", "datetime"),
    ("time[pubdate]", "datetime"),
    ("article time[datetime]", "datetime"),
    ("time[datetime]", "datetime"),
];

/// Where they write the publisher.
const SITES: &[(&str, &str)] = &[
    ("meta[property='og:site_name']", "content"),
    ("meta[name='publisher']", "content"),
    ("meta[property='article:publisher_name']", "content"),
    ("meta[name='application-name']", "content"),
];

/// Where they write the headline.
const TITLES: &[(&str, &str)] = &[("meta[property='og:title']", "content"), ("meta[name='twitter:title']", "content")];

/// Where they write the address.
const ADDRESSES: &[(&str, &str)] = &[("link[rel='canonical']", "href"), ("meta[property='og:url']", "content")];

impl Head {
    fn of(reader: &Readability) -> Self {
        let first = |places: &[(&str, &str)]| {
            places.iter().find_map(|&(selector, name)| {
                let value = reader.doc.select_single(selector).attr(name)?;
                let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
                (!value.is_empty()).then_some(value)
            })
        };
        let scripts = reader.doc.select("script[type='application/ld+json']");
        let linked = scripts.iter().find_map(|script| linked_data(&script.text()));
        Self {
            linked: linked.unwrap_or_default(),
            title: first(TITLES),
            site: first(SITES),
            date: first(DATES).filter(|date| date.contains(|c: char| c.is_ascii_digit())),
            url: first(ADDRESSES).filter(|url| url.contains("://")),
        }
    }
}

/// The host of an address, without `www.`: the last resort for a source.
fn host(url: &str) -> Option<String> {
    let host = url.split_once("://")?.1.split(['/', '?', '#', ':']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    (!host.is_empty()).then(|| host.to_owned())
}

#[cfg(test)]
mod tests {
    use super::article;

    const BODY: &str = "<article><h1>Ferry aground</h1><p>The ferry Alma ran aground off Tolen Point on Friday, and \
        the crew of nine was brought ashore by two boats, the harbor office said on Saturday.</p><p>The captain was not \
        reached, and the office will look into the cause of the accident, it said, once the fog has gone.</p></article>";

    #[test]
    fn the_head_completes_what_reading_leaves_open() {
        let linked = r#"<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle",
            "headline": "Ferry runs aground", "datePublished": "2024-05-03T08:00:00Z", "publisher": {"name": "Coast Wire"}}]}</script>"#;
        let page = format!(
            "<!doctype html><html><head><title>x</title>{linked}<link rel='canonical' href='https://coast.example/ferry'></head><body>{BODY}</body></html>"
        );
        let read = article(&page).expect("an article");
        assert_eq!(read.title, "Ferry runs aground");
        assert_eq!(read.source, "Coast Wire");
        assert_eq!(read.date.as_deref(), Some("2024-05-03T08:00:00Z"));
        assert_eq!(read.url.as_deref(), Some("https://coast.example/ferry"));
        assert!(read.text.contains("crew of nine"));
    }

    #[test]
    fn meta_tags_do_where_there_is_nothing_else() {
        let page = format!(
            "<html><head><meta property='og:title' content='Ferry aground - Coast Wire'><meta name='publisher' content='Coast Wire'>\
             <meta property='og:url' content='https://www.coast.example/ferry'></head><body>{BODY}<time datetime='2024-05-03'>3 May</time></body></html>"
        );
        let read = article(&page).expect("an article");
        assert_eq!((read.title.as_str(), read.source.as_str()), ("Ferry aground", "Coast Wire"));
        assert_eq!(read.date.as_deref(), Some("2024-05-03"));
    }

    #[test]
    fn the_host_stands_in_for_the_source() {
        let page = format!(
            "<html><head><link rel='canonical' href='https://www.coast.example/f'></head><body>{BODY}</body></html>"
        );
        assert_eq!(article(&page).expect("an article").source, "coast.example");
        assert!(article("<html></html>").is_err());
    }
}
