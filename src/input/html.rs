//! The article in a page of HTML, by Mozilla's readability method (`dom_smoothie`).
//!
//! Never here: the browser's own parser.

use dom_smoothie::{Article as Page, Config, Readability, TextMode};

use crate::article::Article;

/// Reads the article, its title, source, date and address out of `html`.
///
/// # Errors
/// A sentence where the page holds no article.
pub fn article(html: &str) -> Result<Article, String> {
    let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
    let page: Page = Readability::new(html, None, Some(config))
        .and_then(|mut reader| reader.parse())
        .map_err(|_| "no article was found in this page".to_owned())?;
    let title = page.title.trim().to_owned();
    let body = page.text_content.trim().to_owned();
    // The headline is part of what an article says, so it stands in the text too.
    let text = if title.is_empty() || body.starts_with(&title) { body } else { format!("{title}\n\n{body}") };
    Ok(Article { title, source: page.site_name.unwrap_or_default(), date: page.published_time, url: page.url, text })
}
