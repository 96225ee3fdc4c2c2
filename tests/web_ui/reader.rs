//! The reader and the picture of the whole in a real browser.
//! Never here: what the pure view models hold natively.

use js_sys::Function;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use claimgrid::ui::mount_into;

use super::{HERALD, TIDE, article, button, count, find, place, until};

fn press(target: &HtmlElement, key: &str) {
    let body = "target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))";
    Function::new_with_args("target, key", body)
        .call2(&JsValue::NULL, target, &key.into())
        .expect("the key is pressed");
}

fn text(place: &HtmlElement, selector: &str) -> String {
    find(place, selector).text_content().unwrap_or_default()
}

#[wasm_bindgen_test]
async fn an_article_is_read_in_place_and_a_passage_shows_the_others() {
    let place = place();
    let _handle = mount_into(place.clone(), vec![article("Herald", HERALD), article("Tide", TIDE)]);
    until("there is a grid", || count(&place, ".cg-row") > 0).await;
    button(&place, "Reader").click();
    until("the article is there", || count(&place, ".cg-original .cg-spot") > 0).await;
    assert_eq!(text(&place, ".cg-original"), HERALD);
    find(&place, ".cg-original .cg-disputed, .cg-original .cg-differing").click();
    until("the other article is quoted", || count(&place, ".cg-other") > 0).await;
    assert!(text(&place, ".cg-answers").contains("118 people"), "{}", text(&place, ".cg-answers"));
    until("the passage is pointed out", || count(&place, ".cg-here") > 0).await;

    button(&find(&place, ".cg-other"), "open in article").click();
    until("the other article is there", || text(&place, ".cg-original") == TIDE).await;
    until("its passage is pointed out", || count(&place, ".cg-here") > 0).await;
}

#[wasm_bindgen_test]
async fn keys_step_through_the_marks_and_stay_out_of_fields() {
    let place = place();
    let _handle = mount_into(place.clone(), vec![article("Herald", HERALD), article("Tide", TIDE)]);
    until("there is a grid", || count(&place, ".cg-row") > 0).await;
    button(&place, "Reader").click();
    until("the article is there", || count(&place, ".cg-original .cg-spot") > 0).await;
    press(&find(&place, ".cg-naming input"), "j");
    assert_eq!(count(&place, ".cg-here"), 0, "the key belongs to the field");
    press(&find(&place, ".cg-original"), "j");
    until("a passage is chosen", || count(&place, ".cg-here") > 0).await;
    assert!(text(&place, ".cg > p[role=status]").contains("Passage 1 of"));
    press(&find(&place, ".cg-original"), "Escape");
    until("it is let go", || count(&place, ".cg-here") == 0).await;
}

#[wasm_bindgen_test]
async fn a_part_left_out_is_read_after_all() {
    let with_menu = format!("Skip to content\n\n{HERALD}");
    let place = place();
    let _handle = mount_into(place.clone(), vec![article("Herald", &with_menu), article("Tide", TIDE)]);
    until("there is a grid", || count(&place, ".cg-row") > 0).await;
    button(&place, "Reader").click();
    until("something is left out", || count(&place, ".cg-original .cg-removed") == 1).await;
    button(&find(&place, ".cg-original"), "Restore").click();
    until("it is read", || count(&place, ".cg-original .cg-removed") == 0).await;
    assert!(text(&place, ".cg-original").starts_with("Skip to content"));
}

#[wasm_bindgen_test]
async fn the_picture_leads_to_a_claim() {
    let place = place();
    let _handle = mount_into(place.clone(), vec![article("Herald", HERALD), article("Tide", TIDE)]);
    until("there is a grid", || count(&place, ".cg-row") > 1).await;
    let details = find(&place, ".cg-picture");
    details.set_attribute("open", "").expect("an attribute");
    until("it is drawn", || count(&place, ".cg-picture svg path") > 2).await;
    let slider = find(&place, "[role=slider]");
    press(&slider, "End");
    let last = count(&place, ".cg-row").to_string();
    until("the last claim is chosen", || slider.get_attribute("aria-valuenow") == Some(last.clone())).await;
    assert_eq!(count(&place, ".cg-row:last-child.cg-chosen"), 1);
}
