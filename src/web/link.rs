//! Links to this page that carry a text in their fragment, and the clipboard.
//!
//! Never here: what the text says.

use js_sys::{Array, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Blob, BlobPropertyBag, Clipboard, ClipboardItem};

use crate::web::pack;

/// What stands before the text in a fragment.
const MARK: &str = "#claimgrid=";

/// The kind of text that a clipboard gets.
const PLAIN_TEXT: &str = "text/plain";

/// The address of this page with the text in its fragment.
///
/// # Errors
/// What the browser throws where it can make none.
async fn of(text: &str) -> Result<String, JsValue> {
    let address = window().location().href()?;
    let page = address.split('#').next().unwrap_or_default();
    Ok(format!("{page}{MARK}{}", pack::pack(text).await?))
}

/// The packed text of the address that the page was opened by, if it has one.
pub(crate) fn opened() -> Option<String> {
    window().location().hash().ok()?.strip_prefix(MARK).map(str::to_owned)
}

/// The text of what [`opened`] gave; none where it is not whole.
pub(crate) async fn read(packed: &str) -> Option<String> {
    pack::unpack(packed).await
}

/// Takes the text out of the address of the page, which stays where it is.
pub(crate) fn leave() {
    let bare = window().location().href().unwrap_or_default();
    let bare = bare.split('#').next().unwrap_or_default().to_owned();
    if let Ok(history) = window().history() {
        // Where a browser refuses, the address only looks longer.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&bare));
    }
}

/// What became of a link that was to be copied.
#[derive(Debug)]
pub(crate) enum Copied {
    /// It is on the clipboard.
    Done(String),
    /// The browser does not let the page copy it.
    Refused(String),
}

/// Puts the address of this page with the text in its fragment on the clipboard. What
/// answers a click calls it and waits afterwards: `WebKit` lets a page copy in the answer
/// itself only, and takes a promise of what is not made yet.
///
/// # Errors
/// What the browser throws where it can make no address.
pub(crate) fn copy(text: String) -> impl Future<Output = Result<Copied, JsValue>> {
    let link = future_to_promise(async move { of(&text).await.map(JsValue::from) });
    let written = write(&link);
    async move {
        let copied = match written {
            Ok(written) => JsFuture::from(written).await.is_ok(),
            Err(_) => false,
        };
        let link = JsFuture::from(link).await?.as_string().unwrap_or_default();
        Ok(if copied { Copied::Done(link) } else { Copied::Refused(link) })
    }
}

/// Begins to put a promised text on the clipboard.
fn write(text: &Promise) -> Result<Promise, JsValue> {
    // It is missing on pages that came without encryption.
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into())?;
    if !clipboard.is_truthy() {
        return Err(JsValue::UNDEFINED);
    }
    let clipboard: Clipboard = clipboard.unchecked_into();
    let text = JsFuture::from(text.clone());
    // Firefox has it since 127, and lets a page copy for a while after the click.
    if !Reflect::has(&window(), &"ClipboardItem".into())? {
        return Ok(future_to_promise(async move {
            let text = text.await?.as_string().unwrap_or_default();
            JsFuture::from(clipboard.write_text(&text)).await
        }));
    }
    // As a blob: not every browser that takes promises takes promises of plain text.
    let blob = future_to_promise(async move {
        let properties = BlobPropertyBag::new();
        properties.set_type(PLAIN_TEXT);
        Blob::new_with_str_sequence_and_options(&Array::of1(&text.await?), &properties).map(JsValue::from)
    });
    let kinds = Object::new();
    Reflect::set(&kinds, &PLAIN_TEXT.into(), &blob)?;
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&kinds)?;
    Ok(clipboard.write(&Array::of1(&item)))
}
