//! Prints the sentences of the given text files, one a line, the file's number in
//! front: `cargo run --example sentences --no-default-features -- a.txt b.txt`. With
//! `--quantities` also the numbers and dates of each.

use claimgrid::text::read;
use claimgrid::{Article, Config};

fn main() {
    let (options, files): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|word| word.starts_with("--"));
    for (number, file) in files.iter().enumerate() {
        let text = std::fs::read_to_string(file).expect("a text file");
        let document = read(&Article::from_text(text.as_str()), &Config::default());
        for sentence in &document.sentences {
            println!("{number}\t{}", sentence.span.text(&text).replace(['\n', '\t'], " "));
            if options.iter().any(|option| option == "--quantities") {
                for found in &sentence.quantities {
                    let to = found.to.map_or(String::new(), |to| format!("..{to}"));
                    let words = found.span.text(&text);
                    println!("\t{words} = {:?} {}{to} {}", found.hedge, found.value, found.unit);
                }
                for found in &sentence.dates {
                    println!("\t{} = {:?}", found.span.text(&text), found.date);
                }
            }
        }
    }
}
