//! Origins: articles that rest on the same upstream text and count as one witness,
//! and what shows it: shared text, a shared account, a credit.
//!
//! Never here: how any of these is found.

use crate::config::Config;
use crate::matching::account::Account;
use crate::matching::credit::Credited;
use crate::matching::reuse::Shared;
use crate::order::Order;
use crate::report::OriginKind;

/// What was found between articles.
#[derive(Debug, Clone, Copy)]
pub struct Findings<'a> {
    /// Text that two articles share.
    pub shared: &'a [Shared],
    /// Details that two articles give in the same order.
    pub accounts: &'a [Account],
    /// Articles that a credit ties together.
    pub credited: &'a [Credited],
}

/// Why two articles are one origin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Because {
    /// Index of the one article.
    pub a: usize,
    /// Index of the other.
    pub b: usize,
    /// What shows it.
    pub kind: OriginKind,
    /// How much of it, in `[0, 1]`.
    pub score: f64,
    /// Its place in the list of [`Findings`] of its kind.
    pub at: usize,
}

/// The origin of each article, numbered by the first article of each, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Origins {
    /// For each article the number of its origin.
    pub of: Vec<usize>,
    /// How many origins there are.
    pub count: usize,
    /// What made two articles one origin, by kind.
    pub because: Vec<Because>,
}

/// Joins articles that share enough text, or give one account in other words, or do
/// somewhat less of either and credit the same source or one the other. Forty
/// papers that print one story are one origin.
#[must_use]
pub fn origins(articles: usize, findings: Findings, config: &Config) -> Origins {
    let because = reasons(findings, config);
    let pairs: Vec<(usize, usize)> = because.iter().map(|reason| (reason.a, reason.b)).collect();
    let (of, count) = joined(articles, &pairs);
    Origins { of, count, because }
}

/// The origin of each article where these pairs are one, numbered by the first
/// article of each, and how many there are.
#[must_use]
pub fn joined(articles: usize, pairs: &[(usize, usize)]) -> (Vec<usize>, usize) {
    let mut of: Vec<usize> = (0..articles).collect();
    for &(a, b) in pairs.iter().filter(|&&(a, b)| a < articles && b < articles) {
        let (a, b) = (root(&mut of, a), root(&mut of, b));
        of[a.max(b)] = a.min(b);
    }
    let of: Vec<usize> = (0..articles).map(|article| root(&mut of, article)).collect();
    let mut numbers = of.clone();
    numbers.order();
    numbers.dedup();
    let of = of.into_iter().map(|origin| numbers.binary_search(&origin).unwrap_or(0)).collect();
    (of, numbers.len())
}

/// The first article of the origin (union–find).
fn root(of: &mut [usize], mut article: usize) -> usize {
    while of[article] != article {
        of[article] = of[of[article]];
        article = of[article];
    }
    article
}

fn reasons(findings: Findings, config: &Config) -> Vec<Because> {
    let mut because = Vec::new();
    for (at, shared) in findings.shared.iter().enumerate() {
        let score = shared.containment();
        if score >= config.one_origin {
            because.push(Because { a: shared.a, b: shared.b, kind: OriginKind::SharedText, score, at });
        }
    }
    for (at, account) in findings.accounts.iter().enumerate() {
        let score = account.share;
        if account.in_order.len() >= config.account_details && score >= config.one_account {
            because.push(Because { a: account.a, b: account.b, kind: OriginKind::SharedAccount, score, at });
        }
    }
    for (at, credited) in findings.credited.iter().enumerate() {
        let (a, b) = (credited.a, credited.b);
        let text = findings.shared.binary_search_by_key(&(a, b), |shared| (shared.a, shared.b));
        let text = text.map_or(0.0, |at| findings.shared[at].containment());
        let account = findings.accounts.binary_search_by_key(&(a, b), |account| (account.a, account.b));
        let account = account.ok().map(|at| &findings.accounts[at]);
        let told = account.filter(|account| account.in_order.len() >= config.credited_details);
        let told = told.map_or(0.0, |account| account.share);
        // A credit alone may be for one detail.
        if text >= config.credited_text || told >= config.credited_account {
            because.push(Because { a, b, kind: OriginKind::Credit, score: text.max(told), at });
        }
    }
    because
}
