//! Prints the sentences of the given text files, one a line, the file's number and
//! the sentence's first and last character in front: `cargo run --example sentences
//! --no-default-features -- a.txt b.txt`. With `--claims` also the claims of each,
//! with their characters, the subject each takes over, and who said it, and why a
//! sentence makes none; with `--quantities` its numbers and dates.

use claimgrid::claims::{Claim, extract};
use claimgrid::text::{Sentence, read};
use claimgrid::{Article, Config, Span};

fn main() {
    let (options, files): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|word| word.starts_with("--"));
    let asked = |option: &str| options.iter().any(|given| given == option);
    for (number, file) in files.iter().enumerate() {
        let text = std::fs::read_to_string(file).expect("a text file");
        let document = read(&Article::from_text(text.as_str()), &Config::default());
        let found = extract(&text, &document);
        for (at, sentence) in document.sentences.iter().enumerate() {
            println!("{number}\t{}", line(&text, sentence.span));
            if asked("--claims") {
                for claim in found.claims.iter().filter(|claim| claim.sentence == at) {
                    println!("\tclaim\t{}{}", line(&text, claim.span), beside(&text, sentence, claim));
                }
                for (_, why) in found.skipped.iter().filter(|(skipped, _)| *skipped == at) {
                    println!("\tskipped\t{why:?}");
                }
            }
            if asked("--quantities") {
                for found in &sentence.quantities {
                    let to = found.to.map_or(String::new(), |to| format!("..{to}"));
                    let words = found.span.text(&text);
                    println!("\t{words} = {:?} {}{to} {}", found.hedge, found.value, found.unit);
                }
                for found in &sentence.dates {
                    println!("\t{} = {:?}", found.span.text(&text), found.date);
                }
            }
        }
    }
}

/// First and last character of a passage, and the passage in one line.
fn line(text: &str, span: Span) -> String {
    let start = text[..span.start].chars().count();
    let end = start + span.text(text).chars().count();
    format!("{start}\t{end}\t{}", span.text(text).replace(['\n', '\t'], " "))
}

/// What a claim has beside its own words: its subject and its speaker.
fn beside(text: &str, sentence: &Sentence, claim: &Claim) -> String {
    let subject = claim.subject.map_or(String::new(), |(from, to)| {
        format!("\t[{}]", &text[sentence.tokens[from].span.start..sentence.tokens[to - 1].span.end])
    });
    let speaker = claim.attribution.map_or(String::new(), |said| {
        let quoted = if said.quoted { ", quoted" } else { "" };
        format!("\t({}: {}{quoted})", said.speaker.text(text), said.cue.text(text))
    });
    subject + &speaker
}
