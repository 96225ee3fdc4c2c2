//! The word vectors that lie beside the program on its own server.
//!
//! Never here: what words are compared for, and a request to another server.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Uint8Array;
use leptos::prelude::window;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestInit, Response, Url};

use crate::matching::Vectors;

/// The name of the file.
const NAME: &str = "words-en.bin";

/// How long a comparison waits for the file, in milliseconds. Over a slow line, one
/// megabit a second, it takes ten seconds.
const PATIENCE: u32 = 20_000;

#[wasm_bindgen]
extern "C" {
    /// The address of the script that this program was started by.
    #[wasm_bindgen(thread_local_v2, js_namespace = ["import", "meta"], js_name = url)]
    static SCRIPT: Option<String>;
}

thread_local! {
    /// What came of looking for the file; none until that is known.
    static FOUND: RefCell<Option<Option<Rc<Vectors>>>> = const { RefCell::new(None) };
}

/// The word vectors, fetched the first time; none where the file is not there or
/// is not whole. It is looked for once.
pub(crate) async fn beside() -> Option<Rc<Vectors>> {
    if let Some(known) = FOUND.with_borrow(Clone::clone) {
        return known;
    }
    let found = fetch().await.ok().and_then(|bytes| Vectors::read(&bytes).ok()).map(Rc::new);
    FOUND.set(Some(found.clone()));
    found
}

async fn fetch() -> Result<Vec<u8>, JsValue> {
    let script = SCRIPT.with(Clone::clone).ok_or(JsValue::UNDEFINED)?;
    let address = Url::new_with_base(NAME, &script)?.href();
    let request = RequestInit::new();
    request.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    let answer: Response = JsFuture::from(window().fetch_with_str_and_init(&address, &request)).await?.unchecked_into();
    if !answer.ok() {
        return Err(JsValue::UNDEFINED);
    }
    Ok(Uint8Array::new(&JsFuture::from(answer.array_buffer()?).await?).to_vec())
}
