//! Where sentences end: a table of cases, and the Unicode consortium's own test
//! file.

use claimgrid::text::clean;
use claimgrid::text::language::Language;
use claimgrid::text::sentence::{self, Tailoring, boundaries};
use claimgrid::{Config, Span};

/// The path of a file below `tests`, read.
fn data(name: &str) -> String {
    let path = format!("{}/tests/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("test data")
}

/// The sentences of a case and those found, in the notation of the table.
fn check(case: &str) -> Result<(), String> {
    let (language, case) = match case.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
        Some(("de", rest)) => (Language::German, rest),
        Some((_, rest)) => (Language::Unknown, rest),
        None => (Language::English, case),
    };
    let text = case.replace('|', " ").replace(['¦', '‹', '›'], "").replace(['¶', '↵'], "\n");
    let marks: Vec<Span> = clean::clean(&text, &Config::default()).marks;
    let found = sentence::split(&text, Span::new(0, text.len()), &marks, language);
    let found: Vec<String> = found.into_iter().map(|span| span.text(&text).replace('\n', "↵")).collect();
    let bare = |text: &str| text.trim_end_matches(|c: char| c.is_ascii_digit() || c == '[' || c == ']').len();
    let expected: Vec<String> = case
        .split(['|', '¦', '¶'])
        .map(|text| text.split_once('›').map_or(text, |(_, sentence)| sentence).trim())
        .map(|text| if text.ends_with(']') { &text[..bare(text)] } else { text }.to_owned())
        .collect();
    if expected == found { Ok(()) } else { Err(found.join("|")) }
}

#[test]
fn sentences() {
    let text = data("cases/sentences.txt");
    let cases: Vec<&str> = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert!(cases.len() >= 190, "only {} cases", cases.len());
    let wrong: Vec<String> =
        cases.iter().filter_map(|case| check(case).err().map(|found| format!("{case}\n    {found}"))).collect();
    assert!(wrong.is_empty(), "{} of {} differ\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// A line `÷ 0061 × 002E ÷` of the file: the text and its boundaries.
fn standard(line: &str) -> Option<(String, Vec<usize>)> {
    let (mut text, mut ends) = (String::new(), Vec::new());
    for word in line.split('#').next()?.split_whitespace() {
        match word {
            "÷" if !text.is_empty() => ends.push(text.len()),
            "÷" | "×" => {}
            code => text.push(char::from_u32(u32::from_str_radix(code, 16).ok()?)?),
        }
    }
    (!text.is_empty()).then_some((text, ends))
}

#[test]
fn the_unicode_test_file_passes_but_for_the_tailorings() {
    let file = data("data/SentenceBreakTest.txt");
    let cases: Vec<(String, Vec<usize>)> = file.lines().filter_map(standard).collect();
    assert_eq!(cases.len(), 502);
    let mut tailored: Vec<(String, Tailoring)> = Vec::new();
    for (text, expected) in cases {
        let found = boundaries(&text, Language::Unknown);
        let of_standard = found.iter().filter(|boundary| !boundary.tailoring.is_some_and(Tailoring::splits));
        assert_eq!(of_standard.map(|boundary| boundary.at).collect::<Vec<_>>(), expected, "{text:?}");
        tailored.extend(found.iter().filter_map(|boundary| boundary.tailoring.map(|why| (text.clone(), why))));
    }
    // The abbreviation goes on with a letter that is neither upper nor lower case.
    let expected = [("etc.它", Tailoring::Abbreviation)];
    let tailored: Vec<(&str, Tailoring)> = tailored.iter().map(|(text, why)| (text.as_str(), *why)).collect();
    assert_eq!(tailored, expected);
}

/// With work that grows with the square of the length this would take minutes.
#[test]
fn hostile_texts_neither_hang_nor_panic() {
    let hostile = [
        ". ", ".\u{a0}", ".)", "…", "U.S. ", "a.A", "“!” ", "? ", "1. ", "J. ", ".“", "\n- A", "\n", ".é", "x.42 ",
        "@.",
    ];
    for unit in hostile {
        for text in [unit.repeat(40_000), format!("a{}b", unit.repeat(40_000)), format!(".{}A", " ".repeat(80_000))] {
            let sentences = sentence::split(&text, Span::new(0, text.len()), &[], Language::English);
            assert!(sentences.iter().all(|span| !span.text(&text).is_empty()), "{unit:?}");
        }
    }
}
