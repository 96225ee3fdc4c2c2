//! What an article asserts and who is said to have said it, case by case: each
//! table in `tests/cases` is read line by line and held by one `check`.

mod table;

use claimgrid::claims::cue::Strength;
use claimgrid::claims::frame::frame;
use claimgrid::claims::part::parts;
use claimgrid::claims::{Claim, extract};
use claimgrid::report::NoteKind;
use claimgrid::text::{Document, Sentence, read};
use claimgrid::{Article, ArticleId, Config, compare};
use table::{same, table};

const PROSE: &str = "This paragraph stands before the one that is read, so that it is plain prose in the middle of an article, no matter what.";

/// A document of one paragraph of prose, with another before it so that it is no
/// headline.
fn document(text: &str) -> (String, Document) {
    let text = format!("{PROSE}\n{text}");
    let document = read(&Article::from_text(text.as_str()), &Config::default());
    (text, document)
}

/// The claim as the table has it.
fn spelled(text: &str, sentence: &Sentence, claim: &Claim) -> String {
    let words = |from: usize, to: usize| &text[sentence.tokens[from].span.start..sentence.tokens[to - 1].span.end];
    let mut spelled = String::new();
    if let Some((from, to)) = claim.subject {
        spelled.push_str(&["[", words(from, to), "] "].concat());
    }
    let mut at = claim.span.start;
    for &(from, to) in &claim.holes {
        spelled.push_str(&text[at..sentence.tokens[from].span.start]);
        spelled.push('…');
        at = sentence.tokens[to - 1].span.end;
    }
    spelled.push_str(&text[at..claim.span.end]);
    spelled.trim_end_matches('.').to_owned()
}

#[test]
fn clauses() {
    table("clauses", 100, |case| {
        let (given, expected) = case.split_once(" => ").expect("what is found");
        let (text, document) = document(given);
        let found: Vec<String> = extract(&text, &document)
            .claims
            .iter()
            .filter(|claim| claim.span.start > PROSE.len())
            .map(|claim| spelled(&text, &document.sentences[claim.sentence], claim))
            .collect();
        same(expected, if found.is_empty() { "-".to_owned() } else { found.join(" | ") }.as_str())
    });
}

#[test]
fn frames() {
    table("frames", 20, |case| {
        let (given, expected) = case.split_once(" => ").expect("what is found");
        let (text, document) = document(given);
        let claims = extract(&text, &document).claims;
        let found = claims.iter().filter(|claim| claim.span.start > PROSE.len()).map(|claim| {
            let sentence = &document.sentences[claim.sentence];
            let words =
                |from: usize, to: usize| &text[sentence.tokens[from].span.start..sentence.tokens[to - 1].span.end];
            frame(sentence, &parts(&text, sentence), claim).map_or("-".to_owned(), |found| {
                let done = if found.passive { " / done to" } else { "" };
                format!("{} / {}{done}", words(found.subject.0, found.subject.1), words(found.verb, found.verb + 1))
            })
        });
        same(expected, &found.collect::<Vec<_>>().join(" | "))
    });
}

#[test]
fn attribution() {
    table("attribution", 80, |case| {
        let (given, expected) = case.split_once(" => ").expect("what is found");
        let (text, document) = document(&given.replace("||", " ").replace('¶', "\n"));
        let found = extract(&text, &document).claims.into_iter().next_back().and_then(|claim| claim.attribution);
        let strength = |strength| match strength {
            Strength::Said => "said",
            Strength::Claimed => "claimed",
            Strength::Alleged => "alleged",
            Strength::Denied => "denied",
            Strength::RuledOut => "ruled-out",
            Strength::Doubted => "doubted",
            Strength::Warned => "warned",
            Strength::Promised => "promised",
            Strength::Confirmed => "confirmed",
            Strength::Suggested => "suggested",
        };
        let found = found.map_or("-".to_owned(), |said| {
            let mut line =
                format!("{} / {} / {}", said.speaker.text(&text), said.cue.text(&text), strength(said.strength));
            if said.quoted {
                line.push_str(" / quoted");
            }
            if let Some(reporter) = said.reporter {
                line.push_str(&[" / by ", reporter.text(&text)].concat());
            }
            line
        });
        same(expected, &found)
    });
}

#[test]
fn the_report_tells_why_sentences_are_not_compared() {
    let text = "The harbor of Tolen was closed for two weeks after the storm. Who was to blame for the broken light on the pier? \
                Why did the county of Odrel never repair the pier? Only time will tell whether the pier of Tolen holds.";
    let report = compare(&[Article::from_text(text)], &Config::default());
    let note = report.notes.iter().find(|note| note.kind == NoteKind::NoClaim).expect("a note");
    assert_eq!(note.article, Some(ArticleId(0)));
    assert_eq!(
        note.message,
        "2 questions and 1 sentence that only says that something is open are not compared: no claim is made there."
    );
}

#[test]
fn a_headline_that_asks_makes_no_claim() {
    let story = "The harbor of Tolen was closed for two weeks after the storm.";
    let claims = |title: &str| {
        let article = Article { title: title.to_owned(), ..Article::from_text(format!("{title}\n\n{story}")) };
        compare(&[article], &Config::default()).claims.len()
    };
    assert_eq!(claims("Storm closes harbor of Tolen for weeks"), 2);
    assert_eq!(claims("Who will pay for the harbor of Tolen?"), 1);
}

#[test]
fn a_clause_is_shown_with_the_subject_it_takes_over() {
    let text = "The ferry Alma struck a rock and sank off Tolen Point on Friday.";
    let report = compare(&[Article::from_text(text)], &Config::default());
    let shown: Vec<&str> = report.claims.iter().map(|claim| claim.text.as_str()).collect();
    assert_eq!(shown, ["The ferry Alma struck a rock", text.trim_end_matches('.')]);
}
