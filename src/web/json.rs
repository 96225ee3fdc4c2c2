//! JSON to articles, and what JSON-LD inside a page says of its article.
//!
//! Never here: HTML.

use serde::Deserialize;
use serde_json::Value;

use crate::article::Article;

/// The shapes a file of articles may have.
#[derive(Deserialize)]
#[serde(untagged)]
enum Shape {
    Set { articles: Vec<Value> },
    List(Vec<Value>),
    One(serde_json::Map<String, Value>),
}

/// The articles of a JSON text: a list, an object with `articles`, or one article.
///
/// # Errors
///
/// Half a sentence that says what is wrong, to be put after the name of the file.
pub(super) fn articles(text: &str) -> Result<Vec<Article>, String> {
    let shape: Shape = serde_json::from_str(text).map_err(|why| {
        if why.is_data() {
            "is no list of articles".to_owned()
        } else {
            format!("is no valid JSON ({why})")
        }
    })?;
    let values = match shape {
        Shape::Set { articles } => articles,
        Shape::List(list) => list,
        Shape::One(one) => vec![Value::Object(one)],
    };
    let mut articles = Vec::with_capacity(values.len());
    for (at, value) in values.into_iter().enumerate() {
        articles
            .push(article(&value).ok_or_else(|| format!("has no text in its article {}", at + 1))?);
    }
    if articles.is_empty() {
        Err("has no articles in it".to_owned())
    } else {
        Ok(articles)
    }
}

/// Takes the parts an [`Article`] has and passes over all others.
fn article(value: &Value) -> Option<Article> {
    let part = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
    Some(Article {
        text: part("text")?,
        title: part("title").unwrap_or_default(),
        source: part("source").unwrap_or_default(),
        date: part("date"),
        url: part("url"),
    })
}

/// What a page says of its article in JSON-LD (schema.org `Article` and its kinds).
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct LinkedData {
    pub(super) headline: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) published: Option<String>,
}

/// Reads one JSON-LD script; anything that cannot be read is passed over.
pub(super) fn linked_data(script: &str) -> Option<LinkedData> {
    let value: Value = serde_json::from_str(script).ok()?;
    let found = article_node(&value, 0)?;
    let part = |name: &str| found.get(name).and_then(Value::as_str).map(str::to_owned);
    let publisher = found.get("publisher").and_then(|publisher| {
        let one = publisher
            .as_array()
            .map_or(Some(publisher), |list| list.first())?;
        one.get("name")
            .or(Some(one))
            .and_then(Value::as_str)
            .map(str::to_owned)
    });
    Some(LinkedData {
        headline: part("headline"),
        publisher,
        published: part("datePublished"),
    })
}

/// How deep graphs and lists of JSON-LD are followed: real pages need two.
const DEPTH: usize = 4;

fn article_node(value: &Value, depth: usize) -> Option<&Value> {
    if depth > DEPTH {
        return None;
    }
    if let Some(list) = value.as_array() {
        return list.iter().find_map(|item| article_node(item, depth + 1));
    }
    let is_article = |kind: &Value| {
        kind.as_str()
            .is_some_and(|name| name.ends_with("Article") || name.ends_with("Posting"))
    };
    let kinds = value.get("@type");
    let named = kinds.is_some_and(|kind| {
        is_article(kind)
            || kind
                .as_array()
                .is_some_and(|all| all.iter().any(is_article))
    });
    if named {
        Some(value)
    } else {
        article_node(value.get("@graph")?, depth + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_a_set_and_one_article_are_read() {
        let one = r#"{"text": "words", "source": "Bay Radio", "language": "en"}"#;
        for text in [
            one.to_owned(),
            format!("[{one}]"),
            format!(r#"{{"articles": [{one}]}}"#),
        ] {
            let articles = articles(&text).expect("readable");
            assert_eq!(
                (articles[0].text.as_str(), articles[0].source.as_str()),
                ("words", "Bay Radio")
            );
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        assert_eq!(articles("[]"), Err("has no articles in it".into()));
        assert_eq!(
            articles(r#"[{"text": "a"}, {"title": "b"}]"#),
            Err("has no text in its article 2".into())
        );
        assert!(articles("{ broken").is_err_and(|why| why.starts_with("is no valid JSON")));
        assert_eq!(articles("7"), Err("is no list of articles".into()));
    }

    #[test]
    fn linked_data_is_found_in_a_graph() {
        let script = r#"{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"], "headline": "H",
            "datePublished": "2024-03-04", "publisher": {"@type": "Organization", "name": "P"}}]}"#;
        let found = linked_data(script).expect("there is an article");
        assert_eq!(found.headline.as_deref(), Some("H"));
        assert_eq!(found.publisher.as_deref(), Some("P"));
        assert_eq!(found.published.as_deref(), Some("2024-03-04"));
        assert_eq!(linked_data("[[[[[[[[{}]]]]]]]]"), None);
        assert_eq!(linked_data("not json"), None);
    }
}
