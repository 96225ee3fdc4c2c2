//! The main job on real articles, where a folder of them is at hand: the folder
//! named by `CLAIMGRID_ARTICLES`, else `../shared/articles`. Where there is none
//! the samples stand in, and the test says which of the two it did.

use std::path::PathBuf;

use claimgrid::report::{RemovalReason, Verdict};
use claimgrid::{Article, Config, compare, input};

/// The articles and whether they are the real ones.
fn articles() -> (Vec<Article>, bool) {
    let folder = std::env::var_os("CLAIMGRID_ARTICLES")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/articles")), PathBuf::from);
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .map(|entries| {
            entries
                .filter_map(|entry| Some(entry.ok()?.path()))
                .filter(|path| path.extension().is_some_and(|e| e == "txt"))
                .collect()
        })
        .unwrap_or_default();
    files.sort();
    if files.len() < 2 {
        println!("no real articles at {}: the samples stand in", folder.display());
        return (
            input::json::articles(include_str!("../www/samples/ulbren-cable-car.json")).expect("the samples"),
            false,
        );
    }
    println!("{} real articles at {}", files.len(), folder.display());
    let read = |file: &PathBuf| Article::from_text(std::fs::read_to_string(file).expect("a readable article"));
    (files.iter().map(read).collect(), true)
}

#[test]
fn real_articles_give_a_report_that_can_be_opened_in_them() {
    let (articles, _) = articles();
    let report = compare(&articles, &Config::default());
    let units: Vec<Vec<u16>> = articles.iter().map(|article| article.text.encode_utf16().collect()).collect();
    for claim in &report.claims {
        for passage in &claim.evidence {
            let slice = &units[passage.article.index()][passage.start..passage.end];
            assert_eq!(String::from_utf16_lossy(slice), passage.text);
            assert!(articles[passage.article.index()].text.contains(&passage.text));
        }
    }
    let shared = report.claims.iter().filter(|claim| claim.agreement.silent + 2 <= articles.len()).count();
    assert!(shared >= 10, "only {shared} claims are in two articles or more");
    assert!(report.claims.iter().any(|claim| claim.verdict == Verdict::Corroborated));
    assert!(report.articles.iter().all(|article| article.language == "en"));
}

#[test]
fn a_body_that_stands_twice_is_removed_once() {
    let (articles, _) = articles();
    let report = compare(&articles, &Config::default());
    for (article, read) in articles.iter().zip(&report.articles) {
        // A body stands twice where a long paragraph does.
        let long: Vec<&str> = article.text.lines().map(str::trim).filter(|line| line.len() > 200).collect();
        let mut distinct = long.clone();
        distinct.sort_unstable();
        distinct.dedup();
        let units = article.text.encode_utf16().count();
        let bodies = read
            .removed
            .iter()
            .filter(|removed| removed.reason == RemovalReason::Repeated && (removed.end - removed.start) * 4 > units);
        assert_eq!(bodies.count(), usize::from(distinct.len() < long.len()), "{}", read.id);
    }
}

#[test]
fn no_line_of_the_page_around_an_article_is_a_claim() {
    let (articles, _) = articles();
    let report = compare(&articles, &Config::default());
    for line in ["Skip to content", "Comments", "Read also:", "Latest", "References", "[1]", "Share"] {
        let claim =
            report.claims.iter().flat_map(|claim| &claim.evidence).find(|passage| passage.text.starts_with(line));
        assert!(claim.is_none(), "{line}: {claim:?}");
    }
}

#[test]
fn every_quotation_of_five_words_has_a_speaker() {
    let (articles, real) = articles();
    let (mut of, mut without) = (0, Vec::new());
    for article in &articles {
        let document = claimgrid::text::read(article, &Config::default());
        let claims = claimgrid::claims::extract(&article.text, &document).claims;
        for claim in &claims {
            let long = |quote: &claimgrid::Span| quote.text(&article.text).split_whitespace().nth(4).is_some();
            if claim.quotations.iter().any(long) {
                of += 1;
                if claim.attribution.is_none() {
                    without.push(claim.span.text(&article.text));
                }
            }
        }
    }
    assert!(of >= 3, "only {of} claims with a quotation");
    // The samples quote an apology without a word of who made it.
    assert!(without.len() <= usize::from(!real), "nobody said {without:#?}");
}
