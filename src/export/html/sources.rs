//! The articles, their origins, what was left out, and the notes.
//!
//! Never here: claims.

use std::collections::BTreeMap;

use maud::{Markup, html};

use crate::article::ArticleId;
use crate::export::words::{self, Words};
use crate::report::{ArticleReport, RemovalReason, Report};
use crate::words::{fill, sentence};

/// The articles in the order given.
pub(super) fn articles(report: &Report, say: &Words) -> Markup {
    html! {
        section {
            h2 { (say.articles) }
            ol class="articles" {
                @for article in &report.articles {
                    li {
                        b { bdi { (say.name(report, article.id)) } }
                        @if let Some(origin) = say.origin_of(report, article.id) {
                            " " span class="tag" { (origin) }
                        }
                        (about(article, say))
                    }
                }
            }
        }
    }
}

fn about(article: &ArticleReport, say: &Words) -> Markup {
    html! {
        @if !article.title.is_empty() && !article.source.trim().is_empty() {
            span class="headline" dir="auto" { (article.title) }
        }
        " "
        span class="soft" {
            @if let Some(date) = &article.date { bdi { (date) } " · " }
            (say.sentences.of(article.sentences))
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
pub(super) fn origins(report: &Report, say: &Words) -> Markup {
    let apart = report.origins.iter().filter(|origin| origin.articles.len() == 1);
    let apart: Vec<ArticleId> = apart.flat_map(|origin| origin.articles.iter().copied()).collect();
    let heading = |index: usize| {
        let said = sentence(&fill(say.origin, &[("letter", &words::letter(index))]));
        format!("{}: ", said.trim_end_matches('.'))
    };
    html! {
        section {
            h2 { (say.origins) }
            p class="soft" { (say.origins_hint) }
            ul class="origins" {
                @for origin in report.origins.iter().filter(|origin| origin.articles.len() > 1) {
                    li {
                        b { (heading(origin.id.index())) }
                        bdi { (say.names(report, &origin.articles)) }
                        @for reason in &origin.because {
                            span class="soft reason" {
                                bdi { (say.name(report, reason.a)) } (say.terms().and) bdi { (say.name(report, reason.b)) } ": " (say.because(reason))
                            }
                        }
                    }
                }
                @if !apart.is_empty() {
                    li { b { (say.nothing_shared) } bdi { (say.names(report, &apart)) } }
                }
            }
        }
    }
}

/// How much of each article was left out, by reason.
pub(super) fn left_out(report: &Report, say: &Words) -> Markup {
    html! {
        @if report.articles.iter().any(|article| !article.removed.is_empty()) {
            section {
                h2 { (say.left_out) }
                ul class="left-out" {
                    @for article in report.articles.iter().filter(|article| !article.removed.is_empty()) {
                        li {
                            b { bdi { (say.name(report, article.id)) } ": " }
                            (reasons(article, say).join(", "))
                        }
                    }
                }
            }
        }
    }
}

fn reasons(article: &ArticleReport, say: &Words) -> Vec<String> {
    let mut counts: BTreeMap<RemovalReason, usize> = BTreeMap::new();
    for removed in article.removed.iter().filter(|removed| !removed.restored) {
        *counts.entry(removed.reason).or_insert(0) += 1;
    }
    let mut reasons: Vec<String> =
        counts.into_iter().map(|(reason, count)| format!("{} ({count})", say.removal(reason))).collect();
    let restored = article.removed.iter().filter(|removed| removed.restored).count();
    if restored > 0 {
        reasons.push(format!("{} ({restored})", say.restored));
    }
    reasons
}

/// What was skipped, cut or not understood, and corrections that do not fit.
pub(super) fn notes(report: &Report, say: &Words) -> Markup {
    html! {
        @if !report.notes.is_empty() {
            section {
                h2 { (say.notes) }
                ul class="notes" {
                    @for note in &report.notes {
                        li {
                            @if let Some(id) = note.article { b { bdi { (say.name(report, id)) } ": " } }
                            (say.terms().note(note, |id| named(report, id, say)))
                        }
                    }
                }
            }
        }
    }
}

/// What the article of this id is called.
fn named(report: &Report, id: &str, say: &Words) -> Option<String> {
    let article = report.articles.iter().find(|article| article.id.to_string() == id)?;
    Some(say.name(report, article.id))
}
