//! The reading of names, case by case: roles at names, what refers to them, and
//! which spellings are one name.

mod table;

use claimgrid::matching::names::Names;
use claimgrid::matching::persons::persons;
use claimgrid::text::{Document, read};
use claimgrid::{Article, Config};
use table::{same, table};

/// A document of some prose, with a plain paragraph before it so that what is
/// looked at is no headline.
fn document(headline: &str, text: &str) -> (String, Document) {
    let plain = "This paragraph stands before the one that is read, so that it is plain prose in the middle of an article, no matter what.";
    let text = format!("{headline}\n\n{plain}\n\n{text}");
    let document = read(&Article::from_text(text.trim_start()), &Config::default());
    (text.trim_start().to_owned(), document)
}

#[test]
fn names_and_roles() {
    table("roles", 80, |case| {
        let (given, expected) = case.split_once(" =>").expect("what is found");
        let (headline, body) = given.split_once("||").unwrap_or(("", given));
        let (text, document) = document(headline, body);
        let sentences = &document.sentences;
        let sentence = if headline.is_empty() { sentences.last() } else { sentences.first() }.expect("a sentence");
        let roles: Vec<_> = sentence.mentions.iter().flat_map(|mention| &mention.roles).collect();
        let found: Vec<String> = sentence
            .mentions
            .iter()
            .filter(|mention| !mention.roles.is_empty() || !roles.iter().any(|role| role.span.contains(mention.span)))
            .map(|mention| {
                let roles: Vec<&str> = mention.roles.iter().map(|role| role.span.text(&text)).collect();
                let roles = if roles.is_empty() { "-".to_owned() } else { roles.join(" + ") };
                let of = mention.affiliation.map_or(String::new(), |of| format!(" @ {}", of.span.text(&text)));
                format!("{roles} / {}{of}", mention.span.text(&text))
            })
            .collect();
        same(expected.trim(), &found.join("; "))
    });
}

#[test]
fn references() {
    table("references", 15, |case| {
        let (given, expected) = case.split_once(" =>").expect("what is found");
        let (text, document) = document("", given);
        let sentence = document.sentences.last().expect("a sentence");
        let found: Vec<String> = sentence
            .references
            .iter()
            .map(|reference| format!("{} = {}", reference.span.text(&text), reference.name.text(&text)))
            .collect();
        same(expected.trim(), &found.join("; "))
    });
}

#[test]
fn spellings() {
    table("names", 80, |case| {
        let (sign, joined) = if case.contains(" = ") { (" = ", true) } else { (" ! ", false) };
        let (a, b) = case.split_once(sign).expect("two spellings");
        let documents: Vec<Document> =
            [a, b].map(|name| document("", &format!("They then saw {name} in it.")).1).into();
        let names = Names::group(&documents);
        let found: Vec<_> = documents
            .iter()
            .map(|document| {
                let sentence = document.sentences.last().expect("a sentence");
                let mention = sentence.mentions.first().expect("a name");
                names.name(&claimgrid::matching::names::words(&sentence.tokens, mention))
            })
            .collect();
        if (found[0] == found[1]) == joined { Ok(()) } else { Err(format!("found: {found:?}")) }
    });
}

#[test]
fn a_person_carries_all_titles_with_their_articles() {
    let texts = [
        "They say that OPT Secretary General Marek Rutten spoke in Odrel.",
        "They say that Tolen Prime Minister Marek Rutten, OPT’s incoming chair, spoke in Odrel. Rutten then left.",
    ];
    let read: Vec<(String, Document)> = texts.iter().map(|text| document("", text)).collect();
    let documents: Vec<Document> = read.iter().map(|(_, document)| document.clone()).collect();
    let persons = persons(&documents, &Names::group(&documents));
    assert_eq!(persons.len(), 1);
    let roles: Vec<(usize, &str)> =
        persons[0].roles.iter().map(|role| (role.article, role.span.text(&read[role.article].0))).collect();
    assert_eq!(roles, [(0, "OPT Secretary General"), (1, "Tolen Prime Minister"), (1, "OPT’s incoming chair")]);
    let spellings: Vec<&str> =
        persons[0].spellings.iter().map(|place| place.span.text(&read[place.article].0)).collect();
    assert_eq!(spellings, ["Marek Rutten", "Marek Rutten", "Rutten"]);
}
