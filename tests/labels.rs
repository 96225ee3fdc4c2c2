//! What claims are labelled with, so that no two read the same.

use std::collections::BTreeSet;

use claimgrid::compose::Composer;
use claimgrid::matching::{Cluster, Story, links};
use claimgrid::report::Claim;
use claimgrid::{Article, Config, claims, compare, text};

#[test]
fn a_claim_whose_passages_all_head_others_makes_one_of_these_give_way() {
    let config = Config::default();
    let texts = ["Tolen", "Odrel harbor", "Stellen in the morning"].map(|at| format!("The Alma sank near {at}."));
    let articles = texts.each_ref().map(Article::from_text);
    let articles: Vec<&Article> = articles.iter().collect();
    let documents: Vec<text::Document> = articles.iter().map(|article| text::read(article, &config)).collect();
    let claims = documents.iter().zip(&texts).map(|(document, text)| claims::extract(text, document).claims).collect();
    let story = Story::new(&articles, &documents, claims, None);
    let pairs = [(0, 1), (0, 2), (1, 2)];
    let links = links(&story, &pairs);
    assert_eq!((story.units.len(), links.len()), (3, 3), "one claim in each article, alike to the others");
    let clusters = pairs.map(|(a, b)| Cluster { members: vec![a, b] });
    // The first two are one origin, so that their claim comes last.
    let claims = Composer::new(&story, &[0, 1, 2], &links, &config).claims(&clusters, &[0, 0, 1]);
    let labels: BTreeSet<&str> = claims.iter().map(|claim| claim.text.as_str()).collect();
    assert_eq!(labels, texts.iter().map(String::as_str).collect());
}

#[test]
fn what_an_article_says_twice_in_the_same_words_is_one_claim() {
    let first = "The ferry Alma was built in Stellen, said Ida Brenn, who knew the pier well.";
    let again = "The captain of another ship told the port that the ferry Alma was built in Stellen.";
    let articles = [format!("{first}\n\n{again}"), "Bakers in Odrel sold nine cakes.".to_owned()];
    let report = compare(&articles.map(Article::from_text), &Config::default());
    let built: Vec<&Claim> = report.claims.iter().filter(|claim| claim.text.contains("built")).collect();
    let places = |claim: &&Claim| -> Vec<usize> { claim.evidence.iter().map(|passage| passage.start).collect() };
    assert_eq!(built.iter().map(places).collect::<Vec<_>>(), [[0, 125]]);
    assert_eq!((built[0].agreement.supports, built[0].agreement.silent), (1, 1));
}
