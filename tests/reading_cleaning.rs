//! Cleaning, case by case: each line of the table is a page as people paste it
//! and what of it is read.

use claimgrid::report::NoteKind;
use claimgrid::text::read;
use claimgrid::{Article, Config, Span};

/// What is read of `text`, one line a paragraph. Between sentences of one
/// paragraph stands what stands there in the text, a space where something was
/// left out.
fn kept(text: &str) -> String {
    let document = read(&Article::from_text(text), &Config::default());
    let mut kept = String::new();
    let mut last: Option<(usize, usize)> = None;
    for sentence in &document.sentences {
        match last {
            Some((paragraph, end)) if paragraph == sentence.paragraph => {
                let gap = Span::new(end, sentence.span.start).text(text);
                kept.push_str(if gap.chars().any(|c| !c.is_whitespace()) { " " } else { gap });
            }
            Some(_) => kept.push('\n'),
            None => {}
        }
        kept.push_str(sentence.span.text(text));
        last = Some((sentence.paragraph, sentence.span.end));
    }
    kept
}

#[test]
fn cleaning() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/cleaning.txt");
    let table = std::fs::read_to_string(path).expect("a table of cases");
    let cases: Vec<&str> = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert!(cases.len() >= 80, "only {} cases", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let (_, texts) = case.split_once(": ").expect("a name");
        let (text, expected) = texts.split_once(" => ").expect("what is kept");
        let found = kept(&text.replace('¶', "\n")).replace('\n', "¶");
        if found != expected {
            wrong.push(format!("{case}\n    found: {found}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} differ\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn what_is_left_out_is_spans_of_the_text_that_do_not_overlap() {
    let table = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/cleaning.txt"));
    for case in table.expect("a table of cases").lines() {
        let text = case.replace('¶', "\n");
        let document = read(&Article::from_text(text.as_str()), &Config::default());
        let mut end = 0;
        for (span, _) in &document.removed {
            assert!(end <= span.start && span.start < span.end && text.get(span.start..span.end).is_some(), "{case}");
            end = span.end;
        }
    }
}

#[test]
fn words_are_read_without_what_a_reader_does_not_see() {
    let cases = [
        ("The hos\u{ad}pi\u{ad}tal at Tolen closed.", "hospital"),
        ("The **ferry** sank in the sound.", "ferry"),
        ("The _ferry_ sank in the sound.", "ferry"),
        ("The Nether\u{200b}moor bridge fell on Friday.", "nethermoor"),
        ("The \u{202a}ferry\u{202c} sank in the sound.", "ferry"),
        ("The harbor o\u{fb03}ce was closed on Friday.", "office"),
        ("The ferry\u{92}s bow was damaged.", "ferry"),
    ];
    for (text, word) in cases {
        let document = read(&Article::from_text(text), &Config::default());
        let found: Vec<&str> =
            document.sentences.iter().flat_map(|one| &one.tokens).map(|token| token.lower.as_str()).collect();
        assert!(found.contains(&word), "{text:?}: {found:?}");
    }
    let link = "The [harbor office](https://tolen.example/secret-path) was closed on Friday.";
    let document = read(&Article::from_text(link), &Config::default());
    assert!(document.sentences[0].tokens.iter().all(|token| !token.lower.contains("secret")));
}

#[test]
fn hostile_markup_is_read() {
    // Each is made of parts that could be looked through again and again.
    for part in ["[", "[x](", "![", "<a ", "&a", "```\n", "> ", "**", "Comments\n", "| a |\n", "UPDATE: ", "A (B) - "] {
        let text = part.repeat(40_000);
        let document = read(&Article::from_text(text.as_str()), &Config::default());
        assert!(document.removed.iter().all(|(span, _)| span.end <= text.len()), "{part:?}");
    }
}

#[test]
fn garbled_characters_are_noted_and_left_as_they_are() {
    let text = "The captainâ€™s boat ran aground on Friday.";
    let document = read(&Article::from_text(text), &Config::default());
    assert!(document.notes.iter().any(|note| note.kind == NoteKind::Encoding));
    assert_eq!(document.sentences[0].span.text(text), text);
    let plain = read(&Article::from_text("Le château où São Âge dort est à Tolen."), &Config::default());
    assert!(plain.notes.iter().all(|note| note.kind != NoteKind::Encoding));
}
