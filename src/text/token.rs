//! Words and numbers of one sentence: a folded form and a stem for each.
//!
//! Never here: more than one word at a time.

use unicode_normalization::char::compose;

use crate::span::Span;
use crate::text::function_words::{is_function_word, is_negation};
use crate::text::language::Language;
use crate::text::word::{push_lowercase, visible, words};

/// One word or number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// Lower case, composed letters, straight apostrophes, without a possessive ending and
    /// without the periods of an abbreviation: `U.S.’s` and `US` are both `us`.
    pub lower: String,
    /// The Snowball stem of `lower`; `lower` itself for names of unknown language.
    pub stem: String,
    /// What it is.
    pub kind: TokenKind,
    /// Whether its first letter is upper case.
    pub capital: bool,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// A word that carries content.
    Content,
    /// An article, pronoun, preposition, auxiliary and the like.
    Function,
    /// `not`, `never`, `cannot`: a function word that turns what is said around.
    Negation,
    /// Digits.
    Number,
}

impl Token {
    /// Whether it carries content.
    #[must_use]
    pub fn is_content(&self) -> bool {
        matches!(self.kind, TokenKind::Content | TokenKind::Number)
    }
}

/// The tokens of `sentence`, without the reference marks in it.
#[must_use]
pub fn tokens(text: &str, sentence: Span, marks: &[Span], language: Language) -> Vec<Token> {
    let stemming = language.stemming();
    words(sentence.text(text))
        .into_iter()
        .map(|(offset, word)| (Span::new(sentence.start + offset, sentence.start + offset + word.len()), word))
        .filter(|(span, _)| {
            let next = marks.partition_point(|mark| mark.end <= span.start);
            !marks.get(next).is_some_and(|mark| mark.overlaps(*span))
        })
        .map(|(span, word)| {
            let lower = fold(word);
            let kind = if lower.starts_with(|c: char| c.is_ascii_digit()) {
                TokenKind::Number
            } else if is_negation(&lower) {
                TokenKind::Negation
            } else if is_function_word(&lower) && !is_acronym(word) {
                TokenKind::Function
            } else {
                TokenKind::Content
            };
            let stem = if kind == TokenKind::Content { stemming.stem(&lower) } else { lower.clone() };
            let capital = word.starts_with(char::is_uppercase);
            Token { span, lower, stem, kind, capital }
        })
        .collect()
}

/// `US`, `WHO`, `U.S`: two or more letters, all of them capitals.
#[must_use]
pub fn is_acronym(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_uppercase)
        && letters.all(char::is_uppercase)
}

/// The first of the combining accents; no character before it joins another.
const FIRST_ACCENT: char = '\u{300}';

/// Joins the accent that begins at `at` to the letter before it: `é` as one character or
/// as `e` with an accent is one letter. Canonical composition (UAX #15) of what is in
/// canonical order, as all systems write it; the whole normalization would bring 60 kB
/// of tables to the browser.
fn join_accent(lower: &mut String, at: usize) {
    let accent = lower.get(at..).and_then(|rest| rest.chars().next());
    let base = lower.get(..at).and_then(|before| before.chars().next_back());
    if let Some((base, composed)) = base.zip(accent).and_then(|(base, accent)| Some((base, compose(base, accent)?))) {
        lower.truncate(at - base.len_utf8());
        lower.push(composed);
    }
}

fn fold(word: &str) -> String {
    let mut lower = String::with_capacity(word.len());
    let shown = visible(word);
    if shown.is_ascii() {
        lower.push_str(&shown);
        lower.make_ascii_lowercase();
    } else {
        for character in shown.chars() {
            let before = lower.len();
            match character {
                '’' | 'ʼ' | '＇' => lower.push('\''),
                _ => push_lowercase(&mut lower, character),
            }
            if character >= FIRST_ACCENT {
                join_accent(&mut lower, before);
            }
        }
    }
    if let Some(stripped) = lower.strip_suffix("'s").or_else(|| lower.strip_suffix('\'')) {
        lower.truncate(stripped.len());
    }
    if lower.contains('.') && !lower.starts_with(|c: char| c.is_ascii_digit()) {
        lower.retain(|c| c != '.');
    }
    lower
}

#[cfg(test)]
mod tests {
    use super::tokens;
    use crate::span::Span;
    use crate::text::language::Language;

    #[test]
    fn composed_and_decomposed_accents_are_one_word() {
        let lower = |text: &str| tokens(text, Span::new(0, text.len()), &[], Language::English)[0].lower.clone();
        assert_eq!(lower("Zoe\u{308} Kallio"), lower("Zo\u{eb} Kallio"));
    }
}
