//! What the front matter of a Markdown file says of its article.
//!
//! Never here: the text below it, which stays as it is.

use crate::article::Article;

/// Lines of front matter that are looked through.
const LINES: usize = 100;

/// Fills title, source, date and address of `article` from the front matter of
/// its text, where it has any: lines of `key: value` between two lines `---`.
///
/// ```
/// use claimgrid::{Article, input::markdown};
/// let mut article = Article::from_text("---\ntitle: \"Ferry aground\"\ndate: 2024-05-03\n---\nThe ferry ran aground.");
/// markdown::front_matter(&mut article);
/// assert_eq!(article.title, "Ferry aground");
/// assert_eq!(article.date.as_deref(), Some("2024-05-03"));
/// ```
pub fn front_matter(article: &mut Article) {
    let text = std::mem::take(&mut article.text);
    let mut lines = text.trim_start_matches('\u{feff}').trim_start().lines().map(str::trim);
    let mark = lines.next().unwrap_or("");
    let inner: Vec<&str> = lines.take(LINES).take_while(|line| *line != mark).collect();
    if matches!(mark, "---" | "+++") && inner.len() < LINES {
        for line in inner {
            let Some((key, value)) = line.split_once([':', '=']) else { continue };
            let value = value.trim().trim_matches(['"', '\'']).trim().to_owned();
            if value.is_empty() {
                continue;
            }
            match key.trim().to_lowercase().as_str() {
                "title" | "headline" => article.title = value,
                "source" | "publisher" | "publication" | "site" => article.source = value,
                "date" | "published" | "pubdate" => article.date = Some(value),
                "url" | "link" | "canonical" | "canonical_url" => article.url = Some(value),
                _ => {}
            }
        }
    }
    article.text = text;
}
