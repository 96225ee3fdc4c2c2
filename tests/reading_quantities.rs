//! Quantities and dates, case by case.

use claimgrid::text::calendar::{Days, civil};
use claimgrid::text::date::{Date, DateMention};
use claimgrid::text::quantity::{Hedge, Quantity};
use claimgrid::text::read;
use claimgrid::{Article, Config};

/// A paragraph before the sentence, so that it is no headline.
const ENGLISH: &str = "This paragraph stands before the one that is read, so that it is plain prose in the middle of an article, no matter what.";
const GERMAN: &str = "Dieser Absatz steht vor dem Satz, der gelesen wird, damit er in der Mitte eines Artikels steht und keine Überschrift ist, ganz gleich, was er sagt.";

fn quantity(found: &Quantity) -> String {
    let hedge = match found.hedge {
        Hedge::Exact => "",
        Hedge::About => "about ",
        Hedge::AtLeast => "at-least ",
        Hedge::AtMost => "at-most ",
    };
    let rounded = |value: f64| (value * 100.0).round() / 100.0;
    let to = found.to.map_or(String::new(), |to| format!("..{}", rounded(to)));
    format!("{hedge}{}{to} {}", rounded(found.value), found.unit).trim().to_owned()
}

fn day(day: i32) -> String {
    let (year, month, day) = civil(day);
    format!("{year}-{month:02}-{day:02}")
}

fn date(found: &DateMention) -> String {
    let said = match found.date {
        Date::Weekday(day) => format!("weekday {day}"),
        Date::MonthDay(month, day) => format!("day {month}-{day}"),
        Date::Month(month) => format!("month {month}"),
        Date::Year(year) => format!("year {year}"),
        Date::Relative => "relative".to_owned(),
        Date::Clock(minutes) => format!("clock {minutes}"),
    };
    match found.days {
        None => said,
        Some(Days { first, last }) if first == last => format!("{said} @{}", day(first)),
        Some(Days { first, last }) => format!("{said} @{}..{}", day(first), day(last)),
    }
}

fn check(case: &str) -> Result<(), String> {
    let (mark, case) = case.strip_prefix('{').and_then(|rest| rest.split_once("} ")).unwrap_or(("", case));
    let (text, expected) = case.split_once(" =>").expect("what is found");
    let before = if mark == "de" { GERMAN } else { ENGLISH };
    let published = match mark {
        "fri" => Some("2024-09-20".to_owned()),
        "mon" => Some("2024-01-01T09:30:00Z".to_owned()),
        _ => None,
    };
    let article = Article { date: published, ..Article::from_text(format!("{before}\n{text}")) };
    let document = read(&article, &Config::default());
    let sentence = document.sentences.last().expect("a sentence");
    let found: Vec<String> = sentence.quantities.iter().map(quantity).chain(sentence.dates.iter().map(date)).collect();
    let found = found.join("; ");
    let expected = expected.trim().replace("1.5e6", "1500000");
    if expected == found { Ok(()) } else { Err(format!("found: {found}")) }
}

#[test]
fn quantities_and_dates() {
    let path = format!("{}/tests/cases/quantities.txt", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("a table of cases");
    let cases: Vec<&str> = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert!(cases.len() >= 140, "only {} cases", cases.len());
    let wrong: Vec<String> =
        cases.iter().filter_map(|case| check(case).err().map(|why| format!("{case}\n    {why}"))).collect();
    assert!(wrong.is_empty(), "{} of {} differ\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// Fragments in any order: what is read lies in the sentence, in order, and nothing
/// overlaps.
#[test]
fn fragments_in_any_order_give_spans_in_order() {
    let fragments = [
        "half",
        "a",
        "million",
        "million million",
        "of",
        "thousands",
        "tens",
        "20",
        "-",
        "30%",
        "$",
        "US$3m",
        "to",
        "and",
        "between",
        "third",
        "one",
        "in",
        "five",
        "quarter",
        "past",
        "twenty",
        "Sept.",
        "31",
        "2024-02-31",
        "last",
        "next",
        "Friday",
        "week",
        "May",
        "99999999999999999999",
        "1,2,3",
        "0",
        "4:99",
        "13.13.2024",
        "٣",
        "½",
        "3½",
        "ago",
        "65535",
        "months",
        "years",
        "o’clock",
        "+47",
        "(",
        ")",
        "°C",
        "−5",
        "12:30:05",
        "№ 5",
        "é",
        "1e9",
        "nan",
        "inf",
    ];
    let mut state = 1_u64;
    for _ in 0..2_000 {
        let mut text = format!("{ENGLISH}\nIt");
        for _ in 0..12 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let at = usize::try_from(state >> 40).expect("a small number");
            text.push_str(if at % 5 == 0 { "" } else { " " });
            text.push_str(fragments[at % fragments.len()]);
        }
        let article = Article { date: Some("2024-09-20".to_owned()), ..Article::from_text(text.as_str()) };
        for sentence in read(&article, &Config::default()).sentences {
            let mut spans: Vec<_> = sentence.quantities.iter().map(|found| found.span).collect();
            spans.extend(sentence.dates.iter().map(|found| found.span));
            spans.sort_unstable();
            assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{text}");
            assert!(spans.iter().all(|&span| sentence.span.contains(span) && !span.text(&text).is_empty()), "{text}");
            assert!(sentence.quantities.iter().all(|found| !found.value.is_nan()), "{text}");
        }
    }
}
