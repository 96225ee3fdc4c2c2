//! Measures how fast the analysis is, natively: `make bench`. Machines differ and
//! are noisy, so growth and shares are told beside times, and each time is the
//! best of several runs. The texts that were read and the time it took go to
//! target/bench/, where tools/bench takes them from to read them elsewhere.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use claimgrid::agreement::origin;
use claimgrid::compose::Composer;
use claimgrid::matching::{Story, account, candidates, cluster, credit, links, reuse};
use claimgrid::{Article, Config, Vectors, claims, compare_with, input, text};

const SAMPLES: &str = include_str!("../www/samples/ulbren-cable-car.json");

/// Runs of which the best counts.
const RUNS: usize = 7;

fn best<T>(mut work: impl FnMut() -> T) -> (Duration, T) {
    let mut fastest = Duration::MAX;
    let mut last = None;
    for _ in 0..RUNS {
        let start = Instant::now();
        let result = work();
        fastest = fastest.min(start.elapsed());
        last = Some(result);
    }
    (fastest, last.expect("at least one run"))
}

/// `copies` times the samples; in each further set every name and every longer
/// word ends differently, so that the sets are stories of their own.
fn articles(copies: usize) -> Vec<Article> {
    let samples = input::json::articles(SAMPLES).expect("the samples are a list of articles");
    (0..copies)
        .flat_map(|copy| {
            samples.iter().cloned().map(move |mut article| {
                if copy > 0 {
                    let words = article.text.split(' ').map(|word| {
                        if word.len() > 5 && word.is_ascii() {
                            format!("{word}{}", letters(copy))
                        } else {
                            word.to_owned()
                        }
                    });
                    article.text = words.collect::<Vec<_>>().join(" ");
                }
                article
            })
        })
        .collect()
}

fn letters(number: usize) -> String {
    number
        .to_string()
        .chars()
        .map(|digit| char::from(b'a' + u8::try_from(digit.to_digit(10).unwrap_or(0)).unwrap_or(0)))
        .collect()
}

/// Sets of the samples that are read elsewhere too.
const READ_ELSEWHERE: usize = 8;

/// Reads texts alone, then with their claims, and leaves both times and the texts
/// to tools/bench.
fn leave_to_others(config: &Config) -> std::io::Result<()> {
    let texts: Vec<String> = articles(READ_ELSEWHERE).into_iter().map(|article| article.text).collect();
    let of_texts: Vec<Article> = texts.iter().map(|text| Article::from_text(text.as_str())).collect();
    let (reading, documents) = best(|| of_texts.iter().map(|article| text::read(article, config)).collect::<Vec<_>>());
    let (extracting, _) = best(|| {
        let read = of_texts.iter().zip(&documents);
        read.map(|(article, document)| claims::extract(&article.text, document).claims.len()).sum::<usize>()
    });
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench");
    fs::create_dir_all(&folder)?;
    let native = serde_json::json!({
        "runs": RUNS,
        "read": reading.as_secs_f64(),
        "claims": (reading + extracting).as_secs_f64(),
    });
    fs::write(folder.join("native.json"), native.to_string())?;
    fs::write(folder.join("texts.json"), serde_json::to_string(&texts)?)
}

fn main() -> std::io::Result<()> {
    let config = Config::default();
    println!("best of {RUNS} runs, one thread\n");

    let (loading, vectors) = best(|| Vectors::read(include_bytes!("../data/words-en.bin")).expect("the project's own"));
    println!("word vectors read in {loading:.1?}\n");

    let samples = articles(1);
    let (all, report) = best(|| compare_with(&samples, &config, Some(&vectors), |_| {}));
    let bytes: usize = samples.iter().map(|article| article.text.len()).sum();
    println!("the five samples ({bytes} bytes, {} claims): {all:.1?}", report.claims.len());

    let sorted: Vec<&Article> = samples.iter().collect();
    let (reading, documents) = best(|| sorted.iter().map(|article| text::read(article, &config)).collect::<Vec<_>>());
    let extract = || {
        sorted
            .iter()
            .zip(&documents)
            .map(|(article, document)| claims::extract(&article.text, document).claims)
            .collect()
    };
    let (extracting, _) = best::<Vec<_>>(extract);
    let (indexing, story) = best(|| Story::new(&sorted, &documents, extract(), Some(&vectors)));
    let (searching, found) = best(|| candidates(&story, &config));
    let (scoring, scored) = best(|| links(&story, &found.pairs));
    let (grouping, clusters) = best(|| cluster(&story, &scored, &config));
    let (sharing, (shared, accounts, credited)) = best(|| {
        (
            reuse::reuse(&sorted, &documents, &config),
            account::accounts(&documents, &story.names, config.credited_details),
            credit::credited(&sorted, &documents),
        )
    });
    let findings = origin::Findings { shared: &shared, accounts: &accounts, credited: &credited };
    let origins = origin::origins(sorted.len(), findings, &config);
    let given: Vec<usize> = (0..sorted.len()).collect();
    let (composing, _) = best(|| {
        let composer = Composer::new(&story, &given, &scored, &config);
        composer.claims(&clusters, &origins.of)
    });
    let share = |part: Duration| 100.0 * part.as_secs_f64() / all.as_secs_f64();
    println!(
        "  reading     {reading:>9.1?}  {:>3.0} %  {:.1} MB/s",
        share(reading),
        megabytes(bytes) / reading.as_secs_f64()
    );
    println!("  claims      {extracting:>9.1?}  {:>3.0} %", share(extracting));
    println!("  index       {indexing:>9.1?}  {:>3.0} %", share(indexing));
    println!("  candidates  {searching:>9.1?}  {:>3.0} %  {} pairs", share(searching), found.pairs.len());
    println!("  similarity  {scoring:>9.1?}  {:>3.0} %", share(scoring));
    println!("  clusters    {grouping:>9.1?}  {:>3.0} %", share(grouping));

    println!("  shared text {sharing:>9.1?}  {:>3.0} %", share(sharing));
    println!("  report      {composing:>9.1?}  {:>3.0} %", share(composing));

    println!("\narticles  claims  index entries per claim      time  against five");
    for copies in [1, 2, 4, 8] {
        let many = articles(copies);
        let (time, report) = best(|| compare_with(&many, &config, Some(&vectors), |_| {}));
        let refs: Vec<&Article> = many.iter().collect();
        let documents: Vec<_> = refs.iter().map(|article| text::read(article, &config)).collect();
        let claims = refs
            .iter()
            .zip(&documents)
            .map(|(article, document)| claims::extract(&article.text, document).claims)
            .collect();
        let story = Story::new(&refs, &documents, claims, Some(&vectors));
        let cost = candidates(&story, &config).cost_per_claim(story.units.len());
        println!(
            "{:>8}  {:>6}  {cost:>23.0}  {time:>8.1?}  {:>10.1} x",
            many.len(),
            report.claims.len(),
            time.as_secs_f64() / all.as_secs_f64()
        );
    }
    leave_to_others(&config)
}

fn megabytes(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1e6
}
