//! What only a browser can show: the crate, compiled to WebAssembly, running in one.
//! Never here: what a native test can hold as well.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn no_articles_give_an_empty_report() {
    let report = claimgrid::compare(&[], &claimgrid::Config::default());
    assert_eq!(report.schema, "claimgrid/1");
    assert!(report.claims.is_empty());
}
