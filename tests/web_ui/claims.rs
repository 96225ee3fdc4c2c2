//! The claims view and the evidence in a real browser: filters, rows that are not
//! drawn, another base, and every correction with its undo.
//! Never here: what the pure view models hold natively.

use js_sys::Function;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use claimgrid::export::json;
use claimgrid::ui::mount_into;
use claimgrid::{Config, Report, compare};

use super::{HERALD, TIDE, article, button, count, find, place, until};

/// Both tell of the ferry; the second claim is the first one's alone.
fn two() -> Vec<claimgrid::Article> {
    vec![article("Herald", HERALD), article("Tide", TIDE)]
}

fn text(place: &HtmlElement, selector: &str) -> String {
    find(place, selector).text_content().unwrap_or_default()
}

fn press(on: &HtmlElement, key: &str) {
    let body = "on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))";
    Function::new_with_args("on, key", body).call2(&JsValue::NULL, on, &key.into()).expect("the key is pressed");
}

/// Which selector has the focus, in one interface.
fn has_focus(place: &HtmlElement, selector: &str) -> bool {
    count(place, &format!("{selector}:focus")) == 1
}

#[wasm_bindgen_test]
async fn a_passage_taken_out_leaves_its_article_silent_until_it_is_undone() {
    let place = place();
    let _handle = mount_into(place.clone(), two());
    until("there is a grid", || count(&place, ".cg-row") > 0).await;
    let silent = ".cg-chosen .cg-cell.cg-silent";
    let (rows, said) = (count(&place, ".cg-row"), text(&place, ".cg-chosen .cg-counts"));
    assert_eq!(count(&place, silent), 0, "both tell of the ferry: {said}");
    button(&place, "not the same").click();
    until("one of them is silent", || count(&place, silent) == 1).await;
    assert_eq!(count(&place, ".cg-row"), rows + 1, "its passage is a claim of its own");
    assert_ne!(text(&place, ".cg-chosen .cg-counts"), said, "the counts follow");
    assert_eq!(text(&place, ".cg-chosen .cg-tag"), "edited by hand");
    assert!(text(&place, ".cg > p[role=status]").contains("taken out of its claim"));
    until("the focus is at the claim", || has_focus(&place, ".cg-said")).await;

    let undo = "on.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }))";
    Function::new_with_args("on", undo).call1(&JsValue::NULL, &find(&place, ".cg-said")).expect("pressed");
    until("both speak again", || count(&place, silent) == 0).await;
    assert_eq!(count(&place, ".cg-row"), rows);
    until("the focus is kept", || has_focus(&place, ".cg-said")).await;
}

#[wasm_bindgen_test]
async fn a_passage_is_given_another_stance() {
    let place = place();
    let _handle = mount_into(place.clone(), two());
    until("there is a grid", || count(&place, ".cg-row") > 0).await;
    assert_eq!(count(&place, ".cg-chosen .cg-refutes.cg-cell"), 1, "112 stands against 118");
    let more = find(&place, ".cg-quote:nth-child(2) .cg-more");
    more.click();
    until("the corrections are open", || count(&place, ".cg-acts-row") == 1).await;
    press(&find(&place, ".cg-acts-row button"), "Escape");
    until("Escape closes them", || count(&place, ".cg-acts-row") == 0).await;
    until("and goes back to the button", || has_focus(&place, ".cg-quote:nth-child(2) .cg-more")).await;
    more.click();
    until("they are open again", || count(&place, ".cg-acts-row") == 1).await;
    button(&find(&place, ".cg-acts-row"), "supporting").click();
    until("nobody refutes", || count(&place, ".cg-chosen .cg-refutes.cg-cell") == 0).await;
    assert_eq!(text(&place, ".cg-quote:nth-child(2) .cg-tag"), "by hand");
    until("the focus stays at the passage", || has_focus(&place, ".cg-quote:nth-child(2) .cg-more")).await;
}

#[wasm_bindgen_test]
async fn a_hidden_claim_is_behind_its_chip_and_comes_back() {
    let place = place();
    let _handle = mount_into(place.clone(), two());
    until("there is a grid", || count(&place, ".cg-row") > 0).await;
    let rows = count(&place, ".cg-row");
    find(&place, ".cg-said-line .cg-more").click();
    until("the corrections are open", || count(&place, ".cg-acts-row") == 1).await;
    button(&place, "Hide").click();
    until("a row is gone", || count(&place, ".cg-row") == rows - 1).await;
    button(&place, "hidden").click();
    until("it alone is shown", || count(&place, ".cg-row .cg-tag") == 1).await;
    assert_eq!(text(&place, ".cg-row .cg-tag"), "hidden");
    find(&place, ".cg-said-line .cg-more").click();
    until("the corrections are open again", || count(&place, ".cg-acts-row") == 1).await;
    button(&place, "Bring back into sight").click();
    until("nothing is hidden", || count(&place, ".cg-row") == 0).await;
    button(&place, "Show all claims").click();
    until("all are shown", || count(&place, ".cg-row") == rows).await;
}

#[wasm_bindgen_test]
async fn claims_are_merged_with_one_that_was_looked_for() {
    let place = place();
    let _handle = mount_into(place.clone(), two());
    until("there is a grid", || count(&place, ".cg-row") > 0).await;
    let (rows, quotes) = (count(&place, ".cg-row"), count(&place, ".cg-quote"));
    find(&place, ".cg-said-line .cg-more").click();
    until("the corrections are open", || count(&place, ".cg-acts-row") == 1).await;
    button(&place, "Merge with").click();
    until("claims are listed", || count(&place, "dialog[open] .cg-choice") == rows - 1).await;
    let field: leptos::web_sys::HtmlInputElement = find(&place, "dialog[open] input").unchecked_into();
    field.set_value("fog");
    field.dispatch_event(&leptos::web_sys::Event::new("input").expect("an event")).expect("sent");
    until("one has the word", || count(&place, "dialog[open] .cg-choice") == 1).await;
    find(&place, "dialog[open] .cg-choice").click();
    until("it is part of this one", || count(&place, ".cg-row") == rows - 1).await;
    assert_eq!(count(&place, ".cg-quote"), quotes + 1);
    assert_eq!(count(&place, "dialog.cg-picker[open]"), 0);
}

#[wasm_bindgen_test]
async fn chosen_passages_become_a_claim_of_their_own() {
    let place = place();
    let _handle = mount_into(place.clone(), two());
    until("there is a grid", || count(&place, ".cg-row") > 0).await;
    let rows = count(&place, ".cg-row");
    find(&place, ".cg-said-line .cg-more").click();
    until("the corrections are open", || count(&place, ".cg-acts-row") == 1).await;
    button(&place, "Split off").click();
    until("there are boxes", || count(&place, ".cg-take input") == 2).await;
    button(&place, "a claim of").click();
    assert_eq!(count(&place, ".cg-row"), rows, "nothing is chosen yet");
    find(&place, ".cg-quote:nth-child(2) .cg-take input").click();
    until("one can go", || text(&place, ".cg-splitting").contains("1 passage")).await;
    button(&place, "a claim of").click();
    until("it is a claim", || count(&place, ".cg-row") == rows + 1).await;
    assert_eq!(count(&place, ".cg-take"), 0);
}

#[wasm_bindgen_test]
async fn another_base_marks_other_words_and_keeps_the_focus() {
    let place = place();
    let _handle = mount_into(place.clone(), two());
    until("there is a grid", || count(&place, ".cg-row") > 0).await;
    let marked = |place: &HtmlElement, quote: u32| count(place, &format!(".cg-quote:nth-child({quote}) ins"));
    assert_eq!(marked(&place, 1), 0, "the base is not marked");
    let base = find(&place, ".cg-quote:nth-child(2) .cg-base");
    base.focus().expect("focused");
    base.click();
    until("the other is the base", || marked(&place, 1) > 0 && marked(&place, 2) == 0).await;
    assert_eq!(base.get_attribute("aria-pressed").as_deref(), Some("true"));
    assert!(has_focus(&place, ".cg-quote:nth-child(2) .cg-base"));
}

#[wasm_bindgen_test]
async fn a_verdict_narrows_the_grid_and_says_so() {
    let place = place();
    let _handle = mount_into(place.clone(), two());
    until("there is a grid", || count(&place, ".cg-row") > 0).await;
    let rows = count(&place, ".cg-row");
    button(&place, "disputed").click();
    until("the disputed are left", || count(&place, ".cg-row") == 1).await;
    assert!(text(&place, ".cg-shown").starts_with(&format!("1 of {rows} claims shown")));
    button(&find(&place, ".cg-shown"), "Show all claims").click();
    until("all are shown", || count(&place, ".cg-row") == rows).await;
    assert_eq!(count(&place, ".cg-shown button"), 0);
}

/// A report of very many claims, of which each is one of the ferry's.
fn many(claims: usize) -> Report {
    let mut report = compare(&two(), &Config::default());
    let first = report.claims.clone();
    report.claims = (0..claims).map(|at| first[at % first.len()].clone()).collect();
    for (at, claim) in report.claims.iter_mut().enumerate() {
        claim.id = claimgrid::ClaimId(at);
    }
    report
}

#[wasm_bindgen_test]
async fn of_a_long_list_the_rows_in_sight_are_drawn_and_keys_reach_the_others() {
    let place = place();
    let _handle = mount_into(place.clone(), Vec::new());
    let open = r#"
        const files = new DataTransfer();
        files.items.add(new File([json], "saved.json", { type: "application/json" }));
        input.files = files.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
    "#;
    let input = find(&place, "input[type=file]");
    Function::new_with_args("input, json", open)
        .call2(&JsValue::NULL, &input, &json::write(&many(3000)).into())
        .expect("the file is chosen");
    until("the report is shown", || count(&place, ".cg-row") > 0).await;
    let grid = find(&place, ".cg-grid");
    assert_eq!(grid.get_attribute("aria-rowcount").as_deref(), Some("3001"));
    assert!(count(&place, ".cg-row") < 200, "{} rows are drawn", count(&place, ".cg-row"));
    assert!(grid.offset_height() > 50_000, "the list is as long as all its rows");
    assert_eq!(count(&place, ".cg-evidence .cg-quote"), 2);
    let links = text(&place, ".cg-quote-foot");
    assert!(!links.contains("open in article"), "the texts are not in the report: {links}");

    let first = find(&place, ".cg-row .cg-claim-text");
    first.focus().expect("focused");
    press(&first, "End");
    until("the last row has the focus", || has_focus(&place, "[aria-rowindex='3001'] .cg-claim-text")).await;
    assert!(count(&place, ".cg-row") < 200);
    press(&find(&place, "[aria-rowindex='3001'] .cg-claim-text"), "Home");
    until("the first row has the focus", || has_focus(&place, "[aria-rowindex='2'] .cg-claim-text")).await;
    press(&find(&place, "[aria-rowindex='2'] .cg-claim-text"), "ArrowDown");
    until("the second row has the focus", || has_focus(&place, "[aria-rowindex='3'] .cg-claim-text")).await;
}
