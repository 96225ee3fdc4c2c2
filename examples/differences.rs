//! Prints the differences of all pairs of clauses that are each other's best match
//! in some articles, however alike they are, for `tools/eval`:
//! `cargo run --example differences -- [--no-vectors] FILE...`, text files alone.
//!
//! One line a difference, cells apart by tabs: article, sentence and differing words
//! of each side, then the kind and whether both can hold.

mod common;

use claimgrid::matching::story::Unit;
use claimgrid::matching::{Story, conflict, links};
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
    let count = story.wholes.len();
    let pairs = (0..count).flat_map(|a| (a + 1..count).map(move |b| (a, b)));
    let pairs: Vec<(usize, usize)> =
        pairs.filter(|&(a, b)| story.wholes[a].article != story.wholes[b].article).collect();
    println!("a\tsentence\twords\tb\tsentence\twords\tkind\tcompatible");
    for link in links(&story, &pairs) {
        let (a, b) = (&story.units[link.a], &story.units[link.b]);
        let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let sentence = |unit: &Unit| flat(story.sentence(unit).span.text(story.text(unit)));
        for found in conflict::differences(&story, &link, &config) {
            print!("{}\t{}\t{}\t", a.article, sentence(a), flat(found.a.text(story.text(a))));
            print!("{}\t{}\t{}\t", b.article, sentence(b), flat(found.b.text(story.text(b))));
            println!("{:?}\t{}", found.kind, found.compatible);
        }
    }
    Ok(())
}
