//! The first stage, `Article → Document`: what of a text is the article's own
//! prose, and the sentences, words, names and quantities in it, all with spans
//! into the text as given.
//!
//! Never here: two articles at once, and nothing about claims.

pub mod abbreviation;
pub mod boilerplate;
pub mod calendar;
pub mod clean;
mod clock;
pub mod credit;
pub mod date;
pub(crate) mod edges;
pub mod entity;
pub mod function_words;
pub mod geography;
pub mod language;
pub(crate) mod numeral;
pub mod post;
pub mod quantity;
pub mod reference;
mod restore;
pub mod role;
pub mod role_words;
pub mod sentence;
mod sentence_context;
pub mod token;
pub mod unit;
pub mod word;
pub(crate) mod word_list;

use crate::article::Article;
use crate::config::Config;
use crate::report::{Note, NoteKind, RemovalReason};
use crate::span::Span;

use clean::{Block, BlockKind};
use date::DateMention;
use entity::Mention;
use language::Language;
use quantity::Quantity;
use reference::Reference;
use token::Token;

/// An article after cleaning.
#[derive(Debug, Clone)]
pub struct Document {
    /// The recognized language.
    pub language: Language,
    /// The headline, where one was recognized in the text.
    pub title: Option<Span>,
    /// What was kept, in the order of the text.
    pub sentences: Vec<Sentence>,
    /// What was left out, in the order of the text, and why. Never overlapping.
    pub removed: Vec<(Span, RemovalReason)>,
    /// What would have been left out and is read, because a person wants it; the same
    /// way, and apart from those.
    pub restored: Vec<(Span, RemovalReason)>,
    /// What a person should know about the reading.
    pub notes: Vec<Note>,
}

/// One sentence and what was read in it.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// Where it stands, without white space at its ends.
    pub span: Span,
    /// Whether it is the headline.
    pub headline: bool,
    /// The paragraph it stands in, counted from 0.
    pub paragraph: usize,
    /// Its words and numbers; punctuation is no token.
    pub tokens: Vec<Token>,
    /// The names in it, by token range.
    pub mentions: Vec<Mention>,
    /// The pronouns and descriptions in it that stand for one name.
    pub references: Vec<Reference>,
    /// The quantities in it, by token range.
    pub quantities: Vec<Quantity>,
    /// The days, months and years in it, by token range.
    pub dates: Vec<DateMention>,
}

/// Reads one article. Cannot fail: what cannot be read is left out with a note.
#[must_use]
pub fn read(article: &Article, config: &Config) -> Document {
    let text = article.text.as_str();
    let mut notes = Vec::new();
    let end = limit(text, config.article_bytes);
    if end < text.len() {
        let message = format!("Only the first {end} of {} bytes of this article were read.", text.len());
        notes.push(Note::new(NoteKind::TooLong, message).with([end, text.len()]));
    }
    let head = &text[..end];
    if head.trim().is_empty() {
        notes.push(Note::new(NoteKind::Empty, "This article has no words."));
        return nothing(notes);
    }
    if is_binary(head) {
        notes.push(Note::new(NoteKind::NotText, "This does not look like written text, so it was left out."));
        return nothing(notes);
    }

    if is_garbled(head) {
        notes.push(Note::new(
            NoteKind::Encoding,
            "Some characters of this article were garbled before it came here; it is read and shown as it is.",
        ));
    }
    let mut cleaned = clean::clean(head, config);
    let language = language::recognize(head, &cleaned.blocks);
    let wanted = restore::Wanted::new(article);
    let mut restored = restore::bring_back(head, &mut cleaned, &wanted);
    let mut removed = cleaned.removed;
    let mut sentences = Vec::new();
    let mut cut = 0;
    for (paragraph, block) in cleaned.blocks.iter().enumerate() {
        for span in sentence::split(head, block.span, &cleaned.marks, language) {
            let pieces = sentence::cut(head, span, config.sentence_words);
            cut += pieces.len() - 1;
            sentences.extend(pieces.into_iter().map(|span| Sentence {
                span,
                headline: block.kind == BlockKind::Title,
                paragraph,
                tokens: token::tokens(head, span, &cleaned.marks, language),
                mentions: Vec::new(),
                references: Vec::new(),
                quantities: Vec::new(),
                dates: Vec::new(),
            }));
        }
    }
    if cut > 0 {
        let message = format!("{cut} cuts were made in sentences of more than {} words.", config.sentence_words);
        notes.push(Note::new(NoteKind::LongSentence, message).with([cut, config.sentence_words]));
    }
    let (repeated, again) = restore::drop_repeated(&mut sentences, &restored, &wanted, config);
    removed.extend(repeated);
    restored.extend(again);
    let (removed, restored) = (clean::merged(head, removed), clean::merged(head, restored));

    if sentences.is_empty() {
        notes.push(Note::new(NoteKind::Empty, "Nothing of this article was left after cleaning.").with(["cleaned"]));
    }
    if !matches!(language, Language::Unknown | Language::English) {
        let message = format!(
            "The language of this article ({}) is compared by words, names and numbers alone; \
             titles, speakers and negations are recognized in English.",
            language.code()
        );
        notes.push(Note::new(NoteKind::Language, message).with([language.code()]));
    }
    entity::mark(head, &mut sentences);
    reference::resolve(&mut sentences);
    let published = article.date.as_deref().and_then(calendar::parse);
    for sentence in &mut sentences {
        let (quantities, dates) = quantity::read(head, sentence, language, published);
        sentence.quantities = quantities;
        sentence.dates = dates;
    }
    let title = cleaned.blocks.iter().find(|block| block.kind == BlockKind::Title).map(|block: &Block| block.span);
    Document { language, title, sentences, removed, restored, notes }
}

/// A document without a sentence.
fn nothing(notes: Vec<Note>) -> Document {
    let language = Language::Unknown;
    Document { language, title: None, sentences: Vec::new(), removed: Vec::new(), restored: Vec::new(), notes }
}

/// The largest character boundary of `text` not after `most` bytes; where the
/// text is longer, the last white space before it.
fn limit(text: &str, most: usize) -> usize {
    if text.len() <= most {
        return text.len();
    }
    let end = (0..=most).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text[..end].rfind(char::is_whitespace).filter(|&at| at > end / 2).unwrap_or(end)
}

/// Whether more than one character in fifty is a control character or the mark
/// of a byte that was no text.
fn is_binary(text: &str) -> bool {
    let (mut all, mut odd) = (0usize, 0usize);
    for character in text.chars().take(20_000) {
        all += 1;
        odd += usize::from(
            character == '\u{fffd}'
                || (character.is_control() && !matches!(character, '\n' | '\r' | '\t' | '\u{c}' | '\u{80}'..='\u{9f}')),
        );
    }
    odd * 50 > all
}

/// Whether `text` holds UTF-8 that was read as Windows-1252, such as `â€™`, or
/// single bytes of Windows-1252 as they are.
fn is_garbled(text: &str) -> bool {
    let mut before = ['\0'; 2];
    text.chars().any(|character| {
        let garbled = matches!(character, '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}' | '\u{fffd}')
            || (before == ['â', '€'] && !character.is_alphanumeric())
            || (matches!(before[1], 'Ã' | 'Â') && matches!(character, '\u{a0}'..='\u{bf}'));
        before = [before[1], character];
        garbled
    })
}
