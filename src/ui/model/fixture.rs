//! A small comparison written by hand: five invented articles about a closed
//! bridge, two of them from one wire.
//!
//! Never here: anything that ships; it serves the tests of the interface.

use crate::article::{Article, ArticleId, ClaimId, OriginId};
use crate::report::{
    Agreement, ArticleReport, Attribution, Claim, Conflict, ConflictKind, Evidence, Note, NoteKind, Origin, OriginKind,
    OriginReason, Reason, RemovalReason, Removed, Report, SCHEMA, Stance, Tile, Verdict,
};
use crate::span::{Span, Utf16Index, Utf16Span};

use Stance::{Discusses, Refutes, Supports};

const TEXTS: [(&str, &str, &str); 5] = [
    (
        "Ellery Courier",
        "Harbor bridge closed after crack is found",
        "Skip to content\n\nHarbor master Ines Kallio discovered the crack during a routine walk early on Monday. The bridge will stay closed for at least six weeks. Some 12,000 vehicles cross it every day.",
    ),
    (
        "Coast Wire",
        "Crack closes harbor bridge",
        "The port’s harbor master, Ines Kallio, spotted the crack on her Monday morning round. Repairs will take eight weeks, the city said. About 12,000 vehicles use the bridge daily.",
    ),
    (
        "Daily Tide",
        "Bridge closed",
        "The port’s harbor master, Ines Kallio, spotted the crack on her Monday morning round. Repairs will take eight weeks, the city said. About 12,000 vehicles use the bridge daily.",
    ),
    (
        "Bay Radio",
        "Engineer raised alarm",
        "It was deputy port engineer Ines Kallio who saw the crack on Monday, the station has learned. It stays shut for six weeks at least.",
    ),
    (
        "Northern Post",
        "A weakness known for years",
        "A 2019 inspection had already called the bearing unsafe. More than 10,000 cars pass each day.",
    ),
];

/// The articles as a person would give them.
pub(crate) fn articles() -> Vec<Article> {
    let articles = TEXTS.iter().map(|&(source, title, text)| Article {
        title: title.to_owned(),
        source: source.to_owned(),
        date: Some("2024-03-04".to_owned()),
        url: None,
        ..Article::from_text(text)
    });
    articles.collect()
}

fn find(article: usize, words: &str) -> Utf16Span {
    let text = TEXTS[article].2;
    let start = text.find(words).expect("the words stand in the article");
    Utf16Index::new(text).span(Span::new(start, start + words.len()))
}

/// The first sentence of each of two articles as a passage that they share.
pub(crate) fn tiles(a: usize, b: usize) -> Vec<Tile> {
    let first = |article: usize| {
        let text = TEXTS[article].2;
        find(article, &text[..=text.find('.').expect("a sentence")])
    };
    vec![Tile { a_span: first(a), b_span: first(b) }]
}

fn passage(article: usize, words: &str, stance: Stance, similarity: f64) -> Evidence {
    let span = find(article, words);
    let names = Reason { feature: "names".into(), detail: "Ines Kallio".into(), weight: 1.5 };
    Evidence {
        article: ArticleId(article),
        start: span.start,
        end: span.end,
        text: words.to_owned(),
        stance,
        similarity,
        attribution: None,
        why: if similarity < 1.0 { vec![names] } else { Vec::new() },
        by_hand: false,
    }
}

fn conflict(kind: ConflictKind, a: (usize, usize, &str), b: (usize, usize, &str)) -> Conflict {
    Conflict {
        a: a.0,
        b: b.0,
        kind,
        a_span: find(a.1, a.2),
        a_text: a.2.to_owned(),
        b_span: find(b.1, b.2),
        b_text: b.2.to_owned(),
    }
}

fn claim(id: usize, verdict: Verdict, counts: [usize; 5], evidence: Vec<Evidence>, conflicts: Vec<Conflict>) -> Claim {
    let [supports, refutes, silent, origins_supporting, origins_refuting] = counts;
    let text = evidence.iter().find(|one| one.similarity >= 1.0).map(|one| one.text.clone());
    Claim {
        id: ClaimId(id),
        text: text.expect("one passage gives the label"),
        verdict,
        agreement: Agreement { supports, refutes, silent, origins_supporting, origins_refuting },
        evidence,
        conflicts,
        details: Vec::new(),
        visibility: None,
    }
}

/// The report a reader of these articles would write.
pub(crate) fn report() -> Report {
    let mut eight = passage(1, "Repairs will take eight weeks, the city said.", Refutes, 0.7);
    eight.attribution = Some(Attribution { speaker: "the city".into(), cue: "said".into(), quoted: false });
    let wire = "The port’s harbor master, Ines Kallio, spotted the crack on her Monday morning round.";
    let radio = "It was deputy port engineer Ines Kallio who saw the crack on Monday, the station has learned.";
    let first = "Harbor master Ines Kallio discovered the crack during a routine walk early on Monday.";
    let daily = "About 12,000 vehicles use the bridge daily.";
    let mut claims = vec![
        claim(
            0,
            Verdict::Disputed,
            [3, 1, 1, 2, 1],
            vec![
                passage(0, first, Supports, 1.0),
                passage(1, wire, Supports, 0.8),
                passage(2, wire, Supports, 0.8),
                passage(3, radio, Refutes, 0.7),
            ],
            vec![conflict(ConflictKind::Role, (0, 0, "Harbor master"), (3, 3, "deputy port engineer"))],
        ),
        claim(
            1,
            Verdict::Corroborated,
            [3, 0, 1, 2, 0],
            vec![
                passage(0, "Some 12,000 vehicles cross it every day.", Supports, 1.0),
                passage(1, daily, Supports, 0.9),
                passage(2, daily, Supports, 0.9),
                passage(4, "More than 10,000 cars pass each day.", Discusses, 0.6),
            ],
            Vec::new(),
        ),
        claim(
            2,
            Verdict::Disputed,
            [2, 1, 2, 2, 1],
            vec![
                passage(0, "The bridge will stay closed for at least six weeks.", Supports, 1.0),
                eight,
                passage(3, "It stays shut for six weeks at least.", Supports, 0.8),
            ],
            vec![conflict(ConflictKind::Number, (0, 0, "six weeks"), (1, 1, "eight weeks"))],
        ),
        claim(
            3,
            Verdict::SingleOrigin,
            [1, 0, 4, 1, 0],
            vec![passage(4, "A 2019 inspection had already called the bearing unsafe.", Supports, 1.0)],
            Vec::new(),
        ),
    ];
    claims[1].details = vec![conflict(ConflictKind::Number, (0, 0, "12,000"), (3, 4, "10,000"))];
    let origins = [vec![0], vec![1, 2], vec![3], vec![4]];
    Report {
        schema: SCHEMA.to_owned(),
        title: None,
        whole: None,
        articles: articles().into_iter().enumerate().map(read).collect(),
        origins: origins.into_iter().enumerate().map(origin).collect(),
        claims,
        overlaps: Vec::new(),
        notes: vec![
            Note::new(NoteKind::Duplicate, "The text is the same as another article’s.")
                .with(["a2"])
                .about(Some(ArticleId(2))),
        ],
    }
}

fn read((at, article): (usize, Article)) -> ArticleReport {
    let skip = Removed { start: 0, end: 15, reason: RemovalReason::Boilerplate, restored: false };
    ArticleReport {
        id: ArticleId(at),
        fingerprint: article.fingerprint(),
        title: article.title,
        source: article.source,
        date: article.date,
        url: article.url,
        language: "en".into(),
        sentences: 3,
        removed: if at == 0 { vec![skip] } else { Vec::new() },
        alone: Vec::new(),
        leaves_out: Vec::new(),
    }
}

fn origin((at, articles): (usize, Vec<usize>)) -> Origin {
    let because =
        OriginReason { a: ArticleId(1), b: ArticleId(2), kind: OriginKind::SharedText, score: 1.0, tiles: Vec::new() };
    Origin {
        id: OriginId(at),
        because: if articles.len() > 1 { vec![because] } else { Vec::new() },
        articles: articles.into_iter().map(ArticleId).collect(),
    }
}
