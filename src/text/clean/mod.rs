//! Cleaning: which blocks of a text are the article's own prose, and what was
//! left out and why. Nothing is rewritten; everything is a span.
//!
//! Never here: sentences of other articles, and no word lists (see
//! [`boilerplate`](crate::text::boilerplate)).

mod markup;
mod openings;
mod paragraphs;
mod references;
mod repeated;
mod topic;

use std::collections::HashSet;

use crate::config::Config;
use crate::order::Order;
use crate::report::RemovalReason;
use crate::span::Span;
use crate::text::boilerplate::{HEADING_WORDS, Line, classify, closes_sentence, introduces_comment};
use crate::text::post;
use crate::text::word::{is_invisible, push_lowercase, visible};

use markup::Form;
use openings::Lead;
use paragraphs::{Paragraph, is_list_item, paragraphs};
use topic::Topic;

pub use repeated::drop_repeated;

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
    /// What is no word inside kept blocks, sorted and apart: reference marks like
    /// `[2]`, marks of Markdown, elements of HTML.
    pub marks: Vec<Span>,
}

/// How many of the first blocks may be the headline: a page may put a label or
/// a lead before it.
const TITLE_WITHIN: usize = 3;

/// Fewest words of a line of a notice that goes on in the next.
const NOTICE_WORDS: usize = 9;

/// Lines below the headline among which it may stand again.
const TITLE_AGAIN: usize = 8;

/// Words from which a line at the top is rather the headline than a label.
const TITLE_WORDS: usize = 4;

/// Sorts the blocks of `text` into prose and the rest.
#[must_use]
pub fn clean(text: &str, config: &Config) -> Cleaned {
    let lines: Vec<(Paragraph, Line)> =
        paragraphs(text).into_iter().map(|paragraph| (paragraph, line(text, paragraph))).collect();
    let mut sorter = Sorter::new(text, config);
    sorter.comments = comments(text, &lines);
    sorter.title_at = title(text, &lines);
    sorter.bare_title = sorter.title_at.and_then(|at| {
        let full = lines[at].0.span.text(text);
        let near = lines[at + 1..].iter().take(TITLE_AGAIN).map(|(paragraph, _)| paragraph.span.text(text));
        near.into_iter().find(|bare| openings::site_name_after(full, bare).is_some())
    });
    for (at, &(paragraph, line)) in lines.iter().enumerate() {
        sorter.sort(at, paragraph, line);
    }
    let mut cleaned = sorter.cleaned;
    for block in &cleaned.blocks {
        let references = references::marks(text, block.span);
        let markup = markup::marks(text, block.span);
        cleaned.removed.extend(references.iter().map(|&mark| (mark, RemovalReason::Reference)));
        // Where a link leads is left out; a mark of emphasis is nothing to bring back.
        let addresses =
            markup.iter().filter(|mark| mark.text(text).starts_with("](") || mark.text(text).starts_with("!["));
        cleaned.removed.extend(addresses.map(|&mark| (mark, RemovalReason::Reference)));
        // Who signed an embedded post is no word of it (see `post::signature`).
        let posts = post::marks(text, block.span);
        cleaned.removed.extend(posts.iter().map(|&mark| (mark, RemovalReason::Reference)));
        let mut marks: Vec<Span> = references.into_iter().chain(markup).chain(posts).collect();
        marks.order();
        for mark in marks {
            match cleaned.marks.last_mut() {
                Some(last) if last.overlaps(mark) => last.end = last.end.max(mark.end),
                _ => cleaned.marks.push(mark),
            }
        }
    }
    cleaned
}

/// What a paragraph is by itself.
fn line(text: &str, paragraph: Paragraph) -> Line {
    match paragraph.form {
        Form::Plain => classify(paragraph.span.text(text)),
        Form::Furniture => Line::Boilerplate,
        Form::Reference => Line::Reference,
        Form::Heading(_) => match classify(paragraph.span.text(text)) {
            Line::Prose => Line::Short,
            other => other,
        },
    }
}

/// Which paragraph is the headline: a heading of the first level in Markdown,
/// else among the first short lines the one that is long enough for a headline.
fn title(text: &str, lines: &[(Paragraph, Line)]) -> Option<usize> {
    let first_level =
        |(paragraph, line): &(Paragraph, Line)| paragraph.form == Form::Heading(1) && *line == Line::Short;
    if let Some(at) = lines.iter().position(first_level) {
        return Some(at);
    }
    let mut prose = 0;
    let mut short: Vec<usize> = Vec::new();
    for (at, (paragraph, line)) in lines.iter().enumerate().take(TITLE_LINES) {
        match line {
            Line::Short if !is_list_item(paragraph.span.text(text)) => short.push(at),
            Line::Prose => prose += 1,
            _ => {}
        }
        if prose >= TITLE_WITHIN || (prose > 0 && !short.is_empty()) {
            break;
        }
    }
    // Labels of a menu stand above the headline and are shorter; a headline may
    // stand twice at the top, and no label of that length does.
    let long = || short.iter().filter(|at| words(text, lines[**at].0) >= TITLE_WORDS);
    let again = |at: usize| {
        let line = folded(lines[at].0.span.text(text));
        long().filter(|other| **other > at).any(|other| line.starts_with(&folded(lines[*other].0.span.text(text))))
    };
    long().find(|at| again(**at)).or(long().next()).or(short.first()).copied()
}

/// Lines at the top of a page among which the headline is looked for: a menu is
/// seldom longer.
const TITLE_LINES: usize = 40;

fn words(text: &str, paragraph: Paragraph) -> usize {
    paragraph.span.text(text).split_whitespace().count()
}

/// Where the comments of readers begin, if there are any: below a head that says
/// so, with signs of a conversation or most of the prose above it.
fn comments(text: &str, lines: &[(Paragraph, Line)]) -> Option<usize> {
    let prose_words = |lines: &[(Paragraph, Line)]| -> usize {
        let prose = lines.iter().filter(|(_, line)| *line == Line::Prose);
        prose.map(|(paragraph, _)| words(text, *paragraph)).sum()
    };
    let heads = lines.iter().enumerate().filter(|(_, (_, line))| *line == Line::Comments);
    // Only the last ones can be it; looking at a few keeps the work linear.
    heads
        .rev()
        .take(COMMENT_HEADS)
        .map(|(at, _)| at)
        .filter(|&at| {
            let above = prose_words(&lines[..at]);
            let signs = lines[at + 1..]
                .iter()
                .take(COMMENT_SIGNS)
                .any(|(paragraph, line)| *line == Line::Conversation || introduces_comment(paragraph.span.text(text)));
            above > 0 && (signs || above >= prose_words(&lines[at + 1..]))
        })
        .min()
}

/// Heads of comments that are looked at.
const COMMENT_HEADS: usize = 4;

/// Lines after the head within which a conversation shows itself.
const COMMENT_SIGNS: usize = 6;

/// Goes through the paragraphs and keeps what is prose.
struct Sorter<'a> {
    text: &'a str,
    config: &'a Config,
    comments: Option<usize>,
    title_at: Option<usize>,
    /// The headline where it stands again without the name of the site.
    bare_title: Option<&'a str>,
    cleaned: Cleaned,
    seen: HashSet<String>,
    title: Option<String>,
    content: usize,
    prose: usize,
    list: List,
    after_colon: bool,
    open_notice: bool,
    topic: Topic<'a>,
}

/// In which list of a page a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum List {
    None,
    Links,
    References,
}

impl<'a> Sorter<'a> {
    fn new(text: &'a str, config: &'a Config) -> Self {
        Self {
            text,
            config,
            comments: None,
            title_at: None,
            bare_title: None,
            cleaned: Cleaned::default(),
            seen: HashSet::new(),
            title: None,
            content: 0,
            prose: 0,
            list: List::None,
            after_colon: false,
            open_notice: false,
            topic: Topic::default(),
        }
    }

    fn sort(&mut self, at: usize, paragraph: Paragraph, line: Line) {
        let block = paragraph.span.text(self.text);
        let new = self.seen.insert(folded(block));
        let colon = self.after_colon;
        self.after_colon = block.ends_with(':') || (colon && line == Line::Short);
        let reason = self.reason(at, paragraph, line, new, colon);
        if line == Line::Prose && reason.is_none() {
            self.list = List::None;
        }
        match reason {
            Some(reason) => self.cleaned.removed.push((Span::new(paragraph.start, paragraph.span.end), reason)),
            None => self.keep(at, paragraph),
        }
    }

    /// Why a paragraph is left out, if it is.
    fn reason(&mut self, at: usize, paragraph: Paragraph, line: Line, new: bool, colon: bool) -> Option<RemovalReason> {
        let block = paragraph.span.text(self.text);
        // The rest of a notice that was cut into lines.
        let open_notice = std::mem::take(&mut self.open_notice);
        if let Some(reason) = self.left_out_by_kind(at, paragraph.form, line, new) {
            self.open_notice = line == Line::Boilerplate
                && block.split_whitespace().count() >= NOTICE_WORDS
                && !closes_sentence(block);
            return Some(reason);
        }
        if open_notice && block.starts_with(char::is_lowercase) {
            self.open_notice = true;
            return Some(RemovalReason::Boilerplate);
        }
        if !new || (line == Line::Short && self.repeats_title(block)) {
            return Some(RemovalReason::Repeated);
        }
        if self.list == List::References && references::is_entry(block) {
            return Some(RemovalReason::Reference);
        }
        if self.topic.ended && !self.topic.holds(block, self.config) {
            return Some(RemovalReason::Boilerplate);
        }
        if self.list == List::Links && (line == Line::Short || is_teaser(block)) {
            return Some(RemovalReason::Boilerplate);
        }
        if line == Line::Short {
            let listed = colon || is_list_item(block);
            let heading = self.title_at != Some(at) && (!listed || matches!(paragraph.form, Form::Heading(_)));
            return heading.then_some(RemovalReason::Heading);
        }
        None
    }

    /// Why, where the line alone or the part of the page it stands in tells.
    fn left_out_by_kind(&mut self, at: usize, form: Form, line: Line, new: bool) -> Option<RemovalReason> {
        match line {
            Line::LinkList | Line::ReferenceList => {
                self.list = if line == Line::LinkList { List::Links } else { List::References };
            }
            // Markdown keeps its addresses anywhere.
            Line::Reference if form == Form::Reference => {}
            Line::Reference | Line::Ending => self.topic.ended = true,
            _ => {}
        }
        if new && self.comments.is_some_and(|head| at >= head) {
            return Some(RemovalReason::Boilerplate);
        }
        match line {
            Line::Reference => Some(RemovalReason::Reference),
            Line::Short | Line::Prose => None,
            _ => Some(RemovalReason::Boilerplate),
        }
    }

    /// Whether a line is the headline over again, or with the name of the site.
    fn repeats_title(&self, block: &str) -> bool {
        let Some(title) = &self.title else { return false };
        let words = block.split_whitespace().count();
        words <= HEADING_WORDS + 4 && self.prose <= TITLE_WITHIN && topic::is_same_headline(title, block)
    }

    fn keep(&mut self, at: usize, paragraph: Paragraph) {
        let block = paragraph.span.text(self.text);
        let is_title = self.title.is_none()
            && (self.title_at == Some(at) || (self.title_at.is_none() && is_first_headline(block, self.content)));
        let lead = if self.prose == 0 { Lead::First } else { Lead::Later };
        let opening = openings::opening(block, lead);
        let mut span = Span::new(paragraph.span.start + opening, paragraph.span.end);
        let full = span.text(self.text);
        let bare = self.bare_title.and_then(|bare| openings::site_name_after(full, bare));
        if is_title && let Some(end) = bare.or_else(|| openings::site_name(full)) {
            let site = Span::new(span.start + end, span.end);
            span.end = site.start;
            self.cleaned.removed.push((site.trimmed(self.text), RemovalReason::Boilerplate));
        }
        if let Some(end) = openings::trailer(span.text(self.text)) {
            let link = Span::new(span.start + end, span.end);
            span.end = link.start;
            self.cleaned.removed.push((link.trimmed(self.text), RemovalReason::Boilerplate));
        }
        let span = span.trimmed(self.text);
        if paragraph.start < span.start {
            let before = Span::new(paragraph.start, span.start).trimmed(self.text);
            self.cleaned.removed.push((before, RemovalReason::Boilerplate));
        }
        if span.is_empty() {
            return;
        }
        if is_title {
            self.seen.insert(folded(span.text(self.text)));
            self.title = Some(span.text(self.text).to_owned());
        } else {
            self.prose += 1;
        }
        self.content += 1;
        self.topic.learn(span.text(self.text));
        let kind = if is_title { BlockKind::Title } else { BlockKind::Paragraph };
        self.cleaned.blocks.push(Block { span, kind });
    }
}

/// Whether the very first kept block is a headline that closes like a sentence
/// (a question, a quotation, a full stop after all).
fn is_first_headline(block: &str, content: usize) -> bool {
    content == 0
        && block.split_whitespace().count() <= HEADING_WORDS
        && block.split(['.', '!', '?']).filter(|part| part.split_whitespace().count() > 1).count() <= 1
}

/// A line in a list of links that closes like a sentence: a question, a call, a
/// quotation.
fn is_teaser(block: &str) -> bool {
    block.split_whitespace().count() <= HEADING_WORDS && block.ends_with(['?', '!', '”', '’', '"', '\'', '…', ':'])
}

/// Sorts removed spans and joins neighbors of one reason with nothing but white
/// space between them: a body that stands twice is one passage.
#[must_use]
pub fn merged(text: &str, mut removed: Vec<(Span, RemovalReason)>) -> Vec<(Span, RemovalReason)> {
    removed.order();
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

/// The words of a block alone, lower case, as a reader sees them.
fn folded(block: &str) -> String {
    let mut words = String::with_capacity(block.len());
    let seen = block.split(|c: char| !c.is_alphanumeric() && (c.is_ascii() || !is_invisible(c)));
    for word in seen.map(visible).filter(|word| !word.is_empty()) {
        if !words.is_empty() {
            words.push(' ');
        }
        word.chars().for_each(|character| push_lowercase(&mut words, character));
    }
    words
}
