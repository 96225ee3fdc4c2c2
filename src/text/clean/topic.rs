//! What an article is about, as far as its words tell: whether a paragraph below
//! its end still belongs to it, whether a line is the headline over again.
//!
//! Never here: what a line looks like.

use std::collections::HashSet;

use crate::config::Config;
use crate::number::ratio;

/// The words of the prose so far. Below an article stand the publisher's words
/// on itself and openings of other articles; they are told from a paragraph that
/// goes on by the words they share with what stands above (lexical cohesion,
/// after `TextTiling`, Hearst 1997).
#[derive(Debug, Default)]
pub(super) struct Topic<'a> {
    words: HashSet<String>,
    /// Blocks whose words are not among them yet: most articles never ask.
    unread: Vec<&'a str>,
    /// Whether a line stood above that stands below an article.
    pub(super) ended: bool,
}

impl<'a> Topic<'a> {
    /// Adds the words of a kept block.
    pub(super) fn learn(&mut self, block: &'a str) {
        self.unread.push(block);
    }

    /// Whether `block` shares enough words with the prose so far.
    pub(super) fn holds(&mut self, block: &str, config: &Config) -> bool {
        self.words.extend(self.unread.drain(..).flat_map(long_words));
        let words: HashSet<String> = long_words(block).collect();
        let shared = words.intersection(&self.words).count();
        ratio(shared, words.len()) >= config.cohesion
    }
}

/// The words of five letters or more, lower case.
fn long_words(block: &str) -> impl Iterator<Item = String> {
    block.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 5).map(str::to_lowercase)
}

/// Jaccard index of the words of two headlines from which they are one: a
/// changed letter case, an ending, a word more of six.
const SAME_HEADLINE: f64 = 0.75;

/// Whether `line` is the headline `title` over again with small differences. A
/// line with another number is none.
pub(super) fn is_same_headline(title: &str, line: &str) -> bool {
    let words = |text: &str| -> HashSet<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let (title, line) = (words(title), words(line));
    let numbers = |a: &HashSet<String>, b: &HashSet<String>| {
        a.difference(b).any(|word| word.starts_with(|c: char| c.is_ascii_digit()))
    };
    let shared = title.intersection(&line).count();
    let all = title.len() + line.len() - shared;
    title.len() >= 4 && ratio(shared, all) >= SAME_HEADLINE && !numbers(&title, &line) && !numbers(&line, &title)
}
