//! Reports and edits made at random, for the tests of what is done with reports.
#![allow(dead_code, reason = "each test uses some of it")]

use claimgrid::agreement::stance::{Clash, Standing, stances};
use claimgrid::agreement::tally::{tally, tell_apart, widest_and_surest};
use claimgrid::corrections::{ArticleKey, ClaimKey, Edit, Passage};
use claimgrid::report::{
    ArticleReport, Attribution, Claim, Conflict, ConflictKind, Evidence, Note, NoteKind, Origin, OriginKind,
    OriginReason, Overlap, Reason, RemovalReason, Removed, Report, SCHEMA, Stance, Tile, Visibility,
};
use claimgrid::{ArticleId, ClaimId, Config, OriginId, Utf16Span};
use proptest::prelude::*;
use proptest::sample::select;

/// What stands in articles, and what was written to break a page or a table.
pub(crate) const TEXTS: [&str; 24] = [
    "The ferry Alma ran aground off Tolen Point on Friday.",
    "some 112 people were aboard",
    "“Then it was dark,” said Captain Idris Vale.",
    "Паром сел на мель у мыса.",
    "جنحت السفينة يوم الجمعة",
    "👩‍👩‍👧 e\u{301}\u{200b}",
    "",
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</style></title></script><svg onload=alert(1)>",
    "<!-- ]]> <![CDATA[ -->",
    "&lt;b&gt; &amp; &#60;i>",
    "javascript:alert(1)",
    "\u{202e}desrever",
    "a\u{0}b\u{1b}[31m",
    "=HYPERLINK(\"http://example.org\")",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
];

const NOTES: [NoteKind; 12] = [
    NoteKind::Empty,
    NoteKind::NotText,
    NoteKind::TooLong,
    NoteKind::Encoding,
    NoteKind::LongSentence,
    NoteKind::TooFewArticles,
    NoteKind::Duplicate,
    NoteKind::Language,
    NoteKind::NoVectors,
    NoteKind::Unreadable,
    NoteKind::NoClaim,
    NoteKind::Correction,
];
const REMOVALS: [RemovalReason; 4] =
    [RemovalReason::Boilerplate, RemovalReason::Repeated, RemovalReason::Reference, RemovalReason::Heading];
const ORIGINS: [OriginKind; 4] =
    [OriginKind::SharedText, OriginKind::SharedAccount, OriginKind::Credit, OriginKind::ByHand];

pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![4 => select(TEXTS.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,16}"]
}

fn article() -> impl Strategy<Value = ArticleReport> {
    let removed = prop::collection::vec((1usize..30, 1usize..30, select(REMOVALS.to_vec())), 0..3);
    (text(), text(), prop::option::of(text()), prop::option::of(text()), removed, 0usize..40).prop_map(
        |(title, source, date, url, removed, sentences)| {
            let mut at = 0;
            let removed = removed.into_iter().map(|(gap, length, reason)| {
                let start = at + gap;
                at = start + length;
                Removed { start, end: at, reason, restored: false }
            });
            ArticleReport {
                id: ArticleId(0),
                title,
                source,
                date,
                url,
                fingerprint: String::new(),
                language: "en".to_owned(),
                sentences,
                removed: removed.collect(),
                alone: Vec::new(),
                leaves_out: Vec::new(),
            }
        },
    )
}

/// One passage: article, words, similarity, speaker, reason.
type Said = (usize, String, f64, Option<(String, String, bool)>, Option<(String, f64)>);

fn said() -> impl Strategy<Value = Said> {
    let speaker = prop::option::of((text(), text(), any::<bool>()));
    (0usize..6, text(), 0.0f64..1.0, speaker, prop::option::of((text(), -2.0f64..4.0)))
}

/// One difference: two passages, what differs, whether both can hold.
type Difference = (usize, usize, ConflictKind, bool);

/// One claim.
type Told = (Vec<Said>, Vec<Difference>);

fn claim() -> impl Strategy<Value = Told> {
    let differences =
        prop::collection::vec((0usize..5, 0usize..5, select(ConflictKind::ALL.to_vec()), any::<bool>()), 0..4);
    (prop::collection::vec(said(), 1..6), differences)
}

/// A report as a comparison gives it: stances, counts and order follow from the rest.
pub(crate) fn report() -> impl Strategy<Value = Report> {
    let pairs = prop::collection::vec((0usize..6, 0usize..6, select(ORIGINS.to_vec()), 0.0f64..1.0), 0..3);
    let notes = prop::collection::vec((prop::option::of(0usize..6), select(NOTES.to_vec()), text()), 0..3);
    (prop::collection::vec(article(), 1..6), prop::collection::vec(claim(), 0..7), pairs, notes)
        .prop_map(|(articles, claims, pairs, notes)| built(articles, claims, &pairs, notes))
}

fn built(
    mut articles: Vec<ArticleReport>,
    claims: Vec<Told>,
    pairs: &[(usize, usize, OriginKind, f64)],
    notes: Vec<(Option<usize>, NoteKind, String)>,
) -> Report {
    let count = articles.len();
    for (at, article) in articles.iter_mut().enumerate() {
        article.id = ArticleId(at);
        // Every third has the text of the first.
        article.fingerprint = format!("{:016x}", at % 3);
    }
    let tile = Tile { a_span: Utf16Span { start: 0, end: 9 }, b_span: Utf16Span { start: 3, end: 12 } };
    let reasons: Vec<OriginReason> = pairs
        .iter()
        .map(|&(a, b, kind, score)| (a % count, b % count, kind, score))
        .filter(|(a, b, ..)| a < b)
        .map(|(a, b, kind, score)| OriginReason {
            a: ArticleId(a),
            b: ArticleId(b),
            kind,
            score,
            tiles: vec![tile.clone()],
        })
        .collect();
    let joined: Vec<(usize, usize)> = reasons.iter().map(|reason| (reason.a.index(), reason.b.index())).collect();
    let (of, origins) = claimgrid::agreement::origin::joined(count, &joined);
    let origins = (0..origins).map(|origin| Origin {
        id: OriginId(origin),
        articles: (0..count).filter(|&at| of[at] == origin).map(ArticleId).collect(),
        because: reasons.iter().filter(|reason| of[reason.a.index()] == origin).cloned().collect(),
    });
    let origins: Vec<Origin> = origins.collect();
    let mut place = 0;
    let mut claims: Vec<Claim> =
        claims.into_iter().map(|(said, differences)| one(said, &differences, &of, &mut place)).collect();
    claims.sort_by_cached_key(|claim| widest_and_surest(claim, |article| of.get(article).copied()));
    for (at, claim) in claims.iter_mut().enumerate() {
        claim.id = ClaimId(at);
    }
    tell_apart(&mut articles, &claims);
    let overlaps = reasons.iter().map(|reason| Overlap {
        a: reason.a,
        b: reason.b,
        resemblance: reason.score / 3.0,
        containment_a: reason.score,
        containment_b: reason.score / 7.0,
        tiles: reason.tiles.clone(),
    });
    let notes = notes.into_iter().map(|(article, kind, message)| {
        let values: Vec<String> = message.split_whitespace().map(str::to_owned).collect();
        Note::new(kind, message).with(values).about(article.map(|at| ArticleId(at % count)))
    });
    Report {
        schema: SCHEMA.to_owned(),
        title: None,
        whole: None,
        overlaps: overlaps.collect(),
        notes: notes.collect(),
        articles,
        origins,
        claims,
    }
}

fn one(said: Vec<Said>, differences: &[Difference], of: &[usize], place: &mut usize) -> Claim {
    let passage = |(article, text, similarity, speaker, why): Said| {
        // No two passages of a report stand in one place.
        *place += 100;
        Evidence {
            article: ArticleId(article % of.len()),
            start: *place,
            end: *place + text.encode_utf16().count(),
            text,
            stance: Stance::Supports,
            similarity,
            attribution: speaker.map(|(speaker, cue, quoted)| Attribution { speaker, cue, quoted }),
            why: why
                .into_iter()
                .map(|(detail, weight)| Reason { feature: "names".to_owned(), detail, weight })
                .collect(),
            by_hand: false,
        }
    };
    let mut evidence: Vec<Evidence> = said.into_iter().map(passage).collect();
    evidence.sort_by_key(|passage| (passage.article, passage.start));
    evidence[0].similarity = 1.0;
    let conflict = |&(a, b, kind, _): &Difference| {
        let span =
            |at: usize| Utf16Span { start: evidence[at].start, end: (evidence[at].start + 3).min(evidence[at].end) };
        let words = |at: usize| evidence[at].text.chars().take(3).collect::<String>();
        Conflict { a, b, kind, a_span: span(a), a_text: words(a), b_span: span(b), b_text: words(b) }
    };
    let count = evidence.len();
    let inside: Vec<_> = differences
        .iter()
        .map(|&(a, b, kind, both)| (a % count, b % count, kind, both))
        .filter(|(a, b, ..)| a < b)
        .collect();
    let (details, conflicts): (Vec<_>, Vec<_>) = inside.iter().partition(|(_, _, _, both)| *both);
    let list = |of: Vec<&Difference>| {
        let mut list: Vec<Conflict> = of.into_iter().map(conflict).collect();
        list.sort_by_key(|one| (one.a, one.b, one.kind));
        list.dedup();
        list
    };
    let (conflicts, details) = (list(conflicts), list(details));
    let clashes: Vec<Clash> = inside.iter().map(|&(a, b, _, compatible)| Clash { a, b, compatible }).collect();
    let firm = Config::default().firm;
    let standing = |passage: &Evidence| if passage.similarity >= firm { Standing::Firm } else { Standing::Loose };
    let standings: Vec<Standing> = evidence.iter().map(standing).collect();
    for (passage, stance) in evidence.iter_mut().zip(stances(0, &clashes, &standings)) {
        passage.stance = stance;
    }
    let passages: Vec<(usize, Stance)> =
        evidence.iter().map(|passage| (passage.article.index(), passage.stance)).collect();
    let (agreement, verdict) = tally(&passages, of);
    let text = evidence[0].text.clone();
    Claim { id: ClaimId(0), text, verdict, agreement, evidence, conflicts, details, visibility: None }
}

/// One decision, as numbers: what to do, and to which of what is there.
pub(crate) type Wish = (usize, usize, usize, usize);

pub(crate) fn wishes() -> impl Strategy<Value = Vec<Wish>> {
    prop::collection::vec((0usize..10, 0usize..20, 0usize..20, 0usize..20), 0..7)
}

/// The edit that a wish means over a report; none where there is nothing to edit.
pub(crate) fn edit(report: &Report, (kind, x, y, z): Wish) -> Option<Edit> {
    let claim = |at: usize| Some(ClaimId(at % report.claims.len().max(1))).filter(|_| !report.claims.is_empty());
    let key = |at: usize| ClaimKey::of(report, claim(at)?);
    let passage = |of: usize, at: usize| {
        let id = claim(of)?;
        Passage::of(report, id, at % report.claims[id.index()].evidence.len())
    };
    let article = |at: usize| ArticleKey::of(report, ArticleId(at % report.articles.len()));
    Some(match kind {
        0 => Edit::Reject { claim: key(x)?, passage: passage(x, y)? },
        1 => Edit::Move { passage: passage(x, y)?, from: key(x)?, to: key(z)? },
        2 => Edit::Merge { claim: key(x)?, with: key(y)? },
        3 => Edit::Split { claim: key(x)?, passages: vec![passage(x, y)?, passage(x, z)?] },
        4 => {
            let stance = [Stance::Supports, Stance::Refutes, Stance::Discusses][z % 3];
            Edit::Relabel { claim: key(x)?, passage: passage(x, y)?, stance }
        }
        5 => {
            let removed = &report.articles[x % report.articles.len()].removed;
            let removed = removed.get(y % removed.len().max(1))?;
            Edit::Restore { article: article(x)?, start: removed.start, end: removed.end }
        }
        6 => Edit::Join { articles: vec![article(x)?, article(y)?] },
        7 => Edit::Part { articles: vec![article(x)?] },
        8 => {
            let visibility = [Some(Visibility::Pinned), Some(Visibility::Hidden), None][z % 3];
            Edit::Show { claim: key(x)?, visibility }
        }
        _ => Edit::Title { title: TEXTS[z % TEXTS.len()].to_owned() },
    })
}
