//! The tally: from the stances of the passages of one claim to counts and a
//! verdict. Articles are counted, and the origins behind them.
//!
//! Never here: a look at any text.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::order::Order;
use crate::report::{Agreement, ArticleReport, Claim, Stance, Verdict};

/// Counts the stances of one claim, given for each passage its article. An
/// article with several passages has one stance: it refutes if one of them does,
/// else supports if one does, else discusses.
///
/// ```
/// use claimgrid::agreement::tally::tally;
/// use claimgrid::report::{Stance, Verdict};
/// // Articles 0 and 1 are one origin; article 2 is silent.
/// let (agreement, verdict) = tally(&[(0, Stance::Supports), (1, Stance::Supports)], &[0, 0, 1]);
/// assert_eq!((agreement.supports, agreement.origins_supporting, agreement.silent), (2, 1, 1));
/// assert_eq!(verdict, Verdict::SingleOrigin);
/// ```
#[must_use]
pub fn tally(passages: &[(usize, Stance)], origin_of: &[usize]) -> (Agreement, Verdict) {
    let mut stances: Vec<Option<Stance>> = vec![None; origin_of.len()];
    for &(article, stance) in passages {
        if let Some(seen) = stances.get_mut(article) {
            *seen = Some(seen.map_or(stance, |seen| stronger(seen, stance)));
        }
    }
    let mut agreement = Agreement::default();
    let (mut supporting, mut refuting) = (BTreeSet::new(), BTreeSet::new());
    for (stance, &origin) in stances.into_iter().zip(origin_of) {
        match stance {
            Some(Stance::Supports) => {
                agreement.supports += 1;
                supporting.insert(origin);
            }
            Some(Stance::Refutes) => {
                agreement.refutes += 1;
                refuting.insert(origin);
            }
            Some(Stance::Discusses) => {}
            None => agreement.silent += 1,
        }
    }
    agreement.origins_supporting = supporting.len();
    agreement.origins_refuting = refuting.len();
    let verdict = if agreement.supports > 0 && agreement.refutes > 0 {
        Verdict::Disputed
    } else if supporting.len() > 1 {
        Verdict::Corroborated
    } else {
        Verdict::SingleOrigin
    };
    (agreement, verdict)
}

/// Above this share of right links the side of an origin counts: there one wrong link takes
/// away what three right ones give.
const SURE: f64 = 0.75;

/// What claims are put in order by; the smallest first (see [`widest_and_surest`]).
pub type Rank = (Reverse<(u64, usize, usize)>, usize);

/// The key by which those claims come first that most origins surely take a side on; of
/// equals those that most articles support or refute, then those that most origins support,
/// then those that most articles speak of. `origin_of` gives the place of the origin of an
/// article, by that of the article in the report.
#[must_use]
pub fn widest_and_surest(claim: &Claim, origin_of: impl Fn(usize) -> Option<usize>) -> Rank {
    let Agreement { supports, refutes, origins_supporting, silent, .. } = claim.agreement;
    // The bits of numbers from 0 up are in the order of the numbers.
    (Reverse((surely(claim, origin_of).to_bits(), supports + refutes, origins_supporting)), silent)
}

/// How many origins take a side on a claim, each counted from 0 to 1 by how far its surest
/// passage that does is above [`SURE`]: similarities are calibrated shares of links that are
/// right, and what a person said is sure.
fn surely(claim: &Claim, origin_of: impl Fn(usize) -> Option<usize>) -> f64 {
    let mut surest = Vec::new();
    for passage in claim.evidence.iter().filter(|passage| passage.stance != Stance::Discusses) {
        let similarity = if passage.by_hand { 1.0 } else { passage.similarity };
        if let Some(origin) = origin_of(passage.article.index()) {
            surest.resize(surest.len().max(origin + 1), 0.0);
            surest[origin] = f64::max(surest[origin], (similarity - SURE) / (1.0 - SURE));
        }
    }
    // Sums of floats depend on their order, and this must not on that of the articles.
    surest.order_by(f64::total_cmp);
    surest.into_iter().sum()
}

/// Names for each article the claims that it alone makes and those that it leaves out
/// though most others have them.
pub fn tell_apart(articles: &mut [ArticleReport], claims: &[Claim]) {
    let count = articles.len();
    for article in &mut *articles {
        article.alone.clear();
        article.leaves_out.clear();
    }
    for claim in claims {
        let speaks = |id| claim.evidence.iter().any(|passage| passage.article == id);
        let first = claim.evidence.first().map(|passage| passage.article);
        if claim.evidence.iter().all(|passage| Some(passage.article) == first)
            && let Some(article) = articles.iter_mut().find(|article| Some(article.id) == first)
        {
            article.alone.push(claim.id);
        }
        if most_others_support(claim.agreement, count) {
            for article in articles.iter_mut().filter(|article| !speaks(article.id)) {
                article.leaves_out.push(claim.id);
            }
        }
    }
}

/// Whether a claim that `supports` articles of `articles` support is one that most of
/// the others have, seen from an article that is silent on it: more than half of them,
/// from two origins or more.
///
/// ```
/// use claimgrid::agreement::tally::most_others_support;
/// use claimgrid::report::Agreement;
/// let two = Agreement { supports: 2, origins_supporting: 2, silent: 2, ..Agreement::default() };
/// assert!(most_others_support(two, 4));
/// assert!(!most_others_support(two, 5));
/// assert!(!most_others_support(Agreement { origins_supporting: 1, ..two }, 4));
/// ```
#[must_use]
pub fn most_others_support(agreement: Agreement, articles: usize) -> bool {
    agreement.origins_supporting > 1 && 2 * agreement.supports > articles.saturating_sub(1)
}

fn stronger(a: Stance, b: Stance) -> Stance {
    let rank = |stance| match stance {
        Stance::Refutes => 2,
        Stance::Supports => 1,
        Stance::Discusses => 0,
    };
    if rank(a) >= rank(b) { a } else { b }
}
