//! The reading of one article, case by case: each table in `tests/cases` is read
//! line by line and held by one `check`.

use claimgrid::text::quantity::{Date, Hedge};
use claimgrid::text::{Document, Sentence, clean, read, sentence};
use claimgrid::{Article, Config, Span};

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

fn last(document: &Document) -> &Sentence {
    document.sentences.last().expect("a sentence")
}

#[test]
fn sentences() {
    table("sentences", 30, |case| {
        let text = case.replace('|', " ");
        let block = Span::new(0, text.len());
        let marks: Vec<Span> = clean::clean(&text, &Config::default()).marks;
        let found: Vec<&str> = sentence::split(&text, block, &marks).into_iter().map(|span| span.text(&text)).collect();
        let bare = |text: &str| text.split('[').next().unwrap_or("").trim().to_owned();
        let expected: Vec<String> = case.split('|').map(bare).collect();
        same(&expected.join("|"), &found.join("|"))
    });
}

#[test]
fn cleaning() {
    table("cleaning", 17, |case| {
        let (_, case) = case.split_once(": ").expect("a name");
        let (text, expected) = case.split_once(" => ").expect("what is kept");
        let text = text.replace('¶', "\n");
        let cleaned = clean::clean(&text, &Config::default());
        let kept: Vec<&str> = cleaned.blocks.iter().map(|block| block.span.text(&text)).collect();
        same(expected, &kept.join("\n").replace('\n', "¶"))
    });
}

#[test]
fn names_and_roles() {
    table("roles", 12, |case| {
        let (text, expected) = case.split_once(" => ").expect("what is found");
        let (text, document) = document(text);
        let found: Vec<String> = last(&document)
            .mentions
            .iter()
            .map(|mention| {
                format!("{} / {}", mention.role.map_or("-", |role| role.text(&text)), mention.span.text(&text))
            })
            .collect();
        let found: Vec<String> =
            found.into_iter().filter(|name| expected.contains(name.as_str()) || name != "- / Tolen").collect();
        same(expected, &found.join("; "))
    });
}

#[test]
fn quantities_and_dates() {
    table("quantities", 18, |case| {
        let (text, expected) = case.split_once(" =>").expect("what is found");
        let (_, document) = document(text);
        let hedge = |hedge| match hedge {
            Hedge::Exact => "",
            Hedge::About => "about ",
            Hedge::AtLeast => "at-least ",
            Hedge::AtMost => "at-most ",
        };
        let sentence = last(&document);
        let numbers =
            sentence.quantities.iter().map(|found| format!("{}{} {}", hedge(found.hedge), found.value, found.unit));
        let dates = sentence.dates.iter().map(|found| match found.date {
            Date::Weekday(day) => format!("weekday {day}"),
            Date::MonthDay(month, day) => format!("day {month}-{day}"),
            Date::Year(year) => format!("year {year}"),
            Date::Clock(minutes) => format!("clock {minutes}"),
        });
        same(expected.trim(), &numbers.chain(dates).collect::<Vec<_>>().join("; "))
    });
}
