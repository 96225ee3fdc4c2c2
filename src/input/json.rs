//! Articles from JSON: a list, or an object with a list `articles`.
//!
//! Never here: other shapes.

use serde::Deserialize;

use crate::article::Article;

#[derive(Deserialize)]
#[serde(untagged)]
enum Shape {
    List(Vec<Article>),
    Object { articles: Vec<Article> },
}

/// Reads the articles of `text`.
///
/// # Errors
/// A sentence that says what is expected, and where the text is no JSON.
///
/// ```
/// let articles = claimgrid::input::json::articles(r#"[{"source": "Daily Sample", "text": "It rained."}]"#);
/// assert_eq!(articles.unwrap()[0].source, "Daily Sample");
/// ```
pub fn articles(text: &str) -> Result<Vec<Article>, String> {
    let value: serde_json::Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| format!("this is no JSON: {error}"))?;
    match serde_json::from_value(value) {
        Ok(Shape::List(articles) | Shape::Object { articles }) => Ok(articles),
        Err(_) => {
            Err("the JSON must be a list of articles, or an object with a list ‘articles’, each with a ‘text’ and, \
                       if known, ‘title’, ‘source’, ‘date’ and ‘url’"
                .to_owned())
        }
    }
}
