//! Corrections: what a person decides over a report, as a list of edits that is
//! applied to it anew each time. The counts, verdicts and origins follow by the
//! functions of [`agreement`](crate::agreement) that made them.
//!
//! Edits name articles by their text and passages by their place in it, so that a
//! list can be kept in a file and applied to a fresh report of the same articles. An
//! edit that does not fit, because its article is gone or was changed, is told in a
//! note and stays in the list.
//!
//! ```
//! use claimgrid::corrections::{ClaimKey, Edit, Passage, apply};
//! use claimgrid::report::Stance;
//! use claimgrid::{Article, ClaimId, Config, compare};
//!
//! let report = compare(
//!     &[
//!         Article::from_text("The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard."),
//!         Article::from_text("On Friday the ferry Alma, with 118 people aboard, ran aground off Tolen Point."),
//!     ],
//!     &Config::default(),
//! );
//! let claim = ClaimKey::of(&report, ClaimId(0)).unwrap();
//! let passage = Passage::of(&report, ClaimId(0), 1).unwrap();
//! let apart = apply(&report, &[Edit::Reject { claim, passage }]);
//! assert_eq!(apart.claims.len(), report.claims.len() + 1);
//! assert!(apart.claims.iter().all(|claim| claim.conflicts.is_empty()));
//! ```
//!
//! Never here: a look at an article, and a second way to count.

mod arranged;
mod edit;
mod history;
mod key;
mod parts;
mod sheet;

pub use arranged::arranged;
pub use edit::Edit;
pub use history::History;
pub use key::{ArticleKey, ClaimKey, Passage};

use crate::article::Article;
use crate::report::Report;
use crate::span::Utf16Span;

/// The report after these edits, one after the other. The report given is not
/// changed: to undo an edit is to apply the list without it.
#[must_use]
pub fn apply(report: &Report, edits: &[Edit]) -> Report {
    if edits.is_empty() {
        return report.clone();
    }
    let mut sheet = sheet::Sheet::new(report);
    // Claims are counted by origins, so those come first.
    let (origins, others): (Vec<&Edit>, Vec<&Edit>) =
        edits.iter().partition(|edit| matches!(edit, Edit::Join { .. } | Edit::Part { .. }));
    for edit in origins.into_iter().chain(others) {
        sheet.make(edit);
    }
    sheet.finish()
}

/// The articles with the passages that the edits restore, to be compared again: the
/// report alone can only mark them.
#[must_use]
pub fn restore(articles: &[Article], edits: &[Edit]) -> Vec<Article> {
    let keys = key::keys(articles.iter().map(Article::fingerprint));
    let mut restored = articles.to_vec();
    for edit in edits {
        let Edit::Restore { article, start, end } = edit else { continue };
        let Some(at) = keys.iter().position(|key| key == article) else { continue };
        let span = Utf16Span { start: *start, end: *end };
        if !restored[at].restored.contains(&span) {
            restored[at].restored.push(span);
        }
    }
    restored
}
