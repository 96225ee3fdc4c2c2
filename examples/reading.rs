//! Reading alone, as WebAssembly: what `make bench` times in a browser. It is built
//! as the page is, without the page. Never here: time.

use claimgrid::{Article, Config, claims, text};
use wasm_bindgen::prelude::wasm_bindgen;

/// Reads one article, `Article → Document`; gives the number of its sentences.
#[wasm_bindgen]
#[must_use]
pub fn read(words: &str) -> usize {
    text::read(&Article::from_text(words), &Config::default()).sentences.len()
}

/// Reads one article and its claims, `Article → Document → Claims`; gives the
/// number of the claims.
#[wasm_bindgen]
#[must_use]
pub fn claims(words: &str) -> usize {
    let document = text::read(&Article::from_text(words), &Config::default());
    claims::extract(words, &document).claims.len()
}
