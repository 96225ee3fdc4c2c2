//! The JSON Schema of the report: in step with the types, and with what is written.
#![cfg(feature = "schema")]

mod reports;

use std::path::PathBuf;

use claimgrid::corrections::apply;
use claimgrid::export::{json, schema};
use claimgrid::{Article, Config, compare, input};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::Value;

const COMMITTED: &str = include_str!("../schema/report.schema.json");

fn validator() -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(COMMITTED).expect("JSON");
    jsonschema::draft202012::new(&schema).expect("a schema of draft 2020-12")
}

fn complaints(validator: &jsonschema::Validator, report: &str) -> Vec<String> {
    let report: Value = serde_json::from_str(report).expect("JSON");
    validator.iter_errors(&report).map(|error| format!("{} at {}", error, error.instance_path())).collect()
}

#[test]
fn the_committed_schema_is_that_of_the_types() {
    assert!(
        schema::write() == COMMITTED,
        "write it anew: cargo run --no-default-features --features cli -- --schema > schema/report.schema.json"
    );
    let value: Value = serde_json::from_str(COMMITTED).expect("JSON");
    assert_eq!(value["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert!(jsonschema::draft202012::meta::is_valid(&value));
}

#[test]
fn reports_of_articles_fit_it() {
    let validator = validator();
    let samples = input::json::articles(include_str!("../www/samples/ulbren-cable-car.json")).expect("the samples");
    let mut sets = vec![samples, Vec::new(), vec![Article::from_text("It rained in Krasnivel on Monday.")]];
    let folder = std::env::var_os("CLAIMGRID_ARTICLES")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/articles")), PathBuf::from);
    let files = std::fs::read_dir(&folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
    let mut files: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|ending| ending == "txt")).collect();
    files.sort();
    println!("{} real articles at {}", files.len(), folder.display());
    sets.push(files.iter().filter_map(|file| std::fs::read_to_string(file).ok()).map(Article::from_text).collect());
    for articles in sets {
        let report = compare(&articles, &Config::default());
        assert_eq!(complaints(&validator, &json::write(&report)), Vec::<String>::new());
    }
}

#[test]
fn what_is_no_report_does_not_fit() {
    let validator = validator();
    let report: Value = serde_json::from_str(&json::write(&compare(
        &[Article::from_text("It rained in Krasnivel on Monday.")],
        &Config::default(),
    )))
    .expect("JSON");
    let broken = |change: &dyn Fn(&mut Value)| {
        let mut report = report.clone();
        change(&mut report);
        !validator.is_valid(&report)
    };
    assert!(!broken(&|_| {}));
    assert!(broken(&|report| drop(report.as_object_mut().expect("an object").remove("claims"))));
    assert!(broken(&|report| report["articles"][0]["id"] = "b1".into()));
    assert!(broken(&|report| report["claims"][0]["verdict"] = "likely".into()));
    assert!(broken(&|report| report["claims"][0]["evidence"][0]["start"] = (-1).into()));
    assert!(broken(&|report| report["edits"] = serde_json::json!([{ "kind": "paint" }])));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, rng_seed: RngSeed::Fixed(17), ..ProptestConfig::default() })]

    #[test]
    fn any_report_and_any_edits_fit_it(report in reports::report(), wishes in reports::wishes()) {
        let edits: Vec<_> = wishes.into_iter().filter_map(|wish| reports::edit(&report, wish)).collect();
        let written = json::write_edited(&apply(&report, &edits), &edits);
        prop_assert_eq!(complaints(&validator(), &written), Vec::<String>::new());
    }
}
