//! One comparison after another of much the same articles, a step at a time.
//!
//! Never here: what a stage does, and when the next step is taken.

use std::cell::Cell;
use std::fmt;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use crate::agreement::origin::{Findings, origins};
use crate::article::{Article, ArticleId};
use crate::claims::skip::{self, Skip};
use crate::claims::{self, Claim};
use crate::compose::Composer;
use crate::config::Config;
use crate::matching::{self, Link, Pairing, Scoring, Story, Vectors};
use crate::order::Order;
use crate::report::{self, Note, NoteKind, Report};
use crate::text::{self, Document};

/// Pairs of sentences that are compared in one step: a twentieth of a second in a browser.
const PAIRS: usize = 256;

/// Links that are looked at closely in one step, which takes as long.
const LINKS: usize = 64;

/// A stage of a comparison, as it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Article `of` so many is being read, counted from 1.
    Reading {
        /// Which article.
        article: usize,
        /// Of how many.
        of: usize,
    },
    /// Claims are being matched.
    Matching,
    /// Shared text, shared accounts and credits are being looked for.
    Origins,
    /// The report is being written.
    Composing,
}

/// Compares again and again, and reads no article twice as long as it stays.
///
/// ```
/// use claimgrid::{Article, Comparison, Config, Stage};
///
/// let herald = Article::from_text("The ferry Alma ran aground off Tolen Point on Friday.");
/// let tide = Article::from_text("On Friday the ferry Alma ran aground off Tolen Point.");
/// let mut comparison = Comparison::default();
/// let first = comparison.report(&[herald.clone()], &Config::default(), None, |_| {});
/// let mut read = 0;
/// let second = comparison.report(&[herald, tide], &Config::default(), None, |stage| {
///     read += usize::from(matches!(stage, Stage::Reading { .. }));
/// });
/// assert_eq!((first.articles.len(), second.articles.len(), read), (1, 2, 1));
/// ```
#[derive(Debug, Default)]
pub struct Comparison {
    /// The settings that the articles were read with.
    config: Config,
    /// What was read for the last report.
    readings: Vec<Reading>,
}

/// One article and what was read in it.
#[derive(Debug)]
struct Reading {
    article: Article,
    document: Document,
    claims: Vec<Claim>,
    skipped: Vec<(usize, Skip)>,
}

impl Comparison {
    /// The report of `articles`, the same as that of [`compare_with`](crate::compare_with);
    /// `progress` is told of each stage as it begins, and of no article that was read
    /// for the report before.
    #[must_use]
    pub fn report(
        &mut self,
        articles: &[Article],
        config: &Config,
        vectors: Option<&Vectors>,
        mut progress: impl FnMut(Stage),
    ) -> Report {
        let steps = self.steps(articles, config, vectors, async |stage| progress(stage));
        let mut steps = std::pin::pin!(steps);
        loop {
            // Nothing in it waits: the first time is the last.
            if let Poll::Ready(report) = steps.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
                return report;
            }
        }
    }

    /// The same report, made in steps by whoever calls [`Run::step`].
    #[must_use]
    pub fn run(mut self, articles: Vec<Article>, config: Config, vectors: Option<Arc<Vectors>>) -> Run {
        let at = Rc::new(Cell::new(Stage::Matching));
        let told = Rc::clone(&at);
        let steps = async move {
            let pause = async |stage| {
                told.set(stage);
                Pause::default().await;
            };
            let report = self.steps(&articles, &config, vectors.as_deref(), pause).await;
            (report, self)
        };
        Run { at, steps: Box::pin(steps) }
    }

    /// Every step of a comparison; each is announced to `pause` and waits for it.
    async fn steps(
        &mut self,
        articles: &[Article],
        config: &Config,
        vectors: Option<&Vectors>,
        mut pause: impl AsyncFnMut(Stage),
    ) -> Report {
        // The articles are taken in the order of their texts, so that the order in
        // which they were given can change nothing but ids.
        let mut given: Vec<usize> = (0..articles.len()).collect();
        given.order_by(|&a, &b| {
            articles[a].text.cmp(&articles[b].text).then_with(|| sort_key(&articles[a]).cmp(&sort_key(&articles[b])))
        });
        let sorted: Vec<&Article> = given.iter().map(|&at| &articles[at]).collect();

        let mut known = std::mem::take(&mut self.readings);
        if self.config != *config {
            known.clear();
            self.config = config.clone();
        }
        let mut readings = Vec::with_capacity(sorted.len());
        for (at, article) in sorted.iter().enumerate() {
            if let Some(place) = known.iter().position(|reading| reading.article == **article) {
                readings.push(known.swap_remove(place));
                continue;
            }
            pause(Stage::Reading { article: at + 1, of: sorted.len() }).await;
            readings.push(Reading::of(article, config));
        }
        drop(known);

        pause(Stage::Matching).await;
        let (documents, found): (Vec<Document>, Vec<_>) = readings
            .into_iter()
            .map(|reading| (reading.document, (reading.article, reading.claims, reading.skipped)))
            .unzip();
        let claims = found.iter().map(|(_, claims, _)| claims.clone()).collect();
        let story = Story::new(&sorted, &documents, claims, vectors);
        pause(Stage::Matching).await;
        let candidates = matching::candidates(&story, config);
        let pairing = Pairing::new(&story);
        let mut pairs = Vec::with_capacity(candidates.pairs.len());
        for some in candidates.pairs.chunks(PAIRS) {
            pause(Stage::Matching).await;
            pairs.extend(some.iter().map(|&(a, b)| pairing.pair(a, b)));
        }
        pause(Stage::Matching).await;
        let mut scoring = Scoring::new(&story, pairs);
        while scoring.score(PAIRS) {
            pause(Stage::Matching).await;
        }
        let mut scored = scoring.into_links().into_iter();
        let mut links = Vec::with_capacity(scored.len());
        while scored.len() > 0 {
            pause(Stage::Matching).await;
            links.extend(matching::conflict::reviewed(&story, scored.by_ref().take(LINKS).collect(), config));
        }
        pause(Stage::Matching).await;
        let clusters = matching::cluster(&story, &links, config);

        pause(Stage::Origins).await;
        let shared = matching::reuse::reuse(&sorted, &documents, config);
        pause(Stage::Origins).await;
        let accounts = matching::account::accounts(&documents, &story.names, config.credited_details);
        let credited = matching::credit::credited(&sorted, &documents);
        let findings = Findings { shared: &shared, accounts: &accounts, credited: &credited };
        let origins = origins(sorted.len(), findings, config);

        pause(Stage::Composing).await;
        let mut composer = Composer::new(&story, &given, &links, config);
        let (origin_list, origin_of) = composer.origins(&origins, findings);
        let near: Vec<&Link> = matching::cluster::inside(&clusters, &links);
        for some in near.chunks(LINKS) {
            pause(Stage::Composing).await;
            composer.compare(some);
        }
        pause(Stage::Composing).await;
        let claims = composer.claims(&clusters, &origin_of);
        let skipped: Vec<&[(usize, Skip)]> = found.iter().map(|(_, _, skipped)| skipped.as_slice()).collect();
        let report = Report {
            schema: report::SCHEMA.to_owned(),
            title: None,
            whole: None,
            articles: composer.articles(&claims),
            origins: origin_list,
            claims,
            overlaps: composer.overlaps(&shared),
            notes: notes(&given, &sorted, &documents, &skipped, vectors),
        };
        self.readings = documents
            .into_iter()
            .zip(found)
            .map(|(document, (article, claims, skipped))| Reading { article, document, claims, skipped })
            .collect();
        report
    }
}

impl Reading {
    fn of(article: &Article, config: &Config) -> Self {
        let document = text::read(article, config);
        let found = claims::extract(&article.text, &document);
        Self { article: article.clone(), document, claims: found.claims, skipped: found.skipped }
    }
}

/// A comparison under way. Dropped, it ends there.
///
/// ```
/// use claimgrid::{Article, Comparison, Config, Step};
///
/// let articles = vec![Article::from_text("The ferry Alma ran aground off Tolen Point on Friday.")];
/// let mut run = Comparison::default().run(articles, Config::default(), None);
/// let (report, comparison) = loop {
///     match run.step() {
///         Step::Next(_, rest) => run = rest,
///         Step::Done(report, comparison) => break (report, comparison),
///     }
/// };
/// assert_eq!(report.claims.len(), 1);
/// # drop(comparison);
/// ```
pub struct Run {
    at: Rc<Cell<Stage>>,
    steps: Pin<Box<dyn Future<Output = (Report, Comparison)>>>,
}

/// What one step came to.
#[derive(Debug)]
pub enum Step {
    /// The next one begins this stage or goes on with it.
    Next(Stage, Run),
    /// The report is there, and what it was made with, for the next one.
    Done(Box<Report>, Box<Comparison>),
}

impl Run {
    /// Takes the next step: one article is read, or one part of a later stage done.
    #[must_use]
    pub fn step(mut self) -> Step {
        match self.steps.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Pending => Step::Next(self.at.get(), self),
            Poll::Ready((report, comparison)) => Step::Done(Box::new(report), Box::new(comparison)),
        }
    }
}

impl fmt::Debug for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Run").field("at", &self.at.get()).finish_non_exhaustive()
    }
}

/// Waits once.
#[derive(Debug, Default)]
struct Pause {
    over: bool,
}

impl Future for Pause {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if std::mem::replace(&mut self.over, true) { Poll::Ready(()) } else { Poll::Pending }
    }
}

/// What is left to tell articles of one text apart.
fn sort_key(article: &Article) -> (&str, &str, &Option<String>, &Option<String>) {
    (&article.source, &article.title, &article.date, &article.url)
}

fn notes(
    given: &[usize],
    articles: &[&Article],
    documents: &[Document],
    skipped: &[&[(usize, Skip)]],
    vectors: Option<&Vectors>,
) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    for (at, document) in documents.iter().enumerate() {
        let article = Some(ArticleId(given[at]));
        notes.extend(document.notes.iter().map(|note| note.clone().about(article)));
        if at > 0 && articles[at].text == articles[at - 1].text && !articles[at].text.trim().is_empty() {
            let other = ArticleId(given[at - 1]);
            let message = format!("This article is the same text as {other}.");
            notes.push(Note::new(NoteKind::Duplicate, message).with([other]).about(article));
        }
    }
    for (at, skipped) in skipped.iter().enumerate() {
        let counts = skip::counts(skipped);
        if let Some(message) = skip::message(&counts) {
            let values = counts.iter().flat_map(|(why, count)| [why.name().to_owned(), count.to_string()]);
            notes.push(Note::new(NoteKind::NoClaim, message).with(values).about(Some(ArticleId(given[at]))));
        }
    }
    notes.order_by_key(|note| (note.article, note.kind));
    let readable = documents.iter().filter(|document| !document.sentences.is_empty()).count();
    if readable < 2 {
        let message = match readable {
            0 => "There is nothing to compare: no article with words was given.",
            _ => "There is one article with words; what it says is shown, but a comparison needs a second one.",
        };
        notes.push(Note::new(NoteKind::TooFewArticles, message).with([readable]));
    } else {
        notes.extend(no_vectors(documents, vectors));
    }
    notes
}

/// Why no article, or not every one, is compared with word vectors.
fn no_vectors(documents: &[Document], vectors: Option<&Vectors>) -> Option<Note> {
    let Some(vectors) = vectors else {
        let message = "Without word vectors, words of one meaning are recognized by their letters alone.";
        return Some(Note::new(NoteKind::NoVectors, message));
    };
    let another = |document: &&Document| {
        let language = document.language.code();
        !document.sentences.is_empty() && language != "und" && language != vectors.language()
    };
    let others = documents.iter().filter(another).count();
    (others > 0).then(|| {
        let (language, of) = (vectors.language(), documents.len());
        let message =
            format!("The word vectors are for the language ‘{language}’; {others} of {of} articles are in another.");
        Note::new(NoteKind::NoVectors, message).with([language, &others.to_string(), &of.to_string()])
    })
}
