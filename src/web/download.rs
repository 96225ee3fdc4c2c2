//! A text handed to the person as a file.
//!
//! Never here: what stands in it.

use std::time::Duration;

use js_sys::Array;
use leptos::prelude::{document, set_timeout};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long a browser may take to begin saving. Some read the address only after
/// the click has ended.
const KEPT: Duration = Duration::from_secs(10);

/// Offers `text` as a file of this name and media type. Nothing goes over the
/// network: the address stands for memory of this page and is given back later.
///
/// # Errors
///
/// What the browser throws where it allows no such address.
pub(crate) fn offer(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let parts = Array::of1(&JsValue::from_str(text));
    let properties = BlobPropertyBag::new();
    properties.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &properties)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    set_timeout(
        move || {
            // An address that is gone already needs no giving back.
            let _ = Url::revoke_object_url(&url);
        },
        KEPT,
    );
    Ok(())
}
