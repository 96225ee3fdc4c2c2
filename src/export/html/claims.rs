//! The claims: the grid, the evidence of each, and what one article alone says.
//!
//! Never here: a count that the report does not have.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::{mark, signs};
use crate::article::ArticleId;
use crate::export::words::{self, Words};
use crate::order::Order;
use crate::report::{Attribution, Claim, Conflict, Evidence, Reason, Report, Stance, Visibility};
use crate::span::{Utf16Span, byte_at};

/// From how many articles on the heads of the columns are numbers and the cells
/// have no words: more would leave no room for the claims.
const CROWDED: usize = 8;

/// The claims that several articles speak of: claims down, articles across.
pub(super) fn grid(report: &Report, claims: &[&Claim], say: &Words) -> Markup {
    let crowded = report.articles.len() >= CROWDED;
    html! {
        section {
            h2 { (say.claims) }
            @if claims.is_empty() {
                p { (say.no_shared_claim) }
            } @else {
                p class="key" {
                    @for stance in [Some(Stance::Supports), Some(Stance::Refutes), Some(Stance::Discusses), None] {
                        span { (mark(stance)) " " (say.terms().legend(stance)) }
                    }
                }
                table class=(if crowded { "grid crowded" } else { "grid" }) {
                    thead {
                        tr {
                            th scope="col" { (say.claim) }
                            @for article in &report.articles {
                                th scope="col" {
                                    @if crowded { (article.id.index() + 1) } @else {
                                        bdi { (say.name(report, article.id)) }
                                    }
                                    @if let Some(letter) = words::origin_letter(report, article.id) {
                                        " " sup { (letter) }
                                    }
                                }
                            }
                        }
                    }
                    tbody { @for claim in claims { (row(report, claim, say)) } }
                }
            }
        }
    }
}

fn row(report: &Report, claim: &Claim, say: &Words) -> Markup {
    html! {
        tr {
            th scope="row" {
                a dir="auto" href=(format!("#{}", claim.id)) { (claim.text) }
                span class="counts" { (counts(report, claim, say)) }
            }
            @for article in &report.articles {
                @let (_, class) = signs(stance(claim, article.id));
                td class=(class) {
                    span class="who" { bdi { (say.name(report, article.id)) } }
                    (mark(stance(claim, article.id)))
                    span class="word" { (said(claim, article.id, say)) }
                }
            }
        }
    }
}

/// What an article says of a claim: one passage that refutes it weighs more than
/// one that supports it, as in the counts.
fn stance(claim: &Claim, article: ArticleId) -> Option<Stance> {
    let has = |stance: &Stance| claim.evidence.iter().any(|one| one.article == article && one.stance == *stance);
    [Stance::Refutes, Stance::Supports, Stance::Discusses].into_iter().find(has)
}

/// What the article says of it in words.
fn said(claim: &Claim, article: ArticleId, say: &Words) -> &'static str {
    let terms = say.terms();
    if claim.is_loose_in(article) { terms.similar } else { terms.stance(stance(claim, article)) }
}

fn counts(report: &Report, claim: &Claim, say: &Words) -> Markup {
    html! {
        @if claim.visibility == Some(Visibility::Pinned) { (say.pinned) " · " }
        @for (n, count) in say.counts(report, claim).into_iter().enumerate() {
            @if n > 0 { " · " }
            @if count.stance == Some(Stance::Refutes) { b class="refutes" { (count.text) } } @else { (count.text) }
        }
    }
}

/// Each source's own words for each claim.
pub(super) fn evidence(report: &Report, claims: &[&Claim], say: &Words) -> Markup {
    html! {
        @if !claims.is_empty() {
            section {
                h2 { (say.evidence) }
                @for claim in claims { (one(report, claim, say)) }
            }
        }
    }
}

fn one(report: &Report, claim: &Claim, say: &Words) -> Markup {
    html! {
        article class="claim" id=(claim.id) {
            div class="head" {
                h3 dir="auto" { (claim.text) }
                p class="standing" {
                    span class=(format!("verdict {}", words::verdict(claim.verdict))) { (say.terms().verdict(claim.verdict)) }
                    " " (say.agreement(report, claim))
                }
                @if !claim.conflicts.is_empty() { (differences("conflicts", &claim.conflicts, say)) }
                @if !claim.details.is_empty() { (differences("details", &claim.details, say)) }
            }
            @for (at, passage) in claim.evidence.iter().enumerate() { (quotation(report, claim, at, passage, say)) }
        }
    }
}

/// What differs, each difference once, however many passages have it.
fn differences(class: &str, conflicts: &[Conflict], say: &Words) -> Markup {
    let mut seen = BTreeSet::new();
    let once = conflicts.iter().filter(|one| seen.insert((one.kind, one.a_text.as_str(), one.b_text.as_str())));
    html! {
        ul class=(class) {
            @for conflict in once {
                li {
                    b { (say.conflict(conflict.kind)) }
                    " " q dir="auto" { (conflict.a_text) }
                    " " span class="against" { (say.against) } " "
                    q dir="auto" { (conflict.b_text) }
                    @if class == "details" { span class="against" { (say.both_hold) } }
                }
            }
        }
    }
}

fn quotation(report: &Report, claim: &Claim, at: usize, passage: &Evidence, say: &Words) -> Markup {
    let language = report.articles.get(passage.article.index()).map_or("und", |article| article.language.as_str());
    let (_, class) = signs(Some(passage.stance));
    html! {
        div class="passage" {
            p class="said" {
                (mark(Some(passage.stance)))
                " " b { bdi { (say.name(report, passage.article)) } }
                " " span class=(class) { (say.terms().says(claim, at)) }
                @if let Some(origin) = say.origin_of(report, passage.article) {
                    " " span class="tag" { (origin) }
                }
                @if passage.by_hand { " " span class="tag" { (say.by_hand) } }
                @if let Some(said) = &passage.attribution { " · " (speaker(said, say)) }
            }
            blockquote dir="auto" lang=[(language != "und").then_some(language)] { (marked(claim, at, passage)) }
            @let why: Vec<&Reason> = passage.why.iter().filter(|reason| reason.weight > 0.0).collect();
            @if !why.is_empty() {
                p class="why" {
                    (say.put_here_by)
                    @for (n, reason) in why.into_iter().enumerate() {
                        @if n > 0 { "; " }
                        (say.feature(&reason.feature))
                        @if !reason.detail.is_empty() { " (" bdi { (reason.detail) } ")" }
                    }
                }
            }
        }
    }
}

fn speaker(said: &Attribution, say: &Words) -> Markup {
    html! {
        span class="soft" {
            (say.speaker)
            @if said.speaker.is_empty() { (say.not_named) } @else { bdi { (said.speaker) } }
            @if !said.cue.is_empty() { " (" bdi { (said.cue) } ")" }
            @if said.quoted { (say.quoted) }
        }
    }
}

/// The passage with the words marked that differ from another one.
fn marked(claim: &Claim, at: usize, passage: &Evidence) -> Markup {
    let mut spans: Vec<Utf16Span> = claim
        .conflicts
        .iter()
        .flat_map(|one| [(one.a, one.a_span), (one.b, one.b_span)])
        .filter(|&(of, span)| {
            of == at && passage.start <= span.start && span.start < span.end && span.end <= passage.end
        })
        .map(|(_, span)| span)
        .collect();
    spans.order();
    let mut parts: Vec<(&str, bool)> = Vec::new();
    let mut done = 0;
    for span in spans {
        let place = |unit: usize| byte_at(&passage.text, unit - passage.start);
        let (start, end) = (place(span.start), place(span.end));
        // Differences may overlap; what is marked already is not marked again.
        if start >= done && start < end {
            parts.push((&passage.text[done..start], false));
            parts.push((&passage.text[start..end], true));
            done = end;
        }
    }
    parts.push((&passage.text[done..], false));
    html! {
        @for (text, differs) in parts {
            @if differs { mark { (text) } } @else { (text) }
        }
    }
}

/// The claims of one article alone, article by article.
pub(super) fn alone(report: &Report, claims: &[&Claim], say: &Words) -> Markup {
    html! {
        @if !claims.is_empty() {
            section {
                h2 { (say.alone) }
                @for article in &report.articles {
                    @let own: Vec<&&Claim> =
                        claims.iter().filter(|claim| claim.evidence[0].article == article.id).collect();
                    @if !own.is_empty() {
                        h3 class="source" { bdi { (say.name(report, article.id)) } }
                        ul class="alone" {
                            @for claim in own {
                                li id=(claim.id) dir="auto" {
                                    (claim.text)
                                    @if claim.visibility == Some(Visibility::Pinned) {
                                        " " span class="tag" { (say.pinned) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
