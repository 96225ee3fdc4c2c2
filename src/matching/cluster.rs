//! Clusters: claims of several articles that are about one assertion.
//!
//! Never here: what the members say differently.

use std::collections::{BTreeMap, BTreeSet};

use crate::config::Config;
use crate::matching::similarity::Link;
use crate::matching::story::Story;
use crate::number::{ratio, to_f64};
use crate::order::Order;

/// Claims about one assertion.
#[derive(Debug, Clone, PartialEq)]
pub struct Cluster {
    /// Indexes of its units, sorted.
    pub members: Vec<usize>,
}

/// Groups the claims by overlapping average linkage (Sokal & Michener 1958, grown
/// from the strongest link that no cluster holds yet). A member must be linked to
/// every member of another article, so clusters do not chain; a claim that says
/// two things may be in two clusters. Claims without a link are clusters of one.
#[must_use]
pub fn cluster(story: &Story, links: &[Link], config: &Config) -> Vec<Cluster> {
    let graph = Graph::new(story, links, config);
    let mut strong: Vec<&Link> = links.iter().filter(|link| link.similarity.value() >= config.same_claim).collect();
    strong
        .order_by(|x, y| y.similarity.value().total_cmp(&x.similarity.value()).then(x.a.cmp(&y.a)).then(x.b.cmp(&y.b)));
    let mut covered: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut clusters = Vec::new();
    let mut taken = vec![false; story.units.len()];
    for link in strong {
        if covered.contains(&(link.a, link.b)) {
            continue;
        }
        let members = graph.grow(link.a, link.b);
        // Hardly another claim than one that is there already: it would be read twice.
        let twin = clusters.iter().any(|other: &Cluster| overlap(&other.members, &members) >= config.same_cluster);
        if twin {
            continue;
        }
        for (n, &a) in members.iter().enumerate() {
            taken[a] = true;
            covered.extend(members[n + 1..].iter().map(|&b| (a, b)));
        }
        clusters.push(Cluster { members });
    }
    let single = taken.iter().enumerate().filter(|&(_, &taken)| !taken);
    clusters.extend(single.map(|(unit, _)| Cluster { members: vec![unit] }));
    clusters
}

/// The Jaccard index of two sorted lists.
fn overlap(a: &[usize], b: &[usize]) -> f64 {
    let both = a.iter().filter(|unit| b.binary_search(unit).is_ok()).count();
    ratio(both, a.len() + b.len() - both)
}

struct Graph<'a> {
    story: &'a Story<'a>,
    near: Vec<BTreeMap<usize, f64>>,
    same_claim: f64,
}

impl<'a> Graph<'a> {
    fn new(story: &'a Story<'a>, links: &[Link], config: &Config) -> Self {
        let mut near = vec![BTreeMap::new(); story.units.len()];
        for link in links.iter().filter(|link| link.similarity.value() >= config.same_claim_least) {
            near[link.a].insert(link.b, link.similarity.value());
            near[link.b].insert(link.a, link.similarity.value());
        }
        Self { story, near, same_claim: config.same_claim }
    }

    /// Grows a cluster from the link between `a` and `b`.
    fn grow(&self, a: usize, b: usize) -> Vec<usize> {
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
                .filter(|&(unit, &(sum, count))| {
                    let others = members.len() - of_article[self.story.units[*unit].article];
                    !members.contains(unit) && count == others && sum >= self.same_claim * to_f64(count)
                })
                .map(|(&unit, &(sum, count))| (unit, sum / to_f64(count)))
                .max_by(|x, y| x.1.total_cmp(&y.1).then(y.0.cmp(&x.0)));
            let Some((unit, _)) = best else { break };
            members.push(unit);
            self.count(unit, &mut around, &mut of_article);
        }
        members.order();
        members
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
