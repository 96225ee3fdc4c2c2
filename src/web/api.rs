//! The analysis for JavaScript, without any interface.
//!
//! Never here: anything that is shown.

use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::article::Article;
use crate::config::Config;

/// What a script may set; everything else keeps its default.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
struct Options {
    /// See [`Config::article_bytes`].
    article_bytes: Option<usize>,
}

impl Options {
    fn config(&self) -> Config {
        let mut config = Config::default();
        if let Some(bytes) = self.article_bytes {
            config.article_bytes = bytes;
        }
        config
    }
}

/// Compares articles and gives the report as a plain object.
///
/// `articles` is a list of `{ title, source, date, url, text }`, of which only
/// `text` is needed; `options` may be left out.
///
/// # Errors
///
/// A JavaScript `Error` with one sentence where an argument has another shape.
#[wasm_bindgen]
pub fn compare(articles: JsValue, options: JsValue) -> Result<JsValue, JsError> {
    let articles: Vec<Article> = serde_wasm_bindgen::from_value(articles)
        .map_err(|why| refused("The first argument must be a list of articles", &why))?;
    let options: Option<Options> = serde_wasm_bindgen::from_value(options)
        .map_err(|why| refused("The second argument must be an object of options", &why))?;
    let report = crate::compare(&articles, &options.unwrap_or_default().config());
    report.serialize(&Serializer::json_compatible()).map_err(|why| refused("The report could not be handed over", &why))
}

fn refused(sentence: &str, why: &serde_wasm_bindgen::Error) -> JsError {
    JsError::new(&format!("{sentence}: {why}."))
}
