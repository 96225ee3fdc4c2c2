//! From the story to the report: labels, stances, the order of the claims, and
//! the one conversion of positions to UTF-16.
//!
//! Never here: a link or a difference of its own.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::agreement::label::{Candidate, label, opens_whole};
use crate::agreement::origin::{Because, Findings, Origins};
use crate::agreement::stance::{Clash, Standing, stances};
use crate::agreement::tally::{Rank, tally, tell_apart, widest_and_surest};
use crate::article::{Article, ArticleId, ClaimId, OriginId};
use crate::config::Config;
use crate::matching::conflict::{Difference, spread, told};
use crate::matching::pair::Pairing;
use crate::matching::passage::is_conditional;
use crate::matching::reuse::Shared;
use crate::matching::similarity::{Similarity, explain, rounded, similarity_within};
use crate::matching::story::Unit;
use crate::matching::support::Beside;
use crate::matching::wording::plain;
use crate::matching::{Cluster, Link, Story};
use crate::number::to_f64;
use crate::order::{Order, map, set};
use crate::report::{
    ArticleReport, Attribution, Claim, Conflict, Evidence, Origin, OriginKind, OriginReason, Overlap, RemovalReason,
    Removed, Stance, Tile,
};
use crate::span::{Span, Utf16Index, Utf16Span};
use crate::text::Document;
use crate::text::edges::{closed, reaching};

/// Writes the parts of a report about a story. `given` holds for each article of
/// the story its place among the articles as given.
#[derive(Debug)]
pub struct Composer<'a> {
    story: &'a Story<'a>,
    given: &'a [usize],
    pairing: Pairing<'a>,
    indexes: Vec<Utf16Index<'a>>,
    links: BTreeMap<(usize, usize), &'a Link>,
    differences: BTreeMap<(usize, usize), Vec<Difference>>,
    config: &'a Config,
}

/// The labels that claims have, each as a reader tells it from another.
type Labels = BTreeSet<String>;

/// The claim of a cluster, and how early it stands in the articles.
struct Composed<'c> {
    claim: Claim,
    rank: Rank,
    place: f64,
    cluster: &'c Cluster,
}

impl Composed<'_> {
    /// Those that most origins surely take a side on first.
    fn order(&self, other: &Self) -> Ordering {
        let (x, y) = (&self.claim, &other.claim);
        (self.rank.cmp(&other.rank))
            .then(self.place.total_cmp(&other.place))
            .then_with(|| x.text.cmp(&y.text))
            .then_with(|| x.evidence.len().cmp(&y.evidence.len()))
            .then_with(|| {
                let texts = |claim: &Claim| -> Vec<String> {
                    let mut texts: Vec<String> = claim.evidence.iter().map(|passage| passage.text.clone()).collect();
                    texts.order();
                    texts
                };
                texts(x).cmp(&texts(y))
            })
    }
}

impl<'a> Composer<'a> {
    /// Prepares the conversion of positions.
    #[must_use]
    pub fn new(story: &'a Story<'a>, given: &'a [usize], links: &'a [Link], config: &'a Config) -> Self {
        Self {
            differences: BTreeMap::new(),
            story,
            given,
            pairing: Pairing::new(story),
            indexes: story.articles.iter().map(|article| Utf16Index::new(&article.text)).collect(),
            links: map(links.iter().map(|link| ((link.a, link.b), link))),
            config,
        }
    }

    /// Looks for the differences between the passages of some links that may lie inside a
    /// cluster; before [`claims`](Self::claims), for each of them.
    pub fn compare(&mut self, links: &[&Link]) {
        for link in links {
            let found = || told(self.story, link, self.config);
            let found = link.differences.clone().unwrap_or_else(found);
            if !found.is_empty() {
                self.differences.insert((link.a, link.b), found);
            }
        }
    }

    fn id(&self, article: usize) -> ArticleId {
        ArticleId(self.given[article])
    }

    /// The articles in the order given, each with the claims that it alone makes and
    /// those that it leaves out.
    #[must_use]
    pub fn articles(&self, claims: &[Claim]) -> Vec<ArticleReport> {
        let mut articles: Vec<ArticleReport> = self
            .story
            .articles
            .iter()
            .enumerate()
            .map(|(at, article)| self.article(at, article, &self.story.documents[at]))
            .collect();
        articles.order_by_key(|article| article.id);
        tell_apart(&mut articles, claims);
        articles
    }

    fn article(&self, at: usize, article: &Article, document: &Document) -> ArticleReport {
        let recognized = document.title.map_or("", |title| title.text(&article.text));
        let title = if article.title.trim().is_empty() { recognized } else { article.title.trim() };
        let passage = |&(span, reason): &(Span, RemovalReason), restored| {
            let Utf16Span { start, end } = self.indexes[at].span(span);
            Removed { start, end, reason, restored }
        };
        let mut removed: Vec<Removed> = document.removed.iter().map(|removed| passage(removed, false)).collect();
        removed.extend(document.restored.iter().map(|restored| passage(restored, true)));
        removed.order_by_key(|removed| removed.start);
        ArticleReport {
            id: self.id(at),
            title: title.to_owned(),
            source: article.source.trim().to_owned(),
            date: article.date.clone(),
            url: article.url.clone(),
            language: document.language.code().to_owned(),
            sentences: document.sentences.len(),
            fingerprint: article.fingerprint(),
            removed,
            alone: Vec::new(),
            leaves_out: Vec::new(),
        }
    }

    /// The origins in the order of their first articles, and for each article of
    /// the story the place of its origin.
    #[must_use]
    pub fn origins(&self, origins: &Origins, findings: Findings) -> (Vec<Origin>, Vec<usize>) {
        let mut groups: Vec<(Vec<ArticleId>, usize)> = (0..origins.count)
            .map(|origin| {
                let mut members: Vec<ArticleId> =
                    (0..origins.of.len()).filter(|&at| origins.of[at] == origin).map(|at| self.id(at)).collect();
                members.order();
                (members, origin)
            })
            .collect();
        groups.order();
        let place_of = map(groups.iter().enumerate().map(|(place, &(_, origin))| (origin, place)));
        let of: Vec<usize> = origins.of.iter().map(|origin| place_of[origin]).collect();
        let list = groups
            .into_iter()
            .enumerate()
            .map(|(place, (articles, _))| {
                let reasons = origins.because.iter().filter(|because| of[because.a] == place);
                let mut because: Vec<OriginReason> = reasons.map(|because| self.reason(because, findings)).collect();
                because.order_by_key(|reason| (reason.a, reason.b, reason.kind));
                Origin { id: OriginId(place), articles, because }
            })
            .collect();
        (list, of)
    }

    fn reason(&self, because: &Because, findings: Findings) -> OriginReason {
        let passages = match because.kind {
            OriginKind::SharedText => findings.shared.get(because.at).map(|shared| &shared.tiles),
            OriginKind::SharedAccount => findings.accounts.get(because.at).map(|account| &account.in_order),
            OriginKind::Credit => findings.credited.get(because.at).map(|credited| &credited.named),
            OriginKind::ByHand => None,
        };
        let (a, b, tiles) = self.tiles(because.a, because.b, passages.map_or(&[], Vec::as_slice));
        OriginReason { a, b, kind: because.kind, score: rounded(because.score), tiles }
    }

    /// The shared text of each pair, in the order of the articles as given.
    #[must_use]
    pub fn overlaps(&self, shared: &[Shared]) -> Vec<Overlap> {
        let mut overlaps: Vec<Overlap> = shared
            .iter()
            .map(|pair| {
                let (a, b, tiles) = self.tiles(pair.a, pair.b, &pair.tiles);
                let swapped = a != self.id(pair.a);
                let (of_a, of_b) = if swapped {
                    (pair.containment_b, pair.containment_a)
                } else {
                    (pair.containment_a, pair.containment_b)
                };
                Overlap {
                    a,
                    b,
                    resemblance: rounded(pair.resemblance),
                    containment_a: rounded(of_a),
                    containment_b: rounded(of_b),
                    tiles,
                }
            })
            .collect();
        overlaps.order_by_key(|overlap| (overlap.a, overlap.b));
        overlaps
    }

    /// The two articles in the order given, and passages of both as they stand there.
    fn tiles(&self, one: usize, other: usize, passages: &[(Span, Span)]) -> (ArticleId, ArticleId, Vec<Tile>) {
        let (a, b) = (self.id(one), self.id(other));
        let mut tiles: Vec<Tile> = passages
            .iter()
            .map(|&(in_a, in_b)| {
                let (in_a, in_b) = (self.indexes[one].span(in_a), self.indexes[other].span(in_b));
                if a < b { Tile { a_span: in_a, b_span: in_b } } else { Tile { a_span: in_b, b_span: in_a } }
            })
            .collect();
        tiles.order_by_key(|tile| tile.a_span);
        (a.min(b), a.max(b), tiles)
    }

    /// The claims, the widest and surest first. `origin_of` holds the place of the
    /// origin of each article of the story.
    #[must_use]
    pub fn claims(&self, clusters: &[Cluster], origin_of: &[usize]) -> Vec<Claim> {
        let mut claims: Vec<Composed> =
            clusters.iter().map(|cluster| self.claim(cluster, &Labels::new(), origin_of)).collect();
        claims.order_by(Composed::order);
        self.tell_apart(&mut claims, origin_of);
        claims.order_by(Composed::order);
        claims.into_iter().enumerate().map(|(place, composed)| Claim { id: ClaimId(place), ..composed.claim }).collect()
    }

    /// Two claims with one label cannot be told apart: the later gets another of its
    /// passages, and where all of them are labels, one of the claims that have these does.
    fn tell_apart(&self, claims: &mut [Composed], origin_of: &[usize]) {
        let mut labels = Labels::new();
        for at in 0..claims.len() {
            if labels.contains(&plain(&claims[at].claim.text)) {
                if let Some(other) = self.relabelled(&claims[at], &labels, origin_of) {
                    claims[at] = other;
                } else {
                    self.make_room(claims, at, &mut labels, origin_of);
                }
            }
            labels.insert(plain(&claims[at].claim.text));
        }
    }

    /// Gives the claim at `at`, all of whose passages head other claims, one of these as its
    /// label: the last of the claims before it that has a passage to spare takes that.
    fn make_room(&self, claims: &mut [Composed], at: usize, labels: &mut Labels, origin_of: &[usize]) {
        let own: Labels = set(claims[at].claim.evidence.iter().map(|passage| plain(&passage.text)));
        let mut holders = (0..at).rev().filter(|&holder| own.contains(&plain(&claims[holder].claim.text)));
        let moved = holders.find_map(|of| Some((of, self.relabelled(&claims[of], labels, origin_of)?)));
        let Some((holder, moved)) = moved else { return };
        labels.insert(plain(&moved.claim.text));
        labels.remove(&plain(&std::mem::replace(&mut claims[holder], moved).claim.text));
        if let Some(other) = self.relabelled(&claims[at], labels, origin_of) {
            claims[at] = other;
        }
    }

    /// The claim with a label that no other has, where one of its passages heads none yet.
    fn relabelled<'c>(&self, of: &Composed<'c>, labels: &Labels, origin_of: &[usize]) -> Option<Composed<'c>> {
        let has_other = of.claim.evidence.iter().any(|passage| !labels.contains(&plain(&passage.text)));
        has_other.then(|| self.claim(of.cluster, labels, origin_of))
    }

    fn link(&self, a: usize, b: usize) -> Option<&'a Link> {
        self.links.get(&(a.min(b), a.max(b))).copied()
    }

    /// The claim of a cluster, with none of the `taken` words as its label if it has others.
    fn claim<'c>(&self, cluster: &'c Cluster, taken: &Labels, origin_of: &[usize]) -> Composed<'c> {
        let mut members = cluster.members.clone();
        members.order_by_key(|&unit| (self.id(self.unit(unit).article), self.unit(unit).claim.span));
        let found = self.found(&members);
        let shown: Vec<Span> = (0..members.len()).map(|at| self.reaching(&members, &found, at)).collect();
        let is_taken = |at: usize| taken.contains(&plain(shown[at].text(self.story.text(self.unit(members[at])))));
        let label = self.label(&members, &found, is_taken, origin_of);
        let (details, conflicts): (Vec<_>, Vec<_>) = found.iter().partition(|(_, _, difference)| difference.compatible);
        let told = |list: Vec<&(usize, usize, Difference)>| -> Vec<Conflict> {
            list.into_iter().map(|&(a, b, difference)| self.conflict(&members, a, b, difference)).collect()
        };
        let (conflicts, details) = (told(conflicts), told(details));
        let clashes = Clash::all(&conflicts, &details);
        let mut evidence: Vec<Evidence> = members
            .iter()
            .zip(&shown)
            .map(|(&unit, &shown)| self.evidence(unit, shown, members[label], &members))
            .collect();
        let standings = members.iter().zip(&evidence).map(|(&unit, passage)| {
            // What would be so under a condition does not support that it is so.
            let is_one_mood = self.is_conditional(unit) == self.is_conditional(members[label]);
            if passage.similarity >= self.config.firm && is_one_mood { Standing::Firm } else { Standing::Loose }
        });
        let standings: Vec<Standing> = standings.collect();
        let stances = stances(label, &clashes, &standings);
        for (passage, &stance) in evidence.iter_mut().zip(&stances) {
            passage.stance = stance;
        }
        let of_articles: Vec<(usize, Stance)> =
            members.iter().zip(&stances).map(|(&unit, &stance)| (self.unit(unit).article, stance)).collect();
        let (agreement, verdict) = tally(&of_articles, origin_of);
        let place = members.iter().map(|&unit| self.unit(unit).position).sum::<f64>() / to_f64(members.len().max(1));
        let text = evidence.get(label).map_or(String::new(), |passage| passage.text.clone());
        let claim = Claim { id: ClaimId(0), text, verdict, agreement, evidence, conflicts, details, visibility: None };
        let origin_of = |id: usize| self.given.iter().position(|&given| given == id).map(|article| origin_of[article]);
        Composed { rank: widest_and_surest(&claim, origin_of), claim, place, cluster }
    }

    /// The differences between the members of a cluster, by their places in it.
    fn found(&self, members: &[usize]) -> Vec<(usize, usize, Difference)> {
        let mut found: Vec<(usize, usize, Difference)> = Vec::new();
        for (n, &x) in members.iter().enumerate() {
            for (m, &y) in members.iter().enumerate().skip(n + 1) {
                let differences = self.differences.get(&(x.min(y), x.max(y))).into_iter().flatten();
                found.extend(differences.map(|&(mut difference)| {
                    if x > y {
                        std::mem::swap(&mut difference.a, &mut difference.b);
                    }
                    (n, m, difference)
                }));
            }
        }
        let units: Vec<&Unit> = members.iter().map(|&member| self.unit(member)).collect();
        let more = spread(self.story, &units, &found, self.config);
        found.extend(more);
        for (n, m, difference) in &mut found {
            let (one, other) = (self.unit(members[*n]), self.unit(members[*m]));
            // Articles far apart in time report a change.
            difference.compatible |= self.story.are_apart(one.article, other.article, self.config.change_days);
        }
        found.order_by_key(|&(n, m, difference)| (n, m, difference.kind, difference.a, difference.b));
        found
    }

    /// Whether a passage, linked to a heading, surely says what that says.
    fn supports(&self, heading: usize, passage: usize, link: &Link) -> bool {
        let beside = Beside::new(self.story, self.unit(heading), self.unit(passage), link.similarity);
        beside.support(self.story).value() >= self.config.firm
    }

    fn is_conditional(&self, unit: usize) -> bool {
        is_conditional(self.story, self.unit(unit))
    }

    fn unit(&self, unit: usize) -> &'a Unit {
        &self.story.units[unit]
    }

    /// The place of the member that gives the claim its label: where the members
    /// differ, one that says what they differ in; the one whose version most origins
    /// share, then the one nearest to all others, then the shortest; a headline or a
    /// clause without a subject of its own only where there is nothing else. Words that
    /// are `taken` come after all others.
    fn label(
        &self,
        members: &[usize],
        found: &[(usize, usize, Difference)],
        taken: impl Fn(usize) -> bool,
        origin_of: &[usize],
    ) -> usize {
        let mut against = vec![BTreeSet::new(); members.len()];
        for &(a, b, _) in found.iter().filter(|(_, _, difference)| !difference.compatible) {
            against[a].insert(b);
            against[b].insert(a);
        }
        let score = |at: usize| {
            // The version that most origins share is one that they support, and not one that
            // they are but similar to, or that holds under a condition alone.
            let is_firm = |other: usize| {
                self.link(members[at], members[other])
                    .is_some_and(|link| self.supports(members[at], members[other], link))
                    && self.is_conditional(members[at]) == self.is_conditional(members[other])
            };
            let agreeing =
                (0..members.len()).filter(|&other| other == at || is_firm(other) && !against[at].contains(&other));
            let articles: BTreeSet<usize> = set(agreeing.map(|other| self.unit(members[other]).article));
            let origins: BTreeSet<usize> = set(articles.iter().map(|&article| origin_of[article]));
            let links = members.iter().filter_map(|&other| self.link(members[at], other));
            let nearness: f64 = links.map(|link| link.similarity.value()).sum();
            let unit = self.unit(members[at]);
            let text = self.shown(unit).text(self.story.text(unit));
            // A clause that takes its subject from another one, or hangs on a conjunction, is no
            // clear label.
            let whole = unit.claim.subject.is_none() && opens_whole(text) && !self.is_led(unit);
            Candidate {
                taken: taken(at),
                whole: !unit.headline && whole,
                differs: !against[at].is_empty(),
                origins: origins.len(),
                articles: articles.len(),
                nearness: nearness / libm::sqrt(unit.weight.max(1.0)),
                text,
                place: members[at],
            }
        };
        let candidates: Vec<Candidate> = (0..members.len()).map(score).collect();
        label(&candidates)
    }

    /// Whether a conjunction stands before the words of a unit: `When the gate was open`.
    fn is_led(&self, unit: &Unit) -> bool {
        let before = unit.claim.tokens.0.checked_sub(1);
        let token = before.and_then(|before| self.story.sentence(unit).tokens.get(before));
        token.is_some_and(|token| unit.claim.span.contains(token.span))
    }

    /// The passage of a unit that can be understood by itself.
    fn shown(&self, unit: &Unit) -> Span {
        let sentence = self.story.documents[unit.article].sentences.get(unit.claim.sentence);
        sentence.map_or(unit.claim.span, |sentence| unit.claim.shown(sentence))
    }

    /// The passage of a member, which reaches to the words in which it differs from others,
    /// elsewhere in its sentence.
    fn reaching(&self, members: &[usize], found: &[(usize, usize, Difference)], at: usize) -> Span {
        let unit = self.unit(members[at]);
        let shown = self.shown(unit);
        let Some(sentence) = self.story.documents[unit.article].sentences.get(unit.claim.sentence) else {
            return shown;
        };
        let sides = found.iter().flat_map(|&(a, b, difference)| [(a, difference.a), (b, difference.b)]);
        let differing = sides.filter(|&(side, _)| side == at).map(|(_, span)| span);
        let elsewhere = differing.filter(|&span| !shown.contains(span) && sentence.span.contains(span));
        let reach = |elsewhere| reaching(self.story.text(unit), sentence.span, shown, elsewhere);
        elsewhere.reduce(Span::joined).map_or(shown, reach)
    }

    /// A passage as one that supports its claim, with the words of it that are `shown`.
    fn evidence(&self, at: usize, shown: Span, label: usize, members: &[usize]) -> Evidence {
        let unit = self.unit(at);
        let text = self.story.text(unit);
        let span = self.indexes[unit.article].span(shown);
        // A second passage of the label's own article has no link to it: it is here for one
        // to another member, and is no nearer to the label than that one is, nor than the two
        // are by themselves.
        let by_way = || {
            let direct = similarity_within(self.story, &self.pairing, at, label);
            let ways = members.iter().filter_map(|&other| {
                let [there, rest] = [self.link(at, other)?.similarity, self.link(other, label)?.similarity];
                [there, rest, direct].into_iter().min_by(|x, y| x.value().total_cmp(&y.value()))
            });
            ways.max_by(|x, y| x.value().total_cmp(&y.value()))
        };
        // The very words of the label are as near to it as can be, wherever they stand.
        let heading = self.unit(label);
        let same = at == label || self.shown(unit).text(text) == self.shown(heading).text(self.story.text(heading));
        let sure = || Some(Similarity::SURE).filter(|_| members.len() > 1);
        let linked = || self.link(at, label).map(|link| link.similarity).or_else(by_way);
        let near = if same { sure() } else { linked().filter(|near| near.value() > 0.0) };
        let beside = near.map(|near| Beside::new(self.story, heading, unit, near));
        let support = beside
            .as_ref()
            .filter(|_| !same)
            .map(|beside| beside.support(self.story))
            .or_else(|| near.filter(|_| same));
        let why = beside.zip(support).map_or_else(Vec::new, |(beside, support)| {
            explain(self.story, (heading, unit), &beside.aligned, support, self.config)
        });
        let attribution = unit.claim.attribution.map(|said| Attribution {
            speaker: closed(text, Span::new(0, text.len()), said.speaker).text(text).to_owned(),
            cue: said.cue.text(text).to_owned(),
            quoted: said.quoted,
        });
        Evidence {
            article: self.id(unit.article),
            start: span.start,
            end: span.end,
            text: shown.text(text).to_owned(),
            stance: Stance::Supports,
            similarity: if same { 1.0 } else { support.map_or(0.0, |support| rounded(support.value())) },
            attribution,
            why,
            by_hand: false,
        }
    }

    fn conflict(&self, members: &[usize], a: usize, b: usize, difference: Difference) -> Conflict {
        let (in_a, in_b) = (self.unit(members[a]), self.unit(members[b]));
        Conflict {
            a,
            b,
            kind: difference.kind,
            a_span: self.indexes[in_a.article].span(difference.a),
            a_text: difference.a.text(self.story.text(in_a)).to_owned(),
            b_span: self.indexes[in_b.article].span(difference.b),
            b_text: difference.b.text(self.story.text(in_b)).to_owned(),
        }
    }
}
