//! Cleaning: which blocks of a text are the article's own prose, and what was
//! left out and why. Nothing is rewritten; everything is a span.
//!
//! Never here: sentences of other articles, and no word lists (see
//! [`boilerplate`](crate::text::boilerplate)).

use std::collections::HashSet;

use crate::config::Config;
use crate::number::ratio;
use crate::report::RemovalReason;
use crate::span::Span;
use crate::text::Sentence;
use crate::text::boilerplate::{HEADING_WORDS, Line, classify, closes_sentence};

/// A paragraph that was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// Where it stands, without white space at its ends.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What a kept block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// The headline.
    Title,
    /// Prose.
    Paragraph,
}

/// What cleaning found.
#[derive(Debug, Clone, Default)]
pub struct Cleaned {
    /// The kept blocks in the order of the text.
    pub blocks: Vec<Block>,
    /// Whole blocks that were left out, and the marks below.
    pub removed: Vec<(Span, RemovalReason)>,
    /// Reference marks like `[2]` inside kept blocks, sorted.
    pub marks: Vec<Span>,
}

/// How many of the first blocks may be the headline: a page may put a label or
/// a lead before it.
const TITLE_WITHIN: usize = 3;

/// Fewest words of a sentence that counts as a repetition when it stands again:
/// short exchanges may well be said twice.
const REPEATED_WORDS: usize = 6;

/// Sorts the blocks of `text` into prose and the rest.
#[must_use]
pub fn clean(text: &str, config: &Config) -> Cleaned {
    let mut cleaned = Cleaned::default();
    let mut seen: HashSet<String> = HashSet::new();
    let mut titled = false;
    let mut content = 0;
    let mut in_links = false;
    let mut after_colon = false;
    let mut topic = Topic::default();
    for span in paragraphs(text) {
        let block = span.text(text);
        let line = classify(block);
        let new = seen.insert(folded(block));
        let (kept, reason) = match line {
            Line::Boilerplate => (None, RemovalReason::Boilerplate),
            Line::LinkList => {
                in_links = true;
                (None, RemovalReason::Boilerplate)
            }
            Line::Reference => {
                topic.ended = true;
                (None, RemovalReason::Reference)
            }
            Line::Ending => {
                topic.ended = true;
                (None, RemovalReason::Boilerplate)
            }
            Line::Short | Line::Prose if !new => (None, RemovalReason::Repeated),
            Line::Short | Line::Prose if topic.ended && !topic.holds(block, config) => {
                (None, RemovalReason::Boilerplate)
            }
            Line::Short if in_links => (None, RemovalReason::Boilerplate),
            Line::Short if !titled && content < TITLE_WITHIN => (Some(BlockKind::Title), RemovalReason::Heading),
            Line::Short if !after_colon && !is_list_item(block) => (None, RemovalReason::Heading),
            Line::Short | Line::Prose => (Some(BlockKind::Paragraph), RemovalReason::Heading),
        };
        if line == Line::Prose {
            in_links = false;
        }
        after_colon = block.ends_with(':') || (after_colon && line == Line::Short);
        match kept {
            Some(kind) => {
                let kind = if kind == BlockKind::Paragraph && is_first_headline(block, content, titled) {
                    BlockKind::Title
                } else {
                    kind
                };
                titled |= kind == BlockKind::Title;
                content += 1;
                topic.learn(block);
                cleaned.blocks.push(Block { span, kind });
            }
            None => cleaned.removed.push((span, reason)),
        }
    }
    for block in &cleaned.blocks {
        cleaned.marks.extend(reference_marks(text, block.span));
    }
    cleaned.removed.extend(cleaned.marks.iter().map(|&mark| (mark, RemovalReason::Reference)));
    cleaned
}

/// The words of the prose so far. Below an article stand the publisher's words
/// on itself and openings of other articles; they are told from a paragraph that
/// goes on by the words they share with what stands above (lexical cohesion,
/// after `TextTiling`, Hearst 1997).
#[derive(Debug, Default)]
struct Topic {
    words: HashSet<String>,
    ended: bool,
}

impl Topic {
    fn learn(&mut self, block: &str) {
        self.words.extend(long_words(block));
    }

    fn holds(&self, block: &str, config: &Config) -> bool {
        let words: HashSet<String> = long_words(block).collect();
        let shared = words.intersection(&self.words).count();
        ratio(shared, words.len()) >= config.cohesion
    }
}

/// The words of five letters or more, lower case.
fn long_words(block: &str) -> impl Iterator<Item = String> {
    block.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 5).map(str::to_lowercase)
}

/// Whether the very first kept block is a headline that closes like a sentence
/// (a question, a quotation, a full stop after all).
fn is_first_headline(block: &str, content: usize, titled: bool) -> bool {
    content == 0
        && !titled
        && block.split_whitespace().count() <= HEADING_WORDS
        && block.split(['.', '!', '?']).filter(|part| part.split_whitespace().count() > 1).count() <= 1
}

/// Leaves out sentences that stand in the same article already; returns their
/// spans. A body that stands twice with other line breaks is found here.
pub fn drop_repeated(sentences: &mut Vec<Sentence>) -> Vec<(Span, RemovalReason)> {
    let mut seen: HashSet<String> = HashSet::new();
    let mut removed = Vec::new();
    sentences.retain(|sentence| {
        if sentence.tokens.len() < REPEATED_WORDS {
            return true;
        }
        let words: Vec<&str> = sentence.tokens.iter().map(|token| token.lower.as_str()).collect();
        let new = seen.insert(words.join(" "));
        if !new {
            removed.push((sentence.span, RemovalReason::Repeated));
        }
        new
    });
    removed
}

/// Sorts removed spans and joins neighbors of one reason with nothing but white
/// space between them: a body that stands twice is one passage.
#[must_use]
pub fn merged(text: &str, mut removed: Vec<(Span, RemovalReason)>) -> Vec<(Span, RemovalReason)> {
    removed.sort_unstable();
    let mut joined: Vec<(Span, RemovalReason)> = Vec::with_capacity(removed.len());
    for (span, reason) in removed {
        if let Some((last, last_reason)) = joined.last_mut() {
            if span.start < last.end {
                last.end = last.end.max(span.end);
                continue;
            }
            if *last_reason == reason && Span::new(last.end, span.start).text(text).trim().is_empty() {
                last.end = span.end;
                continue;
            }
        }
        joined.push((span, reason));
    }
    joined
}

/// The paragraphs of `text`: its lines, or, where lines are wrapped at a fixed
/// width, the runs of lines between empty ones.
fn paragraphs(text: &str) -> Vec<Span> {
    let mut lines = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
        lines.push(Span::new(start, start + piece.len()).trimmed(text));
        start += piece.len();
    }
    if !is_wrapped(text, &lines) {
        lines.retain(|line| !line.is_empty());
        return lines;
    }
    let mut blocks: Vec<Span> = Vec::new();
    let mut open = false;
    for line in lines {
        if line.is_empty() {
            open = false;
        } else if let (true, Some(block)) = (open, blocks.last_mut()) {
            block.end = line.end;
        } else {
            blocks.push(line);
            open = true;
        }
    }
    blocks
}

/// Range of characters at which mail and typewriter text is wrapped.
const WRAP_WIDTH: std::ops::RangeInclusive<usize> = 48..=100;

/// Whether most lines that another one follows directly end in mid-sentence at
/// about the same width.
fn is_wrapped(text: &str, lines: &[Span]) -> bool {
    let (mut followed, mut wrapped) = (0, 0);
    for pair in lines.windows(2) {
        if pair[0].is_empty() || pair[1].is_empty() {
            continue;
        }
        followed += 1;
        let line = pair[0].text(text);
        wrapped += usize::from(WRAP_WIDTH.contains(&line.chars().count()) && !closes_sentence(line));
    }
    followed >= 4 && wrapped * 3 >= followed * 2
}

/// `- item`, `• item`, `1. item`.
fn is_list_item(block: &str) -> bool {
    let rest = block.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = rest.len() < block.len() && (rest.starts_with(". ") || rest.starts_with(") "));
    numbered || ["- ", "* ", "• ", "– ", "— ", "· "].iter().any(|mark| block.starts_with(mark))
}

fn folded(block: &str) -> String {
    let mut words = String::with_capacity(block.len());
    for word in block.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.extend(word.chars().flat_map(char::to_lowercase));
    }
    words
}

/// The marks `[1]` to `[999]` inside `span`.
fn reference_marks(text: &str, span: Span) -> Vec<Span> {
    let inner = span.text(text);
    let mut marks = Vec::new();
    for (open, _) in inner.match_indices('[') {
        let rest = &inner[open + 1..];
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if (1..=3).contains(&digits) && rest[digits..].starts_with(']') {
            let start = span.start + open;
            marks.push(Span::new(start, start + digits + 2));
        }
    }
    marks
}
