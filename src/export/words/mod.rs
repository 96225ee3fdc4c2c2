//! The words of the exports that a person reads: one table per language beside the
//! vocabulary, and what is put together out of both.
//!
//! Never here: words of an article, and the words of the table for machines.

mod english;
mod german;

use std::collections::BTreeSet;

use crate::article::ArticleId;
use crate::export::headline;
use crate::order::{Order, set};
use crate::report::{Claim, ConflictKind, OriginKind, OriginReason, RemovalReason, Report, Verdict, Visibility};
use crate::words::{Count, Language, Plural, Said, Terms, fill, sentence, share};

/// What the exports say in one language.
#[derive(Debug)]
pub(super) struct Words {
    /// The language.
    pub(super) language: Language,
    /// What the page is, after its title.
    pub(super) comparison: &'static str,
    /// `Comparison of {articles}`, where no article has a headline.
    pub(super) comparison_of: &'static str,
    /// `{articles} resting on {origins}`.
    pub(super) standing: &'static str,
    /// `4 origins`, as articles rest on them.
    pub(super) on_origins: Plural,
    /// These are some claims: `{n} of {claims}`.
    pub(super) excerpt: &'static str,
    /// `41 claims`, of which some are shown.
    pub(super) of_claims: Plural,
    /// What a comparison is not.
    pub(super) not_the_world: &'static str,
    /// At the foot of the page.
    pub(super) footer: &'static str,
    /// The numbers over the page.
    pub(super) summary: &'static str,
    /// `2 claims were hidden by hand.`
    pub(super) hidden: Plural,
    /// Heading.
    pub(super) articles: &'static str,
    /// Heading.
    pub(super) claims: &'static str,
    /// Heading.
    pub(super) evidence: &'static str,
    /// Heading of what one article alone says.
    pub(super) alone: &'static str,
    /// Heading.
    pub(super) origins: &'static str,
    /// Heading of what was left out.
    pub(super) left_out: &'static str,
    /// Heading.
    pub(super) notes: &'static str,
    /// Head of the first column.
    pub(super) claim: &'static str,
    /// No claim stands in two articles.
    pub(super) no_shared_claim: &'static str,
    /// An article without a date.
    pub(super) no_date: &'static str,
    /// `16 sentences compared`.
    pub(super) sentences: Plural,
    /// A claim that stands first.
    pub(super) pinned: &'static str,
    /// What a person put somewhere.
    pub(super) by_hand: &'static str,
    /// Before the sides of one difference, in Markdown: `differs, {kind}`.
    pub(super) differs: &'static str,
    /// Between the sides of a conflict.
    pub(super) against: &'static str,
    /// After a detail that can hold beside the other.
    pub(super) both_hold: &'static str,
    /// Words of an article, in Markdown: `“{text}”`.
    pub(super) quotation: &'static str,
    /// `supported by {articles} from {origins}`.
    pub(super) supported_by: &'static str,
    /// `5 articles`, as a claim is supported by them.
    pub(super) by_articles: Plural,
    /// `4 origins`, as support comes from them.
    pub(super) from_origins: Plural,
    /// `refuted by 2`.
    pub(super) refuted_by: Plural,
    /// `not mentioned by {names}`.
    pub(super) not_mentioned: &'static str,
    /// `origin {letter}`.
    pub(super) origin: &'static str,
    /// Before the reasons of a match.
    pub(super) put_here_by: &'static str,
    /// The terms of a match by name.
    pub(super) features: &'static [(&'static str, &'static str)],
    /// Before a speaker.
    pub(super) speaker: &'static str,
    /// A speaker without a name.
    pub(super) not_named: &'static str,
    /// After the speaker of a quotation.
    pub(super) quoted: &'static str,
    /// What an origin is.
    pub(super) origins_hint: &'static str,
    /// Before the articles that share no text.
    pub(super) nothing_shared: &'static str,
    /// Shared text: `{share}` of the one, with `{passages}`.
    pub(super) shared_text: &'static str,
    /// `2 longer passages`.
    pub(super) passages: Plural,
    /// A shared account.
    pub(super) shared_account: &'static str,
    /// A credit.
    pub(super) credit: &'static str,
    /// A person's word.
    pub(super) put_together: &'static str,
    /// Why passages were left out: boilerplate, repeated, references, headings.
    pub(super) removals: [&'static str; 4],
    /// Passages that a person wants read.
    pub(super) restored: &'static str,
    /// What the picture shows: `{articles}` as rows, `{claims}` as columns, and how many
    /// are corroborated, disputed, from one origin.
    pub(super) picture: &'static str,
    /// Columns that stand for `{n}` claims.
    pub(super) together: &'static str,
    /// Over the disputed claims.
    pub(super) disputed: &'static str,
    /// `and {n} more`.
    pub(super) and_more: &'static str,
}

impl Words {
    /// The words of a language.
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &english::WORDS,
            Language::German => &german::WORDS,
        }
    }

    /// The vocabulary.
    pub(super) fn terms(&self) -> &'static Terms {
        self.language.terms()
    }

    /// The word for what differs, inside a sentence.
    pub(super) fn conflict(&self, kind: ConflictKind) -> String {
        self.language.inside(self.terms().kind(kind).name)
    }

    /// Why two articles are one origin.
    pub(super) fn because(&self, reason: &OriginReason) -> String {
        match reason.kind {
            OriginKind::SharedText => {
                let passages = self.passages.of(reason.tiles.len());
                fill(self.shared_text, &[("share", &share(reason.score)), ("passages", &passages)])
            }
            OriginKind::SharedAccount => self.shared_account.to_owned(),
            OriginKind::Credit => self.credit.to_owned(),
            OriginKind::ByHand => self.put_together.to_owned(),
        }
    }

    /// Why a passage was left out.
    pub(super) fn removal(&self, reason: RemovalReason) -> &'static str {
        self.removals[match reason {
            RemovalReason::Boilerplate => 0,
            RemovalReason::Repeated => 1,
            RemovalReason::Reference => 2,
            RemovalReason::Heading => 3,
        }]
    }

    /// What a term of a match rests on.
    pub(super) fn feature<'a>(&self, name: &'a str) -> &'a str
    where
        'static: 'a,
    {
        let known = self.features.iter().find(|(feature, _)| *feature == name);
        known.map_or(name, |&(_, words)| words)
    }

    /// The source of an article, else its headline, else its number.
    pub(super) fn name(&self, report: &Report, id: ArticleId) -> String {
        let Some(article) = report.articles.get(id.index()) else { return id.to_string() };
        let (source, title) = (article.source.trim(), article.title.trim());
        match (source.is_empty(), title.is_empty()) {
            (false, _) => source.to_owned(),
            (true, false) => title.to_owned(),
            (true, true) => self.terms().nameless.of(id.index() + 1),
        }
    }

    /// The names of articles in a list.
    pub(super) fn names(&self, report: &Report, articles: &[ArticleId]) -> String {
        self.terms().listed(&articles.iter().map(|&id| self.name(report, id)).collect::<Vec<_>>())
    }

    /// What a person calls the comparison, else its headline.
    pub(super) fn title(&self, report: &Report) -> String {
        if let Some(name) = report.name() {
            return name.to_owned();
        }
        let articles = self.by_articles.of(report.articles.len());
        headline(report).map_or_else(|| fill(self.comparison_of, &[("articles", &articles)]), str::to_owned)
    }

    /// `5 articles resting on 4 origins; 3 of 41 claims`.
    pub(super) fn standing(&self, report: &Report) -> String {
        let articles = self.terms().articles.of(report.articles.len());
        let origins = self.on_origins.of(report.origins.len());
        let standing = fill(self.standing, &[("articles", &articles), ("origins", &origins)]);
        let part = report.whole.map(|whole| {
            let whole = self.of_claims.of(whole);
            fill(self.excerpt, &[("n", &report.claims.len().to_string()), ("claims", &whole)])
        });
        part.map_or(standing.clone(), |part| format!("{standing}; {part}"))
    }

    /// `origin B`, where other articles share it.
    pub(super) fn origin_of(&self, report: &Report, article: ArticleId) -> Option<String> {
        origin_letter(report, article).map(|letter| fill(self.origin, &[("letter", &letter)]))
    }

    /// How many articles say what of a claim, `3 support`, `1 silent`, as the page has it.
    pub(super) fn counts(&self, report: &Report, claim: &Claim) -> Vec<Count> {
        let articles = report.articles.len();
        let said: Vec<Said> = (0..articles).filter_map(|article| Said::of(claim, article)).collect();
        self.terms().counts(claim, &said, articles, &Plural::of)
    }

    /// What the articles say of a claim, as a sentence.
    pub(super) fn agreement(&self, report: &Report, claim: &Claim) -> String {
        let counts = &claim.agreement;
        let mut parts = Vec::new();
        if counts.supports > 0 {
            let (articles, origins) =
                (self.by_articles.of(counts.supports), self.from_origins.of(counts.origins_supporting));
            parts.push(fill(self.supported_by, &[("articles", &articles), ("origins", &origins)]));
        }
        if counts.refutes > 0 {
            parts.push(self.refuted_by.of(counts.refutes));
        }
        let silent = silent(report, claim);
        if !silent.is_empty() {
            parts.push(fill(self.not_mentioned, &[("names", &self.names(report, &silent))]));
        }
        sentence(&parts.join("; "))
    }
}

/// The name of a verdict for machines: in tables and style sheets.
pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Corroborated => "corroborated",
        Verdict::Disputed => "disputed",
        Verdict::SingleOrigin => "single-origin",
    }
}

/// The letter of the origin of an article, where other articles share it.
pub(super) fn origin_letter(report: &Report, article: ArticleId) -> Option<String> {
    let origin = report.origins.iter().find(|origin| origin.articles.contains(&article))?;
    (origin.articles.len() > 1).then(|| letter(origin.id.index()))
}

/// `A` to `Z`, then `AA`, as the columns of a spreadsheet.
pub(super) fn letter(index: usize) -> String {
    let last = u8::try_from(index % 26).map_or('?', |offset| char::from(b'A' + offset));
    if index < 26 { last.to_string() } else { format!("{}{last}", letter(index / 26 - 1)) }
}

/// The articles that say nothing of a claim.
pub(super) fn silent(report: &Report, claim: &Claim) -> Vec<ArticleId> {
    let said: BTreeSet<ArticleId> = set(claim.evidence.iter().map(|passage| passage.article));
    report.articles.iter().map(|article| article.id).filter(|id| !said.contains(id)).collect()
}

/// The claims that a person did not hide, the pinned ones first. One without a
/// passage cannot be shown.
pub(super) fn shown(report: &Report) -> Vec<&Claim> {
    let seen = |claim: &&Claim| claim.visibility != Some(Visibility::Hidden) && !claim.evidence.is_empty();
    let mut shown: Vec<&Claim> = report.claims.iter().filter(seen).collect();
    shown.order_by_key(|claim| claim.visibility != Some(Visibility::Pinned));
    shown
}
