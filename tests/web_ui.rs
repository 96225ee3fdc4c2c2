//! The interface in a real browser: mounted, used, and asked what has changed.
//! Never here: what the pure view models hold natively.
#![cfg(target_arch = "wasm32")]

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{document, window};
use leptos::web_sys::{HtmlElement, HtmlTextAreaElement};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use claimgrid::Article;
use claimgrid::ui::mount_into;
use claimgrid::web::api;

#[path = "web_ui/claims.rs"]
mod claims;
#[path = "web_ui/columns.rs"]
mod columns;
#[path = "web_ui/frame.rs"]
mod frame;
#[path = "web_ui/input.rs"]
mod input;
#[path = "web_ui/reader.rs"]
mod reader;
#[path = "web_ui/sources.rs"]
mod sources;

wasm_bindgen_test_configure!(run_in_browser);

const HERALD: &str = "The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard. Nobody was hurt.";
const TIDE: &str =
    "On Friday the ferry Alma, with 118 people aboard, ran aground off Tolen Point. Fog lay over the bay.";

fn article(source: &str, text: &str) -> Article {
    Article { source: source.to_owned(), ..Article::from_text(text) }
}

/// A place of its own in the page for each test.
fn place() -> HtmlElement {
    let place: HtmlElement = document().create_element("div").expect("a div").unchecked_into();
    document().body().expect("a body").append_child(&place).expect("appended");
    place
}

fn find(place: &HtmlElement, selector: &str) -> HtmlElement {
    let found = place.query_selector(selector).expect("a selector");
    found.unwrap_or_else(|| panic!("there is no {selector}")).unchecked_into()
}

fn count(place: &HtmlElement, selector: &str) -> u32 {
    place.query_selector_all(selector).expect("a selector").length()
}

/// The button whose words hold `words`.
fn button(place: &HtmlElement, words: &str) -> HtmlElement {
    let buttons = place.query_selector_all("button").expect("a selector");
    (0..buttons.length())
        .filter_map(|at| buttons.item(at))
        .map(JsCast::unchecked_into::<HtmlElement>)
        .find(|one| one.text_content().unwrap_or_default().contains(words))
        .unwrap_or_else(|| panic!("there is no button ‘{words}’"))
}

async fn pause() {
    let wait = Promise::new(&mut |resolve, _| {
        window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 20).expect("a timer");
    });
    JsFuture::from(wait).await.expect("time passes");
}

/// Waits until something is so, at most some ten seconds.
async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..500 {
        if is_so() {
            return;
        }
        pause().await;
    }
    panic!("it never came to this: {what}");
}

#[wasm_bindgen_test]
async fn articles_become_a_grid_and_a_choice_shows_the_words_of_each() {
    let place = place();
    let handle = mount_into(place.clone(), vec![article("Herald", HERALD), article("Tide", TIDE)]);
    assert_eq!(count(&place, ".cg-grid"), 0, "the page is drawn before the comparison begins");
    until("there is a grid", || count(&place, ".cg-row") > 0).await;
    assert_eq!(count(&place, "thead th"), 3);

    let last = count(&place, ".cg-row");
    let row = find(&place, &format!(".cg-row:nth-child({last})"));
    let before = find(&place, ".cg-evidence .cg-said").text_content();
    row.click();
    until("another claim is shown", || find(&place, ".cg-evidence .cg-said").text_content() != before).await;
    let claim = row.query_selector("button").expect("a selector").expect("a button").text_content();
    assert_eq!(find(&place, ".cg-evidence .cg-said").text_content(), claim);
    drop(handle);
    assert_eq!(count(&place, ".cg"), 0, "nothing is left behind");
}

#[wasm_bindgen_test]
async fn a_search_that_nothing_fits_says_so_and_can_be_taken_back() {
    let place = place();
    let _handle = mount_into(place.clone(), vec![article("Herald", HERALD), article("Tide", TIDE)]);
    until("there is a grid", || count(&place, ".cg-row") > 0).await;
    let all = count(&place, ".cg-row");
    let search: HtmlElement = find(&place, "input[type=search]");
    Reflect::set(&search, &"value".into(), &"zeppelin".into()).expect("set");
    search.dispatch_event(&leptos::web_sys::Event::new("input").expect("an event")).expect("sent");
    until("no row is left", || count(&place, ".cg-row") == 0).await;
    button(&place, "Show all claims").click();
    until("all rows are back", || count(&place, ".cg-row") == all).await;
}

#[wasm_bindgen_test]
async fn arrow_keys_move_between_the_tabs() {
    let place = place();
    let _handle = mount_into(place.clone(), vec![article("Herald", HERALD)]);
    until("the comparison is there", || count(&place, ".cg-row") > 0).await;
    let press = "tab.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }))";
    let tab = find(&place, "[role=tab][aria-selected=true]");
    Function::new_with_args("tab", press).call1(&JsValue::NULL, &tab).expect("the key is pressed");
    until("the other tab is chosen", || {
        find(&place, "[role=tab][aria-selected=true]").text_content().is_some_and(|name| name.contains("Articles"))
    })
    .await;
    assert_eq!(count(&place, "[role=tabpanel]:not([hidden])"), 1);
    assert!(place.text_content().is_some_and(|all| all.contains("only one article")), "one article is no comparison");
}

#[wasm_bindgen_test]
async fn markup_in_an_article_stays_text() {
    let hostile = "<img src=x onerror=alert(1)> fell off the ferry <b>Alma</b> on Friday with 112 people aboard.";
    let place = place();
    let _handle = mount_into(place.clone(), vec![article("<i>Herald</i>", hostile), article("Tide", TIDE)]);
    until("there is a grid", || count(&place, ".cg-row") > 0).await;
    assert_eq!(count(&place, "img, .cg-grid i, td b"), 0);
    assert!(find(&place, "thead").text_content().is_some_and(|head| head.contains("<i>Herald</i>")));
}

#[wasm_bindgen_test]
async fn a_removed_article_comes_back_with_what_was_typed() {
    let place = place();
    let _handle = mount_into(place.clone(), vec![article("Herald", HERALD), article("Tide", TIDE)]);
    let text: HtmlTextAreaElement = find(&place, ".cg-draft textarea").unchecked_into();
    until("the text is in its field", || text.value() == HERALD).await;
    text.set_value("Typed by hand.");
    text.dispatch_event(&leptos::web_sys::Event::new("input").expect("an event")).expect("sent");
    button(&place, "Remove").click();
    until("it is gone", || count(&place, ".cg-draft") == 1).await;
    button(&place, "Undo").click();
    until("it is back", || count(&place, ".cg-draft") == 2).await;
    let text: HtmlTextAreaElement = find(&place, ".cg-draft textarea").unchecked_into();
    until("what was typed is back, too", || text.value() == "Typed by hand.").await;
}

/// Puts files into the chooser as a person would.
fn choose_files(place: &HtmlElement) {
    let input = find(place, "input[type=file]");
    let body = r#"
        const page = `<html><head><meta property="og:site_name" content="Bay Radio">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry freed","datePublished":"2024-03-04"}</script>
            </head><body><nav>Home</nav><article><h1>Ferry freed</h1><p>The Alma floats <b>again</b>.</p><p>Tugs helped.</p>
            <script>window.ran = 1</script></article></body></html>`;
        const files = new DataTransfer();
        files.items.add(new File([page], "story.html", { type: "text/html" }));
        files.items.add(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1])], "picture.png"));
        files.items.add(new File(["Plain words."], "note.txt", { type: "text/plain" }));
        input.files = files.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
    "#;
    Function::new_with_args("input", body).call1(&JsValue::NULL, &input).expect("the files are chosen");
}

#[wasm_bindgen_test]
async fn files_are_read_and_a_broken_one_is_named() {
    let place = place();
    let _handle = mount_into(place.clone(), Vec::new());
    choose_files(&place);
    until("the readable files are there", || count(&place, ".cg-draft") == 2).await;
    let value =
        |selector: &str| -> JsValue { Reflect::get(&find(&place, selector), &"value".into()).expect("a value") };
    assert_eq!(value(".cg-draft textarea"), "The Alma floats again.\n\nTugs helped.");
    assert_eq!(value(".cg-draft .cg-field:nth-child(1) input"), "Bay Radio");
    assert_eq!(value(".cg-draft .cg-field:nth-child(2) input"), "2024-03-04");
    assert_eq!(value(".cg-draft .cg-field:nth-child(3) input"), "Ferry freed");
    assert!(Reflect::get(&window(), &"ran".into()).expect("a window").is_undefined(), "no script of the page ran");
    let problems = find(&place, "[role=alert]").text_content().unwrap_or_default();
    assert!(problems.contains("picture.png") && !problems.contains("note.txt"), "{problems}");
}

/// The report of these articles, JSON as scripts give it.
fn compared(engine: &mut api::Engine, articles: &str) -> JsValue {
    engine.begin(1, articles, "{}").expect("articles");
    while engine.step().is_some() {}
    js_sys::JSON::parse(&engine.report().expect("a report")).expect("JSON")
}

fn message(refused: JsValue) -> String {
    refused.unchecked_into::<js_sys::Error>().message().into()
}

#[wasm_bindgen_test]
fn scripts_get_a_report_whose_positions_fit_their_strings() {
    let articles = r#"[{"text": "🦀 The ferry Alma ran aground on Friday with 112 people aboard."},
        {"text": "“🦀” said the crab. On Friday the ferry Alma, with 118 people aboard, ran aground."}]"#;
    let report = compared(&mut api::Engine::new(), articles);
    let body = r"
        let count = 0;
        for (const claim of report.claims) for (const one of claim.evidence) {
            const text = articles[Number(one.article.slice(1)) - 1].text;
            if (text.slice(one.start, one.end) !== one.text) return -1;
            count += 1;
        }
        return count;";
    let articles = js_sys::JSON::parse(articles).expect("JSON");
    let count = Function::new_with_args("report, articles", body).call2(&JsValue::NULL, &report, &articles);
    assert!(count.expect("it runs").as_f64().is_some_and(|count| count > 0.0));
}

#[wasm_bindgen_test]
fn scripts_may_give_word_vectors() {
    let articles = r#"[{"text": "The ferry ran aground off Ulvan."}, {"text": "The ferry sank off Ulvan."}]"#;
    let kinds = |report: JsValue| {
        let body = "return report.notes.map(note => note.kind).join();";
        let kinds = Function::new_with_args("report", body).call1(&JsValue::NULL, &report);
        kinds.expect("it runs").as_string().unwrap_or_default()
    };
    let mut engine = api::Engine::new();
    assert_eq!(kinds(compared(&mut engine, articles)), "no-vectors");
    engine.use_vectors(include_bytes!("../data/words-en.bin")).expect("the vectors");
    assert_eq!(kinds(compared(&mut engine, articles)), "");
    let refused = engine.use_vectors(&[0; 9]).expect_err("no vectors");
    assert!(message(refused).contains("it is not a file of word vectors"));
    assert_eq!(kinds(compared(&mut engine, articles)), "no-vectors", "the work goes on without them");
}

#[wasm_bindgen_test]
async fn without_its_word_vectors_the_interface_compares_and_says_so() {
    let place = place();
    let _handle = mount_into(place.clone(), vec![article("Herald", HERALD), article("Tide", TIDE)]);
    until("there is a grid", || count(&place, ".cg-row") > 0).await;
    let notes = find(&place, ".cg-notes").text_content().unwrap_or_default();
    assert!(notes.contains("Without word vectors"), "{notes}");
}

#[wasm_bindgen_test]
fn an_argument_of_another_shape_is_an_error_with_a_sentence() {
    let mut engine = api::Engine::new();
    let refused = engine.begin(1, "\"text\"", "{}").expect_err("no articles");
    assert!(message(refused).contains("articles"));
    let refused = engine.begin(1, "[]", r#"{"strictly": 1}"#).expect_err("no settings");
    assert!(message(refused).contains("strictly"));
}
