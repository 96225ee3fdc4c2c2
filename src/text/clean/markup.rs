//! Markdown and stray HTML: which lines it makes headings, code, tables and front
//! matter, and which marks inside a paragraph are not words (after `CommonMark`
//! 0.31 and the tables of GFM, as far as both matter to prose).
//!
//! Never here: rendering, and no judgment of plain lines.

use crate::order::Order;
use crate::span::Span;

/// What markup says of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Nothing.
    Plain,
    /// A heading; of this level, from 1.
    Heading(usize),
    /// Front matter, code, a table, a rule, an image.
    Furniture,
    /// Where a link of the text leads, a footnote.
    Reference,
}

/// A line with its form and without the marks it begins with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Formed {
    pub(super) form: Form,
    pub(super) inner: Span,
}

/// The form of each of `lines`.
pub(super) fn forms(text: &str, lines: &[Span]) -> Vec<Formed> {
    let mut forms: Vec<Formed> = Vec::with_capacity(lines.len());
    let matter = front_matter(text, lines);
    let mut fence: Option<&str> = None;
    let mut table = false;
    for (at, &line) in lines.iter().enumerate() {
        let raw = line.text(text);
        let inner = unquoted(text, line);
        let bare = inner.text(text);
        let mark = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(mark));
        let mut form = Form::Plain;
        if at < matter {
            form = Form::Furniture;
        } else if let Some(open) = fence {
            form = Form::Furniture;
            if bare.starts_with(open) && bare.trim_matches(['`', '~']).is_empty() {
                fence = None;
            }
        } else if mark.is_some_and(|mark| closes_later(text, &lines[at + 1..], mark)) {
            form = Form::Furniture;
            fence = mark;
        } else if is_delimiter_row(bare) && at > 0 && lines[at - 1].text(text).contains('|') {
            table = true;
            form = Form::Furniture;
            if let Some(head) = forms.last_mut() {
                head.form = Form::Furniture;
            }
        } else if table && bare.contains('|') {
            form = Form::Furniture;
        } else if is_definition(bare) {
            form = Form::Reference;
        } else if is_image(bare) {
            form = Form::Furniture;
        } else if let Some(level) = heading(bare) {
            form = Form::Heading(level);
        } else if raw.len() > 2 && raw.bytes().all(|b| b == b'=') && at > 0 && !lines[at - 1].is_empty() {
            form = Form::Furniture;
            if let Some(head) = forms.last_mut().filter(|head| head.form == Form::Plain) {
                head.form = Form::Heading(1);
            }
        }
        table &= form == Form::Furniture;
        let inner = match form {
            Form::Heading(level) if bare.starts_with('#') => {
                let end = inner.start + bare.trim_end_matches('#').trim_end().len();
                Span::new(inner.start + level, end.max(inner.start + level)).trimmed(text)
            }
            Form::Plain | Form::Heading(_) => inner,
            Form::Furniture | Form::Reference => line,
        };
        forms.push(Formed { form, inner });
    }
    forms
}

/// How many of the first lines are front matter: `---`, lines of `key: value`, `---`.
fn front_matter(text: &str, lines: &[Span]) -> usize {
    let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(0);
    let Some(mark) = lines.get(first).map(|line| line.text(text)).filter(|mark| matches!(*mark, "---" | "+++")) else {
        return 0;
    };
    let Some(close) = lines[first + 1..].iter().position(|line| line.text(text) == mark) else { return 0 };
    let inner = &lines[first + 1..first + 1 + close];
    let keyed = inner.iter().filter(|line| is_keyed(line.text(text))).count();
    if keyed > 0 && keyed * 2 >= inner.len() { first + close + 2 } else { 0 }
}

fn is_keyed(line: &str) -> bool {
    line.split_once([':', '='])
        .is_some_and(|(key, _)| !key.is_empty() && key.trim().chars().all(|c| c.is_alphanumeric() || "-_".contains(c)))
}

/// Fences are looked for within this many lines: longer code is not in an article,
/// and a stray mark must not swallow the rest.
const FENCED_LINES: usize = 200;

fn closes_later(text: &str, lines: &[Span], mark: &str) -> bool {
    lines.iter().take(FENCED_LINES).any(|line| line.text(text).starts_with(mark))
}

/// `> ` and `>> ` before a line.
fn unquoted(text: &str, line: Span) -> Span {
    let raw = line.text(text);
    let rest = raw.trim_start_matches(['>', ' ']);
    if raw.starts_with('>') { Span::new(line.end - rest.len(), line.end) } else { line }
}

/// `|---|:--:|`.
fn is_delimiter_row(line: &str) -> bool {
    line.contains('|') && line.contains("--") && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// `[name]: https://…`, `[^1]: …`.
fn is_definition(line: &str) -> bool {
    let Some((name, rest)) = line.strip_prefix('[').and_then(|rest| rest.split_once("]:")) else { return false };
    !name.contains(['[', ']'])
        && (name.starts_with('^') || rest.trim_start().starts_with(['<', '/', '#']) || rest.contains("://"))
}

/// A line that is nothing but an image.
fn is_image(line: &str) -> bool {
    line.starts_with("![") && line.ends_with([')', ']', '*', '_']) && line.contains("](")
        || (line.starts_with("[![") && line.ends_with(')'))
}

/// The level of `### Heading`.
fn heading(line: &str) -> Option<usize> {
    let level = line.bytes().take_while(|&b| b == b'#').count();
    ((1..=6).contains(&level) && line[level..].starts_with([' ', '\t'])).then_some(level)
}

/// Marks inside `span` that are not words: of emphasis, links, code, block
/// quotes, elements and entities of HTML. Sorted, apart from each other.
pub(super) fn marks(text: &str, span: Span) -> Vec<Span> {
    let inner = span.text(text);
    let mut found: Vec<Span> = Vec::new();
    let mut brackets: Vec<usize> = Vec::new();
    let mut after = 0;
    for (at, character) in inner.char_indices() {
        if at < after {
            continue;
        }
        let rest = &inner[at..];
        let before = inner[..at].chars().next_back();
        let mut mark = |from: usize, to: usize| {
            found.push(Span::new(span.start + from, span.start + to));
            after = to;
        };
        match character {
            '*' | '`' | '~' => {
                let run = rest.len() - rest.trim_start_matches(character).len();
                let loose = rest[run..].chars().next().is_none_or(char::is_whitespace)
                    && before.is_none_or(char::is_whitespace);
                if !loose && (character != '~' || run > 1) {
                    mark(at, at + run);
                }
            }
            '\\' if rest[1..].starts_with(|c: char| c.is_ascii_punctuation()) => mark(at, at + 1),
            '>' if before.is_some_and(|c| matches!(c, '\n' | '\r')) => mark(at, at + 1),
            '[' => brackets.push(at),
            ']' => {
                let Some(open) = brackets.pop() else { continue };
                let Some(end) = link_end(&rest[1..]) else { continue };
                // An image is no words at all, a link is its words.
                if inner[..open].ends_with('!') {
                    while found.last().is_some_and(|mark| mark.start + 1 >= span.start + open) {
                        found.pop();
                    }
                    found.push(Span::new(span.start + open - 1, span.start + at + 1 + end));
                } else {
                    found.push(Span::new(span.start + open, span.start + open + 1));
                    found.push(Span::new(span.start + at, span.start + at + 1 + end));
                }
                after = at + 1 + end;
            }
            '<' => {
                if let Some(end) = element_end(rest) {
                    mark(at, at + end);
                }
            }
            '&' => {
                if let Some(end) = entity_end(rest) {
                    mark(at, at + end);
                }
            }
            '\u{85}' => mark(at, at + character.len_utf8()),
            _ => {}
        }
    }
    found.order();
    found.dedup_by(|next, kept| {
        let overlap = kept.overlaps(*next);
        if overlap {
            kept.end = kept.end.max(next.end);
        }
        overlap
    });
    found
}

/// Bytes of the longest address and element that are looked through.
const MARK_BYTES: usize = 2_000;

/// Where `(address "title")` ends at the beginning of `rest`.
fn link_end(rest: &str) -> Option<usize> {
    if !rest.starts_with('(') {
        return None;
    }
    let mut depth = 0;
    for (at, byte) in rest.bytes().enumerate().take(MARK_BYTES) {
        match byte {
            b'(' => depth += 1,
            b')' => depth -= 1,
            b'\n' | b'[' | b']' => return None,
            _ => {}
        }
        if depth == 0 {
            let target = rest.get(1..at)?.trim();
            let address = target.split_whitespace().next().unwrap_or("");
            let is_address =
                address.starts_with(['/', '#', '<', '.']) || address.contains("://") || address.starts_with("mailto:");
            return is_address.then_some(at + 1);
        }
    }
    None
}

/// Where `<b>`, `</b>`, `<a href="…">`, `<!-- … -->`, `<https://…>` ends.
fn element_end(rest: &str) -> Option<usize> {
    let name = rest.get(1..)?.trim_start_matches('/');
    if !name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') {
        return None;
    }
    let end = 1 + rest.bytes().skip(1).take(MARK_BYTES).position(|byte| matches!(byte, b'<' | b'>'))?;
    rest[end..].starts_with('>').then_some(end + 1)
}

/// Where `&nbsp;` or `&#8217;` ends.
fn entity_end(rest: &str) -> Option<usize> {
    let end = rest.bytes().take(12).position(|byte| byte == b';')?;
    let name = rest.get(1..end)?;
    let known = name.strip_prefix('#').unwrap_or(name);
    (!known.is_empty() && known.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(end + 1)
}
