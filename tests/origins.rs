//! Which articles count as one origin and which do not, on invented reports, their
//! rewrites, and other reports of the same events.

use std::path::Path;

use claimgrid::matching::reuse::{Derivation, Shared, reuse};
use claimgrid::report::OriginKind;
use claimgrid::{Article, Config, Report, compare, text};

/// The events of `tests/cases/origins`: of each a report, its rewrite in other words,
/// and what another reporter wrote.
fn events() -> Vec<(String, [Article; 3])> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/origins");
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).expect("a folder of cases").flatten().map(|at| at.path()).collect();
    paths.sort();
    let event = |path: &std::path::PathBuf| {
        let text = std::fs::read_to_string(path).expect("a case");
        let part = |name: &str| {
            let (_, rest) = text.split_once(&format!("== {name}\n")).expect("all three");
            Article { source: name.to_owned(), ..Article::from_text(rest.split("\n== ").next().unwrap_or(rest)) }
        };
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        (name, [part("report"), part("rewrite"), part("other")])
    };
    paths.iter().map(event).collect()
}

/// The origin of each article.
fn origins(report: &Report) -> Vec<usize> {
    let of = |at: usize| report.origins.iter().position(|origin| origin.articles.iter().any(|id| id.index() == at));
    (0..report.articles.len()).map(|at| of(at).expect("every article has an origin")).collect()
}

fn kinds(report: &Report) -> Vec<OriginKind> {
    report.origins.iter().flat_map(|origin| &origin.because).map(|reason| reason.kind).collect()
}

fn report(articles: &[Article]) -> Report {
    compare(articles, &Config::default())
}

/// The first sentences of an article, below its headline.
fn first(article: &Article, count: usize) -> String {
    let (_, body) = article.text.split_once('\n').expect("a headline");
    body.replace('\n', " ").split_inclusive(". ").take(count).collect()
}

fn shared(a: &str, b: &str) -> Vec<Shared> {
    let articles = [Article::from_text(a), Article::from_text(b)];
    let articles: Vec<&Article> = articles.iter().collect();
    let config = Config::default();
    let documents: Vec<_> = articles.iter().map(|article| text::read(article, &config)).collect();
    reuse(&articles, &documents, &config)
}

#[test]
fn a_rewrite_is_one_origin_with_its_report_and_another_report_is_not() {
    let events = events();
    assert!(events.len() >= 12, "only {} events", events.len());
    for (name, articles) in &events {
        assert!(articles.iter().all(|article| article.text.split_whitespace().count() >= 120), "{name} is too short");
        let all = report(articles);
        assert_eq!(origins(&all), [0, 0, 1], "{name}");
        assert_eq!(kinds(&all), [OriginKind::SharedAccount], "{name}");
        assert!(all.overlaps.is_empty(), "{name}: a rewrite shares no text");
        let reason = &all.origins[0].because[0];
        assert!(reason.tiles.len() >= Config::default().account_details, "{name}: the details are shown");
        // What else is compared changes nothing for two articles.
        for (a, b, expected) in [(0, 1, 1), (0, 2, 2), (1, 2, 2)] {
            assert_eq!(report(&[articles[a].clone(), articles[b].clone()]).origins.len(), expected, "{name} {a} {b}");
        }
    }
}

#[test]
fn articles_about_different_events_are_never_one_origin() {
    let articles: Vec<Article> = events().into_iter().map(|(_, [report, ..])| report).collect();
    assert_eq!(report(&articles).origins.len(), articles.len());
}

#[test]
fn a_credit_joins_what_is_alike_and_nothing_else() {
    let (_, [wire, _, other]) = events().swap_remove(0);
    // A third of the story, then sentences of one's own.
    let part = first(&wire, 3);
    let (one, two) = (
        Article::from_text(format!("{}\n\nSource: Coast Wire", wire.text)),
        Article::from_text(format!("{part}\n\n{}\n\nSource: Coast Wire", other.text)),
    );
    let plain = |article: &Article| Article::from_text(article.text.replace("Source: Coast Wire", ""));
    assert_eq!(report(&[plain(&one), plain(&two)]).origins.len(), 2);
    let joined = report(&[one.clone(), two]);
    assert_eq!(kinds(&joined), [OriginKind::Credit]);
    let tile = &joined.origins[0].because[0].tiles[0];
    let named: String = one.text.chars().skip(tile.a_span.start).take(10).collect();
    assert_eq!(named, "Coast Wire", "the credit is shown");
    // The same credit on two reports that have little in common.
    let other = Article::from_text(format!("{}\n\nSource: Coast Wire", other.text));
    assert_eq!(report(&[one, other]).origins.len(), 2);
}

#[test]
fn an_article_that_names_another_as_its_source_joins_it() {
    let (_, [wire, _, other]) = events().swap_remove(0);
    let part = first(&wire, 3);
    let first = Article { source: "Tolen Courier".to_owned(), ..wire };
    let words = |credit: &str| Article::from_text(format!("{part}\n\n{}\n{credit}", other.text));
    assert_eq!(report(&[first.clone(), words("")]).origins.len(), 2);
    let joined = report(&[first, words("The failure was first reported by the Courier.")]);
    assert_eq!(kinds(&joined), [OriginKind::Credit]);
}

#[test]
fn the_words_of_one_speaker_are_no_shared_text() {
    let speech = "We will rebuild this bridge before the first snow falls, and nobody in this town will pay a single \
        coin more for it than was promised to them in the spring of last year.";
    let one = format!(
        "At the town hall, Mayor Ada Moor was cheered on Friday. Some two hundred people had come in spite of the rain, \
         and a brass band played before she spoke.\n“{speech}” she said to the crowd."
    );
    let two = format!(
        "“{speech}” Those were the words with which Ada Moor closed her campaign yesterday in Tolen. The polls open at \
         eight, and nobody expects a result before the ferries have brought the boxes over."
    );
    assert!(shared(&one, &two).is_empty());
    let plain = |text: &str| text.replace(['“', '”'], "");
    assert_eq!(shared(&plain(&one), &plain(&two)).len(), 1);
}

#[test]
fn passages_that_were_moved_are_found() {
    let (_, [wire, ..]) = events().swap_remove(0);
    let all = first(&wire, usize::MAX);
    let mut sentences: Vec<&str> = all.split_inclusive(". ").collect();
    let (before, moved) = (sentences.join(" "), {
        sentences.reverse();
        sentences.join(" ")
    });
    let found = shared(&before, &moved);
    assert!(found[0].tiles.len() >= 8, "{found:?}");
    assert_eq!(found[0].derivation(&Config::default()), Derivation::Wholly);
}

#[test]
fn derivation_has_the_classes_of_meter() {
    let (_, [wire, rewrite, other]) = events().swap_remove(0);
    let config = Config::default();
    let half = first(&wire, 5);
    let partly = shared(&wire.text, &format!("{half}\n\n{}", other.text));
    assert_eq!(partly[0].derivation(&config), Derivation::Partially, "{}", partly[0].containment());
    let edited = wire.text.replace(" said", " told reporters").replace(" was ", " had been ");
    assert_eq!(shared(&wire.text, &edited)[0].derivation(&config), Derivation::Wholly);
    assert!(shared(&wire.text, &rewrite.text).is_empty());
}
