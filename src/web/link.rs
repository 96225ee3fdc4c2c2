//! Links to this page that carry a text in their fragment, and the clipboard.
//!
//! Never here: what the text says.

use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::web::pack;

/// What stands before the text in a fragment.
const MARK: &str = "#claimgrid=";

/// The address of this page with the text in its fragment.
///
/// # Errors
/// What the browser throws where it can make none.
pub(crate) async fn of(text: &str) -> Result<String, JsValue> {
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

/// Puts a text on the clipboard.
///
/// # Errors
/// What the browser throws where it does not let the page do so.
pub(crate) async fn copy(text: &str) -> Result<(), JsValue> {
    // It is missing on pages that came without encryption.
    if !Reflect::get(&window().navigator(), &"clipboard".into())?.is_truthy() {
        return Err(JsValue::UNDEFINED);
    }
    JsFuture::from(window().navigator().clipboard().write_text(text)).await.map(|_| ())
}
