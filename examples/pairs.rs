//! Prints the features of all candidate pairs of sentences of some articles, for
//! `tools/train`: `cargo run --example pairs -- [--no-vectors | --vectors FILE] FILE...`,
//! text files alone. `--vectors`: with the word vectors of FILE.
//!
//! One line a pair, cells apart by tabs: index, article and text of each side, how
//! sure the weights in use are of it, then the features in the order of
//! `features::NAMES`. Indexes count the sentences of all articles in turn.
//!
//! Below it one line for each two clauses of it that are each other's best match: an
//! empty cell, article and text of each side, the similarity that the weights in use
//! give, then the features in the order of `passage::NAMES`.

mod common;

use claimgrid::matching::story::Unit;
use claimgrid::matching::{Pairing, Scoring, Story, candidates, features, model, pair, passage, similarity};
use claimgrid::{Article, Config, claims, text};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let vectors = common::vectors(&mut files)?;
    let articles = common::articles(files)?;
    let articles: Vec<&Article> = articles.iter().collect();
    let config = Config::default();
    let documents: Vec<text::Document> = articles.iter().map(|article| text::read(article, &config)).collect();
    let claims =
        articles.iter().zip(&documents).map(|(article, document)| claims::extract(&article.text, document).claims);
    let story = Story::new(&articles, &documents, claims.collect(), vectors.as_ref());
    let pairing = Pairing::new(&story);
    let pairs: Vec<pair::Pair> = candidates(&story, &config).pairs.iter().map(|&(a, b)| pairing.pair(a, b)).collect();
    let cells = |values: &[f64]| values.iter().map(|value| format!("{value:.5}")).collect::<Vec<_>>().join("\t");
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let passage = |unit: &Unit| flat(unit.claim.shown(story.sentence(unit)).text(story.text(unit)));
    println!("at\ta\ttext\tat\tb\ttext\tsimilarity\t{}\t{}", features::NAMES.join("\t"), passage::NAMES.join("\t"));
    let mut scoring = Scoring::new(&story, pairs);
    while let Some((pair, odds)) = scoring.next_odds() {
        for at in [pair.a, pair.b] {
            let unit = &story.wholes[at];
            print!("{at}\t{}\t{}\t", unit.article, flat(unit.claim.span.text(story.text(unit))));
        }
        println!("{:.5}\t{}", model::sure(odds), cells(&pair.features));
        let best = pair.best();
        for clauses in pair.clauses {
            let (a, b) = (&story.units[clauses.a], &story.units[clauses.b]);
            let features = passage::features(&story, &clauses, best);
            let similarity = similarity::similarity(&story, odds, &features).value();
            let (of_a, of_b) = (passage(a), passage(b));
            println!("\t{}\t{of_a}\t{}\t{of_b}\t{similarity:.5}\t{}", a.article, b.article, cells(&features));
        }
    }
    Ok(())
}
