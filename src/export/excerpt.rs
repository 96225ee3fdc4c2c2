//! Some claims of a report as a report of its own.
//!
//! Never here: which claims, and a format.

use std::collections::BTreeMap;

use crate::article::ClaimId;
use crate::report::{Report, Visibility};

/// The report of the claims at these places alone, in this order, numbered anew. It says
/// of how many they are some. What was hidden is shown: somebody chose it.
///
/// ```
/// use claimgrid::export::{Format, excerpt};
/// use claimgrid::{Article, Config, compare};
///
/// let report = compare(
///     &[
///         Article::from_text("The ferry Alma ran aground on Friday with 112 people aboard. Fog lay over the bay."),
///         Article::from_text("On Friday the ferry Alma, with 118 people aboard, ran aground."),
///     ],
///     &Config::default(),
/// );
/// let part = excerpt(&report, &[0]);
/// assert_eq!((part.claims.len(), part.whole), (1, Some(report.claims.len())));
/// assert!(Format::Markdown.write(&part).contains(&format!("1 of {} claims", report.claims.len())));
/// ```
#[must_use]
pub fn excerpt(report: &Report, claims: &[usize]) -> Report {
    let mut part = Report { claims: Vec::new(), whole: report.whole.or(Some(report.claims.len())), ..report.clone() };
    let mut now: BTreeMap<ClaimId, ClaimId> = BTreeMap::new();
    for claim in claims.iter().filter_map(|&at| report.claims.get(at)) {
        let mut claim = claim.clone();
        let id = ClaimId(part.claims.len());
        now.insert(claim.id, id);
        claim.id = id;
        claim.visibility = claim.visibility.filter(|&visibility| visibility != Visibility::Hidden);
        part.claims.push(claim);
    }
    for article in &mut part.articles {
        for list in [&mut article.alone, &mut article.leaves_out] {
            *list = list.iter().filter_map(|id| now.get(id).copied()).collect();
        }
    }
    part
}
