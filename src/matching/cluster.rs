//! Clusters: claims of several articles that are about one assertion.
//!
//! Never here: what the members say differently.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::config::Config;
use crate::matching::pair::Pairing;
use crate::matching::similarity::{Link, similarity_within};
use crate::matching::story::Story;
use crate::matching::wording::plain;
use crate::number::{ratio, to_f64};
use crate::order::{Order, map};

/// Claims about one assertion.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    /// Indexes of its units, sorted.
    pub members: Vec<usize>,
}

/// Groups the claims by overlapping average linkage (Sokal & Michener 1958, grown
/// from the strongest link that no cluster holds yet). A member must be linked to
/// every member of another article, so clusters do not chain, and be like every member of
/// another sentence of its own: as clauses are that match best of those two. A claim that
/// says two things may be in two clusters, for other words in each; a link that rests on
/// words that hold the claim in a cluster already brings the other claim there, or, where
/// it is sure, into one with others that no cluster has brought together with either. Two
/// clusters that share most of their members are one. Claims without a link are clusters
/// of one, but for those of one article in the same words.
#[must_use]
pub fn cluster(story: &Story, links: &[Link], config: &Config) -> Vec<Cluster> {
    let graph = Graph::new(story, links, config);
    let mut strong: Vec<&Link> = links.iter().filter(|link| link.similarity.value() >= config.same_claim).collect();
    strong
        .order_by(|x, y| y.similarity.value().total_cmp(&x.similarity.value()).then(x.a.cmp(&y.a)).then(x.b.cmp(&y.b)));
    let mut rows = Rows { clusters: Vec::new(), of: vec![Vec::new(); story.units.len()], covered: BTreeSet::new() };
    for link in strong {
        if rows.covered.contains(&(link.a, link.b)) {
            continue;
        }
        let held = [(link.a, link.b), (link.b, link.a)].into_iter().find_map(|(unit, other)| {
            let row = rows.of[unit].iter().find(|&&row| graph.is_held(unit, other, &rows.clusters[row].members));
            row.map(|&row| (row, other))
        });
        if let Some((row, other)) = held {
            if graph.joins(other, &rows.clusters[row].members) {
                rows.join(other, row);
                continue;
            }
            if link.similarity.value() < config.second_claim {
                rows.covered.insert((link.a, link.b));
                continue;
            }
        }
        let members = graph.grow(link.a, link.b, &rows.covered);
        // Hardly another claim than one that is there already: it would be read twice.
        // What it has beyond that joins it, where it is near enough.
        let twin = rows.clusters.iter().position(|other| overlap(&other.members, &members) >= config.same_cluster);
        if let Some(twin) = twin {
            for unit in members {
                if graph.joins(unit, &rows.clusters[twin].members) {
                    rows.join(unit, twin);
                }
            }
            continue;
        }
        let row = rows.clusters.len();
        rows.clusters.push(Cluster { members: Vec::new() });
        for unit in members {
            rows.join(unit, row);
        }
    }
    // What an article says twice in the same words is one claim.
    let said = |&unit: &usize| {
        let unit = &story.units[unit];
        (unit.article, plain(unit.claim.span.text(story.text(unit))))
    };
    let mut single: Vec<usize> = (0..story.units.len()).filter(|&unit| rows.of[unit].is_empty()).collect();
    single.order_by_cached_key(said);
    let single = single.chunk_by(|a, b| said(a) == said(b)).map(|same| Cluster { members: same.to_vec() });
    rows.clusters.into_iter().chain(single).collect()
}

/// The links between two members of one cluster.
#[must_use]
pub fn inside<'a>(clusters: &[Cluster], links: &'a [Link]) -> Vec<&'a Link> {
    let mut rows_of: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (row, cluster) in clusters.iter().enumerate().filter(|(_, cluster)| cluster.members.len() > 1) {
        for &member in &cluster.members {
            rows_of.entry(member).or_default().push(row);
        }
    }
    let share = |link: &&Link| {
        let (of_a, of_b) = (rows_of.get(&link.a), rows_of.get(&link.b));
        of_a.zip(of_b).is_some_and(|(a, b)| a.iter().any(|row| b.contains(row)))
    };
    links.iter().filter(share).collect()
}

/// The clusters that are there.
struct Rows {
    clusters: Vec<Cluster>,
    /// For each unit the clusters that hold it.
    of: Vec<Vec<usize>>,
    /// The pairs of units that one cluster holds, and those that none is to hold.
    covered: BTreeSet<(usize, usize)>,
}

impl Rows {
    fn join(&mut self, unit: usize, row: usize) {
        let members = &mut self.clusters[row].members;
        if let Err(place) = members.binary_search(&unit) {
            self.covered.extend(members.iter().map(|&other| (unit.min(other), unit.max(other))));
            members.insert(place, unit);
            self.of[unit].push(row);
        }
    }
}

/// The Jaccard index of two sorted lists.
fn overlap(a: &[usize], b: &[usize]) -> f64 {
    let both = a.iter().filter(|unit| b.binary_search(unit).is_ok()).count();
    ratio(both, a.len() + b.len() - both)
}

struct Graph<'a> {
    story: &'a Story<'a>,
    /// All links, by their two units.
    links: BTreeMap<(usize, usize), &'a Link>,
    /// For each unit those that may be in one cluster with it, and how alike they are.
    near: Vec<BTreeMap<usize, f64>>,
    /// For the pairs of one article, and how alike those are that were looked at.
    pairing: Pairing<'a>,
    within: RefCell<Vec<BTreeMap<usize, f64>>>,
    config: &'a Config,
}

impl<'a> Graph<'a> {
    fn new(story: &'a Story<'a>, links: &'a [Link], config: &'a Config) -> Self {
        let mut near = vec![BTreeMap::new(); story.units.len()];
        let within = RefCell::new(near.clone());
        for link in links.iter().filter(|link| link.similarity.value() >= config.same_claim) {
            near[link.a].insert(link.b, link.similarity.value());
            near[link.b].insert(link.a, link.similarity.value());
        }
        Self {
            story,
            links: map(links.iter().map(|link| ((link.a, link.b), link))),
            near,
            pairing: Pairing::new(story),
            within,
            config,
        }
    }

    /// Grows a cluster from the link between `a` and `b`. Each member brings a pair of its
    /// own, which no other cluster has covered.
    fn grow(&self, a: usize, b: usize, covered: &BTreeSet<(usize, usize)>) -> Vec<usize> {
        let article = |unit: usize| self.story.units[unit].article;
        let is_fresh = |unit: usize, member: usize| {
            article(unit) != article(member) && !covered.contains(&(unit.min(member), unit.max(member)))
        };
        let mut members = vec![a, b];
        // For each unit near a member: the sum of its similarities to the members of
        // other articles, and how many those are.
        let mut around: BTreeMap<usize, (f64, usize)> = BTreeMap::new();
        let mut of_article = vec![0usize; self.story.articles.len()];
        for member in [a, b] {
            self.count(member, &mut around, &mut of_article);
        }
        loop {
            let best = around
                .iter()
                .filter(|&(unit, &(_, count))| {
                    let others = members.len() - of_article[article(*unit)];
                    !members.contains(unit) && count == others && members.iter().any(|&member| is_fresh(*unit, member))
                })
                .map(|(&unit, &(sum, count))| (unit, sum / to_f64(count)))
                .max_by(|x, y| x.1.total_cmp(&y.1).then(y.0.cmp(&x.0)));
            let Some((unit, _)) = best else { break };
            if !self.is_like_own(unit, &members) {
                // For good: it is never again near to as many members as there are.
                around.remove(&unit);
                continue;
            }
            members.push(unit);
            self.count(unit, &mut around, &mut of_article);
        }
        members.order();
        members
    }

    /// Whether a unit is near enough to the members of other articles on the mean; one
    /// that was never compared is far.
    fn joins(&self, unit: usize, members: &[usize]) -> bool {
        let article = |unit: usize| self.story.units[unit].article;
        let others = members.iter().filter(|&&other| article(other) != article(unit));
        let near = others.clone().filter_map(|&other| self.link(unit, other));
        near.map(|link| link.similarity.value()).sum::<f64>() >= self.config.joined * to_f64(others.count())
            && self.is_like_own(unit, members)
    }

    /// Whether a unit is like the members of its own article, which no link joins it to:
    /// what a member of another article has in common with the one need not be what it has
    /// with the other.
    fn is_like_own(&self, unit: usize, members: &[usize]) -> bool {
        let of = |unit: usize| &self.story.units[unit];
        let mut own = members.iter().filter(|&&other| of(other).article == of(unit).article);
        own.all(|&other| {
            of(other).whole == of(unit).whole
                || self.within(unit.min(other), unit.max(other)) >= self.config.same_article
        })
    }

    /// How alike two units of one article are, looked at once.
    fn within(&self, a: usize, b: usize) -> f64 {
        let known = self.within.borrow()[a].get(&b).copied();
        known.unwrap_or_else(|| {
            let found = similarity_within(self.story, &self.pairing, a, b).value();
            self.within.borrow_mut()[a].insert(b, found);
            found
        })
    }

    fn link(&self, a: usize, b: usize) -> Option<&'a Link> {
        self.links.get(&(a.min(b), a.max(b))).copied()
    }

    /// The words of a unit that are put together with another unit, and how firmly.
    fn words(&self, unit: usize, other: usize) -> impl Iterator<Item = (usize, f64)> + use<'a> {
        let aligned = self.link(unit, other).map_or(&[][..], |link| &link.aligned);
        aligned.iter().map(move |pair| (if unit < other { pair.a } else { pair.b }, pair.strength))
    }

    /// Whether a unit is linked to another one by the words that hold it in a cluster.
    fn is_held(&self, unit: usize, other: usize, members: &[usize]) -> bool {
        let mut holding = vec![0.0f64; self.story.units[unit].words.len()];
        for (word, strength) in members.iter().flat_map(|&member| self.words(unit, member)) {
            holding[word] = holding[word].max(strength);
        }
        let (mut all, mut fresh) = (0.0, 0.0);
        for (word, strength) in self.words(unit, other) {
            let weight = self.story.units[unit].words[word].weight;
            all += weight * strength;
            fresh += weight * (strength - holding[word]).max(0.0);
        }
        fresh <= self.config.other_words * all
    }

    fn count(&self, member: usize, around: &mut BTreeMap<usize, (f64, usize)>, of_article: &mut [usize]) {
        of_article[self.story.units[member].article] += 1;
        for (&unit, similarity) in &self.near[member] {
            let entry = around.entry(unit).or_default();
            entry.0 += similarity;
            entry.1 += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::cluster;
    use crate::article::Article;
    use crate::claims;
    use crate::config::Config;
    use crate::matching::align::Aligned;
    use crate::matching::similarity::{Link, Similarity};
    use crate::matching::story::Story;
    use crate::text::{self, Document};

    /// The clusters of one claim in each of five articles, linked as given by the words
    /// of the given range, so surely.
    fn clusters(linked: &[(usize, usize)], how: impl Fn(usize, usize) -> (Range<usize>, f64)) -> Vec<Vec<usize>> {
        let texts = ["Tolen", "Odrel", "Stellen", "Marrick", "Norbeck"]
            .map(|town| format!("The ferry Alma ran aground near {town} on Friday."));
        clusters_of(&texts, linked, how)
    }

    /// The clusters of five claims in articles with these texts.
    fn clusters_of(
        texts: &[String],
        linked: &[(usize, usize)],
        how: impl Fn(usize, usize) -> (Range<usize>, f64),
    ) -> Vec<Vec<usize>> {
        let config = Config::default();
        let articles: Vec<Article> = texts.iter().map(Article::from_text).collect();
        let articles: Vec<&Article> = articles.iter().collect();
        let documents: Vec<Document> = articles.iter().map(|article| text::read(article, &config)).collect();
        let claims =
            articles.iter().zip(&documents).map(|(article, document)| claims::extract(&article.text, document).claims);
        let story = Story::new(&articles, &documents, claims.collect(), None);
        assert_eq!(story.units.len(), 5);
        let link = |&(a, b): &(usize, usize)| {
            let (words, similarity) = how(a, b);
            Link {
                a,
                b,
                aligned: words.map(|word| Aligned { a: word, b: word, strength: 1.0 }).collect(),
                alignment: 1.0,
                similarity: Similarity::of(similarity),
                differences: None,
            }
        };
        let links: Vec<Link> = linked.iter().map(link).collect();
        cluster(&story, &links, &config).into_iter().map(|cluster| cluster.members).collect()
    }

    #[test]
    fn clusters_that_share_most_of_their_members_are_one() {
        // Only the fourth and the fifth are not linked.
        let linked = [(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (1, 3), (1, 4), (2, 3), (2, 4)];
        assert_eq!(clusters(&linked, |_, _| (0..4, 0.9)), [vec![0, 1, 2, 3, 4]]);
    }

    /// Four linked with each other, the fifth with the first alone.
    const APART: [(usize, usize); 7] = [(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (1, 3), (2, 3)];

    #[test]
    fn a_claim_stands_in_a_second_cluster_for_other_words() {
        let how = |_, b| if b == 4 { (3..5, 0.45) } else { (0..3, 0.9) };
        assert_eq!(clusters(&APART, how), [vec![0, 1, 2, 3], vec![0, 4]]);
    }

    #[test]
    fn two_claims_of_one_article_share_a_cluster_only_where_they_are_alike() {
        let story = |second: &str| {
            let others = ["Stellen", "Marrick", "Norbeck"].map(|town| format!("The ferry Alma sank near {town}."));
            let two = format!("The ferry Alma ran aground near Tolen on Friday. {second}");
            let texts: Vec<String> = [two].into_iter().chain(others).collect();
            // Both are linked to the third claim, each for words of its own.
            clusters_of(&texts, &[(0, 2), (1, 2)], |a, _| (if a == 0 { 0..2 } else { 2..4 }, 0.9))
        };
        assert_eq!(story("On Friday the ferry Alma ran aground at Tolen.")[0], [0, 1, 2]);
        assert_eq!(story("Bakers in Odrel sold nine cakes.")[..2], [vec![0, 2], vec![1, 2]]);
    }

    #[test]
    fn for_the_same_words_a_claim_stands_in_a_second_cluster_only_by_a_sure_link() {
        let with = |similarity: f64| clusters(&APART, |_, b| (0..4, if b == 4 { similarity } else { 0.9 }));
        assert_eq!(with(0.45), [vec![0, 1, 2, 3], vec![4]]);
        assert_eq!(with(0.7), [vec![0, 1, 2, 3], vec![0, 4]]);
    }

    #[test]
    fn what_grows_again_brings_a_pair_of_its_own() {
        // Two claims share the first; a link of two others of theirs brings no more than itself.
        let linked = [(0, 1), (0, 3), (1, 3), (0, 2), (0, 4), (2, 4), (1, 2)];
        let how = |a, b| match (a, b) {
            (0, 1 | 3) | (1, 3) => (0..2, 0.9),
            (1, 2) => (4..5, 0.55),
            _ => (2..4, 0.8),
        };
        assert_eq!(clusters(&linked, how), [vec![0, 1, 3], vec![0, 2, 4], vec![1, 2]]);
    }
}
