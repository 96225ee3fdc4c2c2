//! The columns of the grid dragged by their heads in a real browser: with a mouse, by
//! the grip, and not at all.
//! Never here: where a column lands.

use js_sys::Function;
use leptos::prelude::document;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use claimgrid::ui::mount_into;

use super::{HERALD, TIDE, article, button, count, find, pause, place, until};

const BUGLE: &str =
    "The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard, the harbor office said.";

fn three() -> Vec<claimgrid::Article> {
    vec![article("Herald", HERALD), article("Tide", TIDE), article("Bugle", BUGLE)]
}

/// What stands in all elements that `selector` finds.
fn texts(place: &HtmlElement, selector: &str) -> String {
    let found = place.query_selector_all(selector).expect("a selector");
    let texts = (0..found.length()).filter_map(|at| found.item(at)?.text_content());
    texts.collect::<Vec<_>>().join(" ")
}

fn heads(place: &HtmlElement) -> String {
    texts(place, "thead .cg-source")
}

/// What a pointer does to `on`, at the middle of the head of a column and some pixels beside.
fn point(place: &HtmlElement, on: &str, what: &str, column: u32, beside: f64, kind: &str) {
    let body = "const place = head.getBoundingClientRect(); \
        on.dispatchEvent(new PointerEvent(what, { pointerId: 7, pointerType: kind, isPrimary: true, button: 0, \
        clientX: place.left + place.width / 2 + beside, clientY: place.top + 2, bubbles: true, composed: true }))";
    let head = find(place, &format!("thead th:nth-child({})", column + 1));
    let values: [JsValue; 5] = [find(place, on).into(), what.into(), head.into(), beside.into(), kind.into()];
    let values: js_sys::Array = values.iter().collect();
    Function::new_with_args("on, what, head, beside, kind", body).apply(&JsValue::NULL, &values).expect("it happens");
}

fn key(on: &JsValue, key: &str, control: bool) {
    let body = "on.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }))";
    let press = Function::new_with_args("on, key, ctrlKey", body);
    press.call3(&JsValue::NULL, on, &key.into(), &control.into()).expect("the key is pressed");
}

const LAST: &str = "thead th:nth-child(4)";

#[wasm_bindgen_test]
async fn a_column_that_is_dragged_takes_its_article_along() {
    let place = place();
    let _handle = mount_into(place.clone(), three());
    until("there is a grid", || count(&place, ".cg-row") > 0 && heads(&place) == "Herald Tide Bugle").await;
    until("columns can be moved", || count(&place, ".cg-movable") == 1).await;
    let cells = |row: u32| {
        let cells = place.query_selector_all(&format!(".cg-row:nth-child({row}) .cg-cell")).expect("a selector");
        let classes =
            (0..cells.length()).filter_map(|at| Some(cells.item(at)?.unchecked_into::<HtmlElement>().class_name()));
        classes.collect::<Vec<_>>()
    };
    let before = cells(1);
    let chosen = find(&place, ".cg-evidence .cg-said").text_content();

    point(&place, LAST, "pointerdown", 3, 0.0, "mouse");
    point(&place, LAST, "pointermove", 3, -2.0, "mouse");
    assert_eq!(count(&place, ".cg-carried"), 0, "a press is no drag");
    point(&place, LAST, "pointermove", 1, -4.0, "mouse");
    until("a line shows where it lands", || {
        count(&place, ".cg-landing:not([hidden])") == 1 && count(&place, ".cg-carried") == 1
    })
    .await;
    point(&place, LAST, "pointerup", 1, -4.0, "mouse");
    until("it stands first", || heads(&place) == "Bugle Herald Tide").await;
    assert_eq!(count(&place, ".cg-landing:not([hidden]), .cg-carried"), 0);
    assert_eq!(texts(&place, ".cg-draft-name"), "Bugle Herald Tide", "in the list, too");
    assert_eq!(cells(1), [before[2].clone(), before[0].clone(), before[1].clone()]);
    assert_eq!(find(&place, ".cg-evidence .cg-said").text_content(), chosen, "the claim stays chosen");
    assert_eq!(texts(&place, ".cg > p[role=status]"), "‘Bugle’ is now number 1.");
    assert_eq!(texts(&place, ".cg-banner p[role=status]"), "‘Bugle’ is now number 1.", "as the list says it");
    assert!(!place.text_content().unwrap_or_default().contains("Compare again"), "nothing has to be compared anew");

    key(&find(&place, ".cg"), "z", true);
    until("it is taken back", || heads(&place) == "Herald Tide Bugle").await;
    assert_eq!((texts(&place, ".cg-draft-name"), cells(1)), ("Herald Tide Bugle".to_owned(), before));
    assert_eq!(texts(&place, ".cg > p[role=status]"), "Undone: ‘Bugle’ is now number 1.");
    key(&find(&place, ".cg"), "y", true);
    until("it is brought back", || heads(&place) == "Bugle Herald Tide").await;
    button(&find(&place, ".cg-did"), "Undo").click();
    until("it is taken back once more", || heads(&place) == "Herald Tide Bugle").await;
}

#[wasm_bindgen_test]
async fn articles_that_change_places_in_the_list_do_so_in_the_grid() {
    let place = place();
    let _handle = mount_into(place.clone(), three());
    until("there is a grid", || count(&place, ".cg-row") > 0 && heads(&place) == "Herald Tide Bugle").await;
    find(&place, ".cg-draft:nth-child(3) .cg-shift").click();
    until("the columns follow", || heads(&place) == "Herald Bugle Tide").await;
    assert!(!place.text_content().unwrap_or_default().contains("Compare again"));
}

#[wasm_bindgen_test]
async fn a_column_stays_where_a_drag_is_given_up_or_cannot_begin() {
    let place = place();
    let _handle = mount_into(place.clone(), three());
    until("columns can be moved", || count(&place, ".cg-movable thead .cg-source") == 3).await;
    let drags = || count(&place, ".cg-carried") == 1;

    point(&place, LAST, "pointerdown", 3, 0.0, "mouse");
    point(&place, LAST, "pointermove", 1, -4.0, "mouse");
    until("it is dragged", drags).await;
    key(&document().body().expect("a body"), "Escape", false);
    until("Escape gives it up", || !drags()).await;
    point(&place, LAST, "pointerup", 1, -4.0, "mouse");

    point(&place, LAST, "pointerdown", 3, 0.0, "mouse");
    point(&place, LAST, "pointermove", 1, -4.0, "mouse");
    until("it is dragged again", drags).await;
    point(&place, LAST, "pointercancel", 1, -4.0, "mouse");
    until("the browser takes the pointer", || !drags()).await;

    point(&place, LAST, "pointerdown", 3, 0.0, "touch");
    point(&place, LAST, "pointermove", 1, -4.0, "touch");
    pause().await;
    assert!(!drags(), "beside the grip, a finger scrolls");
    point(&place, LAST, "pointerup", 1, -4.0, "touch");
    assert_eq!(heads(&place), "Herald Tide Bugle");

    let grip = "thead th:nth-child(4) .cg-grip";
    point(&place, grip, "pointerdown", 3, 0.0, "touch");
    point(&place, grip, "pointermove", 1, -4.0, "touch");
    until("by its grip a finger drags it", drags).await;
    point(&place, grip, "pointerup", 1, -4.0, "touch");
    until("it stands first", || heads(&place) == "Bugle Herald Tide").await;

    // An article that has changed is no longer the one in the column.
    find(&place, ".cg-draft:nth-child(1) [aria-label^='Remove']").click();
    until("nothing can be moved", || count(&place, ".cg-movable") == 0).await;
    point(&place, LAST, "pointerdown", 3, 0.0, "mouse");
    point(&place, LAST, "pointermove", 1, -4.0, "mouse");
    pause().await;
    assert!(!drags());
}
