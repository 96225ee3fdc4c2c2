//! The report as a table: one row for each claim and article, silent articles
//! among them.
//!
//! Never here: nested data.

use super::words::verdict;
use crate::report::{Claim, Evidence, Report, Stance, Visibility};

/// What the columns hold.
const COLUMNS: [&str; 13] = [
    "claim",
    "verdict",
    "text",
    "article",
    "source",
    "title",
    "stance",
    "evidence",
    "speaker",
    "cue",
    "similarity",
    "differs",
    "by hand",
];

/// The first line of every table.
pub(super) fn head() -> String {
    let mut head = String::new();
    row(&mut head, &COLUMNS);
    head
}

/// Writes the table, UTF-8 with a byte order mark, so that spreadsheets read it
/// as what it is.
#[must_use]
pub fn write(report: &Report) -> String {
    let mut table = String::from("\u{feff}");
    table.push_str(&head());
    for claim in &report.claims {
        for article in &report.articles {
            let mut passages =
                claim.evidence.iter().enumerate().filter(|(_, passage)| passage.article == article.id).peekable();
            let (id, source) = (article.id.to_string(), inert(&article.source));
            let title = inert(&article.title);
            let start =
                [claim.id.to_string(), verdict(claim.verdict).to_owned(), inert(&claim.text), id, source, title];
            let start = start.each_ref().map(String::as_str);
            if passages.peek().is_none() {
                row(&mut table, &[&start[..], &["silent", "", "", "", "", "", &by_hand(claim, None)]].concat());
            }
            for (index, passage) in passages {
                let differs: Vec<String> = claim
                    .conflicts
                    .iter()
                    .filter(|conflict| conflict.a == index || conflict.b == index)
                    .map(|conflict| format!("{} / {}", conflict.a_text, conflict.b_text))
                    .collect();
                let said = passage.attribution.as_ref();
                let rest = [
                    stance(passage.stance).to_owned(),
                    inert(&passage.text),
                    inert(said.map_or("", |said| &said.speaker)),
                    inert(said.map_or("", |said| &said.cue)),
                    shown(passage.similarity),
                    inert(&differs.join("; ")),
                    by_hand(claim, Some(passage)),
                ];
                row(&mut table, &[&start[..], &rest.each_ref().map(String::as_str)].concat());
            }
        }
    }
    table
}

/// Adds one row (RFC 4180, with line feeds alone). The crate csv writes the same, but
/// with what it keeps for reading it would come to four kilobytes of a page.
fn row(table: &mut String, cells: &[&str]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            table.push(',');
        }
        if cell.contains(['"', ',', '\n', '\r']) {
            table.push('"');
            table.push_str(&cell.replace('"', "\"\""));
            table.push('"');
        } else {
            table.push_str(cell);
        }
    }
    table.push('\n');
}

/// The word for a stance. A table is for machines: its words are the same in every
/// language.
fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Supports => "supports",
        Stance::Refutes => "refutes",
        Stance::Discusses => "discusses",
    }
}

/// What a person did to a claim or passage, in a word.
fn by_hand(claim: &Claim, passage: Option<&Evidence>) -> String {
    let shown = claim.visibility.map(|visibility| match visibility {
        Visibility::Pinned => "pinned",
        Visibility::Hidden => "hidden",
    });
    let placed = passage.is_some_and(|passage| passage.by_hand).then_some("by hand");
    shown.into_iter().chain(placed).collect::<Vec<_>>().join("; ")
}

/// A number as short as it can be. To format it by itself would bring four kilobytes
/// to a page that has the code for numbers in JSON already.
fn shown(number: f64) -> String {
    let text = serde_json::to_string(&number).unwrap_or_default();
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// A cell that a spreadsheet may take for a formula begins with one of these (OWASP,
/// ‘CSV injection’); an apostrophe before it makes it text.
fn inert(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}
