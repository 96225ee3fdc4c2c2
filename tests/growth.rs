//! The cost of reading grows with the text and not with its square, counted in
//! allocations and not in seconds, on news and on texts made to slow it down. What
//! is looked through without memory stays inside a sentence or a fixed reach, so
//! no sentence may be longer than the settings say, whatever the text is.
//! Never here: how fast it is (see `make bench`).

#[path = "growth/shapes.rs"]
mod shapes;

use allocation_counter::{AllocationInfo, measure};
use claimgrid::{Article, Config, claims, text};
use shapes::SHAPES;

/// Bytes of the smallest text: more than the parts that are read once an article,
/// such as the sample that tells its language.
const BYTES: usize = 48_000;

/// Times that the longer text is as long.
const TIMES: u32 = 4;

/// How far the cost of a text that is [`TIMES`] longer may lie above that many
/// times the cost: tables that double their size make steps. With the square it
/// would be four.
const TOLERANCE: f64 = 1.5;

/// What the work of one text is: how often memory is asked for, and for how much.
fn cost(bytes: usize, make: fn(usize) -> String) -> [AllocationInfo; 2] {
    let article = Article::from_text(make(bytes));
    let config = Config::default();
    let mut document = None;
    let reading = measure(|| document = Some(text::read(&article, &config)));
    let document = document.expect("it was read");
    let extracting = measure(|| drop(claims::extract(&article.text, &document)));
    [reading, extracting]
}

#[test]
fn reading_grows_with_the_text_and_not_with_its_square() {
    let mut wrong = Vec::new();
    for &(name, make) in SHAPES {
        let costs = [BYTES, BYTES * TIMES as usize].map(|bytes| cost(bytes, make));
        for (stage, at) in [("reading", 0), ("claims", 1)] {
            let (few, many) = (&costs[0][at], &costs[1][at]);
            for (unit, few, many) in [
                ("allocations", few.count_total, many.count_total),
                ("bytes allocated", few.bytes_total, many.bytes_total),
                ("bytes at once", few.bytes_max, many.bytes_max),
            ] {
                // What is done once, however short the text.
                let few = number(few.max(1_000));
                let growth = number(many) / (few * f64::from(TIMES));
                if growth > TOLERANCE {
                    wrong.push(format!("{name}: {unit} of {stage} grow {growth:.2} times as fast as the text"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn number(count: u64) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[test]
fn no_sentence_grows_with_the_text() {
    let config = Config::default();
    let mut wrong = Vec::new();
    for &(name, make) in SHAPES {
        let document = text::read(&Article::from_text(make(BYTES)), &config);
        let longest = document.sentences.iter().map(|sentence| sentence.tokens.len()).max().unwrap_or(0);
        // The parts of words count too, two for each on average.
        if longest > 2 * config.sentence_words {
            wrong.push(format!("{name}: a sentence of {longest} words"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
