//! What JSON-LD inside a page says of its article.
//!
//! Never here: HTML, and articles in a JSON file.

use serde_json::Value;

use crate::fields;

/// What a page says of its article in JSON-LD (schema.org `Article` and its kinds).
#[derive(Debug, Default, PartialEq, Eq)]
pub struct LinkedData {
    /// The headline.
    pub headline: Option<String>,
    /// The name of the publisher.
    pub publisher: Option<String>,
    /// When it was published, as the page writes it.
    pub published: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// Its words, where the page repeats them here.
    pub body: Option<String>,
}

/// Reads one JSON-LD script; anything that cannot be read is passed over.
#[must_use]
pub fn linked_data(script: &str) -> Option<LinkedData> {
    let value: Value = fields::from_str(script).ok()?;
    let found = article_node(&value, 0)?;
    let part = |name: &str| found.get(name).and_then(Value::as_str).map(str::to_owned);
    let publisher = found.get("publisher").and_then(|publisher| {
        let one = publisher.as_array().map_or(Some(publisher), |list| list.first())?;
        one.get("name").or(Some(one)).and_then(Value::as_str).map(str::to_owned)
    });
    let page = found.get("mainEntityOfPage").and_then(|page| page.get("@id").unwrap_or(page).as_str());
    let url = part("url").or_else(|| page.map(str::to_owned)).filter(|url| url.contains("://"));
    Some(LinkedData {
        headline: part("headline"),
        publisher,
        published: part("datePublished"),
        url,
        body: part("articleBody"),
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
    let is_article =
        |kind: &Value| kind.as_str().is_some_and(|name| name.ends_with("Article") || name.ends_with("Posting"));
    let kinds = value.get("@type");
    let named =
        kinds.is_some_and(|kind| is_article(kind) || kind.as_array().is_some_and(|all| all.iter().any(is_article)));
    if named { Some(value) } else { article_node(value.get("@graph")?, depth + 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

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
