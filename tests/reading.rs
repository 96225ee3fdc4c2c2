//! The reading of one article, case by case: each table in `tests/cases` is read
//! line by line and held by one `check`.

use claimgrid::text::{Document, Sentence, read};
use claimgrid::{Article, Config, claims};

/// Runs `check` on every line of a table and shows all that differ.
fn table(name: &str, fewest: usize, check: impl Fn(&str) -> Result<(), String>) {
    let path = format!("{}/tests/cases/{name}.txt", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect("a table of cases");
    let cases: Vec<&str> = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert!(cases.len() >= fewest, "{name}: only {} cases", cases.len());
    let wrong: Vec<String> =
        cases.iter().filter_map(|case| check(case).err().map(|why| format!("{case}\n    {why}"))).collect();
    assert!(wrong.is_empty(), "{name}: {} of {} differ\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

fn same(expected: &str, found: &str) -> Result<(), String> {
    if expected == found { Ok(()) } else { Err(format!("found: {found}")) }
}

/// A document of one sentence of prose, with a plain paragraph before it so that
/// the sentence is no headline.
fn document(text: &str) -> (String, Document) {
    let text = format!(
        "This paragraph stands before the one that is read, so that it is plain prose in the middle of an article, no matter what.\n{text}"
    );
    let document = read(&Article::from_text(text.as_str()), &Config::default());
    (text, document)
}

#[test]
fn attribution() {
    table("attribution", 12, |case| {
        let (text, expected) = case.split_once(" => ").expect("what is found");
        let (text, document) = document(&text.replace("||", " "));
        let found = claims::extract(&text, &document).into_iter().next_back().and_then(|claim| claim.attribution);
        let found =
            found.map_or("-".to_owned(), |said| format!("{} / {}", said.speaker.text(&text), said.cue.text(&text)));
        same(expected, &found)
    });
}
