//! The sample comparison, built in so that showing it asks nobody for anything.
//!
//! Never here: articles of a person.

use serde::Deserialize;

use crate::article::Article;

const SAMPLE: &str = include_str!("../../www/samples/ulbren-cable-car.json");

#[derive(Default, Deserialize)]
struct Sample {
    articles: Vec<Article>,
}

/// The articles of the sample.
pub(crate) fn articles() -> Vec<Article> {
    serde_json::from_str::<Sample>(SAMPLE).unwrap_or_default().articles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_can_be_read() {
        assert!(articles().len() > 1);
        assert!(articles().iter().all(|article| !article.text.is_empty()));
    }
}
