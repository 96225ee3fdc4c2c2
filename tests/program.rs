//! The native program, as a person runs it.
#![cfg(feature = "cli")]

use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use claimgrid::corrections::{ArticleKey, Edit, apply};
use claimgrid::report::Evidence;
use claimgrid::{ArticleId, Config, Vectors, compare, compare_with, export, input};

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/www/samples/ulbren-cable-car.json");

/// A folder of this test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder for the test");
    folder
}

fn run(arguments: &[&str], standard_input: Option<&[u8]>) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_claimgrid"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    let mut pipe = child.stdin.take().expect("a pipe");
    pipe.write_all(standard_input.unwrap_or_default()).expect("a reader");
    drop(pipe);
    child.wait_with_output().expect("an end")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn it_prints_the_report_of_the_library() {
    let output = run(&["--format", "json", SAMPLES], None);
    let articles = input::json::articles(&std::fs::read_to_string(SAMPLES).expect("the samples")).expect("articles");
    let vectors = Vectors::read(include_bytes!("../data/words-en.bin")).expect("the file of the project");
    let report = compare_with(&articles, &Config::default(), Some(&vectors), |_| {});
    assert_eq!(String::from_utf8_lossy(&output.stdout), export::json::write(&report));
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(said(&output), "");
}

#[test]
fn it_writes_for_a_person_in_the_language_asked_for() {
    let output = run(&["--format", "markdown", "--language", "de", SAMPLES], None);
    assert!(
        output.stdout.starts_with("# Cable car guests safe after long wait above the gorge\n\n5 Artikel".as_bytes())
    );
    let output = run(&["--format", "markdown", SAMPLES], None);
    assert!(output.stdout.starts_with(b"# Cable car guests safe after long wait above the gorge\n\n5 articles"));
    assert_ne!(run(&["--language", "xx", SAMPLES], None).status.code(), Some(0));
}

#[test]
fn strictness_puts_less_together_and_less_again() {
    let articles = input::json::articles(&std::fs::read_to_string(SAMPLES).expect("the samples")).expect("articles");
    let vectors = Vectors::read(include_bytes!("../data/words-en.bin")).expect("the file of the project");
    let shared = ["loose", "usual", "strict"].map(|name| {
        let output = run(&["--strictness", name, SAMPLES], None);
        let report = export::json::read(&String::from_utf8_lossy(&output.stdout)).expect("a report");
        let strictness = serde_json::from_value(name.into()).expect("the same names");
        assert_eq!(report, compare_with(&articles, &Config::with(strictness), Some(&vectors), |_| {}));
        // Pairs of passages of two articles in one claim.
        let pairs = report.claims.iter().flat_map(|claim| {
            let place = |passage: &Evidence| (passage.article, passage.start);
            claim.evidence.iter().flat_map(move |a| {
                claim.evidence.iter().filter(|b| a.article < b.article).map(move |b| (place(a), place(b)))
            })
        });
        pairs.collect::<BTreeSet<_>>().len()
    });
    assert!(shared[0] > shared[1] && shared[1] > shared[2], "{shared:?} pairs of passages put together");
}

#[test]
fn word_vectors_may_be_left_out_or_come_from_a_file() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/data/words-en.bin");
    assert_eq!(run(&["--vectors", file, SAMPLES], None).stdout, run(&[SAMPLES], None).stdout);

    let output = run(&["--no-vectors", SAMPLES], None);
    let articles = input::json::articles(&std::fs::read_to_string(SAMPLES).expect("the samples")).expect("articles");
    assert_eq!(String::from_utf8_lossy(&output.stdout), export::json::write(&compare(&articles, &Config::default())));
    assert!(said(&output).contains("Without word vectors"), "{}", said(&output));

    let output = run(&["--vectors", SAMPLES, SAMPLES], None);
    assert_eq!(
        said(&output).trim(),
        format!("claimgrid: {SAMPLES} gave no word vectors: it is not a file of word vectors.")
    );
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
}

#[test]
fn it_reads_standard_input_and_writes_each_format() {
    let samples = std::fs::read(SAMPLES).expect("the samples");
    let starts =
        [("json", "{"), ("csv", "\u{feff}claim,verdict,"), ("markdown", "# Cable car"), ("html", "<!DOCTYPE html>")];
    for (format, start) in starts {
        let output = run(&["--format", format, "-"], Some(&samples));
        assert!(String::from_utf8_lossy(&output.stdout).starts_with(start), "{format}");
        assert_eq!(output.status.code(), Some(0));
    }
}

#[test]
fn edits_of_an_earlier_report_are_applied_to_a_fresh_one() {
    let folder = folder("edits");
    let articles = input::json::articles(&std::fs::read_to_string(SAMPLES).expect("the samples")).expect("articles");
    let report = compare(&articles, &Config::default());
    let articles = [0, 1].map(|at| ArticleKey::of(&report, ArticleId(at)).expect("an article")).to_vec();
    let edits = [Edit::Join { articles }];
    let file = folder.join("before.json");
    let written = export::json::write_edited(&report, &edits);
    std::fs::write(&file, &written).expect("a file");
    let output = run(&["--no-vectors", "--edits", file.to_str().expect("a plain name"), SAMPLES], None);
    let read = export::json::read_edited(&String::from_utf8_lossy(&output.stdout)).expect("a report");
    assert_eq!((read.report, read.edits.as_slice()), (apply(&report, &edits), edits.as_slice()));

    let output = run(&["--edits", SAMPLES, SAMPLES], None);
    assert_eq!(
        said(&output).trim(),
        format!(
            "claimgrid: {SAMPLES} gave no edits: This is no report of Claimgrid: it has no ‘schema’ with ‘claimgrid/1’."
        )
    );
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
}

#[test]
fn the_schema_is_printed_without_articles() {
    let output = run(&["--schema"], None);
    assert_eq!(String::from_utf8_lossy(&output.stdout), include_str!("../schema/report.schema.json"));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_file_that_cannot_be_read_is_named_and_the_rest_is_compared() {
    let folder = folder("unreadable");
    let binary = folder.join("picture.png");
    std::fs::write(&binary, [0x89, b'P', b'N', b'G', 0, 0, 0, 13]).expect("a file");
    let broken = folder.join("broken.json");
    std::fs::write(&broken, "{\"articles\": 3}").expect("a file");
    let missing = folder.join("missing.txt");
    let names = [&binary, &broken, &missing].map(|path| path.to_str().expect("a plain name").to_owned());
    let output = run(&[&names[0], &names[1], &names[2], SAMPLES], None);
    assert_eq!(output.status.code(), Some(2));
    let said = said(&output);
    assert_eq!(said.lines().count(), 3, "{said}");
    for (line, (name, why)) in
        said.lines().zip(names.iter().zip(["it is no text", "must be a list of articles", "no such file"]))
    {
        assert!(line.contains(name.as_str()) && line.contains(why), "{line}");
    }
    let report = export::json::read(&String::from_utf8_lossy(&output.stdout)).expect("a report");
    assert_eq!(report.articles.len(), 5);
}

#[test]
fn an_empty_file_gives_a_note_and_a_report() {
    let folder = folder("empty");
    let empty = folder.join("empty.txt");
    std::fs::write(&empty, "").expect("a file");
    let output = run(&[empty.to_str().expect("a plain name"), SAMPLES], None);
    assert_eq!(output.status.code(), Some(0));
    assert!(said(&output).contains("empty: This article has no words."), "{}", said(&output));
    assert_eq!(export::json::read(&String::from_utf8_lossy(&output.stdout)).expect("a report").articles.len(), 6);
}

#[test]
fn nothing_is_written_over_without_force() {
    let folder = folder("force");
    let out = folder.join("report.json");
    std::fs::write(&out, "mine").expect("a file");
    let name = out.to_str().expect("a plain name");
    let output = run(&["--out", name, SAMPLES], None);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("is there already"));
    assert_eq!(std::fs::read_to_string(&out).expect("the file"), "mine");
    let output = run(&["--out", name, "--force", SAMPLES], None);
    assert_eq!(output.status.code(), Some(0));
    assert!(std::fs::read_to_string(&out).expect("the file").starts_with('{'));
}

#[test]
fn a_page_of_html_gives_its_article_with_title_source_and_date() {
    let folder = folder("html");
    let page = folder.join("page.html");
    let paragraph = "The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard, and all of them were brought ashore in the evening.";
    let html = format!(
        "<!doctype html><html><head><title>Ferry aground | Coast Wire</title><meta property=\"og:site_name\" content=\"Coast Wire\">\
         <meta property=\"og:title\" content=\"Ferry aground\"><meta property=\"article:published_time\" content=\"2024-05-03\"></head>\
         <body><nav><a href=\"/\">Home</a> <a href=\"/news\">News</a></nav><article><h1>Ferry aground</h1><p>{paragraph}</p><p>{paragraph} The harbor \
         office will look into the cause.</p><p>The captain was not reached for a comment, the office said on Saturday.</p></article></body></html>"
    );
    std::fs::write(&page, html).expect("a file");
    let output = run(&[page.to_str().expect("a plain name")], None);
    let report = export::json::read(&String::from_utf8_lossy(&output.stdout)).expect("a report");
    let article = &report.articles[0];
    assert_eq!((article.title.as_str(), article.source.as_str()), ("Ferry aground", "Coast Wire"));
    assert_eq!(article.date.as_deref(), Some("2024-05-03"));
    let claim = "The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard";
    assert!(paragraph.starts_with(claim));
    assert!(report.claims.iter().any(|found| found.text.starts_with(claim)), "{:?}", report.claims);
    assert!(!report.claims.iter().any(|claim| claim.text.contains("Home")));
}

#[test]
fn an_older_encoding_is_read() {
    let folder = folder("encoding");
    let file = folder.join("latin.txt");
    std::fs::write(&file, b"The caf\xe9 in Krasnivel was closed, \x93for good\x94, its owner said on Friday.\n")
        .expect("a file");
    let output = run(&[file.to_str().expect("a plain name")], None);
    let report = export::json::read(&String::from_utf8_lossy(&output.stdout)).expect("a report");
    assert!(
        report.claims[0].text.contains("café") && report.claims[0].text.contains("“for good”"),
        "{}",
        report.claims[0].text
    );
}
