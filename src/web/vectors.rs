//! The word vectors that the page names, `<meta name="claimgrid-words" content="ADDRESS">`,
//! on its own server.
//!
//! Never here: what words are compared for, and a request to another server.

use std::cell::OnceCell;
use std::rc::Rc;

use js_sys::Uint8Array;
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestInit, RequestMode, Response};

use crate::matching::Vectors;

/// Where a page tells the address of the file, as seen from the page.
const PLACE: &str = "meta[name=claimgrid-words]";

/// How long a comparison waits for the file, in milliseconds. Over a slow line, one
/// megabit a second, it takes ten seconds.
const PATIENCE: u32 = 20_000;

thread_local! {
    /// What came of looking for the file, once that is known.
    static FOUND: OnceCell<Option<Rc<Vectors>>> = const { OnceCell::new() };
}

/// The word vectors, fetched the first time; none where the page names no file,
/// it is not there, or it is not whole. It is looked for once.
pub(crate) async fn of_page() -> Option<Rc<Vectors>> {
    if let Some(known) = FOUND.with(|found| found.get().cloned()) {
        return known;
    }
    let found = fetch().await.ok().and_then(|bytes| Vectors::read(&bytes).ok()).map(Rc::new);
    FOUND.with(|known| known.get_or_init(|| found).clone())
}

async fn fetch() -> Result<Vec<u8>, JsValue> {
    let place = document().query_selector(PLACE)?.ok_or(JsValue::UNDEFINED)?;
    let address = place.get_attribute("content").ok_or(JsValue::UNDEFINED)?;
    let request = RequestInit::new();
    request.set_mode(RequestMode::SameOrigin);
    request.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    let answer: Response = JsFuture::from(window().fetch_with_str_and_init(&address, &request)).await?.unchecked_into();
    if !answer.ok() {
        return Err(JsValue::UNDEFINED);
    }
    Ok(Uint8Array::new(&JsFuture::from(answer.array_buffer()?).await?).to_vec())
}
