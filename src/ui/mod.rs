//! The interface. Never here: analysis.

use leptos::prelude::*;

/// Mounts the page.
pub fn mount_page() {
    console_error_panic_hook::set_once();
    mount_to_body(|| view! { <main><h1>"Claimgrid"</h1></main> });
}
