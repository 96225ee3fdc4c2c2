//! The report as Markdown, for a person to read.
//!
//! Never here: markup from an article; every mark of it is escaped.

use std::fmt::Write as _;

use super::words::{Words, shown};
use crate::report::{Claim, Report};
use crate::words::{Language, fill};

/// Writes the articles, the claims with their evidence and conflicts, and the notes, in
/// English.
#[must_use]
pub fn write(report: &Report) -> String {
    write_in(report, Language::English)
}

/// The same in a language; the words of the articles stay theirs.
#[must_use]
pub fn write_in(report: &Report, language: Language) -> String {
    let words = Words::of(language);
    // Writing to a string cannot fail; the results are dropped for that reason.
    let mut out = format!("# {}\n\n", escape(&words.title(report)));
    let _ = writeln!(out, "{}. {}\n", words.standing(report), words.not_the_world);
    for article in &report.articles {
        let date = article.date.as_deref().unwrap_or(words.no_date);
        let name = escape(&words.name(report, article.id));
        // The title stands for the source where there is none.
        let title = article.title.trim();
        let apart = !title.is_empty() && !article.source.trim().is_empty();
        let title = if apart { format!(": {}", escape(title)) } else { String::new() };
        let _ = writeln!(out, "- **{}** {name}{title} ({date})", article.id);
    }
    let _ = writeln!(out, "\n## {}", words.claims);
    for claim in shown(report) {
        write_claim(&mut out, report, claim, words);
    }
    if !report.notes.is_empty() {
        let _ = writeln!(out, "\n## {}\n", words.notes);
        // Articles are told apart by their ids here.
        for note in &report.notes {
            let about = note.article.map_or(String::new(), |id| format!("{id}: "));
            let _ = writeln!(out, "- {about}{}", escape(&words.terms().note(note, |_| None)));
        }
    }
    out
}

fn write_claim(out: &mut String, report: &Report, claim: &Claim, words: &Words) {
    let quoted = |text: &str| fill(words.quotation, &[("text", &escape(text))]);
    let _ = writeln!(out, "\n### {}. {}\n", claim.id, escape(&claim.text));
    let counts: Vec<String> = words.counts(report, claim).into_iter().map(|count| count.text).collect();
    let _ = writeln!(out, "{}: {}\n", words.terms().verdict(claim.verdict), counts.join(", "));
    for (at, passage) in claim.evidence.iter().enumerate() {
        let said = passage
            .attribution
            .as_ref()
            .map_or(String::new(), |said| format!(", {} {}", escape(&said.speaker), escape(&said.cue)));
        let _ = writeln!(
            out,
            "- {} **{}**{said}: {}",
            words.terms().says(claim, at),
            escape(&words.name(report, passage.article)),
            quoted(&passage.text)
        );
    }
    for conflict in &claim.conflicts {
        let side = |at: usize| claim.evidence.get(at).map_or(String::new(), |passage| passage.article.to_string());
        let differs = fill(words.differs, &[("kind", &words.conflict(conflict.kind))]);
        let _ = writeln!(
            out,
            "- {differs}: {} {} / {} {}",
            side(conflict.a),
            quoted(&conflict.a_text),
            side(conflict.b),
            quoted(&conflict.b_text)
        );
    }
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
