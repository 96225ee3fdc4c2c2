//! What the comparison promises of any articles, held on texts made at random
//! from parts, on the samples, and on texts made to break it.

use std::collections::BTreeSet;

use claimgrid::corrections::arranged;
use claimgrid::report::{Claim, ConflictKind, NoteKind, RemovalReason, Stance, Verdict};
use claimgrid::{Article, ArticleId, Config, Report, compare, export, input};
use proptest::prelude::*;

const SAMPLES: &str = include_str!("../www/samples/ulbren-cable-car.json");

fn samples() -> Vec<Article> {
    input::json::articles(SAMPLES).expect("the samples are a list of articles")
}

/// The part of `text` between two positions in UTF-16.
fn utf16(text: &str, start: usize, end: usize) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[start..end]).expect("positions lie on character boundaries")
}

/// Holds what must be so in every report.
fn check(articles: &[Article], report: &Report) {
    assert_eq!(report.schema, "claimgrid/1");
    assert_eq!(report.articles.len(), articles.len());
    let mut grouped: Vec<ArticleId> = report.origins.iter().flat_map(|origin| origin.articles.clone()).collect();
    grouped.sort_unstable();
    assert_eq!(grouped, (0..articles.len()).map(ArticleId).collect::<Vec<_>>(), "each article has one origin");
    for claim in &report.claims {
        assert!(claim.evidence.iter().any(|passage| passage.text == claim.text), "the label is one of the passages");
        for passage in &claim.evidence {
            let text = &articles[passage.article.index()].text;
            assert_eq!(utf16(text, passage.start, passage.end), passage.text);
            assert!((0.0..=1.0).contains(&passage.similarity));
            let is_firm = passage.similarity >= Config::default().firm;
            assert!(is_firm || passage.stance != Stance::Supports, "what is but similar supports nothing");
        }
        for conflict in claim.conflicts.iter().chain(&claim.details) {
            for (at, span) in [(conflict.a, conflict.a_span), (conflict.b, conflict.b_span)] {
                let passage = &claim.evidence[at];
                assert!(passage.start <= span.start && span.end <= passage.end, "the words that differ are shown");
            }
            let (a, b) = (&claim.evidence[conflict.a], &claim.evidence[conflict.b]);
            assert_ne!(a.article, b.article);
            let of_a = utf16(&articles[a.article.index()].text, conflict.a_span.start, conflict.a_span.end);
            let of_b = utf16(&articles[b.article.index()].text, conflict.b_span.start, conflict.b_span.end);
            assert_eq!((of_a, of_b), (conflict.a_text.clone(), conflict.b_text.clone()));
        }
        let counts = &claim.agreement;
        let discussing = articles.len() - counts.supports - counts.refutes - counts.silent;
        assert!(discussing == 0 || claim.evidence.iter().any(|passage| passage.stance == Stance::Discusses));
        assert!(counts.origins_supporting <= counts.supports && counts.origins_refuting <= counts.refutes);
    }
    for (article, read) in articles.iter().zip(&report.articles) {
        let mut last = 0;
        for removed in &read.removed {
            assert!(last <= removed.start && removed.start < removed.end, "removed passages follow each other");
            last = removed.end;
        }
        assert!(last <= article.text.encode_utf16().count());
    }
    for (at, article) in report.articles.iter().enumerate() {
        let says =
            |claim: &claimgrid::report::Claim| claim.evidence.iter().any(|passage| passage.article.index() == at);
        for &alone in &article.alone {
            let claim = &report.claims[alone.index()];
            assert!(says(claim) && claim.evidence.iter().all(|passage| passage.article.index() == at));
        }
        for &out in &article.leaves_out {
            let claim = &report.claims[out.index()];
            assert!(!says(claim) && 2 * claim.agreement.supports + 1 > articles.len());
        }
    }
    assert_eq!(&export::json::read(&export::json::write(report)).expect("what was written"), report);
}

/// What a report says, without ids and without an order that ids give.
fn content(report: &Report) -> Vec<(String, Verdict, Vec<String>, usize)> {
    let claims = report.claims.iter().map(|claim| {
        let mut passages: Vec<String> = claim
            .evidence
            .iter()
            .map(|passage| {
                format!(
                    "{:?} {:?} {} {}",
                    report.articles[passage.article.index()].source,
                    passage.stance,
                    passage.text,
                    passage.similarity
                )
            })
            .collect();
        passages.sort();
        (claim.text.clone(), claim.verdict, passages, claim.conflicts.len())
    });
    claims.collect()
}

fn text(words: &str) -> Article {
    Article::from_text(words)
}

#[test]
fn the_samples_hold_every_promise() {
    let articles = samples();
    let report = compare(&articles, &Config::default());
    check(&articles, &report);
    assert!(report.claims.iter().filter(|claim| claim.verdict == Verdict::Corroborated).count() >= 10);
    for kind in [
        ConflictKind::Number,
        ConflictKind::Date,
        ConflictKind::Name,
        ConflictKind::Role,
        ConflictKind::Negation,
        ConflictKind::Quotation,
    ] {
        assert!(
            report.claims.iter().flat_map(|claim| &claim.conflicts).any(|conflict| conflict.kind == kind),
            "no conflict of {kind:?}"
        );
    }
    let pairs: Vec<Vec<ArticleId>> =
        report.origins.iter().map(|origin| origin.articles.clone()).filter(|of| of.len() > 1).collect();
    assert_eq!(
        pairs,
        [[ArticleId(1), ArticleId(4)]],
        "the agency's story and the portal that took it over are one origin"
    );
    let repeated: Vec<usize> = report
        .articles
        .iter()
        .map(|article| article.removed.iter().filter(|removed| removed.reason == RemovalReason::Repeated).count())
        .collect();
    assert!(report.articles.iter().all(|article| !article.alone.is_empty()), "each says what no other says");
    assert!(report.articles.iter().any(|article| !article.leaves_out.is_empty()));
    let labels: BTreeSet<&str> = report.claims.iter().map(|claim| claim.text.as_str()).collect();
    assert_eq!(labels.len(), report.claims.len(), "no two claims have one label");
    assert_eq!(repeated, [0, 0, 0, 1, 1], "the doubled body and the doubled heading are each one passage");
}

#[test]
fn one_story_under_ten_mastheads_is_one_origin() {
    let wire = samples().remove(1);
    let other = samples().remove(0);
    let edit = |number: usize| {
        let mut copy = wire.clone();
        copy.source = format!("Masthead {number}");
        // A light edit, another one for each: one sentence out, one word changed.
        let mut sentences: Vec<&str> = wire.text.split(". ").collect();
        sentences.remove(3 + number);
        copy.text = sentences.join(". ").replacen("said", "told reporters", number % 3);
        copy
    };
    let mut articles: Vec<Article> = (0..10).map(edit).collect();
    let report = compare(&articles, &Config::default());
    check(&articles, &report);
    assert_eq!(report.origins.len(), 1);
    assert!(report.claims.iter().all(|claim| claim.agreement.origins_supporting <= 1));
    assert!(report.claims.iter().all(|claim| claim.verdict != Verdict::Corroborated));
    articles.push(other);
    assert_eq!(compare(&articles, &Config::default()).origins.len(), 2, "another account raises the number by one");
}

#[test]
fn the_order_of_the_articles_changes_nothing_but_ids() {
    let articles = samples();
    let before = compare(&articles, &Config::default());
    let mut turned = articles.clone();
    for _ in 0..articles.len() {
        turned.rotate_left(1);
        let after = compare(&turned, &Config::default());
        check(&turned, &after);
        assert_eq!(content(&before), content(&after));
    }
    turned.reverse();
    assert_eq!(content(&before), content(&compare(&turned, &Config::default())));
}

#[test]
fn articles_put_in_another_order_need_no_second_comparison() {
    let mut articles = samples();
    articles.push(Article { source: "Copy".to_owned(), ..articles[2].clone() });
    let report = compare(&articles, &Config::default());
    let last = articles.len() - 1;
    let orders: [&[usize]; 4] = [&[1, 0, 2, 3, 4, 5], &[5, 0, 1, 2, 3, 4], &[3, 5, 1, 4, 0, 2], &[0, 1, 2, 3, 4, 5]];
    for order in orders {
        let turned: Vec<Article> = order.iter().map(|&at| articles[at].clone()).collect();
        assert_eq!(arranged(&report, order), Some(compare(&turned, &Config::default())), "{order:?}");
    }
    for order in [&[0, 1, 2, 3, 4, 4][..], &[0, 1, 2, 3, 4], &[0, 1, 2, 3, 4, 6], &[0, 1, 2, 3, 4, 5, last]] {
        assert_eq!(arranged(&report, order), None, "{order:?}");
    }
}

#[test]
fn the_names_and_addresses_of_the_papers_change_no_claim() {
    let articles = samples();
    let renamed: Vec<Article> = articles
        .iter()
        .enumerate()
        .map(|(at, article)| {
            let mut article = article.clone();
            article.source = format!("Paper {at}");
            article.url = Some(format!("https://example.org/{at}"));
            article
        })
        .collect();
    let told = |report: &Report| -> Vec<String> {
        let claims = report.claims.iter().map(|claim| {
            let passages = claim.evidence.iter().map(|passage| format!("{:?} {}", passage.stance, passage.text));
            format!("{} {:?} {:?}", claim.text, passages.collect::<Vec<_>>(), claim.conflicts)
        });
        claims.collect()
    };
    let (before, after) = (compare(&articles, &Config::default()), compare(&renamed, &Config::default()));
    assert_eq!(told(&before), told(&after));
    assert_ne!(before.articles[0].source, after.articles[0].source);
}

#[test]
fn the_same_article_twice_is_one_origin_and_is_told() {
    let mut articles = samples();
    articles.push(articles[0].clone());
    let report = compare(&articles, &Config::default());
    check(&articles, &report);
    assert!(report.notes.iter().any(|note| note.kind == NoteKind::Duplicate));
    assert_eq!(report.origins.len(), compare(&samples(), &Config::default()).origins.len());
}

#[test]
fn an_article_alone_is_shown_with_a_note() {
    let articles = [samples().remove(0)];
    let report = compare(&articles, &Config::default());
    check(&articles, &report);
    assert!(!report.claims.is_empty());
    assert!(report.claims.iter().all(|claim| claim.verdict == Verdict::SingleOrigin));
    assert_eq!(report.notes.iter().map(|note| note.kind).collect::<Vec<_>>(), [NoteKind::TooFewArticles]);
}

#[test]
fn the_search_for_pairs_does_not_grow_with_the_square_of_the_text() {
    // Stories that share no longer word: twice as many may not cost much more a claim.
    let story = |number: usize| {
        samples().into_iter().map(move |mut article| {
            let other =
                |word: &str| if word.len() > 3 { format!("{word}{}", "qxzjk".repeat(number)) } else { word.to_owned() };
            article.text = article.text.split(' ').map(other).collect::<Vec<_>>().join(" ");
            article
        })
    };
    let cost = |stories: usize| {
        let articles: Vec<Article> = (0..stories).flat_map(story).collect();
        let articles: Vec<&Article> = articles.iter().collect();
        let config = Config::default();
        let documents: Vec<_> = articles.iter().map(|article| claimgrid::text::read(article, &config)).collect();
        let claims = articles
            .iter()
            .zip(&documents)
            .map(|(article, document)| claimgrid::claims::extract(&article.text, document).claims);
        let story = claimgrid::matching::Story::new(&articles, &documents, claims.collect(), None);
        let candidates = claimgrid::matching::candidates(&story, &config);
        (candidates.cost_per_claim(story.units.len()), candidates.pairs.len())
    };
    let ((few, few_pairs), (many, many_pairs)) = (cost(3), cost(12));
    assert!(many < 4.0 * few, "{few} entries a claim with 15 articles, {many} with 60");
    assert!(few_pairs > 500 && many_pairs < 60 * few_pairs, "{few_pairs} pairs, then {many_pairs}");
}

#[test]
fn what_holds_under_a_condition_does_not_support_what_holds() {
    let told = |opening: &str| {
        let articles = [
            text("The Ulbren line stays closed until the end of March, the operator said on Friday."),
            text(&format!(
                "{opening} the Ulbren line stays closed until the end of March, the operator said on Friday."
            )),
        ];
        let report = compare(&articles, &Config::default());
        let claim = report.claims.iter().find(|claim| claim.agreement.silent == 0).expect("a claim of both").clone();
        claim.agreement.supports
    };
    assert_eq!(told("In Odrel it is known that"), 2);
    assert_eq!(told("If the rope proves to be worn,"), 1);
}

#[test]
fn an_article_that_repeats_a_claim_within_a_longer_sentence_is_not_silent_on_it() {
    let told = |sign: &str| {
        format!(
            "“In fact, the tugs will be here early next week{sign} which is well in advance of when the first tugs \
             came in 2008 and well in advance of the first plans,” said pilot Ida Brenn."
        )
    };
    let articles = [text(&told(",")), text(&format!("Nothing else was known.\n\n{}", told("")))];
    let report = compare(&articles, &Config::default());
    let holds = |claim: &&Claim| claim.evidence.iter().any(|passage| passage.text.ends_with("early next week"));
    assert_eq!(report.claims.iter().find(holds).map(|claim| claim.agreement.silent), Some(0), "{:?}", report.claims);
}

#[test]
fn a_clause_behind_a_conjunction_gives_no_claim_its_words() {
    let before = "Ines Kallio wrote a book on bridges and gave it to her two sons.";
    let led = "After the night train to Odrel had stopped in the tunnel, passengers climbed out of the windows.";
    let plain = "The night train to Odrel had stopped in the old tunnel on that long evening of the winter storm.";
    let articles = [text(&format!("{before}\n\n{led}")), text(&format!("Nothing was known.\n\n{plain}"))];
    let report = compare(&articles, &Config::default());
    let shared = report.claims.iter().find(|claim| claim.evidence.len() > 1).expect("a claim of both");
    assert_eq!(shared.text, plain);
    assert!(shared.evidence.iter().any(|passage| passage.text.starts_with("After the night train")));
}

#[test]
fn a_second_passage_of_the_label_s_article_is_judged_by_itself() {
    let mut articles = samples();
    let told =
        "The clerk Ada Brenn was sued by a former aide, Odo Lund, in May. Lund was paid 84,000 crowns by the city.";
    add(&mut articles[0], told);
    add(
        &mut articles[2],
        "Bakers shut their doors after Ada Brenn used 84,000 crowns of the city to settle a lawsuit that a former aide, \
         Odo Lund, had filed in May.",
    );
    let report = compare(&articles, &Config::default());
    let claim = report.claims.iter().find(|claim| claim.text.starts_with("Lund was paid")).expect("it is told");
    // It is near to what another article says, and says another thing than the label.
    let passage = claim.evidence.iter().find(|passage| passage.text.starts_with("The clerk")).expect("it is there");
    let label = claim.evidence.iter().find(|passage| passage.text == claim.text).expect("a label");
    assert_eq!((passage.article, passage.stance), (label.article, Stance::Discusses));
}

#[test]
fn passages_of_one_article_that_say_other_things_stand_in_claims_of_their_own() {
    let report = compare(&samples(), &Config::default());
    // Both are near to one sentence of another article.
    let of = |end: &str| {
        let here = |claim: &&Claim| claim.evidence.iter().any(|passage| passage.text.ends_with(end));
        let claims: Vec<&Claim> = report.claims.iter().filter(here).collect();
        assert!(claims.iter().any(|claim| claim.evidence.len() > 1), "{end}");
        claims
    };
    let (pressed, heard) = (of("Bruno Haskett pressed the emergency stop."), of("noticed a grinding sound"));
    assert!(pressed.iter().all(|claim| heard.iter().all(|other| other.id != claim.id)));
}

/// Puts a paragraph behind the longest one of an article, which cleaning leaves alone.
fn add(article: &mut Article, paragraph: &str) {
    let longest = article.text.split("\n\n").max_by_key(|one| one.len()).expect("there is one").to_owned();
    article.text = article.text.replacen(&longest, &format!("{longest}\n\n{paragraph}"), 1);
}

#[test]
fn nothing_gives_a_report_that_says_so() {
    for articles in [vec![], vec![text("")], vec![text(" \n\t ")], vec![text("—"), text("?!")]] {
        let report = compare(&articles, &Config::default());
        check(&articles, &report);
        assert!(report.claims.is_empty());
        assert!(report.notes.iter().any(|note| note.kind == NoteKind::TooFewArticles));
    }
}

#[test]
fn what_is_no_text_is_left_out_with_a_note() {
    let binary: String = (0..4000u32).filter_map(|n| char::from_u32(n % 40)).collect();
    let articles = [text(&binary), samples().remove(0), samples().remove(1)];
    let report = compare(&articles, &Config::default());
    check(&articles, &report);
    assert!(report.notes.iter().any(|note| note.article == Some(ArticleId(0)) && note.kind == NoteKind::NotText));
    assert!(report.claims.iter().any(|claim| claim.verdict == Verdict::Corroborated), "the others are compared");
}

#[test]
fn a_million_repeated_words_are_cut_and_told() {
    let mut articles = samples();
    articles.push(text(&"cable ".repeat(1_000_000)));
    let report = compare(&articles, &Config::default());
    check(&articles, &report);
    let kinds: Vec<NoteKind> =
        report.notes.iter().filter(|note| note.article == Some(ArticleId(5))).map(|note| note.kind).collect();
    assert_eq!(kinds, [NoteKind::TooLong, NoteKind::LongSentence]);
    assert!(report.articles[5].sentences < 5, "what stands again and again is read once");
}

/// Parts that random articles are made of: what real pages hold, and what breaks
/// readers of text.
fn part() -> impl Strategy<Value = String> {
    let parts = [
        "The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard.",
        "“We heard a bang,” said Captain Idris Vale. “Then it was dark.”",
        "\"No one was hurt,\" the harbor office said.",
        "Skip to content",
        "Read also:",
        "[1] Coast Wire",
        "Share on Facebook",
        "Comments",
        "Dr. J. P. Moor of St. Odo said that U.S. rules did not apply.[1][2]",
        "It cost $1.2 million, more than 40% of the 2019 budget, at 3:40 p.m.",
        "Le ferry s'est échoué vendredi près de la pointe de Tolen.",
        "Паром сел на мель в пятницу у мыса.",
        "渡轮星期五搁浅。",
        "السفينة جنحت يوم الجمعة",
        "🦀🦀 👩‍👩‍👧 e\u{301}\u{200b}\u{ad}\u{202e}x",
        "\r\n\r\n",
        "\n",
        "\t",
        "…",
        "“",
        "”",
        "'",
        "[",
        "]",
        "((((",
        "1",
        "0000000000000000000000000",
        "A.B.C.D.",
        "no not never",
    ];
    prop_oneof![proptest::sample::select(parts.to_vec()).prop_map(str::to_owned), "\\PC{0,12}"]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(7), ..ProptestConfig::default() })]

    #[test]
    fn any_articles_give_a_report(texts in prop::collection::vec(prop::collection::vec((part(), "[ \n]{1,2}"), 0..24), 0..5)) {
        let articles: Vec<Article> = texts
            .into_iter()
            .map(|parts| text(&parts.into_iter().map(|(part, gap)| part + &gap).collect::<String>()))
            .collect();
        let report = compare(&articles, &Config::default());
        check(&articles, &report);
        let mut reversed = articles.clone();
        reversed.reverse();
        prop_assert_eq!(content(&report), content(&compare(&reversed, &Config::default())));
    }

    #[test]
    fn light_edits_under_ten_mastheads_raise_the_origins_by_none(edits in prop::collection::vec(edit(), 10)) {
        let wire = samples().remove(1);
        let mut articles: Vec<Article> = edits.iter().map(|edit| edited(&wire, edit)).collect();
        prop_assert_eq!(compare(&articles, &Config::default()).origins.len(), 1);
        articles.push(samples().remove(0));
        prop_assert_eq!(compare(&articles, &Config::default()).origins.len(), 2);
    }
}

/// What a desk does to a story: another masthead and headline, words exchanged,
/// sentences left out, two put in each other's place.
#[derive(Debug, Clone)]
struct Edit {
    masthead: String,
    words: Vec<prop::sample::Index>,
    out: Vec<prop::sample::Index>,
    moved: (prop::sample::Index, prop::sample::Index),
}

fn edit() -> impl Strategy<Value = Edit> {
    let index = any::<prop::sample::Index>;
    let parts = ("[A-Z][a-z]{4,8}", prop::collection::vec(index(), 8..14), prop::collection::vec(index(), 0..3));
    (parts, (index(), index())).prop_map(|((masthead, words, out), moved)| Edit { masthead, words, out, moved })
}

fn edited(wire: &Article, edit: &Edit) -> Article {
    let body = wire.text.split_once('\n').map_or(wire.text.as_str(), |(_, body)| body);
    let mut sentences: Vec<String> = body.split_inclusive(". ").map(str::to_owned).collect();
    for at in &edit.out {
        sentences.remove(at.index(sentences.len()));
    }
    let (one, other) = (edit.moved.0.index(sentences.len()), edit.moved.1.index(sentences.len()));
    sentences.swap(one, other);
    let text = sentences.concat();
    let mut words: Vec<&str> = text.split(' ').collect();
    for at in &edit.words {
        let at = at.index(words.len());
        // A name or a figure stays what it is.
        if words[at].chars().all(char::is_lowercase) {
            words[at] = "meanwhile";
        }
    }
    let text = format!("What the {} knows of it tonight\n\n{}", edit.masthead, words.join(" "));
    Article { source: edit.masthead.clone(), title: String::new(), text, ..wire.clone() }
}
