//! Prints for all pairs of some articles whether they are one origin, and the
//! numbers it rests on, for `tools/eval`: `cargo run --example origins -- FILE...`,
//! text files alone. Each pair is asked by itself.
//!
//! One line a pair, cells apart by tabs.

use claimgrid::agreement::origin::{Findings, origins};
use claimgrid::matching::names::Names;
use claimgrid::matching::{account, credit, reuse};
use claimgrid::{Article, Config, text};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let articles: Vec<Article> = std::env::args()
        .skip(1)
        .map(|file| std::fs::read_to_string(file).map(Article::from_text))
        .collect::<Result<_, _>>()?;
    let config = Config::default();
    println!("a\tb\tone\tcontainment\tdetails\tshare");
    for a in 0..articles.len() {
        for b in a + 1..articles.len() {
            let pair = [&articles[a], &articles[b]];
            let documents: Vec<text::Document> = pair.iter().map(|article| text::read(article, &config)).collect();
            let shared = reuse::reuse(&pair, &documents, &config);
            let accounts = account::accounts(&documents, &Names::group(&documents), 1);
            let credited = credit::credited(&pair, &documents);
            let findings = Findings { shared: &shared, accounts: &accounts, credited: &credited };
            let one = origins(2, findings, &config).count == 1;
            let containment = shared.first().map_or(0.0, reuse::Shared::containment);
            let (details, share) = accounts.first().map_or((0, 0.0), |found| (found.in_order.len(), found.share));
            println!("{a}\t{b}\t{one}\t{containment:.3}\t{details}\t{share:.3}");
        }
    }
    Ok(())
}
