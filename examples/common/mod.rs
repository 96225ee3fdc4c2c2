//! What the examples share: which word vectors their first words ask for, and the
//! articles in the files that the others name.
//!
//! Never here: a measure.

use claimgrid::{Article, Vectors};

/// Takes `--no-vectors` or `--vectors FILE` from the front of `words`; without
/// either, the project's own vectors.
pub(crate) fn vectors(words: &mut Vec<String>) -> Result<Option<Vectors>, Box<dyn std::error::Error>> {
    match words.first().map(String::as_str) {
        Some("--no-vectors") => {
            words.remove(0);
            Ok(None)
        }
        Some("--vectors") => {
            let file = words.drain(..words.len().min(2)).nth(1).ok_or("--vectors wants a file")?;
            Ok(Some(Vectors::read(&std::fs::read(file)?)?))
        }
        _ => Ok(Some(Vectors::read(include_bytes!("../../data/words-en.bin"))?)),
    }
}

/// The articles of text files.
#[allow(dead_code, reason = "some examples read other files")]
pub(crate) fn articles(files: Vec<String>) -> Result<Vec<Article>, std::io::Error> {
    files.into_iter().map(|file| std::fs::read_to_string(file).map(Article::from_text)).collect()
}
