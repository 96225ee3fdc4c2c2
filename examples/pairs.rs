//! Prints the features of all candidate pairs of sentences of some articles, for
//! `tools/train`: `cargo run --example pairs -- [--no-vectors | --vectors FILE] FILE...`,
//! text files alone. `--vectors`: with the word vectors of FILE.
//!
//! One line a pair, cells apart by tabs: index, article and text of each side, the
//! similarity that the weights in use give, then the features in the order of
//! `features::NAMES`. Indexes count the sentences of all articles in turn.

mod common;

use claimgrid::matching::{Story, candidates, features, pair, similarity};
use claimgrid::{Article, Config, claims, text};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let vectors = common::vectors(&mut files)?;
    let articles: Vec<Article> = files
        .into_iter()
        .map(|file| std::fs::read_to_string(file).map(Article::from_text))
        .collect::<Result<_, _>>()?;
    let articles: Vec<&Article> = articles.iter().collect();
    let config = Config::default();
    let documents: Vec<text::Document> = articles.iter().map(|article| text::read(article, &config)).collect();
    let claims =
        articles.iter().zip(&documents).map(|(article, document)| claims::extract(&article.text, document).claims);
    let story = Story::new(&articles, &documents, claims.collect(), vectors.as_ref());
    let pairs = pair::pairs(&story, &candidates(&story, &config).pairs);
    println!("at\ta\ttext\tat\tb\ttext\tsimilarity\t{}", features::NAMES.join("\t"));
    for (pair, similarity) in pairs.iter().zip(similarity::similarities(&story, &pairs)) {
        for at in [pair.a, pair.b] {
            let unit = &story.wholes[at];
            let words: Vec<&str> = unit.claim.span.text(story.text(unit)).split_whitespace().collect();
            print!("{at}\t{}\t{}\t", unit.article, words.join(" "));
        }
        let values: Vec<String> = pair.features.iter().map(|value| format!("{value:.5}")).collect();
        println!("{:.5}\t{}", similarity.value(), values.join("\t"));
    }
    Ok(())
}
