//! What a report written as a page or a table can do to its reader: nothing.

mod reports;

use claimgrid::export::{Format, excerpt, html, is_result, json};
use claimgrid::report::Report;
use claimgrid::words::Language;
use claimgrid::{Article, Config, compare};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Every element of the page and the attributes it may have beside `class`.
const ELEMENTS: &[(&str, &[&str])] = &[
    ("a", &["href", "rel", "dir"]),
    ("article", &["id"]),
    ("b", &[]),
    ("bdi", &[]),
    ("blockquote", &["dir", "lang"]),
    ("body", &[]),
    ("div", &["aria-hidden"]),
    ("footer", &[]),
    ("h1", &["dir"]),
    ("h2", &[]),
    ("h3", &["dir"]),
    ("head", &[]),
    ("header", &[]),
    ("html", &["lang"]),
    ("li", &["id", "dir"]),
    ("main", &[]),
    ("mark", &[]),
    ("meta", &["charset", "content", "http-equiv", "name"]),
    ("ol", &[]),
    ("p", &[]),
    ("q", &["dir"]),
    ("section", &["aria-label"]),
    ("span", &["aria-hidden", "dir", "style"]),
    ("style", &[]),
    ("sup", &[]),
    ("table", &[]),
    ("tbody", &[]),
    ("td", &[]),
    ("th", &["scope"]),
    ("thead", &[]),
    ("title", &[]),
    ("tr", &[]),
    ("ul", &[]),
];

/// Reads the page in each language as a browser does and holds it to the list above.
fn check(report: &Report) {
    assert_eq!(html::write(report), html::write_in(report, Language::English));
    for language in Language::ALL {
        check_page(report, &html::write_in(report, language));
    }
}

fn check_page(report: &Report, page: &str) {
    let document = dom_query::Document::from(page);
    assert!(document.errors.borrow().iter().all(|error| !error.contains("tag")), "{:?}", document.errors);
    let mut seen = 0;
    for node in document.select("*").nodes() {
        seen += 1;
        let name = node.node_name().expect("an element").to_string();
        let known = ELEMENTS.iter().find(|(element, _)| *element == name);
        let (_, attributes) = known.unwrap_or_else(|| panic!("the page has an element {name}"));
        for attribute in node.attrs() {
            let (key, value) = (attribute.name.local.to_string(), attribute.value.to_string());
            assert!(key == "class" || attributes.contains(&key.as_str()), "{name} has {key}");
            match key.as_str() {
                "href" => assert!(
                    value.starts_with('#') || value.starts_with("https://") || value.starts_with("http://"),
                    "{value}"
                ),
                "style" => {
                    let grow = value.strip_prefix("flex-grow:").expect("the one style there is");
                    assert!(grow.chars().all(|c| c.is_ascii_digit()), "{value}");
                }
                "class" | "id" => {
                    assert!(
                        value.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == ' ')
                    );
                }
                _ => {}
            }
        }
    }
    assert!(seen > 20);
    assert_eq!(document.select("style").length(), 1);
    assert_eq!(document.select("style").text().trim(), include_str!("../src/export/html/style.css").trim());
    let policy = document.select("meta[http-equiv='Content-Security-Policy']").attr("content").expect("a policy");
    assert_eq!(&*policy, "default-src 'none'; style-src 'unsafe-inline'");
    // Each quotation is on the page, word for word; a browser reads a line break of
    // any kind as one, and leaves out what is no character.
    let plain = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "");
    let text = plain(&document.select("body").text());
    for claim in &report.claims {
        assert!(text.contains(&plain(&claim.text)), "{:?}", claim.text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, rng_seed: RngSeed::Fixed(19), ..ProptestConfig::default() })]

    #[test]
    fn what_goes_out_is_known_again(report in reports::report()) {
        for (format, language) in Format::ALL.into_iter().flat_map(|format| Language::ALL.map(|one| (format, one))) {
            let written = format.write_in(&report, language);
            prop_assert_eq!(is_result(&written), format != Format::Json, "{:?}", format);
            prop_assert_eq!(json::is_report(&written), format == Format::Json, "{:?}", format);
        }
        prop_assert!(!report.claims.iter().any(|claim| is_result(&claim.text)));
    }

    #[test]
    fn an_excerpt_has_the_chosen_claims_in_their_order(report in reports::report(), chosen in prop::collection::vec(0usize..8, 0..4)) {
        let part = excerpt(&report, &chosen);
        let texts = |claims: &[claimgrid::report::Claim]| claims.iter().map(|claim| claim.text.clone()).collect::<Vec<_>>();
        let there: Vec<_> = chosen.iter().filter_map(|&at| report.claims.get(at).cloned()).collect();
        prop_assert_eq!(texts(&part.claims), texts(&there));
        prop_assert!(part.claims.iter().enumerate().all(|(at, claim)| claim.id.index() == at));
        for (short, long) in part.articles.iter().zip(&report.articles) {
            for (id, ids) in short.alone.iter().map(|id| (id, &long.alone)).chain(short.leaves_out.iter().map(|id| (id, &long.leaves_out))) {
                let text = &part.claims[id.index()].text;
                prop_assert!(ids.iter().any(|one| report.claims[one.index()].text == *text));
            }
        }
        check(&part);
        let said = format!("an excerpt with {} of {} claim", there.len(), report.claims.len());
        for format in [Format::Markdown, Format::Html, Format::Svg] {
            prop_assert!(format.write(&part).contains(&said), "{:?}", format);
        }
        prop_assert_eq!(json::read(&json::write(&part)), Ok(part.clone()));
    }

    #[test]
    fn a_hidden_claim_is_in_the_table_and_not_on_a_page(mut report in reports::report()) {
        prop_assume!(!report.claims.is_empty());
        let (rows, blocks) = (Format::Csv.write(&report).lines().count(), Format::Markdown.write(&report).matches("\n### ").count());
        report.claims[0].visibility = Some(claimgrid::report::Visibility::Hidden);
        prop_assert_eq!(Format::Csv.write(&report).lines().count(), rows);
        prop_assert_eq!(Format::Markdown.write(&report).matches("\n### ").count(), blocks - 1);
        prop_assert!(Format::Html.write(&report).contains("1 claim was hidden by hand."));
    }
}

/// Every element of the picture and the attributes it may have beside `class`.
const SHAPES: &[(&str, &[&str])] = &[
    ("desc", &["id"]),
    ("g", &["transform"]),
    ("path", &["d", "transform"]),
    ("rect", &["height", "width", "x", "y"]),
    ("style", &[]),
    ("svg", &["aria-labelledby", "height", "lang", "role", "viewBox", "width", "xmlns"]),
    ("text", &["text-anchor", "x", "y"]),
    ("title", &["id"]),
];

/// Reads the picture as a browser does inside a page and holds it to the list above.
fn check_picture(report: &Report) {
    assert_eq!(Format::Svg.write(report), Format::Svg.write_in(report, Language::English));
    for language in Language::ALL {
        check_drawing(&Format::Svg.write_in(report, language));
    }
}

fn check_drawing(picture: &str) {
    let svg = picture.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").expect("it says what it is");
    let may = |c: char| matches!(c, '\t' | '\n' | '\r') || (c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}'));
    assert!(svg.chars().all(may), "XML has no such character");
    let document = dom_query::Document::fragment(svg);
    let mut seen = 0;
    for node in document.select("svg, svg *").nodes() {
        seen += 1;
        let name = node.node_name().expect("an element").to_string();
        let known = SHAPES.iter().find(|(element, _)| *element == name);
        let (_, attributes) = known.unwrap_or_else(|| panic!("the picture has an element {name}"));
        for attribute in node.attrs() {
            let (key, value) = (attribute.name.local.to_string(), attribute.value.to_string());
            assert!(key == "class" || attributes.contains(&key.as_str()), "{name} has {key}");
            let drawn = |c: char| c.is_ascii_alphanumeric() || " .,-()".contains(c);
            assert!(key == "xmlns" || value.chars().all(drawn), "{key}: {value}");
        }
    }
    assert!(seen > 5);
    assert_eq!(document.select("style").length(), 1);
}

#[test]
fn what_a_person_reads_is_in_the_language_asked_for() {
    let report = compare(
        &[
            Article::from_text(
                "The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard. Fog lay over the bay.",
            ),
            Article::from_text(
                "On Friday the ferry Alma, with 118 people aboard, ran aground off Tolen Point. Nobody was hurt.",
            ),
        ],
        &Config::default(),
    );
    let page = html::write_in(&report, Language::German);
    let document = dom_query::Document::from(page.as_str());
    assert_eq!(document.select("html").attr("lang").as_deref(), Some("de"));
    let headings: Vec<String> = document.select("h2").iter().map(|heading| heading.text().to_string()).collect();
    assert_eq!(headings, ["Artikel", "Aussagen", "Belege", "Nur in einem Artikel", "Ursprünge", "Hinweise"]);
    assert!(document.select(".conflicts b").text().contains("Zahl"), "the kinds of conflict, too");
    let markdown = Format::Markdown.write_in(&report, Language::German);
    assert!(!markdown.contains(":  ("), "nothing stands where a headline would: {markdown}");
    assert!(markdown.starts_with("# Vergleich von 2 Artikeln\n\n2 Artikel, beruhend auf 2 Ursprüngen."), "{markdown}");
    assert!(markdown.contains("- verschieden, Zahl: a1 „112“ / a2 „118“"), "{markdown}");
    let english = Format::Markdown.write(&report);
    assert!(english.contains("- differs, number: a1 “112” / a2 “118”"), "{english}");
    let picture = Format::Svg.write_in(&report, Language::German);
    assert!(picture.contains("2 Artikel als Zeilen") && picture.contains(">Umstritten<"), "{picture}");
    for machine in [Format::Json, Format::Csv] {
        assert_eq!(machine.write_in(&report, Language::German), machine.write(&report), "{machine:?} is for machines");
    }
}

#[test]
fn every_article_is_counted_beside_a_claim() {
    use claimgrid::report::Stance;
    let text = "The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard.";
    let mut report = compare(
        &[
            Article::from_text(text),
            Article::from_text("On Friday the ferry Alma, with 118 people aboard, ran aground off Tolen Point."),
            Article::from_text("Fog lay over the bay for most of the week."),
            Article::from_text(text),
        ],
        &Config::default(),
    );
    let at = report.claims.iter().position(|claim| !claim.conflicts.is_empty()).expect("a conflict");
    let claim = &mut report.claims[at];
    let copy = claim.evidence.len() - 1;
    claim.evidence[copy].stance = Stance::Discusses;
    (claim.agreement.supports, claim.agreement.origins_supporting) = (1, 1);
    claim.conflicts.retain(|conflict| conflict.a != copy && conflict.b != copy);
    let markdown = Format::Markdown.write(&report);
    assert!(markdown.contains("\n\ndisputed: 1 supports, 1 other number, 1 similar, 1 silent\n"), "{markdown}");
    let german = Format::Markdown.write_in(&report, Language::German);
    assert!(german.contains(": 1 stützt, 1 andere Zahl, 1 ähnlich, 1 schweigt\n"), "{german}");
    let page = html::write(&report);
    let document = dom_query::Document::from(page.as_str());
    let counts: Vec<String> = document.select(".counts").iter().map(|line| line.text().to_string()).collect();
    assert!(counts.contains(&"1 supports · 1 other number · 1 similar · 1 silent".to_owned()), "{counts:?}");
}

#[test]
fn an_article_without_a_source_is_told_by_its_title_or_its_number() {
    let mut report = compare(
        &[
            Article::from_text("The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard."),
            Article::from_text("On Friday the ferry Alma, with 118 people aboard, ran aground off Tolen Point."),
        ],
        &Config::default(),
    );
    report.articles.iter_mut().for_each(|article| article.title.clear());
    for (language, name) in [(Language::English, "Article 1"), (Language::German, "Artikel 1")] {
        let markdown = Format::Markdown.write_in(&report, language);
        assert!(markdown.contains(&format!("- **a1** {name} (")), "{markdown}");
        assert!(markdown.contains(&format!(" **{name}**: ")), "{markdown}");
        assert!(!markdown.contains("****"), "{markdown}");
    }
    report.articles[0].title = "Ferry \"Alma\" aground".to_owned();
    report.articles[1].source = "Bay Radio".to_owned();
    let table = Format::Csv.write(&report);
    let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let head = reader.headers().expect("a head").clone();
    assert_eq!(head.iter().skip(3).take(4).collect::<Vec<_>>(), ["article", "source", "title", "stance"]);
    let named: Vec<[String; 2]> =
        reader.records().map(|row| row.expect("a row")).map(|row| [row[4].to_owned(), row[5].to_owned()]).collect();
    let first = ["", "Ferry \"Alma\" aground"].map(str::to_owned);
    assert_eq!(named[..2], [first, ["Bay Radio", ""].map(str::to_owned)]);
}

#[test]
fn the_style_names_no_address_and_no_import() {
    for style in [include_str!("../src/export/html/style.css"), include_str!("../src/export/svg/style.css")] {
        assert!(!style.contains("url(") && !style.contains("@import") && !style.contains("</"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, rng_seed: RngSeed::Fixed(13), ..ProptestConfig::default() })]

    #[test]
    fn a_hostile_text_stays_text_on_the_page(report in reports::report(), wishes in reports::wishes()) {
        check(&report);
        let edits: Vec<_> = wishes.into_iter().filter_map(|wish| reports::edit(&report, wish)).collect();
        // Hidden claims are not on the page.
        let mut edited = claimgrid::corrections::apply(&report, &edits);
        edited.claims.retain(|claim| claim.visibility != Some(claimgrid::report::Visibility::Hidden));
        check(&edited);
    }

    #[test]
    fn a_hostile_text_stays_text_in_the_picture(report in reports::report()) {
        check_picture(&report);
    }

    #[test]
    fn no_cell_of_the_table_is_a_formula(report in reports::report()) {
        let table = Format::Csv.write(&report);
        let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
        let mut rows = 0;
        for row in reader.records() {
            let row = row.expect("rows of one length");
            rows += 1;
            for cell in &row {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']), "{cell:?}");
            }
        }
        let least: usize = report.claims.len() * report.articles.len();
        prop_assert!(rows >= least, "one row for each claim and article");
    }
}

#[test]
fn the_picture_of_many_claims_and_articles_stays_small() {
    use claimgrid::report::{Agreement, ArticleReport, Claim, Evidence, Stance, Verdict};
    use claimgrid::{ArticleId, ClaimId};
    let mut report = claimgrid::compare(&[], &claimgrid::Config::default());
    report.articles = (0..50)
        .map(|at| ArticleReport {
            id: ArticleId(at),
            title: String::new(),
            source: format!("Source {at}"),
            date: None,
            url: None,
            fingerprint: String::new(),
            language: "en".into(),
            sentences: 100,
            removed: Vec::new(),
            alone: Vec::new(),
            leaves_out: Vec::new(),
        })
        .collect();
    report.claims = (0..5000)
        .map(|at| {
            // Whatever can be merged is not there: neighbors differ.
            let says = |article: usize| (at * 7 + article * 13) % 3;
            let stance = |article| [Stance::Supports, Stance::Refutes, Stance::Discusses][says(article)];
            let evidence = (0..50).filter(|article| (at + article) % 4 > 0).map(|article| Evidence {
                article: ArticleId(article),
                start: at * 100,
                end: at * 100 + 50,
                text: format!("Claim {at} of fifty articles."),
                stance: stance(article),
                similarity: 1.0,
                attribution: None,
                why: Vec::new(),
                by_hand: false,
            });
            Claim {
                id: ClaimId(at),
                text: format!("Claim {at} of fifty articles."),
                verdict: if at % 9 == 0 { Verdict::Disputed } else { Verdict::Corroborated },
                agreement: Agreement::default(),
                evidence: evidence.collect(),
                conflicts: Vec::new(),
                details: Vec::new(),
                visibility: None,
            }
        })
        .collect();
    let picture = Format::Svg.write(&report);
    assert!(picture.len() < 400_000, "{} bytes", picture.len());
    assert!(picture.contains("A column is up to 14 claims"));
    assert!(picture.contains("and 544 more"), "the disputed are told in part");
}
