//! The report as a table: one row for each claim and article, silent articles
//! among them.
//!
//! Never here: nested data.

use super::words::{by_hand, stance, verdict};
use crate::report::Report;

/// Writes the table, UTF-8 with a byte order mark, so that spreadsheets read it
/// as what it is.
#[must_use]
pub fn write(report: &Report) -> String {
    let mut writer = csv::Writer::from_writer(vec![0xef, 0xbb, 0xbf]);
    let head = [
        "claim",
        "verdict",
        "text",
        "article",
        "source",
        "stance",
        "evidence",
        "speaker",
        "cue",
        "similarity",
        "differs",
        "by hand",
    ];
    // Writing to memory cannot fail; the result is dropped for that reason.
    let _ = writer.write_record(head);
    for claim in &report.claims {
        for article in &report.articles {
            let mut passages =
                claim.evidence.iter().enumerate().filter(|(_, passage)| passage.article == article.id).peekable();
            let (id, source) = (article.id.to_string(), inert(&article.source));
            let start = [claim.id.to_string(), verdict(claim.verdict).to_owned(), inert(&claim.text), id, source];
            if passages.peek().is_none() {
                let [stance, empty] = ["silent", ""].map(str::to_owned);
                let rest = std::iter::repeat_n(&empty, 5);
                let marked = by_hand(claim, None);
                let silent = std::iter::once(&stance).chain(rest).chain(std::iter::once(&marked));
                let _ = writer.write_record(start.iter().chain(silent));
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
                    passage.similarity.to_string(),
                    inert(&differs.join("; ")),
                    by_hand(claim, Some(passage)),
                ];
                let _ = writer.write_record(start.iter().chain(&rest));
            }
        }
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
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
