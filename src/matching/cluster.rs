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
/// two things may be in two clusters. Two clusters that share most of their members
/// are one, and there a link may be missing. Claims without a link are clusters of one.
#[must_use]
pub fn cluster(story: &Story, links: &[Link], config: &Config) -> Vec<Cluster> {
    let graph = Graph::new(story, links, config);
    let mut strong: Vec<&Link> = links.iter().filter(|link| link.similarity.value() >= config.same_claim).collect();
    strong
        .order_by(|x, y| y.similarity.value().total_cmp(&x.similarity.value()).then(x.a.cmp(&y.a)).then(x.b.cmp(&y.b)));
    let mut covered: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut clusters: Vec<Cluster> = Vec::new();
    let mut taken = vec![false; story.units.len()];
    for link in strong {
        if covered.contains(&(link.a, link.b)) {
            continue;
        }
        let members = graph.grow(link.a, link.b);
        // Hardly another claim than one that is there already: it would be read twice.
        // What it has beyond that joins it, where it is near enough to half of it.
        let twin = clusters.iter_mut().find(|other| overlap(&other.members, &members) >= config.same_cluster);
        if let Some(twin) = twin {
            for unit in members {
                if !twin.members.contains(&unit) && graph.joins(unit, &twin.members) {
                    taken[unit] = true;
                    covered.extend(twin.members.iter().map(|&other| (unit.min(other), unit.max(other))));
                    twin.members.push(unit);
                }
            }
            twin.members.order();
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

    /// Whether a unit is linked to at least half of the members of other articles, and
    /// near enough to those on the mean.
    fn joins(&self, unit: usize, members: &[usize]) -> bool {
        let article = |unit: usize| self.story.units[unit].article;
        let others = members.iter().filter(|&&other| article(other) != article(unit));
        let near: Vec<f64> = others.clone().filter_map(|other| self.near[unit].get(other).copied()).collect();
        2 * near.len() >= others.count() && near.iter().sum::<f64>() >= self.same_claim * to_f64(near.len())
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
    use super::cluster;
    use crate::article::Article;
    use crate::claims;
    use crate::config::Config;
    use crate::matching::similarity::{Link, Similarity};
    use crate::matching::story::Story;
    use crate::text::{self, Document};

    /// The clusters of one claim in each of five articles, linked as given.
    fn clusters(linked: &[(usize, usize)]) -> Vec<Vec<usize>> {
        let config = Config::default();
        let articles = ["Tolen", "Odrel", "Stellen", "Marrick", "Norbeck"]
            .map(|town| Article::from_text(format!("The ferry Alma ran aground near {town} on Friday.")));
        let articles: Vec<&Article> = articles.iter().collect();
        let documents: Vec<Document> = articles.iter().map(|article| text::read(article, &config)).collect();
        let claims =
            articles.iter().zip(&documents).map(|(article, document)| claims::extract(&article.text, document).claims);
        let story = Story::new(&articles, &documents, claims.collect(), None);
        assert_eq!(story.units.len(), 5);
        let link = |&(a, b): &(usize, usize)| Link {
            a,
            b,
            aligned: Vec::new(),
            alignment: 1.0,
            similarity: Similarity::of(0.9),
        };
        let links: Vec<Link> = linked.iter().map(link).collect();
        cluster(&story, &links, &config).into_iter().map(|cluster| cluster.members).collect()
    }

    #[test]
    fn clusters_that_share_most_of_their_members_are_one() {
        // Only the fourth and the fifth are not linked.
        let linked = [(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (1, 3), (1, 4), (2, 3), (2, 4)];
        assert_eq!(clusters(&linked), [vec![0, 1, 2, 3, 4]]);
    }

    #[test]
    fn clusters_that_share_one_member_stay_apart() {
        let linked = [(0, 1), (0, 2), (0, 3), (0, 4), (1, 2), (1, 3), (2, 3)];
        assert_eq!(clusters(&linked), [vec![0, 1, 2, 3], vec![0, 4]]);
    }
}
