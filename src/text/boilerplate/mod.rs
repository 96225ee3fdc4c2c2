//! Lines that a page puts around an article: navigation, share bars, notices,
//! bylines, credits. Recognized by the phrases such lines are made of and by
//! shallow text features: few words, no closing mark (Kohlschütter et al. 2010,
//! who show that both together find most of it without any markup).
//!
//! Never here: a rule for one site, and nothing that looks at other lines.

mod credits;
mod grams;
mod phrases;
mod words;

use crate::text::sentence_context::is_sign;
use crate::text::word::push_lowercase;

use credits::{is_byline, is_caption, is_credit};
use grams::Grams;
use phrases::{
    CALLS, COMMENT_HEADS, CONVERSATION, ENDINGS, LABEL_STARTS, LABELS, LEADS, LIST_STARTS, LISTS, MAIL_HEADS, NOTICES,
    OURS, PLAYERS, REFERENCE_HEADS, WEAK_NOTICES, YOURS,
};
use words::{SHARE_WORDS, TIME_WORDS};

/// What a line of a page is, as far as the line alone tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// Prose, as far as can be told.
    Prose,
    /// Few words and no closing mark: a heading, a label, a link.
    Short,
    /// Not the article's own text.
    Boilerplate,
    /// Not the article's own text, and neither are the short lines after it.
    LinkList,
    /// Above the comments of readers, or a link to them.
    Comments,
    /// A line between the comments of readers: `Reply`, `Ada wrote:`.
    Conversation,
    /// The head of a list of references.
    ReferenceList,
    /// An entry of a reference list.
    Reference,
    /// A line that stands below an article: its credits, its copyright.
    Ending,
}

/// Most words of a line that may be a heading. A headline seldom has more than
/// 14 words; subheadings have fewer.
pub const HEADING_WORDS: usize = 18;

/// Says what `line` is.
///
/// ```
/// use claimgrid::text::boilerplate::{classify, Line};
/// assert_eq!(classify("Skip to content"), Line::Boilerplate);
/// assert_eq!(classify("Read also:"), Line::LinkList);
/// assert_eq!(classify("[2] Coast Wire"), Line::Reference);
/// assert_eq!(classify("The ferry left on time."), Line::Prose);
/// ```
#[must_use]
pub fn classify(line: &str) -> Line {
    let line = line.trim();
    if !line.chars().any(char::is_alphabetic) {
        return if is_reference(line) { Line::Reference } else { Line::Boilerplate };
    }
    if is_reference(line) {
        return Line::Reference;
    }
    let lower = fold(line);
    let words = lower.split_whitespace().count();
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    if let Some(kind) = list_head(line, bare, words) {
        return kind;
    }
    let grams = Grams::of(&lower);
    if (words <= 60 && ENDINGS.iter().any(|ending| grams.may_hold(ending) && lower.contains(ending)))
        || is_credit(line, &lower)
        || is_copyright(&lower, words)
    {
        return Line::Ending;
    }
    let label = words <= 9 && !closes_sentence(line);
    if LABELS.contains(&bare) || (label && LABEL_STARTS.iter().any(|start| starts_with_words(bare, start))) {
        return Line::Boilerplate;
    }
    let played = words <= 60 && PLAYERS.iter().any(|start| line.starts_with(start));
    if played || (words <= 60 && is_notice(line, &lower, &grams, words)) || is_lead(line, &lower, words) {
        return Line::Boilerplate;
    }
    if is_caption(line, &lower, &grams, words) || is_byline(line, &lower, words) {
        return Line::Boilerplate;
    }
    let mail = MAIL_HEADS.iter().any(|head| line.starts_with(head));
    if (mail && words <= 16 && !closes_with_period(line))
        || label && (is_share_bar(&lower) || is_trail(line))
        || (label || words <= 9 && lower.ends_with(".m.")) && is_timestamp(&lower)
        || is_invitation(&lower, words)
    {
        return Line::Boilerplate;
    }
    if words <= HEADING_WORDS && !closes_sentence(line) { Line::Short } else { Line::Prose }
}

/// What a line is that stands above a list of links, comments or references.
fn list_head(line: &str, bare: &str, words: usize) -> Option<Line> {
    if words > 8 {
        return None;
    }
    let unnumbered = bare.trim_matches(|c: char| !c.is_alphabetic());
    if COMMENT_HEADS.contains(&unnumbered) {
        return Some(Line::Comments);
    }
    let stamped = bare.ends_with(" ago") && bare.contains(|c: char| c.is_ascii_digit()) && words <= 7;
    let handle = line.starts_with('@') && words <= 2;
    if CONVERSATION.contains(&unnumbered) || handle {
        return Some(Line::Conversation);
    }
    if stamped && !is_timestamp(bare) {
        return Some(Line::Conversation);
    }
    if REFERENCE_HEADS.contains(&bare) {
        return Some(Line::ReferenceList);
    }
    let list = LISTS.contains(&bare)
        || (words <= 6 && !closes_with_period(line) && LIST_STARTS.iter().any(|start| starts_with_words(bare, start)));
    list.then_some(Line::LinkList)
}

/// `Ada says:`, `harborlad wrote:`: below the head of comments a comment follows.
#[must_use]
pub fn introduces_comment(line: &str) -> bool {
    let verbs = [" says:", " said:", " wrote:", " writes:", " replied:", " commented:"];
    let lower = fold(line);
    lower.split_whitespace().count() <= 4 && verbs.iter().any(|end| lower.ends_with(end))
}

fn closes_with_period(line: &str) -> bool {
    line.ends_with(['.', '!', '?'])
}

/// Whether a line is a notice to the reader: about cookies, terms, a newsletter.
fn is_notice(line: &str, lower: &str, grams: &Grams, words: usize) -> bool {
    if NOTICES.iter().any(|notice| grams.may_hold(notice) && lower.contains(notice)) {
        return true;
    }
    if !WEAK_NOTICES.iter().any(|notice| grams.may_hold(notice) && contains_words(lower, notice)) {
        return false;
    }
    // A report of a notice quotes it or names who gave it.
    if line.contains(['“', '"', '«']) {
        return false;
    }
    let called = CALLS.iter().any(|call| starts_with_words(lower, call));
    let to_reader = YOURS.iter().any(|word| contains_words(lower, word));
    let by_us = OURS.iter().any(|word| contains_words(lower, word));
    (called && (words <= 12 || to_reader || by_us))
        || (to_reader && by_us)
        || (by_us && words <= 14)
        || (to_reader && called)
        || lower.starts_with("by ") && to_reader
}

/// Most words of a line that leads away: a headline, and what stands before it.
const LEAD_WORDS: usize = 30;

/// `Read more: Five ways to cross the sound`.
fn is_lead(line: &str, lower: &str, words: usize) -> bool {
    if words > LEAD_WORDS {
        return false;
    }
    let Some((head, rest)) = without_dashes(lower).split_once([':', '|', '»', '→', '>']) else { return false };
    let head = head.trim_matches(|c: char| !c.is_alphanumeric());
    let loud = line.chars().filter(|c| c.is_alphabetic()).take(head.len().min(4)).all(char::is_uppercase);
    // `More: …` may open a sentence; `MORE: …` leads away.
    let single = head.split_whitespace().count() == 1 && head != "related" && !head.starts_with("recomm");
    !rest.trim().is_empty()
        && LEADS.contains(&head)
        && (!single || loud || words <= HEADING_WORDS && !closes_with_period(line))
}

/// `Home > News > World`, `Home / Islands`, `World | Sport | Weather`.
fn is_trail(line: &str) -> bool {
    [" > ", " › ", " » ", " / ", " | ", " · ", " • "].iter().any(|mark| {
        let parts: Vec<&str> = line.split(mark).collect();
        parts.len() >= 3 && parts.iter().all(|part| part.split_whitespace().count() <= 3)
    })
}

fn contains_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        !before.is_some_and(char::is_alphanumeric) && !text[at + words.len()..].starts_with(char::is_alphanumeric)
    })
}

/// Whether `line` ends as a sentence does, closing quotes and reference marks
/// after the mark allowed.
#[must_use]
pub fn closes_sentence(line: &str) -> bool {
    let mut rest = line.trim_end();
    loop {
        let cut = rest.trim_end_matches(['"', '\'', '”', '’', '»', ')', '*']).trim_end();
        let cut = reference_mark_at_end(cut).map_or(cut, |at| cut[..at].trim_end());
        if cut.len() == rest.len() {
            break;
        }
        rest = cut;
    }
    rest.ends_with(['.', '!', '?', '…', ':', ';'])
}

/// Where a mark like `[12]` begins that closes `text`.
fn reference_mark_at_end(text: &str) -> Option<usize> {
    let inner = text.strip_suffix(']')?;
    let open = inner.rfind('[')?;
    let digits = &inner[open + 1..];
    (!digits.is_empty() && digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(open)
}

/// `[3] Name of a source`, `doi: …`, a bare address.
fn is_reference(line: &str) -> bool {
    let marked = line.strip_prefix('[').and_then(|rest| rest.split_once(']')).is_some_and(|(mark, rest)| {
        !mark.is_empty() && mark.len() <= 3 && mark.bytes().all(|b| b.is_ascii_digit()) && rest.starts_with([' ', '\t'])
    });
    let address = |text: &str| text.starts_with("http://") || text.starts_with("https://") || text.starts_with("doi:");
    let dated = line
        .trim_end_matches('.')
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('))
        .is_some_and(|(_, year)| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()));
    marked
        || address(line)
        || ((dated || line.contains(" et al. "))
            && line.split_whitespace().nth(40).is_none()
            && line.split_whitespace().any(address))
}

fn fold(line: &str) -> String {
    if line.is_ascii() {
        return line.to_ascii_lowercase();
    }
    let mut lower = String::with_capacity(line.len());
    line.chars().for_each(|character| push_lowercase(&mut lower, if character == '’' { '\'' } else { character }));
    lower
}

fn starts_with_words(text: &str, start: &str) -> bool {
    text.strip_prefix(start).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Without the dashes, brackets and bullets that a credit may begin with.
fn without_dashes(lower: &str) -> &str {
    lower.trim_start_matches(|c: char| is_sign(c) || matches!(c, '(' | '[' | ' '))
}

/// `Aug 4, 2023 2:07 pm`, `Updated at 9:40 a.m.`, `Updated 12 March 2024`, `3 min read`: at
/// least one number, and no word that is not about time.
pub(super) fn is_timestamp(lower: &str) -> bool {
    let mut numbers = 0;
    let words = lower.split(|c: char| !c.is_alphanumeric() && c != '.').map(|word| word.trim_matches('.'));
    for word in words.filter(|word| !word.is_empty()) {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            numbers += 1;
        } else if !TIME_WORDS.contains(&word) {
            return false;
        }
    }
    numbers > 0
}

/// `Copyright 2013 The Coast Wire.`
fn is_copyright(lower: &str, words: usize) -> bool {
    words <= 12 && lower.strip_prefix("copyright ").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// `Follow @AdaMoor on Twitter.`, `Follow the harbor desk on Facebook`.
fn is_invitation(lower: &str, words: usize) -> bool {
    let shared = || {
        let (rest, place) = lower.trim_end_matches(['.', '!']).rsplit_once(' ').unwrap_or_default();
        rest.ends_with(" on") && SHARE_WORDS.contains(&place)
    };
    words <= 12 && without_dashes(lower).starts_with("follow ") && (lower.contains('@') || shared())
}

/// Two or more names of places to share to and nothing else.
fn is_share_bar(lower: &str) -> bool {
    let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| SHARE_WORDS.contains(&word))
}
