//! The report as Markdown, for a person to read.
//!
//! Never here: markup from an article; every mark of it is escaped.

use std::fmt::Write as _;

use crate::article::ArticleId;
use crate::export::words::{shown, stance, verdict};
use crate::report::{Claim, Report};

/// Writes the articles, the claims with their evidence and conflicts, and the notes.
#[must_use]
pub fn write(report: &Report) -> String {
    let mut out = String::from("# Comparison\n\n");
    // Writing to a string cannot fail; the results are dropped for that reason.
    let _ = writeln!(
        out,
        "{} articles resting on {} origins. Texts are compared with each other, not with the world.\n",
        report.articles.len(),
        report.origins.len()
    );
    for article in &report.articles {
        let date = article.date.as_deref().unwrap_or("no date");
        let _ = writeln!(
            out,
            "- **{}** {}: {} ({date})",
            article.id,
            escape(name(report, article.id)),
            escape(&article.title)
        );
    }
    out.push_str("\n## Claims\n");
    for claim in shown(report) {
        write_claim(&mut out, report, claim);
    }
    if !report.notes.is_empty() {
        out.push_str("\n## Notes\n\n");
        for note in &report.notes {
            let about = note.article.map_or(String::new(), |id| format!("{id}: "));
            let _ = writeln!(out, "- {about}{}", escape(&note.message));
        }
    }
    out
}

fn write_claim(out: &mut String, report: &Report, claim: &Claim) {
    let counts = &claim.agreement;
    let _ = writeln!(out, "\n### {}. {}\n", claim.id, escape(&claim.text));
    let _ = writeln!(
        out,
        "{}: {} support (from {} origins), {} refute, {} silent\n",
        verdict(claim.verdict),
        counts.supports,
        counts.origins_supporting,
        counts.refutes,
        counts.silent
    );
    for passage in &claim.evidence {
        let said = passage
            .attribution
            .as_ref()
            .map_or(String::new(), |said| format!(", {} {}", escape(&said.speaker), escape(&said.cue)));
        let _ = writeln!(
            out,
            "- {} **{}**{said}: “{}”",
            stance(passage.stance),
            escape(name(report, passage.article)),
            escape(&passage.text)
        );
    }
    for conflict in &claim.conflicts {
        let side = |at: usize| claim.evidence.get(at).map_or(String::new(), |passage| passage.article.to_string());
        let kind = serde_json::to_string(&conflict.kind).unwrap_or_default();
        let _ = writeln!(
            out,
            "- differs, {}: {} “{}” / {} “{}”",
            kind.trim_matches('"'),
            side(conflict.a),
            escape(&conflict.a_text),
            side(conflict.b),
            escape(&conflict.b_text)
        );
    }
}

/// The source of an article, or its title where there is none.
fn name(report: &Report, id: ArticleId) -> &str {
    report
        .articles
        .get(id.index())
        .map_or("", |article| if article.source.is_empty() { &article.title } else { &article.source })
}

/// The text on one line, with Markdown's marks and HTML's brackets escaped.
fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' => {
                safe.push('\\');
                safe.push(character);
            }
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            '\n' | '\r' | '\t' => safe.push(' '),
            _ => safe.push(character),
        }
    }
    safe
}
