//! The sources view in a real browser: origins regrouped, a pair opened from the map,
//! a claim reached from what an article alone says.
//! Never here: what the pure view models hold natively.

use leptos::mount::UnmountHandle;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::web_sys::HtmlElement;
use wasm_bindgen_test::wasm_bindgen_test;

use claimgrid::ui::mount_into;

use super::{article, button, count, find, place, until};

const WIRE: &str = "The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard after her rudder jammed in a strong tide. Two tugs pulled her free before midnight.";
const PRINT: &str = "A long night. The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard after her rudder jammed in a strong tide. Nobody was hurt.";
const OTHER: &str =
    "Fog lay over the bay when a ferry got stuck near Tolen Point. Its captain had served for thirty years.";

/// The view, drawn; the articles are there as long as the handle is.
async fn sources() -> (HtmlElement, UnmountHandle<AnyViewState>) {
    let place = place();
    let articles = vec![article("Wire", WIRE), article("Print", PRINT), article("Other", OTHER)];
    let handle = mount_into(place.clone(), articles);
    until("there is a grid", || count(&place, ".cg-row") > 0).await;
    assert_eq!(count(&place, ".cg-map, .cg-origin-card"), 0, "nothing is drawn before it is looked at");
    button(&place, "Sources").click();
    until("the origins are there", || count(&place, ".cg-origin-card") > 0).await;
    (place, handle)
}

fn text(place: &HtmlElement, selector: &str) -> String {
    find(place, selector).text_content().unwrap_or_default()
}

#[wasm_bindgen_test]
async fn articles_are_counted_together_and_apart_and_it_can_be_undone() {
    let (place, _handle) = sources().await;
    assert_eq!(count(&place, ".cg-origin-card"), 2, "Wire and Print share their text");
    assert!(text(&place, ".cg-several").contains("2 articles, counted once"));
    find(&place, "[data-article=\"0\"]").click();
    until("a choice is counted", || text(&place, ".cg-regroup").contains("1 article chosen")).await;
    button(&place, "Count apart").click();
    until("each is an origin", || count(&place, ".cg-origin-card") == 3).await;
    assert_eq!(count(&place, ".cg-several"), 0);
    assert!(text(&place, ".cg-regroup").contains("No article chosen"), "the choice is done with");
    assert!(text(&place, ".cg-outcome").contains("verdict"), "{}", text(&place, ".cg-outcome"));
    assert!(text(&place, ".cg-standing").contains("3 origins"), "the head counts, too");

    for one in ["0", "1", "2"] {
        find(&place, &format!("[data-article=\"{one}\"]")).click();
    }
    until("three are chosen", || text(&place, ".cg-regroup").contains("3 articles chosen")).await;
    find(&place, ".cg-regroup .cg-button").click();
    until("all are one", || count(&place, ".cg-origin-card") == 1).await;
    assert!(text(&place, ".cg-ties").contains("by hand"));
    button(&place, "Undo").click();
    until("the last step is undone", || count(&place, ".cg-origin-card") == 3).await;
    button(&place, "Undo").click();
    until("the first step is undone", || count(&place, ".cg-origin-card") == 2).await;
    assert_eq!(count(&place, ".cg-outcome"), 0, "what it says holds no more");
}

#[wasm_bindgen_test]
async fn a_cell_of_the_map_opens_the_pair_in_the_words_of_each() {
    let (place, _handle) = sources().await;
    assert_eq!(count(&place, ".cg-map tbody td"), 9);
    assert_eq!(count(&place, ".cg-map [tabindex=\"0\"]"), 1, "the map is one stop of the tab key");
    assert_eq!(count(&place, ".cg-map [aria-current]"), 1, "the closest pair is open at first");
    let shared = "ran aground off Tolen Point on Friday with 112 people aboard";
    assert!(text(&place, ".cg-passages blockquote:last-child .cg-tile").contains(shared));
    assert!(text(&place, ".cg-pair").contains("They count as one origin."));

    find(&place, "[data-at=\"0-2\"]").click();
    until("the other pair is open", || text(&place, ".cg-pair").contains("No shared text found")).await;
    assert_eq!(count(&place, ".cg-passages"), 0);
    button(&find(&place, ".cg-pair"), "Count as one origin").click();
    until("they are one", || text(&place, ".cg-pair").contains("They count as one origin.")).await;
    assert_eq!(count(&place, ".cg-origin-card"), 1);
}

#[wasm_bindgen_test]
async fn what_an_article_alone_says_leads_to_its_claim() {
    let (place, _handle) = sources().await;
    let claim = find(&place, ".cg-profile:nth-child(3) .cg-claim-link");
    let said = claim.text_content();
    assert!(said.is_some());
    claim.click();
    until("the claims are shown", || {
        text(&place, "[role=tab][aria-selected=true]").contains("Claims")
            && find(&place, ".cg-evidence .cg-said").text_content() == said
    })
    .await;
}
