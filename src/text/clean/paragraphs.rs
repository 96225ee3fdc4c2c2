//! The paragraphs of a text: its lines, or, where lines are wrapped at a fixed
//! width, the lines that belong together; what Markdown says of a line is kept.
//!
//! Never here: what a paragraph says.

use crate::span::Span;
use crate::text::boilerplate::closes_sentence;
use crate::text::clean::markup::{Form, forms};
use crate::text::sentence_context::is_sign;

/// One paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// Where it stands, without the marks it begins with in Markdown.
    pub(super) span: Span,
    /// Where its line begins.
    pub(super) start: usize,
    /// What its markup says of it.
    pub(super) form: Form,
}

/// The paragraphs of `text` in its order; none is empty.
pub(super) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut lines: Vec<Span> = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
        lines.push(Span::new(start, start + piece.len()).trimmed(text));
        start += piece.len();
    }
    // A line break of Windows is two characters and no empty line.
    let mut at = 0;
    lines.retain(|line| {
        let from = std::mem::replace(&mut at, line.end);
        !(line.is_empty() && text.get(from..=line.start).is_some_and(|gap| gap.ends_with("\r\n")))
    });
    let forms = forms(text, &lines);
    let everywhere = is_wrapped(text, &lines);
    let widest = width(text, &lines);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let run = lines[at..].iter().take_while(|line| !line.is_empty()).count();
        if run == 0 {
            at += 1;
            continue;
        }
        let full = if everywhere {
            widest
        } else if is_wrapped(text, &lines[at..at + run]) {
            width(text, &lines[at..at + run])
        } else {
            usize::MAX
        };
        let mut open = false;
        for (line, form) in lines[at..at + run].iter().zip(&forms[at..at + run]) {
            let joins = open && matches!(form.form, Form::Plain) && !is_list_item(form.inner.text(text));
            match paragraphs.last_mut() {
                Some(last) if joins && goes_on(text, last.span, form.inner, full) => last.span.end = line.end,
                _ => paragraphs.push(Paragraph { span: form.inner, start: line.start, form: form.form }),
            }
            open = matches!(form.form, Form::Plain);
        }
        at += run;
    }
    paragraphs.retain(|paragraph| !(paragraph.span.is_empty() && paragraph.form == Form::Plain));
    paragraphs
}

/// Whether `line` goes on where `paragraph` stopped: its last line was full, the
/// first word of the next did not fit; or it stopped in the middle of a sentence
/// that goes on in lower case.
fn goes_on(text: &str, paragraph: Span, line: Span, full: usize) -> bool {
    let before = paragraph.text(text);
    let last = before.rsplit(['\n', '\r']).next().unwrap_or(before).trim();
    let word = line.text(text).split_whitespace().next().map_or(0, |word| word.chars().count());
    let length = last.chars().count();
    let lower = line.text(text).starts_with(char::is_lowercase);
    // A heading is far shorter than the lines below it.
    (full < usize::MAX && length + 1 + word + RAGGED > full)
        || (lower && length >= *WRAP_WIDTH.start() && !closes_sentence(last))
}

/// Characters that a full line may be shorter than the fullest beside the word
/// that did not fit: editors that break at hyphens or count tabs leave some.
const RAGGED: usize = 6;

/// Characters of the longest of some lines that may be wrapped.
fn width(text: &str, lines: &[Span]) -> usize {
    let lengths = lines.iter().map(|line| line.text(text).chars().count());
    lengths.filter(|length| length <= WRAP_WIDTH.end()).max().unwrap_or(usize::MAX)
}

/// Range of characters at which mail and typewriter text is wrapped.
const WRAP_WIDTH: std::ops::RangeInclusive<usize> = 40..=110;

/// Whether most of the longer lines that another one follows directly end in
/// mid-sentence at about the same width, and the next goes on in lower case as
/// often as prose does; headlines in a row begin with capitals.
fn is_wrapped(text: &str, lines: &[Span]) -> bool {
    let (mut followed, mut wrapped, mut lower) = (0, 0, 0);
    for pair in lines.windows(2) {
        let line = pair[0].text(text);
        let length = line.chars().count();
        if pair[1].is_empty() || length < *WRAP_WIDTH.start() {
            continue;
        }
        followed += 1;
        if WRAP_WIDTH.contains(&length) && !closes_sentence(line) {
            wrapped += 1;
            lower += usize::from(pair[1].text(text).trim_start_matches(['>', ' ']).starts_with(char::is_lowercase));
        }
    }
    wrapped >= 2 && wrapped * 3 >= followed * 2 && lower * 2 >= wrapped
}

/// `- item`, `• item`, `1. item`.
pub(super) fn is_list_item(block: &str) -> bool {
    let rest = block.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = rest.len() < block.len() && (rest.starts_with(". ") || rest.starts_with(") "));
    numbered || block.strip_prefix(is_sign).is_some_and(|item| item.starts_with(' '))
}
