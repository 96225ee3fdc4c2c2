//! Prints the features of all candidate pairs of some articles, for
//! `tools/train`: `cargo run --example pairs -- FILE...`, text files alone.
//!
//! One line a pair, cells apart by tabs: article, start and end in bytes and text
//! of each side, then the features in the order of `features::NAMES`.

use claimgrid::matching::{Story, candidates, features, links};
use claimgrid::{Article, Config, Vectors, claims, text};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let articles: Vec<Article> = std::env::args()
        .skip(1)
        .map(|file| std::fs::read_to_string(file).map(Article::from_text))
        .collect::<Result<_, _>>()?;
    let articles: Vec<&Article> = articles.iter().collect();
    let config = Config::default();
    let vectors = Vectors::read(include_bytes!("../data/words-en.bin"))?;
    let documents: Vec<text::Document> = articles.iter().map(|article| text::read(article, &config)).collect();
    let claims =
        articles.iter().zip(&documents).map(|(article, document)| claims::extract(&article.text, document).claims);
    let story = Story::new(&articles, &documents, claims.collect(), Some(&vectors));
    let pairs = candidates(&story, &config).pairs;
    println!("a\tstart\tend\ttext\tb\tstart\tend\ttext\t{}", features::NAMES.join("\t"));
    for link in links(&story, &pairs) {
        for at in [link.a, link.b] {
            let unit = &story.units[at];
            let words: Vec<&str> = unit.claim.span.text(story.text(unit)).split_whitespace().collect();
            print!("{}\t{}\t{}\t{}\t", unit.article, unit.claim.span.start, unit.claim.span.end, words.join(" "));
        }
        let values: Vec<String> = link.features.iter().map(|value| format!("{value:.5}")).collect();
        println!("{}", values.join("\t"));
    }
    Ok(())
}
