//! Prints what stands beside the heading of each claim of some articles, for
//! `tools/supports`: `cargo run --example supports -- [--no-vectors] FILE...`, text files
//! alone.
//!
//! One line a passage, cells apart by tabs: article and text of the heading, article and
//! text of the passage, how surely it says the same by the weights in use, then the
//! features in the order of `support::NAMES`. Passages that no link joins to the heading
//! are left out.

mod common;

use claimgrid::matching::story::Unit;
use claimgrid::matching::support::{Beside, NAMES};
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
        let passage = unit.claim.shown(story.sentence(unit)).text(story.text(unit));
        format!("{}\t{}", unit.article, flat(passage))
    };
    println!("at\theading\tat\tpassage\tsupport\t{}", NAMES.join("\t"));
    for cluster in cluster(&story, &links, &config) {
        for &a in &cluster.members {
            for &b in &cluster.members {
                let Some(link) = links.iter().find(|link| (link.a, link.b) == (a.min(b), a.max(b))) else { continue };
                let (heading, passage) = (&story.units[a], &story.units[b]);
                let beside = Beside::new(&story, heading, passage, link.similarity);
                let features: Vec<String> = beside.features.iter().map(|value| format!("{value:.5}")).collect();
                let support = beside.support(&story).value();
                println!("{}\t{}\t{support:.5}\t{}", side(heading), side(passage), features.join("\t"));
            }
        }
    }
    Ok(())
}
