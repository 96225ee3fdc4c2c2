//! Prints what is put together in some articles, for `tools/judge`:
//! `cargo run --example links -- [--no-vectors] FILE...`, text files alone.
//!
//! One line for two passages of one claim, cells apart by tabs: the similarity, or 0
//! where no link joins the two, article, passage and sentence of each side, then for
//! each conflict between them its kind and the words of each side.

mod common;

use claimgrid::matching::story::Unit;
use claimgrid::matching::{Story, candidates, cluster, conflict, links};
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
    let links = links(&story, &candidates(&story, &config).pairs);
    let links = conflict::reviewed(&story, links, &config);
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let side = |unit: &Unit| {
        let (sentence, text) = (story.sentence(unit), story.text(unit));
        let passage = unit.claim.shown(sentence).text(text);
        format!("{}\t{}\t{}", unit.article, flat(passage), flat(sentence.span.text(text)))
    };
    for cluster in cluster(&story, &links, &config) {
        for (n, &a) in cluster.members.iter().enumerate() {
            for &b in &cluster.members[n + 1..] {
                let (one, other) = (&story.units[a], &story.units[b]);
                if one.article == other.article {
                    continue;
                }
                let link = links.iter().find(|link| (link.a, link.b) == (a, b));
                let similarity = link.map_or(0.0, |link| link.similarity.value());
                print!("{similarity:.5}\t{}\t{}", side(one), side(other));
                let found = link.map(|link| conflict::differences(&story, link, &config)).unwrap_or_default();
                for found in found.iter().filter(|found| !found.compatible) {
                    let (x, y) = (found.a.text(story.text(one)), found.b.text(story.text(other)));
                    print!("\t{:?}\t{}\t{}", found.kind, flat(x), flat(y));
                }
                println!();
            }
        }
    }
    Ok(())
}
