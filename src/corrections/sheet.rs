//! A copy of a report on which edits are made one by one.
//!
//! Never here: how claims are taken apart (see `parts`), and how they are counted.

use std::collections::BTreeSet;

use super::edit::Edit;
use super::key::{ArticleKey, ClaimKey, Passage, keys};
use super::parts::{Place, new_label, other_moods, part, place, settle, union};
use crate::agreement::origin::joined;
use crate::agreement::tally::{tally, tell_apart, widest_and_surest};
use crate::article::{ArticleId, ClaimId, OriginId};
use crate::order::{Order, set};
use crate::report::{Claim, Note, NoteKind, Origin, OriginKind, OriginReason, Report, Stance};

#[derive(Debug)]
pub(super) struct Sheet {
    report: Report,
    keys: Vec<ArticleKey>,
    /// For each article the place of its origin.
    origin_of: Vec<usize>,
    /// The passages of another mood than the words of their claim (see [`other_moods`]).
    moods: BTreeSet<Place>,
}

/// Why an edit does not fit.
#[derive(Debug)]
struct Unfit {
    article: Option<ArticleId>,
    why: &'static str,
}

impl From<&'static str> for Unfit {
    fn from(why: &'static str) -> Self {
        Self { article: None, why }
    }
}

const NO_ARTICLE: &str = "the article it is about is not here, or its text has changed";
const NO_CLAIM: &str = "no claim holds this passage";
const NO_PASSAGE: &str = "the passage is not in this claim";
const ONLY_PASSAGE: &str = "a claim keeps at least one passage";

impl Sheet {
    pub(super) fn new(report: &Report) -> Self {
        let report = report.clone();
        let mut sheet = Self {
            keys: keys(report.articles.iter().map(|article| article.fingerprint.clone())),
            origin_of: Vec::new(),
            moods: other_moods(&report.claims),
            report,
        };
        sheet.number_origins();
        sheet
    }

    /// Articles that no origin holds are origins of their own.
    fn number_origins(&mut self) {
        let count = self.report.origins.len();
        self.origin_of = (count..count + self.report.articles.len()).collect();
        for (place, origin) in self.report.origins.iter().enumerate() {
            for article in &origin.articles {
                if let Some(of) = self.origin_of.get_mut(article.index()) {
                    *of = place;
                }
            }
        }
    }

    /// Makes an edit, or notes why it does not fit.
    pub(super) fn make(&mut self, edit: &Edit) {
        if let Err(Unfit { article, why }) = self.try_to(edit) {
            let message =
                format!("A correction was kept but does not fit these articles ({}): {why}.", edit.describe());
            self.report.notes.push(Note::new(NoteKind::Correction, message).with(edit.words()).about(article));
        }
    }

    fn try_to(&mut self, edit: &Edit) -> Result<(), Unfit> {
        match edit {
            Edit::Reject { claim, passage } => self.split(claim, std::slice::from_ref(passage), Leaving::Rejected),
            Edit::Split { claim, passages } => self.split(claim, passages, Leaving::Together),
            Edit::Move { passage, from, to } => self.shift(passage, from, to),
            Edit::Merge { claim, with } => self.merge(claim, with),
            Edit::Relabel { claim, passage, stance } => self.relabel(claim, passage, *stance),
            Edit::Restore { article, start, end } => self.restore(article, *start, *end),
            Edit::Join { articles } => self.join(articles),
            Edit::Part { articles } => self.part(articles),
            Edit::Title { title } => {
                self.report.title = Some(title.trim().to_owned()).filter(|title| !title.is_empty());
                Ok(())
            }
            Edit::Show { claim, visibility } => {
                let at = self.claim(claim)?;
                self.report.claims[at].visibility = *visibility;
                Ok(())
            }
        }
    }

    // What an edit means.

    fn article(&self, key: &ArticleKey) -> Result<ArticleId, Unfit> {
        let found = self.keys.iter().position(|known| known == key && !key.fingerprint.is_empty());
        found.map(ArticleId).ok_or(NO_ARTICLE.into())
    }

    fn place(&self, passage: &Passage) -> Result<Place, Unfit> {
        Ok((self.article(&passage.article)?, passage.start, passage.end))
    }

    /// The claim that holds the first passage of the key and most of the others.
    fn claim(&self, key: &ClaimKey) -> Result<usize, Unfit> {
        let (Some(first), others) = (key.passages.first(), key.passages.iter().skip(1)) else {
            return Err("it names no passage of the claim".into());
        };
        let first = self.place(first)?;
        let others: BTreeSet<Place> = set(others.filter_map(|passage| self.place(passage).ok()));
        let mut best: Option<(usize, (usize, bool))> = None;
        for (at, claim) in self.report.claims.iter().enumerate() {
            if !claim.evidence.iter().any(|passage| place(passage) == first) {
                continue;
            }
            let shared = claim.evidence.iter().filter(|passage| others.contains(&place(passage))).count();
            let leads = claim.evidence.get(claim.label()).is_some_and(|passage| place(passage) == first);
            if best.is_none_or(|(_, before)| (shared, leads) > before) {
                best = Some((at, (shared, leads)));
            }
        }
        best.map(|(at, _)| at).ok_or(Unfit { article: Some(first.0), why: NO_CLAIM })
    }

    fn passage(&self, claim: usize, passage: &Passage) -> Result<usize, Unfit> {
        let wanted = self.place(passage)?;
        let evidence = &self.report.claims[claim].evidence;
        let found = evidence.iter().position(|found| place(found) == wanted && found.text == passage.text);
        found.ok_or(Unfit { article: Some(wanted.0), why: NO_PASSAGE })
    }

    // Claims.

    fn split(&mut self, key: &ClaimKey, passages: &[Passage], leaving: Leaving) -> Result<(), Unfit> {
        let at = self.claim(key)?;
        let gone = passages.iter().map(|passage| self.passage(at, passage)).collect::<Result<Vec<usize>, _>>()?;
        let gone = set(gone);
        let claim = &self.report.claims[at];
        if gone.is_empty() {
            return Err("it names no passage that should go".into());
        }
        if gone.len() == claim.evidence.len() {
            return Err(ONLY_PASSAGE.into());
        }
        let mut apart = part(claim, &gone);
        apart.visibility = None;
        self.leave(at, &gone);
        let held = self.report.claims.iter().any(|other| {
            apart.evidence.iter().all(|passage| other.evidence.iter().any(|held| place(held) == place(passage)))
        });
        if leaving == Leaving::Together || !held {
            let label = new_label(&apart, &self.origin_of);
            for passage in &mut apart.evidence {
                // What a person said of it was said of the other claim.
                passage.by_hand = false;
                passage.stance = Stance::Supports;
            }
            settle(&mut apart, label, &self.moods);
            self.report.claims.insert(at + 1, apart);
        }
        Ok(())
    }

    /// Takes passages, not all, out of a claim.
    fn leave(&mut self, at: usize, gone: &BTreeSet<usize>) {
        let claim = &self.report.claims[at];
        let lead = claim.label();
        let kept: BTreeSet<usize> = set((0..claim.evidence.len()).filter(|one| !gone.contains(one)));
        let mut rest = part(claim, &kept);
        let lead = if kept.contains(&lead) { kept.range(..lead).count() } else { new_label(&rest, &self.origin_of) };
        settle(&mut rest, lead, &self.moods);
        self.report.claims[at] = rest;
    }

    fn shift(&mut self, passage: &Passage, from: &ClaimKey, to: &ClaimKey) -> Result<(), Unfit> {
        let (from, to) = (self.claim(from)?, self.claim(to)?);
        if from == to {
            return Err("it is in that claim already".into());
        }
        let at = self.passage(from, passage)?;
        let gone = BTreeSet::from([at]);
        let mut moved = part(&self.report.claims[from], &gone);
        moved.visibility = None;
        for passage in &mut moved.evidence {
            (passage.by_hand, passage.stance, passage.similarity) = (true, Stance::Supports, 1.0);
            passage.why.clear();
        }
        self.put_together(to, &moved);
        if self.report.claims[from].evidence.len() > 1 {
            self.leave(from, &gone);
        } else {
            self.report.claims.remove(from);
        }
        Ok(())
    }

    fn merge(&mut self, key: &ClaimKey, with: &ClaimKey) -> Result<(), Unfit> {
        let (at, with) = (self.claim(key)?, self.claim(with)?);
        if at == with {
            return Err("they are one claim already".into());
        }
        let held = &self.report.claims[with];
        let mut other = held.clone();
        for (at, passage) in other.evidence.iter_mut().enumerate() {
            passage.why.clear();
            // What said but something similar there says no more here.
            if !held.is_loose(at) {
                (passage.by_hand, passage.similarity) = (true, 1.0);
            }
        }
        self.put_together(at, &other);
        self.report.claims.remove(with);
        Ok(())
    }

    /// Puts the passages of `other` into a claim, which keeps its label.
    fn put_together(&mut self, at: usize, other: &Claim) {
        let claim = &self.report.claims[at];
        let lead = claim.evidence.get(claim.label()).map(place);
        let mut whole = union(claim, other);
        let lead = whole.evidence.iter().position(|passage| Some(place(passage)) == lead).unwrap_or(0);
        settle(&mut whole, lead, &self.moods);
        self.report.claims[at] = whole;
    }

    fn relabel(&mut self, key: &ClaimKey, passage: &Passage, stance: Stance) -> Result<(), Unfit> {
        let at = self.claim(key)?;
        let passage = self.passage(at, passage)?;
        let claim = &mut self.report.claims[at];
        let lead = claim.label();
        if passage == lead {
            let same = stance == Stance::Supports;
            return if same { Ok(()) } else { Err("the words of the claim are its own".into()) };
        }
        (claim.evidence[passage].by_hand, claim.evidence[passage].stance) = (true, stance);
        settle(claim, lead, &self.moods);
        Ok(())
    }

    // Articles and origins.

    fn restore(&mut self, article: &ArticleKey, start: usize, end: usize) -> Result<(), Unfit> {
        let id = self.article(article)?;
        let removed = &mut self.report.articles[id.index()].removed;
        let found = removed.iter_mut().find(|removed| (removed.start, removed.end) == (start, end));
        let why = "nothing was left out at this place";
        found.map(|removed| removed.restored = true).ok_or(Unfit { article: Some(id), why })
    }

    fn articles(&self, keys: &[ArticleKey]) -> Result<BTreeSet<ArticleId>, Unfit> {
        Ok(set(keys.iter().map(|key| self.article(key)).collect::<Result<Vec<_>, _>>()?))
    }

    fn join(&mut self, keys: &[ArticleKey]) -> Result<(), Unfit> {
        let together: Vec<ArticleId> = self.articles(keys)?.into_iter().collect();
        if together.len() < 2 {
            return Err("it takes two articles to make one origin of them".into());
        }
        let mut reasons = self.reasons();
        reasons.extend(together.windows(2).map(|pair| OriginReason {
            a: pair[0],
            b: pair[1],
            kind: OriginKind::ByHand,
            score: 1.0,
            tiles: Vec::new(),
        }));
        self.regroup(reasons);
        Ok(())
    }

    fn part(&mut self, keys: &[ArticleKey]) -> Result<(), Unfit> {
        let apart = self.articles(keys)?;
        if apart.is_empty() {
            return Err("it names no article".into());
        }
        let mut reasons = self.reasons();
        reasons.retain(|reason| apart.contains(&reason.a) == apart.contains(&reason.b));
        self.regroup(reasons);
        Ok(())
    }

    fn reasons(&self) -> Vec<OriginReason> {
        self.report.origins.iter().flat_map(|origin| origin.because.iter().cloned()).collect()
    }

    /// Groups the articles anew by these reasons alone.
    fn regroup(&mut self, mut reasons: Vec<OriginReason>) {
        reasons.order_by_key(|reason| (reason.a, reason.b, reason.kind));
        reasons.dedup_by_key(|reason| (reason.a, reason.b, reason.kind));
        let pairs: Vec<(usize, usize)> = reasons.iter().map(|reason| (reason.a.index(), reason.b.index())).collect();
        let (of, count) = joined(self.report.articles.len(), &pairs);
        let mut origins: Vec<Origin> =
            (0..count).map(|at| Origin { id: OriginId(at), articles: Vec::new(), because: Vec::new() }).collect();
        for (article, &origin) in of.iter().enumerate() {
            origins[origin].articles.push(ArticleId(article));
        }
        for reason in reasons {
            if let Some(&origin) = of.get(reason.a.index()) {
                origins[origin].because.push(reason);
            }
        }
        self.report.origins = origins;
        self.origin_of = of;
    }

    /// The report, counted and put in order anew.
    pub(super) fn finish(mut self) -> Report {
        for claim in &mut self.report.claims {
            let passages: Vec<(usize, Stance)> =
                claim.evidence.iter().map(|passage| (passage.article.index(), passage.stance)).collect();
            (claim.agreement, claim.verdict) = tally(&passages, &self.origin_of);
        }
        let origin_of = |article: usize| self.origin_of.get(article).copied();
        self.report.claims.order_by_cached_key(|claim| widest_and_surest(claim, origin_of));
        for (place, claim) in self.report.claims.iter_mut().enumerate() {
            claim.id = ClaimId(place);
        }
        tell_apart(&mut self.report.articles, &self.report.claims);
        self.report
    }
}

/// What becomes of passages that leave a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Leaving {
    /// They are a claim of their own, unless another claim holds them.
    Rejected,
    /// They are a claim of their own.
    Together,
}
