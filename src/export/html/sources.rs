//! The articles, their origins, what was left out, and the notes.
//!
//! Never here: claims.

use std::collections::BTreeMap;

use maud::{Markup, html};

use crate::article::ArticleId;
use crate::export::words;
use crate::report::{ArticleReport, RemovalReason, Report};

/// The articles in the order given.
pub(super) fn articles(report: &Report) -> Markup {
    html! {
        section {
            h2 { "Articles" }
            ol class="articles" {
                @for article in &report.articles {
                    li {
                        b { bdi { (words::name(report, article.id)) } }
                        @if let Some(letter) = words::origin_letter(report, article.id) {
                            " " span class="tag" { "origin " (letter) }
                        }
                        (about(article))
                    }
                }
            }
        }
    }
}

fn about(article: &ArticleReport) -> Markup {
    html! {
        @if !article.title.is_empty() && !article.source.trim().is_empty() {
            span class="headline" dir="auto" { (article.title) }
        }
        span class="soft" {
            @if let Some(date) = &article.date { bdi { (date) } " · " }
            (words::counted(article.sentences, "sentence", "sentences")) " compared"
            @if let Some(url) = &article.url { " " (address(url)) }
        }
    }
}

/// An address that leads to a page is a link; anything else is shown as it is.
fn address(url: &str) -> Markup {
    let lower = url.trim().to_ascii_lowercase();
    html! {
        @if lower.starts_with("https://") || lower.starts_with("http://") {
            a class="address" href=(url.trim()) rel="noopener noreferrer nofollow" { bdi { (url) } }
        } @else {
            span class="address" { bdi { (url) } }
        }
    }
}

/// Which articles rest on the same text, and why.
pub(super) fn origins(report: &Report) -> Markup {
    let name = |id: ArticleId| words::name(report, id);
    let apart: Vec<String> = report
        .origins
        .iter()
        .filter(|origin| origin.articles.len() == 1)
        .flat_map(|origin| origin.articles.iter().map(|&id| name(id)))
        .collect();
    html! {
        section {
            h2 { "Origins" }
            p class="soft" {
                "Articles that rest on the same text count once. Those with no shared text found may still have a \
                 source in common."
            }
            ul class="origins" {
                @for origin in report.origins.iter().filter(|origin| origin.articles.len() > 1) {
                    li {
                        b { "Origin " (words::letter(origin.id.index())) ": " }
                        bdi { (words::listed(&origin.articles.iter().map(|&id| name(id)).collect::<Vec<_>>())) }
                        @for reason in &origin.because {
                            span class="soft reason" {
                                bdi { (name(reason.a)) } " and " bdi { (name(reason.b)) } ": " (words::because(reason))
                            }
                        }
                    }
                }
                @if !apart.is_empty() {
                    li { b { "No shared text found: " } bdi { (words::listed(&apart)) } }
                }
            }
        }
    }
}

/// How much of each article was left out, by reason.
pub(super) fn left_out(report: &Report) -> Markup {
    html! {
        @if report.articles.iter().any(|article| !article.removed.is_empty()) {
            section {
                h2 { "Left out of the comparison" }
                ul class="left-out" {
                    @for article in report.articles.iter().filter(|article| !article.removed.is_empty()) {
                        li {
                            b { bdi { (words::name(report, article.id)) } ": " }
                            (reasons(article).join(", "))
                        }
                    }
                }
            }
        }
    }
}

fn reasons(article: &ArticleReport) -> Vec<String> {
    let mut counts: BTreeMap<RemovalReason, usize> = BTreeMap::new();
    for removed in article.removed.iter().filter(|removed| !removed.restored) {
        *counts.entry(removed.reason).or_insert(0) += 1;
    }
    let mut reasons: Vec<String> =
        counts.into_iter().map(|(reason, count)| format!("{} ({count})", words::removal(reason))).collect();
    let restored = article.removed.iter().filter(|removed| removed.restored).count();
    if restored > 0 {
        reasons.push(format!("restored by hand ({restored})"));
    }
    reasons
}

/// What was skipped, cut or not understood, and corrections that do not fit.
pub(super) fn notes(report: &Report) -> Markup {
    html! {
        @if !report.notes.is_empty() {
            section {
                h2 { "Notes" }
                ul class="notes" {
                    @for note in &report.notes {
                        li {
                            @if let Some(id) = note.article { b { bdi { (words::name(report, id)) } ": " } }
                            (note.message)
                        }
                    }
                }
            }
        }
    }
}
