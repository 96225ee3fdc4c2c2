//! The origins as cards: which articles count as one, what ties them, and what a
//! person's regrouping does.
//!
//! Never here: how an origin was found, and markup.

use std::collections::{BTreeMap, BTreeSet};

use crate::article::ArticleId;
use crate::corrections::{ArticleKey, Edit};
use crate::order::{Order, map, set};
use crate::report::{Origin, OriginKind, OriginReason, Overlap, Report, Verdict};
use crate::ui::model::names::{Column, letter};
use crate::ui::model::shared::Pair;
use crate::ui::words::Words;

/// One origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Card {
    /// Its letter.
    pub(crate) letter: String,
    /// `3 articles, counted once`; for one article what was looked for and not found.
    pub(crate) standing: String,
    /// Whether a person made it what it is.
    pub(crate) by_hand: bool,
    /// Its articles.
    pub(crate) members: Vec<Member>,
    /// What ties them: one more article with each.
    pub(crate) ties: Vec<Tie>,
    /// `12 more pairs of them are tied, too`; none where all are told.
    pub(crate) rest: Option<String>,
}

/// An article of an origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Member {
    /// Its place in the report.
    pub(crate) article: usize,
    /// Its name.
    pub(crate) name: String,
    /// Headline and date.
    pub(crate) about: String,
}

/// What ties two articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tie {
    /// The articles.
    pub(crate) pair: Pair,
    /// Their names.
    pub(crate) names: String,
    /// Why they are one, the strongest reason first.
    pub(crate) said: Vec<String>,
    /// Whether there are words of both to be read side by side.
    pub(crate) is_readable: bool,
}

/// The origins of a report, those with several articles first; `found` is the report
/// before any correction.
pub(crate) fn cards(found: &Report, report: &Report, columns: &[Column], words: &Words) -> Vec<Card> {
    let untouched = set(found.origins.iter().map(|origin| origin.articles.as_slice()));
    let nearest = nearest(report);
    let mut cards: Vec<Card> = report
        .origins
        .iter()
        .map(|origin| {
            let by_hand = !untouched.contains(origin.articles.as_slice());
            let (ties, rest) = ties(report, origin, columns, words);
            Card {
                letter: letter(origin.id.index()),
                standing: match origin.articles.as_slice() {
                    [alone] => standing_alone(nearest.get(&alone.index()).copied(), by_hand, columns, words),
                    several => words.counted(words.sources.counted_once, several.len()),
                },
                by_hand,
                members: origin.articles.iter().filter_map(|id| member(report, columns, id.index(), words)).collect(),
                ties,
                rest: (rest > 0).then(|| words.counted(words.sources.more_ties, rest)),
            }
        })
        .collect();
    cards.order_by_key(|card| card.members.len() < 2);
    cards
}

fn member(report: &Report, columns: &[Column], article: usize, words: &Words) -> Option<Member> {
    let (column, read) = (columns.get(article)?, report.articles.get(article)?);
    let date = read.date.as_deref().map(|date| words.date(date));
    let about: Vec<String> = column.headline.clone().into_iter().chain(date).collect();
    Some(Member { article, name: column.name.clone(), about: about.join(" · ") })
}

/// For each article the other that shares most text with it, and how much.
fn nearest(report: &Report) -> BTreeMap<usize, (usize, f64)> {
    let mut nearest: BTreeMap<usize, (usize, f64)> = BTreeMap::new();
    for overlap in &report.overlaps {
        let share = most(overlap);
        for (one, other) in [(overlap.a, overlap.b), (overlap.b, overlap.a)] {
            let known = nearest.entry(one.index()).or_insert((other.index(), share));
            if share > known.1 {
                *known = (other.index(), share);
            }
        }
    }
    nearest
}

/// The larger containment, by which shared text makes two articles one origin.
fn most(overlap: &Overlap) -> f64 {
    overlap.containment_a.max(overlap.containment_b)
}

fn standing_alone(nearest: Option<(usize, f64)>, by_hand: bool, columns: &[Column], words: &Words) -> String {
    let nearest = nearest.and_then(|(other, share)| Some((columns.get(other)?, share)));
    match nearest {
        None if by_hand => words.sources.set_apart.to_owned(),
        None => words.sources.nothing_found.to_owned(),
        Some((other, share)) => words.shared_too_little(share, &other.name, by_hand),
    }
}

/// The strongest ties that hold the articles of an origin together, one article
/// less than it has (a maximum spanning tree: Kruskal 1956), and how many pairs
/// beside these are tied. Forty papers with one story have 780 pairs, and 39 of them
/// tell why the papers are one.
fn ties(report: &Report, origin: &Origin, columns: &[Column], words: &Words) -> (Vec<Tie>, usize) {
    let mut pairs: BTreeMap<Pair, Vec<&OriginReason>> = BTreeMap::new();
    for reason in &origin.because {
        let (a, b) = (reason.a.index(), reason.b.index());
        pairs.entry((a.min(b), a.max(b))).or_default().push(reason);
    }
    let count = pairs.len();
    let strength =
        |reasons: &[&OriginReason]| reasons.iter().map(|reason| reason.score).fold(0.0, |most: f64, one| most.max(one));
    let mut pairs: Vec<(Pair, Vec<&OriginReason>)> = pairs.into_iter().collect();
    pairs.order_by(|(_, one), (_, other)| strength(other).total_cmp(&strength(one)));
    let mut group = map(origin.articles.iter().map(|id| (id.index(), id.index())));
    let mut ties = Vec::new();
    for ((a, b), mut reasons) in pairs {
        let (Some(&of_a), Some(&of_b)) = (group.get(&a), group.get(&b)) else { continue };
        if of_a == of_b {
            continue;
        }
        for of in group.values_mut().filter(|of| **of == of_b) {
            *of = of_a;
        }
        reasons.order_by(|one, other| other.score.total_cmp(&one.score));
        let named = |at: usize| columns.get(at).map_or_else(String::new, |column| column.name.clone());
        ties.push(Tie {
            pair: (a, b),
            names: words.listed(&[named(a), named(b)]),
            said: reasons.iter().map(|reason| reason_said(report, reason, columns, words)).collect(),
            is_readable: reasons.iter().any(|reason| !reason.tiles.is_empty()),
        });
    }
    let rest = count - ties.len();
    (ties, rest)
}

fn reason_said(report: &Report, reason: &OriginReason, columns: &[Column], words: &Words) -> String {
    let named = |id: ArticleId| columns.get(id.index()).map_or("", |column| column.name.as_str());
    if reason.kind != OriginKind::SharedText {
        return words.tie(reason.kind, reason.score);
    }
    // The score is the larger containment; the direction is with the overlap.
    let is_pair = |one: &&Overlap| (one.a, one.b) == (reason.a, reason.b) || (one.b, one.a) == (reason.a, reason.b);
    let (mut part, mut whole) = (reason.a, reason.b);
    if let Some(overlap) = report.overlaps.iter().find(is_pair) {
        let a_is_part = overlap.containment_a >= overlap.containment_b;
        (part, whole) = if a_is_part { (overlap.a, overlap.b) } else { (overlap.b, overlap.a) };
    }
    words.tied_by_text(reason.score, named(part), named(whole), reason.tiles.len())
}

/// The edits that make the chosen articles one origin; none where they are one already
/// or fewer than two.
pub(crate) fn joining(report: &Report, chosen: &BTreeSet<usize>) -> Vec<Edit> {
    let origins = set(chosen.iter().filter_map(|&article| origin_of(report, article)));
    if origins.len() < 2 {
        return Vec::new();
    }
    keys(report, chosen.iter().copied()).map_or_else(Vec::new, |articles| vec![Edit::Join { articles }])
}

/// The edits that set the chosen articles apart: those of one origin go together
/// where others stay, and where all of it are chosen each goes by itself. None where each
/// is an origin of its own already.
pub(crate) fn parting(report: &Report, chosen: &BTreeSet<usize>) -> Vec<Edit> {
    let mut edits = Vec::new();
    for origin in report.origins.iter().filter(|origin| origin.articles.len() > 1) {
        let leaving: Vec<usize> =
            origin.articles.iter().map(|id| id.index()).filter(|at| chosen.contains(at)).collect();
        if leaving.is_empty() {
            continue;
        }
        let groups: Vec<Vec<usize>> = if leaving.len() < origin.articles.len() {
            vec![leaving]
        } else {
            leaving.into_iter().skip(1).map(|article| vec![article]).collect()
        };
        let parts = groups.into_iter().filter_map(|group| keys(report, group.into_iter()));
        edits.extend(parts.map(|articles| Edit::Part { articles }));
    }
    edits
}

/// The edits that move an article to the origin of another: it leaves those it counts
/// with now.
pub(crate) fn moving(report: &Report, article: usize, to: usize) -> Vec<Edit> {
    if origin_of(report, article) == origin_of(report, to) {
        return Vec::new();
    }
    let mut edits = parting(report, &BTreeSet::from([article]));
    edits.extend(joining(report, &BTreeSet::from([article, to])));
    edits
}

fn origin_of(report: &Report, article: usize) -> Option<usize> {
    report.origins.iter().position(|origin| origin.articles.contains(&ArticleId(article)))
}

fn keys(report: &Report, articles: impl Iterator<Item = usize>) -> Option<Vec<ArticleKey>> {
    articles.map(|article| ArticleKey::of(report, ArticleId(article))).collect()
}

/// How many claims have another verdict than before. Regrouping leaves the passages of
/// each claim as they are, so that these tell which claim is which.
pub(crate) fn changed_verdicts(before: &Report, after: &Report) -> usize {
    let verdicts = |report: &Report| -> BTreeMap<Vec<(usize, usize, usize)>, Verdict> {
        let claims = report.claims.iter().map(|claim| {
            let places = claim.evidence.iter().map(|one| (one.article.index(), one.start, one.end));
            (places.collect(), claim.verdict)
        });
        map(claims)
    };
    let before = verdicts(before);
    let after = verdicts(after);
    after.iter().filter(|(places, verdict)| before.get(*places).is_some_and(|old| old != *verdict)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corrections::apply;
    use crate::report::Tile;
    use crate::ui::model::{fixture, names};
    use crate::ui::words::Language;

    fn words() -> &'static Words {
        Language::English.words()
    }

    fn shown(found: &Report, report: &Report) -> Vec<Card> {
        cards(found, report, &names::columns(report, words()), words())
    }

    fn chosen(articles: &[usize]) -> BTreeSet<usize> {
        articles.iter().copied().collect()
    }

    fn groups(report: &Report) -> Vec<Vec<usize>> {
        report.origins.iter().map(|origin| origin.articles.iter().map(|id| id.index()).collect()).collect()
    }

    fn overlap(a: usize, b: usize, containment_a: f64, containment_b: f64) -> Overlap {
        Overlap {
            a: ArticleId(a),
            b: ArticleId(b),
            resemblance: 0.1,
            containment_a,
            containment_b,
            tiles: fixture::tiles(a, b),
        }
    }

    #[test]
    fn an_origin_of_several_stands_first_and_says_why() {
        let mut report = fixture::report();
        report.origins[1].because[0].score = 0.9;
        report.origins[1].because[0].tiles = fixture::tiles(1, 2);
        report.overlaps = vec![overlap(1, 2, 0.4, 0.9), overlap(2, 3, 0.05, 0.1)];
        let cards = shown(&report, &report);
        assert_eq!(cards[0].letter, "B");
        assert_eq!(cards[0].standing, "2 articles, counted once");
        assert_eq!(cards[0].ties[0].names, "Coast Wire and Daily Tide");
        assert_eq!(cards[0].ties[0].said, ["90% of Daily Tide stands word for word in Coast Wire: 1 passage."]);
        assert_eq!((cards[0].rest.as_ref(), cards[0].by_hand), (None, false));
        assert_eq!((cards[1].letter.as_str(), cards[1].standing.as_str()), ("A", "No shared text found."));
        assert!(cards[2].standing.starts_with("Most text in common with Daily Tide: 10%"), "{}", cards[2].standing);
    }

    #[test]
    fn joining_and_parting_follow_what_is_chosen() {
        let report = fixture::report();
        assert!(joining(&report, &chosen(&[1, 2])).is_empty(), "they are one already");
        assert!(joining(&report, &chosen(&[4])).is_empty());
        let joined = apply(&report, &joining(&report, &chosen(&[0, 3])));
        assert_eq!(groups(&joined), [vec![0, 3], vec![1, 2], vec![4]]);
        assert!(parting(&report, &chosen(&[0, 3])).is_empty(), "they are apart already");
        let parted = apply(&report, &parting(&report, &chosen(&[1, 2])));
        assert_eq!(groups(&parted).len(), 5);
        let all = apply(&report, &joining(&report, &chosen(&[0, 1, 3])));
        assert_eq!(groups(&all), [vec![0, 1, 2, 3], vec![4]]);
        let two = apply(&all, &parting(&all, &chosen(&[1, 2])));
        assert_eq!(groups(&two), [vec![0], vec![1, 2], vec![3], vec![4]], "3 was tied by way of 1");
    }

    #[test]
    fn moving_takes_an_article_out_of_its_origin_first() {
        let report = fixture::report();
        let moved = apply(&report, &moving(&report, 2, 4));
        assert_eq!(groups(&moved), [vec![0], vec![1], vec![2, 4], vec![3]]);
        assert!(moving(&report, 1, 2).is_empty());
    }

    #[test]
    fn what_a_person_regrouped_says_so() {
        let found = fixture::report();
        let parted = apply(&found, &parting(&found, &chosen(&[1])));
        let cards = shown(&found, &parted);
        let wire = cards.iter().find(|card| card.members[0].name == "Coast Wire").expect("a card");
        assert_eq!((wire.standing.as_str(), wire.by_hand), ("Set apart by hand.", true));
        let joined = apply(&found, &joining(&found, &chosen(&[0, 3])));
        assert_eq!(shown(&found, &joined)[0].ties[0].said, ["Counted together by hand."]);
    }

    #[test]
    fn many_pairs_are_told_by_the_ties_that_hold_them() {
        let mut report = fixture::report();
        let tie = |a: usize, b: usize, score: f64| OriginReason {
            a: ArticleId(a),
            b: ArticleId(b),
            kind: OriginKind::Credit,
            score,
            tiles: Vec::<Tile>::new(),
        };
        report.origins.truncate(1);
        report.origins[0].articles = (0..5).map(ArticleId).collect();
        let pairs = (0..5).flat_map(|a| (a + 1..5).map(move |b| (a, b)));
        report.origins[0].because = pairs.map(|(a, b)| tie(a, b, if b == 4 { 0.9 } else { 0.3 })).collect();
        let cards = shown(&report, &report);
        let ties: Vec<Pair> = cards[0].ties.iter().map(|tie| tie.pair).collect();
        assert_eq!(ties, [(0, 4), (1, 4), (2, 4), (3, 4)]);
        assert_eq!(cards[0].rest.as_deref(), Some("6 more pairs of them are tied, too."));
    }

    #[test]
    fn verdicts_that_changed_are_counted() {
        let found = fixture::report();
        let all = apply(&found, &joining(&found, &chosen(&[0, 1])));
        // The claim that two origins supported is now from one.
        assert_eq!(changed_verdicts(&found, &all), 1);
        assert_eq!(changed_verdicts(&found, &found), 0);
    }
}
