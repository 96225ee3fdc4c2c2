//! Which article stands alone: how many claims of each no other origin makes, how many
//! others make too, and how many others tell otherwise.
//!
//! Never here: which claims these are (that is `profiles`), and markup.

use std::collections::BTreeSet;

use crate::order::{Order, set};
use crate::report::{Claim, Report, Stance, Visibility};
use crate::ui::model::names::Column;
use crate::ui::words::Words;

/// One article among the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rank {
    /// Its place in the report.
    pub(crate) article: usize,
    /// Its name.
    pub(crate) name: String,
    /// How many claims of it no other origin makes.
    pub(crate) alone: usize,
    /// How many other origins make, too, and none otherwise.
    pub(crate) shared: usize,
    /// How many others tell otherwise: it refutes them, or a detail clashes.
    pub(crate) differs: usize,
    /// Whether it is in another language than most, so that silence tells nothing.
    pub(crate) is_foreign: bool,
}

impl Rank {
    /// How many claims it makes.
    pub(crate) fn claims(&self) -> usize {
        self.alone + self.shared + self.differs
    }
}

/// The articles, the one first that stands most alone by the share of its claims; of
/// equals, the one that differs in more. Those in another language come last.
/// What a person hid is not counted; nor is what an article says that is but similar to a
/// claim: neither is that claim one of its own, nor does it tell the claim of another, too.
pub(crate) fn ranking(report: &Report, columns: &[Column]) -> Vec<Rank> {
    let mut ranks: Vec<Rank> = columns
        .iter()
        .enumerate()
        .map(|(article, column)| Rank {
            article,
            name: column.name.clone(),
            alone: 0,
            shared: 0,
            differs: 0,
            is_foreign: column.is_foreign,
        })
        .collect();
    let mut origin_of: Vec<usize> = (report.origins.len()..).take(columns.len()).collect();
    for (at, origin) in report.origins.iter().enumerate() {
        for article in &origin.articles {
            if let Some(of) = origin_of.get_mut(article.index()) {
                *of = at;
            }
        }
    }
    for claim in report.claims.iter().filter(|claim| claim.visibility != Some(Visibility::Hidden)) {
        let firm = claim.evidence.iter().filter(|one| !claim.is_loose_in(one.article));
        let speaking: BTreeSet<usize> = set(firm.map(|one| one.article.index()));
        let origins: BTreeSet<usize> = set(speaking.iter().filter_map(|&article| origin_of.get(article).copied()));
        for article in speaking {
            let Some(rank) = ranks.get_mut(article) else { continue };
            let count = match () {
                () if differs(claim, article) => &mut rank.differs,
                () if origins.len() > 1 => &mut rank.shared,
                () => &mut rank.alone,
            };
            *count += 1;
        }
    }
    // Shares are compared crosswise: no division, and an article without claims is last.
    ranks.order_by(|a, b| {
        let last = |one: &Rank| (one.is_foreign, one.claims() == 0);
        let alone = |one: &Rank, other: &Rank| one.alone * other.claims();
        last(a).cmp(&last(b)).then(alone(b, a).cmp(&alone(a, b))).then(b.differs.cmp(&a.differs))
    });
    ranks
}

/// Whether a passage of the article refutes the claim, or says a detail of it otherwise.
fn differs(claim: &Claim, article: usize) -> bool {
    let of = |at: usize| claim.evidence.get(at).is_some_and(|one| one.article.index() == article);
    let refutes = claim.evidence.iter().any(|one| one.article.index() == article && one.stance == Stance::Refutes);
    refutes || claim.conflicts.iter().any(|one| of(one.a) != of(one.b))
}

/// The share of the article's claims that no other origin makes, in words: `(60%)`.
pub(crate) fn share(rank: &Rank, words: &Words) -> String {
    let of = |count: usize| u32::try_from(count).map_or(f64::MAX, f64::from);
    if rank.claims() == 0 { String::new() } else { format!("({})", words.share(of(rank.alone) / of(rank.claims()))) }
}

/// The answer in a sentence: who stands most alone, in numbers.
pub(crate) fn most_alone(ranks: &[Rank], words: &Words) -> Option<String> {
    let [first, second, ..] = ranks else { return None };
    if first.is_foreign || second.is_foreign || first.alone == 0 {
        return None;
    }
    let equals = |one: &&Rank| one.alone * first.claims() == first.alone * one.claims() && one.claims() > 0;
    match ranks.iter().filter(equals).count() {
        1 => Some(words.most_alone(&first.name, first.alone, first.claims())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::ArticleId;
    use crate::report::Evidence;
    use crate::ui::model::{fixture, names};
    use crate::ui::words::Language;

    fn ranked(report: &Report) -> Vec<Rank> {
        ranking(report, &names::columns(report, Language::English.words()))
    }

    fn counts(ranks: &[Rank], name: &str) -> [usize; 3] {
        let rank = ranks.iter().find(|rank| rank.name == name).expect("it is there");
        [rank.alone, rank.shared, rank.differs]
    }

    #[test]
    fn articles_are_counted_by_what_other_origins_say() {
        let mut report = fixture::report();
        let ranks = ranked(&report);
        assert_eq!(counts(&ranks, "Northern Post")[0], 1, "the inspection of 2019");
        assert_eq!(ranks[0].name, "Northern Post");
        let all: usize =
            report.claims.iter().map(|claim| set(claim.evidence.iter().map(|one| one.article)).len()).sum();
        assert_eq!(ranks.iter().map(Rank::claims).sum::<usize>(), all, "each claim of each article is counted once");
        assert!(counts(&ranks, "Bay Radio")[2] > 0, "it names another role");
        // What the wire alone says stands in two articles and in one origin.
        let mut wire = report.claims[3].clone();
        wire.evidence[0].article = ArticleId(1);
        wire.evidence.push(wire.evidence[0].clone());
        wire.evidence[1].article = ArticleId(2);
        report.claims.push(wire);
        let with_wire = ranked(&report);
        for name in ["Coast Wire", "Daily Tide"] {
            assert_eq!(counts(&with_wire, name)[0], counts(&ranks, name)[0] + 1);
        }
    }

    #[test]
    fn what_is_but_similar_is_told_by_nobody_else() {
        let mut report = fixture::report();
        let before = ranked(&report);
        // Two articles of two origins say it; in the other claim the second is but similar.
        let (mut said, own) = (report.claims[3].clone(), report.claims[3].evidence[0].clone());
        let other = Evidence { article: ArticleId(0), stance: Stance::Supports, similarity: 0.9, ..own };
        said.evidence.insert(0, other);
        let mut similar = said.clone();
        similar.evidence[0].stance = Stance::Discusses;
        report.claims.extend([said, similar]);
        let after = ranked(&report);
        let more = |name: &str| {
            let (before, after) = (counts(&before, name), counts(&after, name));
            [after[0] - before[0], after[1] - before[1], after[2] - before[2]]
        };
        assert_eq!(more("Northern Post"), [1, 1, 0], "the similar passage of another leaves it alone");
        assert_eq!(more("Ellery Courier"), [0, 1, 0], "and is no claim of that other");
    }

    #[test]
    fn the_answer_is_a_sentence_where_one_article_is_first() {
        let words = Language::English.words();
        let mut report = fixture::report();
        let ranks = ranked(&report);
        let whole = words.claims(ranks[0].claims());
        assert_eq!(
            most_alone(&ranks, words),
            Some(format!("Northern Post stands most alone: no other origin makes 1 of its {whole}."))
        );
        report.claims[3].visibility = Some(Visibility::Hidden);
        assert_eq!(most_alone(&ranked(&report), words), None, "what is hidden is not counted");
        assert_eq!(most_alone(&ranks[..1], words), None, "one article is alone anyway");
    }

    #[test]
    fn what_is_in_another_language_is_no_answer() {
        let words = Language::English.words();
        let mut report = fixture::report();
        report.articles[4].language = "de".into();
        let ranks = ranked(&report);
        assert!(ranks[4].is_foreign && ranks[4].name == "Northern Post");
        report.claims.clear();
        assert_eq!(ranked(&report).iter().map(|rank| share(rank, words)).collect::<String>(), "");
    }
}
