//! Head, filters and the controls beside an article in a real browser.
//! Never here: what the pure view models hold natively.

use js_sys::Function;
use leptos::mount::UnmountHandle;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::web_sys::{Event, HtmlElement, HtmlInputElement, HtmlSelectElement};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use claimgrid::ui::mount_into;

use super::{article, button, count, find, place, until};

const HERALD: &str = "The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard. Her rudder had jammed in the strong tide of the morning.";
const TIDE: &str =
    "On Friday the ferry Alma, with 118 people aboard, ran aground off Tolen Point. Fog lay over the bay.";

fn text(place: &HtmlElement, selector: &str) -> String {
    find(place, selector).text_content().unwrap_or_default()
}

fn texts(place: &HtmlElement, selector: &str) -> Vec<String> {
    let all = place.query_selector_all(selector).expect("a selector");
    (0..all.length()).filter_map(|at| all.item(at)?.text_content()).collect()
}

/// Chooses in a select as a person does.
fn choose(select: &HtmlElement, value: &str) {
    select.unchecked_ref::<HtmlSelectElement>().set_value(value);
    select.dispatch_event(&Event::new("change").expect("an event")).expect("sent");
}

/// Two articles compared; they are there as long as the handle is.
async fn compared() -> (HtmlElement, UnmountHandle<AnyViewState>) {
    let place = place();
    let handle = mount_into(place.clone(), vec![article("Herald", HERALD), article("Tide", TIDE)]);
    until("there is a grid", || count(&place, ".cg-row") > 1).await;
    (place, handle)
}

#[wasm_bindgen_test]
async fn another_language_changes_our_words_and_none_of_the_articles() {
    let (place, _handle) = compared().await;
    let claims = texts(&place, ".cg-claim-text");
    let ours = texts(&place, "[role=tab]");
    choose(&find(&place, ".cg-languages"), "de");
    until("the tabs are German", || texts(&place, "[role=tab]") != ours).await;
    assert!(text(&place, "[role=tab]").starts_with("Aussagen"));
    until("the claims are there again", || texts(&place, ".cg-claim-text") == claims).await;
    assert!(text(&place, ".cg-standing").contains("2 Artikel"), "{}", text(&place, ".cg-standing"));
    choose(&find(&place, ".cg-languages"), "en");
    until("they are English again", || texts(&place, "[role=tab]") == ours).await;
}

#[wasm_bindgen_test]
async fn the_selects_sort_and_narrow_the_grid() {
    let (place, _handle) = compared().await;
    let before = texts(&place, ".cg-claim-text");
    let select = |label: &str| {
        let all = place.query_selector_all(".cg-pick").expect("a selector");
        let one = (0..all.length()).filter_map(|at| all.item(at));
        let found = one.map(JsCast::unchecked_into::<HtmlElement>).find(|one| text(one, "span") == label);
        find(&found.unwrap_or_else(|| panic!("there is no ‘{label}’")), "select")
    };
    choose(&select("Sort"), "3");
    until("another row is first", || texts(&place, ".cg-claim-text") != before).await;
    let sorted = texts(&place, ".cg-claim-text");
    assert!(sorted.is_sorted_by_key(|claim| claim.to_lowercase()), "{sorted:?}");
    choose(&select("Said in"), "1");
    until("only what the second says is left", || texts(&place, ".cg-claim-text").len() < before.len()).await;
    assert!(!texts(&place, ".cg-claim-text").iter().any(|claim| claim.contains("rudder")));
    choose(&select("Difference"), "0");
    until("only what differs is left", || count(&place, ".cg-row") == 1).await;
    assert!(text(&place, ".cg-row").contains("other"), "{}", text(&place, ".cg-row"));
}

#[wasm_bindgen_test]
async fn the_marks_of_an_article_are_narrowed_and_its_overview_leads_to_one() {
    let (place, _handle) = compared().await;
    button(&place, "Reader").click();
    until("every passage has its tick", || {
        count(&place, ".cg-tick") > 1
            && count(&place, ".cg-tick") == count(&place, ".cg-original [data-spot][role=button]")
    })
    .await;
    let all = count(&place, ".cg-tick");
    button(&find(&place, ".cg-marking"), "disputed").click();
    until("fewer are marked", || count(&place, ".cg-tick") < all).await;
    button(&find(&place, ".cg-marking"), "all").click();
    until("all are marked", || count(&place, ".cg-tick") == all).await;

    let click =
        "rail.dispatchEvent(new MouseEvent('click', { clientY: rail.getBoundingClientRect().bottom, bubbles: true }))";
    let rail = find(&place, ".cg-rail");
    rail.set_attribute("style", "display: block; height: 200px").expect("an attribute");
    Function::new_with_args("rail", click).call1(&JsValue::NULL, &rail).expect("clicked");
    until("the last passage is pointed out", || count(&place, ".cg-here") > 0).await;
    assert!(text(&place, ".cg-here").contains("rudder"), "{}", text(&place, ".cg-here"));
}

#[wasm_bindgen_test]
async fn starting_over_clears_the_comparison_and_can_be_taken_back() {
    let (place, _handle) = compared().await;
    button(&place, "Start over").click();
    until("nothing is on the desk", || count(&place, ".cg-draft") == 0).await;
    assert_eq!(count(&place, ".cg-row"), 0, "what was compared went with the articles");
    button(&place, "Undo").click();
    until("both are back", || count(&place, ".cg-draft") == 2).await;
    button(&place, "Compare").click();
    until("they are compared again", || count(&place, ".cg-row") > 1).await;
}

#[wasm_bindgen_test]
async fn the_title_is_edited_in_its_place() {
    let (place, _handle) = compared().await;
    let before = text(&place, ".cg-title");
    let press = |key: &str| {
        let body = "field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))";
        let field = find(&place, ".cg-title input");
        Function::new_with_args("field, key", body).call2(&JsValue::NULL, &field, &key.into()).expect("it is pressed");
    };
    let type_in = |words: &str| find(&place, ".cg-title input").unchecked_into::<HtmlInputElement>().set_value(words);
    button(&place, "Rename").click();
    until("there is a field", || count(&place, ".cg-title input") == 1).await;
    type_in("Two ferries");
    press("Escape");
    until("it is given up", || text(&place, ".cg-title") == before).await;
    button(&place, "Rename").click();
    until("there is a field again", || count(&place, ".cg-title input") == 1).await;
    type_in("Two ferries");
    press("Enter");
    until("it is called so", || text(&place, ".cg-title") == "Two ferries").await;
    button(&place, "Undo").click();
    until("it is called as before", || text(&place, ".cg-title") == before).await;
}
