//! Articles from JSON: a list, or an object with a list `articles`.
//!
//! Never here: other shapes.

use serde_json::Value;

use crate::article::Article;
use crate::fields;
use crate::input::problem::Problem;

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
    let value = value(text).map_err(|error| format!("this is no JSON: {error}"))?;
    shaped(value).ok_or_else(|| {
        "the JSON must be a list of articles, or an object with a list ‘articles’, each with a ‘text’ and, if known, \
         ‘title’, ‘source’, ‘date’ and ‘url’"
            .to_owned()
    })
}

/// The same, for an interface that has sentences of its own.
///
/// # Errors
/// [`Problem::NotJson`], [`Problem::OtherShape`], or [`Problem::NoArticles`] where
/// the list is empty.
pub fn read(text: &str) -> Result<Vec<Article>, Problem> {
    let value = value(text).map_err(|error| Problem::NotJson { line: error.line(), column: error.column() })?;
    match shaped(value) {
        None => Err(Problem::OtherShape),
        Some(articles) if articles.is_empty() => Err(Problem::NoArticles),
        Some(articles) => Ok(articles),
    }
}

fn value(text: &str) -> Result<Value, serde_json::Error> {
    fields::from_str(text.trim_start_matches('\u{feff}'))
}

fn shaped(value: Value) -> Option<Vec<Article>> {
    let list = match value {
        Value::Object(mut fields) => fields.remove("articles")?,
        list => list,
    };
    let Value::Array(list) = list else { return None };
    list.into_iter().map(|article| fields::from_value(article).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::input::problem::Problem;

    #[test]
    fn what_is_wrong_is_told_apart() {
        assert_eq!(read("[{]"), Err(Problem::NotJson { line: 1, column: 3 }));
        assert_eq!(read("{\"a\": 1}"), Err(Problem::OtherShape));
        assert_eq!(read("[]"), Err(Problem::NoArticles));
        assert_eq!(read("\u{feff}[{\"text\": \"It rained.\"}]").map(|all| all.len()), Ok(1));
    }
}
