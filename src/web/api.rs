//! The analysis for JavaScript, without any interface.
//!
//! Never here: anything that is shown.

use js_sys::{Object, Reflect, Uint8Array};
use serde::{Deserialize, Serialize};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::article::Article;
use crate::config::Config;
use crate::matching::Vectors;

/// What a script may set; everything else keeps its default.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Options {
    /// See [`Config::article_bytes`].
    article_bytes: Option<usize>,
    /// Word vectors, the bytes of their file.
    #[serde(skip)]
    vectors: Option<Vectors>,
}

/// The names of [`Options`] in JavaScript.
const KNOWN: [&str; 2] = ["articleBytes", "vectors"];

impl Options {
    /// Reads what a script gives. A name that is not known is refused: a misspelled
    /// option would otherwise do nothing, without a word.
    fn read(given: JsValue) -> Result<Self, JsError> {
        let Some(object) = given.dyn_ref::<Object>() else {
            return if given.is_undefined() || given.is_null() {
                Ok(Self::default())
            } else {
                Err(JsError::new("The second argument must be an object of options."))
            };
        };
        let names = Object::keys(object);
        let unknown = |name: &String| !KNOWN.contains(&name.as_str());
        if let Some(name) = names.iter().filter_map(|name| name.as_string()).find(unknown) {
            return Err(JsError::new(&format!("There is no option ‘{name}’; there is {}.", KNOWN.join(", "))));
        }
        let vectors = vectors(object)?;
        let options: Self = serde_wasm_bindgen::from_value(given)
            .map_err(|why| refused("An option has another kind of value", &why))?;
        Ok(Self { vectors, ..options })
    }

    fn config(&self) -> Config {
        let mut config = Config::default();
        if let Some(bytes) = self.article_bytes {
            config.article_bytes = bytes;
        }
        config
    }
}

/// The word vectors among the options.
fn vectors(options: &Object) -> Result<Option<Vectors>, JsError> {
    let given = Reflect::get(options, &JsValue::from_str("vectors")).unwrap_or(JsValue::UNDEFINED);
    if given.is_undefined() || given.is_null() {
        return Ok(None);
    }
    let bytes = given
        .dyn_ref::<Uint8Array>()
        .ok_or_else(|| JsError::new("The option ‘vectors’ must be a Uint8Array, the bytes of words-en.bin."))?;
    let vectors = Vectors::read(&bytes.to_vec());
    vectors.map(Some).map_err(|why| JsError::new(&format!("The option ‘vectors’ was refused: {why}.")))
}

/// Compares articles and gives the report as a plain object.
///
/// `articles` is a list of `{ title, source, date, url, text }`, of which only
/// `text` is needed; `options` may be left out. They are `{ articleBytes, vectors }`,
/// `vectors` the bytes of `words-en.bin` as a `Uint8Array`.
///
/// # Errors
///
/// A JavaScript `Error` with one sentence where an argument has another shape.
#[wasm_bindgen]
pub fn compare(articles: JsValue, options: JsValue) -> Result<JsValue, JsError> {
    let articles: Vec<Article> = serde_wasm_bindgen::from_value(articles)
        .map_err(|why| refused("The first argument must be a list of articles", &why))?;
    let options = Options::read(options)?;
    let report = crate::compare_with(&articles, &options.config(), options.vectors.as_ref(), |_| {});
    report.serialize(&Serializer::json_compatible()).map_err(|why| refused("The report could not be handed over", &why))
}

fn refused(sentence: &str, why: &serde_wasm_bindgen::Error) -> JsError {
    JsError::new(&format!("{sentence}: {why}."))
}
