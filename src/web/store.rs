//! A text kept in this browser for this page's origin, in `localStorage`: it is
//! written in one step, so that nothing is lost when the page is closed, and five
//! million characters hold far more than a person compares. `IndexedDB` holds more,
//! but only ever writes later.
//!
//! Never here: what the text says.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{DomException, Storage};

/// Where it is kept.
const KEY: &str = "claimgrid";

/// Why nothing is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refused {
    /// The browser keeps nothing for this page.
    Closed,
    /// There is no room for it.
    Full,
}

fn storage() -> Result<Storage, Refused> {
    // The getter throws where the person has switched it off.
    window().local_storage().ok().flatten().ok_or(Refused::Closed)
}

/// What is kept, if anything is.
pub(crate) fn read() -> Option<String> {
    storage().ok()?.get_item(KEY).ok()?
}

/// Keeps this text in the place of what was kept.
///
/// # Errors
/// Why it is not kept; what was kept before still is.
pub(crate) fn write(text: &str) -> Result<(), Refused> {
    let written = storage()?.set_item(KEY, text);
    written.map_err(|error| match error.dyn_into::<DomException>() {
        Ok(exception) if exception.name() == "QuotaExceededError" => Refused::Full,
        _ => Refused::Closed,
    })
}

/// Forgets what is kept.
pub(crate) fn clear() {
    if let Ok(storage) = storage() {
        // What cannot be removed was never kept.
        let _ = storage.remove_item(KEY);
    }
}
