//! The words of the exports that a person reads.
//!
//! Never here: words of an article.

use std::collections::BTreeSet;

use unicode_segmentation::UnicodeSegmentation;

use crate::article::ArticleId;
use crate::number::percent;
use crate::order::{Order, set};
use crate::report::{Claim, ConflictKind, Evidence, OriginKind, OriginReason, RemovalReason, Report, Stance};
use crate::report::{Verdict, Visibility};

/// The word for a verdict.
pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Corroborated => "corroborated",
        Verdict::Disputed => "disputed",
        Verdict::SingleOrigin => "single-origin",
    }
}

/// What a verdict means.
pub(super) fn verdict_meaning(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Corroborated => "supported by two or more origins, refuted by none",
        Verdict::Disputed => "supported by some, refuted by others",
        Verdict::SingleOrigin => "said by articles that count as one origin",
    }
}

/// The word for a stance.
pub(super) fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Supports => "supports",
        Stance::Refutes => "refutes",
        Stance::Discusses => "discusses",
    }
}

/// The word for what differs.
pub(super) fn conflict(kind: ConflictKind) -> &'static str {
    match kind {
        ConflictKind::Number => "number",
        ConflictKind::Date => "date",
        ConflictKind::Name => "name",
        ConflictKind::Role => "role",
        ConflictKind::Place => "place",
        ConflictKind::Negation => "denial",
        ConflictKind::Antonym => "opposite",
        ConflictKind::Quantifier => "how many",
        ConflictKind::Modality => "how certain",
        ConflictKind::Quotation => "quotation",
        ConflictKind::Attribution => "speaker",
    }
}

/// Why two articles are one origin.
pub(super) fn because(reason: &OriginReason) -> String {
    let share = format!("{} %", percent(reason.score));
    match reason.kind {
        OriginKind::SharedText => {
            let passages = counted(reason.tiles.len(), "longer passage", "longer passages");
            format!("{share} of the one stands word for word in the other, {passages} among it")
        }
        OriginKind::SharedAccount => "the same details in the same order".to_owned(),
        OriginKind::Credit => "one names the other, or both name a third, as where the text is from".to_owned(),
        OriginKind::ByHand => "a person put them together".to_owned(),
    }
}

/// Why a passage was left out.
pub(super) fn removal(reason: RemovalReason) -> &'static str {
    match reason {
        RemovalReason::Boilerplate => "page furniture",
        RemovalReason::Repeated => "repeated",
        RemovalReason::Reference => "references",
        RemovalReason::Heading => "headings",
    }
}

/// What a term of a match rests on.
pub(super) fn feature(name: &str) -> &str {
    match name {
        "names" => "names",
        "numbers" => "numbers",
        "words" => "words",
        "rare-words" => "rare words",
        "quotation" => "quotation",
        "dates" => "dates",
        other => other,
    }
}

/// The source of an article, else its headline, else its number.
pub(super) fn name(report: &Report, id: ArticleId) -> String {
    let Some(article) = report.articles.get(id.index()) else { return id.to_string() };
    let (source, title) = (article.source.trim(), article.title.trim());
    match (source.is_empty(), title.is_empty()) {
        (false, _) => source.to_owned(),
        (true, false) => title.to_owned(),
        (true, true) => format!("Article {}", id.index() + 1),
    }
}

/// The headline that has most words in common with the others; the first of equals.
pub(super) fn title(report: &Report) -> String {
    let titles: Vec<&str> =
        report.articles.iter().map(|article| article.title.trim()).filter(|title| !title.is_empty()).collect();
    let words: Vec<BTreeSet<String>> =
        titles.iter().map(|title| set(title.unicode_words().map(str::to_lowercase))).collect();
    let shared = |at: usize| -> usize {
        let others = words.iter().enumerate().filter(|&(other, _)| other != at);
        others.map(|(_, others)| others.intersection(&words[at]).count()).sum()
    };
    let best = (0..titles.len()).rev().max_by_key(|&at| shared(at));
    best.map_or_else(|| format!("Comparison of {}", articles(report.articles.len())), |at| titles[at].to_owned())
}

/// `5 articles resting on 4 origins`.
pub(super) fn standing(report: &Report) -> String {
    format!("{} resting on {}", articles(report.articles.len()), origins(report.origins.len()))
}

/// The letter of the origin of an article, where other articles share it.
pub(super) fn origin_letter(report: &Report, article: ArticleId) -> Option<String> {
    let origin = report.origins.iter().find(|origin| origin.articles.contains(&article))?;
    (origin.articles.len() > 1).then(|| letter(origin.id.index()))
}

/// `A` to `Z`, then `AA`, as the columns of a spreadsheet.
pub(super) fn letter(index: usize) -> String {
    let last = u8::try_from(index % 26).map_or('?', |offset| char::from(b'A' + offset));
    if index < 26 { last.to_string() } else { format!("{}{last}", letter(index / 26 - 1)) }
}

/// What the articles say of a claim, as a sentence.
pub(super) fn agreement(report: &Report, claim: &Claim) -> String {
    let counts = &claim.agreement;
    let mut parts = Vec::new();
    if counts.supports > 0 {
        parts.push(format!("supported by {} from {}", articles(counts.supports), origins(counts.origins_supporting)));
    }
    if counts.refutes > 0 {
        parts.push(format!("refuted by {}", counts.refutes));
    }
    let silent: Vec<String> = silent(report, claim).into_iter().map(|id| name(report, id)).collect();
    if !silent.is_empty() {
        parts.push(format!("not mentioned by {}", listed(&silent)));
    }
    let text = parts.join("; ");
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| format!("{}{}.", first.to_ascii_uppercase(), letters.as_str()))
}

/// The articles that say nothing of a claim.
pub(super) fn silent(report: &Report, claim: &Claim) -> Vec<ArticleId> {
    let said: BTreeSet<ArticleId> = set(claim.evidence.iter().map(|passage| passage.article));
    report.articles.iter().map(|article| article.id).filter(|id| !said.contains(id)).collect()
}

/// The claims that a person did not hide, the pinned ones first. One without a
/// passage cannot be shown.
pub(super) fn shown(report: &Report) -> Vec<&Claim> {
    let seen = |claim: &&Claim| claim.visibility != Some(Visibility::Hidden) && !claim.evidence.is_empty();
    let mut shown: Vec<&Claim> = report.claims.iter().filter(seen).collect();
    shown.order_by_key(|claim| claim.visibility != Some(Visibility::Pinned));
    shown
}

/// What a person did to a claim or passage, in a word for a table.
pub(super) fn by_hand(claim: &Claim, passage: Option<&Evidence>) -> String {
    let shown = claim.visibility.map(|visibility| match visibility {
        Visibility::Pinned => "pinned",
        Visibility::Hidden => "hidden",
    });
    let placed = passage.is_some_and(|passage| passage.by_hand).then_some("by hand");
    shown.into_iter().chain(placed).collect::<Vec<_>>().join("; ")
}

/// `1 article`, `5 articles`.
pub(super) fn articles(count: usize) -> String {
    counted(count, "article", "articles")
}

/// `1 origin`, `4 origins`.
pub(super) fn origins(count: usize) -> String {
    counted(count, "origin", "origins")
}

/// A number before its word.
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// `Ellery Courier, Bay Radio and Northern Post`.
pub(super) fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
