//! Prints the features and the differences of given pairs of sentences, for
//! `tools/pairs`: `cargo run --example sentence_pairs -- [--no-vectors | --vectors FILE]`;
//! a line `SENTENCE TAB SENTENCE` a pair on standard input.
//!
//! One line a pair, cells apart by tabs: the features in the order of
//! `features::NAMES`, then of each kind of difference how many there are of which
//! not both sides can hold, then how many of which both can.
//!
//! Each sentence is an article of its own behind one preface, so that its language
//! is recognized. A number of pairs make a story: what is rare is told by them. Where
//! a line holds several sentences, the pair of them counts that is aligned best.

mod common;

use std::io::Read;

use claimgrid::claims::Claim;
use claimgrid::claims::cue::Modality;
use claimgrid::matching::conflict::differences;
use claimgrid::matching::{Pairing, Story, features, links, pair};
use claimgrid::report::ConflictKind;
use claimgrid::{Article, Config, Vectors, claims, text};

/// What stands before each sentence.
const BEFORE: &str = "It was a long winter, and there was little news of it in the papers. What \
    follows here is what the readers of two of them were told about one evening of that year.\n\n";

/// Pairs that make a story.
const STORY: usize = 250;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let vectors = common::vectors(&mut std::env::args().skip(1).collect())?;
    let mut given = String::new();
    std::io::stdin().read_to_string(&mut given)?;
    let pairs: Vec<(&str, &str)> = given.lines().filter_map(|line| line.split_once('\t')).collect();
    let kinds = ConflictKind::ALL.iter().map(|kind| format!("{kind:?}").to_lowercase());
    let mut heads: Vec<String> = features::NAMES.iter().map(|&name| name.to_owned()).collect();
    heads.extend(kinds.clone());
    heads.extend(kinds.map(|kind| format!("compatible-{kind}")));
    println!("{}", heads.join("\t"));
    for story in pairs.chunks(STORY) {
        print(story, vectors.as_ref());
    }
    Ok(())
}

fn print(pairs: &[(&str, &str)], vectors: Option<&Vectors>) {
    let config = Config::default();
    let articles: Vec<Article> = pairs.iter().flat_map(|&(a, b)| [article(a), article(b)]).collect();
    let articles: Vec<&Article> = articles.iter().collect();
    let documents: Vec<text::Document> = articles.iter().map(|article| text::read(article, &config)).collect();
    let claims = articles.iter().zip(&documents).map(|(article, document)| claims_of(article, document)).collect();
    let story = Story::new(&articles, &documents, claims, vectors);
    let pairing = Pairing::new(&story);
    for at in (0..articles.len()).step_by(2) {
        let (of_a, of_b) = (story.starts[at]..story.starts[at + 1], story.starts[at + 1]..story.starts[at + 2]);
        let found: Vec<pair::Pair> =
            of_a.flat_map(|a| of_b.clone().map(move |b| (a, b))).map(|(a, b)| pairing.pair(a, b)).collect();
        let best = found.iter().max_by(|x, y| x.features[0].total_cmp(&y.features[0]));
        let values = best.map_or([0.0; features::COUNT], |pair| pair.features);
        let mut counts = [0; 2 * ConflictKind::ALL.len()];
        if let Some(best) = best {
            for link in links(&story, &[(best.a, best.b)]) {
                for found in differences(&story, &link, &config) {
                    let place = ConflictKind::ALL.iter().position(|&kind| kind == found.kind).unwrap_or_default();
                    counts[place + if found.compatible { ConflictKind::ALL.len() } else { 0 }] += 1;
                }
            }
        }
        let cells = values.iter().map(|value| format!("{value:.5}"));
        println!("{}", cells.chain(counts.iter().map(usize::to_string)).collect::<Vec<_>>().join("\t"));
    }
}

fn article(sentence: &str) -> Article {
    let end = if sentence.trim_end().ends_with(['.', '!', '?', '"', '”']) { "" } else { "." };
    Article::from_text(format!("{BEFORE}{}{end}", sentence.trim()))
}

/// The claims behind the preface; a sentence that makes none is one as a whole.
fn claims_of(article: &Article, document: &text::Document) -> Vec<Claim> {
    let mut claims = claims::extract(&article.text, document).claims;
    for (at, sentence) in document.sentences.iter().enumerate() {
        if !claims.iter().any(|claim| claim.sentence == at) {
            claims.push(Claim {
                span: sentence.span,
                sentence: at,
                tokens: (0, sentence.tokens.len()),
                holes: Vec::new(),
                subject: None,
                reporting: None,
                quotations: Vec::new(),
                attribution: None,
                modality: Modality::Asserted,
                time: None,
            });
        }
    }
    claims.retain(|claim| claim.span.start >= BEFORE.len());
    claims.sort_by_key(|claim| (claim.sentence, claim.span));
    claims
}
