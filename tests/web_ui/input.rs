//! The articles view in a real browser: pasting, the question, order, and what an
//! embedded interface leaves alone.
//! Never here: what the pure view models hold natively.

use js_sys::Function;
use leptos::prelude::document;
use leptos::web_sys::{Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use claimgrid::ui::mount_into;

use super::{HERALD, TIDE, article, button, count, find, place, until};

const FERRY: &str = "The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard, and the crew of \
    nine was brought ashore by two boats before dark, the harbor office said.";

/// Pastes into the large field as a browser does.
fn paste(place: &HtmlElement, text: &str) {
    let field = find(place, ".cg-paste textarea");
    let body = "const clipboardData = new DataTransfer(); clipboardData.setData('text/plain', text);
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));";
    let sent = Function::new_with_args("field, text", body).call2(&JsValue::NULL, &field, &JsValue::from_str(text));
    sent.expect("it is pasted");
}

fn input(place: &HtmlElement, selector: &str) -> HtmlInputElement {
    find(place, selector).unchecked_into()
}

#[wasm_bindgen_test]
async fn a_pasted_article_is_recognized_and_may_be_several() {
    let place = place();
    let _handle = mount_into(place.clone(), Vec::new());
    paste(&place, &format!("Ferry runs aground off Tolen\nBay Radio, 14 September 2024\n\n{FERRY}"));
    until("it is there", || count(&place, ".cg-draft") == 1).await;
    assert_eq!(input(&place, ".cg-draft .cg-field:nth-child(1) input").value(), "Bay Radio");
    assert_eq!(input(&place, ".cg-draft .cg-field:nth-child(2) input").value(), "2024-09-14");
    assert_eq!(count(&place, ".cg-draft .cg-recognized"), 3);
    button(&place, "Accept").click();
    until("nothing is open", || count(&place, ".cg-draft .cg-recognized") == 0).await;

    paste(&place, &format!("{FERRY}\n\n---\n\n{FERRY} Fog lay over the bay."));
    until("it asks", || count(&place, ".cg-question li") == 2).await;
    button(&place, "Split into 2").click();
    until("it is split", || count(&place, ".cg-draft") == 3 && count(&place, ".cg-question") == 0).await;
}

#[wasm_bindgen_test]
async fn what_is_typed_in_the_large_field_waits_for_a_word() {
    let place = place();
    let _handle = mount_into(place.clone(), Vec::new());
    let field: HtmlTextAreaElement = find(&place, ".cg-paste textarea").unchecked_into();
    field.set_value(FERRY);
    field.dispatch_event(&Event::new("input").expect("an event")).expect("sent");
    until("there is a button", || count(&place, ".cg-paste button") == 1).await;
    assert_eq!(count(&place, ".cg-draft"), 0);
    find(&place, ".cg-paste button").click();
    until("it is an article", || count(&place, ".cg-draft") == 1).await;
    until("the field is empty", || field.value().is_empty()).await;
}

#[wasm_bindgen_test]
async fn an_article_that_moves_keeps_the_focus_on_its_button() {
    let place = place();
    let _handle = mount_into(place.clone(), vec![article("Herald", HERALD), article("Tide", TIDE)]);
    let name =
        |at: u32| find(&place, &format!(".cg-draft:nth-child({at}) .cg-draft-name")).text_content().unwrap_or_default();
    until("the names are there", || count(&place, ".cg-draft-name") == 2).await;
    button(&place, "Articles").click();
    let up = find(&place, ".cg-draft:nth-child(2) .cg-shift");
    up.focus().expect("it can be focused");
    up.click();
    until("it stands first", || name(1) == "Tide").await;
    let focused = || document().active_element().is_some_and(|element| element == *up);
    until("the button has the focus", focused).await;
    assert_eq!(up.get_attribute("aria-disabled").as_deref(), Some("true"));
    up.click();
    assert_eq!(name(1), "Tide");
}

#[wasm_bindgen_test]
async fn an_embedded_interface_keeps_nothing_and_makes_no_link() {
    let place = place();
    let _handle = mount_into(place.clone(), vec![article("Herald", HERALD), article("Tide", TIDE)]);
    until("there is a grid", || count(&place, ".cg-row") > 0).await;
    assert_eq!(count(&place, "[role=switch], .cg-remember"), 0);
    let links = place.text_content().unwrap_or_default();
    assert!(!links.contains("Copy link") && !links.contains("invented example"));
}
