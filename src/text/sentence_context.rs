//! What the words around a full stop say of it: the conditions of the tailorings
//! of [`sentence`](crate::text::sentence). Each looks at no more than a fixed
//! number of bytes to either side, so that reading stays linear.
//!
//! Never here: Unicode's own rules.

use crate::span::Span;
use crate::text::abbreviation::{Abbreviation, abbreviation};
use crate::text::function_words::{is_function_word, is_negation, opens_sentence};
use crate::text::language::Language;
use crate::text::sentence::Tailoring;

/// Bytes looked at to either side of a mark: some 20 words.
const REACH: usize = 128;

/// Bytes of a block in which a dateline may stand.
const DATELINE: usize = 64;

/// Most words from a mark inside a quotation to its end for the whole to be one
/// cry: `“Hands off! Go home!”`.
const CRY: usize = 8;

/// Marks that close a quotation or a bracket.
const CLOSERS: [char; 7] = ['”', '’', '"', '\'', '»', ')', ']'];

/// Marks that open one.
const OPENERS: [char; 7] = ['“', '‘', '"', '\'', '«', '(', '['];

/// Signs that begin an entry of a list wherever they stand.
const BULLETS: [char; 6] = ['•', '▪', '‣', '◦', '●', '■'];

/// The quotation that is open at some place of a text.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Quotation {
    /// Where it began, and the mark that closes it.
    open: Option<(usize, char)>,
}

impl Quotation {
    /// Reads on over `piece`.
    pub(crate) fn read(&mut self, text: &str, piece: Span) {
        for (offset, character) in piece.text(text).char_indices() {
            match (self.open, character) {
                (Some((_, close)), _) if close == character => self.open = None,
                (None, '“' | '„') => self.open = Some((piece.start + offset, '”')),
                (None, '"') => self.open = Some((piece.start + offset, '"')),
                (None, '«') => self.open = Some((piece.start + offset, '»')),
                _ => {}
            }
        }
    }
}

/// The last bytes of `text`, at most [`REACH`].
fn tail(text: &str) -> &str {
    let mut from = text.len().saturating_sub(REACH);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    &text[from..]
}

/// The first bytes of `text`, at most [`REACH`].
fn head(text: &str) -> &str {
    let mut to = text.len().min(REACH);
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    &text[..to]
}

/// The word that `text` begins with, without the marks before and after it.
fn first_word(text: &str) -> &str {
    let word = text.trim_start_matches(OPENERS).split(char::is_whitespace).next().unwrap_or("");
    word.split([',', '.', ';', ':', '!', '?', '’', '\'']).next().unwrap_or("")
}

/// The word that `text` ends with.
fn last_word(text: &str) -> &str {
    let from = |c: char| c.is_whitespace() || matches!(c, '(' | '[' | '“' | '"' | '‘' | '—' | '–' | '-' | '/');
    text.rsplit(from).next().unwrap_or("")
}

/// `iPhone`, `eBay`: lower case, then a capital.
fn has_inner_capital(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_lowercase) && letters.take(2).any(char::is_uppercase)
}

/// Whether `after` begins with a capitalized word that often opens a sentence and
/// is no initial.
fn starts_anew(after: &str) -> bool {
    let word = first_word(after);
    let lower = word.to_lowercase();
    let initial = word.chars().count() == 1 && after.trim_start_matches(OPENERS)[word.len()..].starts_with('.');
    let opens = opens_sentence(&lower) || is_negation(&lower) || is_function_word(&lower);
    word.starts_with(char::is_uppercase) && !initial && opens && !matches!(lower.as_str(), "may" | "will")
}

/// Whether the words after a quotation say that its sentence goes on: lower case,
/// or a name and a verb of speaking.
fn goes_on_after_quotation(after: &str) -> bool {
    if first_word(after).starts_with(char::is_lowercase) && !has_inner_capital(first_word(after)) {
        return !after.starts_with(OPENERS);
    }
    if after.starts_with(OPENERS) || starts_anew(after) {
        return false;
    }
    let words = after.split(char::is_whitespace).take(5);
    for word in words {
        if is_speech(word.trim_end_matches([',', '.', ':'])) {
            return true;
        }
        if !word.starts_with(char::is_uppercase) || word.ends_with([',', '.', '!', '?', '”', '"']) && word.len() > 5 {
            return false;
        }
    }
    false
}

/// Verbs that stand after a quotation and its speaker.
fn is_speech(word: &str) -> bool {
    matches!(
        word,
        "added"
            | "adds"
            | "announced"
            | "answered"
            | "asked"
            | "asks"
            | "called"
            | "cried"
            | "declared"
            | "demanded"
            | "exclaimed"
            | "joked"
            | "posted"
            | "quipped"
            | "recalled"
            | "remarked"
            | "replied"
            | "replies"
            | "said"
            | "says"
            | "screamed"
            | "shouted"
            | "shouts"
            | "told"
            | "tweeted"
            | "warned"
            | "wondered"
            | "writes"
            | "wrote"
            | "yelled"
    )
}

/// Whether a line that begins with `rest` is an entry of a list.
pub(crate) fn begins_entry(rest: &str) -> bool {
    let rest = rest.strip_prefix('\n').unwrap_or(rest);
    let rest = rest.trim_start_matches([' ', '\t']);
    if let Some(after) = rest.strip_prefix(['-', '*', '–', '+']) {
        // A dash between the halves of a sentence may stand at the head of a line too.
        return after.strip_prefix(' ').is_some_and(|word| word.starts_with(|c: char| c.is_uppercase() || c == '“'));
    }
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    (1..=3).contains(&digits) && rest[digits..].strip_prefix(['.', ')']).is_some_and(|word| word.starts_with(' '))
}

/// Whether a sign may begin an entry of a list.
pub(crate) fn is_sign(c: char) -> bool {
    BULLETS.contains(&c) || matches!(c, '-' | '*' | '–' | '+' | '—' | '·')
}

/// The bytes of the signs and white space that an entry of a list begins with.
pub(crate) fn signs(entry: &str) -> usize {
    let sign = |c: char| c.is_whitespace() || is_sign(c);
    let (signs, rest) = entry.split_at(entry.len() - entry.trim_start_matches(sign).len());
    // `-5 degrees`
    if rest.starts_with(char::is_numeric) && !signs.ends_with(char::is_whitespace) { 0 } else { signs.len() }
}

/// Why the boundary at the end of `open`, a sentence as far as it is known, is none,
/// if it is none.
pub(crate) fn goes_on(text: &str, open: Span, quotation: Quotation, language: Language) -> Option<Tailoring> {
    let (whole, following) = (open.text(text), &text[open.end..]);
    if whole.ends_with(['\n', '\r', '\u{2029}', '\u{2028}', '\u{85}']) {
        return None;
    }
    let spaced = whole.ends_with(char::is_whitespace);
    let (before, after) = (tail(whole.trim_end()), head(following));
    if !spaced && is_address(before) {
        return Some(Tailoring::Address);
    }
    if let Some(tailoring) = after_mark(text, open, before, after, quotation) {
        return Some(tailoring);
    }
    let bare = before.trim_end_matches([')', ']']);
    let word = bare.strip_suffix('.')?;
    if open.start == 0 && open.end <= DATELINE && after.starts_with(['—', '–', '-']) {
        return Some(Tailoring::Dateline);
    }
    if word.ends_with('.') {
        let pronoun = after.starts_with("I ") || after.starts_with("I’") || after.starts_with("I'");
        return (pronoun && spaced).then_some(Tailoring::Ellipsis);
    }
    let entry = whole.trim();
    let label = entry.trim_end_matches('.');
    let number = (1..=3).contains(&label.len()) && label.bytes().all(|byte| byte.is_ascii_digit());
    if spaced && (number || (label.len() == 1 && label.bytes().all(|byte| byte.is_ascii_lowercase()))) {
        return Some(Tailoring::ListNumber);
    }
    after_word(last_word(word), word, after, language)
}

/// The tailorings of marks other than a period after a word.
fn after_mark(text: &str, open: Span, before: &str, after: &str, quotation: Quotation) -> Option<Tailoring> {
    let spaced = open.text(text).ends_with(char::is_whitespace);
    let inner = before.trim_end_matches(CLOSERS);
    let closed = inner.len() < before.len() && before.ends_with(['”', '’', '"', '\'', '»']);
    let lower = after.starts_with(char::is_lowercase) && !has_inner_capital(first_word(after));
    if closed && inner.ends_with('.') && !inner.ends_with("..") {
        return lower.then_some(Tailoring::Quotation);
    }
    if closed && inner.ends_with(['.', '!', '?', '…']) {
        return goes_on_after_quotation(after).then_some(Tailoring::Quotation);
    }
    if lower && spaced && inner.ends_with(['!', '?']) {
        return Some(Tailoring::Exclamation);
    }
    if !inner.ends_with(['!', '?']) {
        return None;
    }
    // A mark inside a quotation that closes soon, in a sentence that began before
    // it or goes on after it.
    let (start, close) = quotation.open?;
    let end = after.find(close)?;
    let (rest, beyond) = (&after[..end], after[end + close.len_utf8()..].trim_start());
    let short = rest.split_whitespace().count() <= CRY && !rest.contains(". ");
    if start < open.start {
        return None;
    }
    let led = start > open.start + 3 && text.get(open.start..start).is_some_and(|led| !led.trim_end().ends_with(':'));
    let opening = text.get(start..).and_then(|quoted| quoted.chars().nth(1));
    let embedded = led && opening.is_some_and(char::is_lowercase);
    let cry = if rest.ends_with(',') {
        led || inner.ends_with('!')
    } else {
        embedded || ((led || inner.ends_with('!')) && goes_on_after_quotation(beyond) && !rest.ends_with('.'))
    };
    (short && cry).then_some(Tailoring::Quotation)
}

/// The tailorings of a period after `last`, the last word of `before`.
fn after_word(last: &str, before: &str, after: &str, language: Language) -> Option<Tailoring> {
    let next = first_word(after);
    let figure = next.starts_with(|c: char| c.is_ascii_digit());
    let quoted = after.starts_with(['“', '"', '‘', '«']);
    match abbreviation(last) {
        Some(Abbreviation::Title) => return Some(Tailoring::Title),
        Some(Abbreviation::Numbered) if figure => return Some(Tailoring::Numbered),
        Some(Abbreviation::Place) if !starts_anew(after) => return Some(Tailoring::Title),
        Some(Abbreviation::HalfDay) if is_time_word(next) || goes_on_after_bracket(after) => {
            return Some(Tailoring::Abbreviation);
        }
        Some(Abbreviation::Any) if !starts_anew(after) && !quoted => return Some(Tailoring::Abbreviation),
        _ => {}
    }
    if last.chars().count() == 1 && last.starts_with(char::is_uppercase) && next.starts_with(char::is_uppercase) {
        let initial = after.starts_with(next) && after[next.len()..].starts_with('.') && next.chars().count() == 1;
        let name = if last == "I" { initial } else { !starts_anew(after) };
        return name.then_some(Tailoring::Initial);
    }
    let digits = !last.is_empty() && last.len() <= 2 && last.bytes().all(|byte| byte.is_ascii_digit());
    if language == Language::German && digits && next.starts_with(char::is_uppercase) {
        let determiner = last_word(before[..before.len() - last.len()].trim_end()).to_lowercase();
        return is_german_determiner(&determiner).then_some(Tailoring::Ordinal);
    }
    None
}

/// `5 p.m. (2100 GMT) deadline`: whether the sentence goes on after the bracket that opens here.
fn goes_on_after_bracket(after: &str) -> bool {
    let bracket = after.strip_prefix('(').and_then(|inside| inside.split_once(')'));
    bracket.is_some_and(|(inside, rest)| {
        let next = rest.trim_start().chars().next();
        !inside.contains('.') && next.is_some_and(|c| c.is_lowercase() || matches!(c, ',' | ';' | '.'))
    })
}

/// What follows `4 p.m.` inside a sentence.
fn is_time_word(word: &str) -> bool {
    let zone = word.len() <= 4 && word.len() >= 2 && word.chars().all(|c| c.is_ascii_uppercase());
    let day = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].iter().any(|day| word.starts_with(day));
    zone || day || matches!(word, "Eastern" | "Central" | "Mountain" | "Pacific" | "Greenwich")
}

/// German words that want a noun, and before an ordinal are never the end.
fn is_german_determiner(lower: &str) -> bool {
    matches!(
        lower,
        "am" | "beim" | "das" | "dem" | "den" | "der" | "des" | "die" | "im" | "ins" | "vom" | "zum" | "zur"
    )
}

/// Whether the text since the last white space is part of an address.
fn is_address(before: &str) -> bool {
    let chunk = before.rsplit(char::is_whitespace).next().unwrap_or("");
    chunk.contains("://") || chunk.starts_with("www.") || chunk.contains('@')
}

/// The boundaries that the standard does not see inside `piece`.
pub(crate) fn ends_within(text: &str, piece: Span) -> Vec<(usize, Tailoring)> {
    let inner = piece.text(text);
    let mut found = Vec::new();
    for (offset, mark) in inner.char_indices() {
        // Most characters are letters and spaces.
        if mark.is_ascii() && mark != '.' {
            continue;
        }
        let at = piece.start + offset;
        let (before, after) = (&inner[..offset], &inner[offset + mark.len_utf8()..]);
        if BULLETS.contains(&mark) && (before.is_empty() || before.ends_with(char::is_whitespace)) && offset > 0 {
            found.push((at, Tailoring::Bullet));
        }
        if !matches!(mark, '.' | '…') {
            continue;
        }
        let closed = head(after).trim_start_matches(CLOSERS);
        let next = closed.trim_start();
        let end = piece.end - after.len() + (head(after).len() - next.len());
        let spaced = next.len() < closed.len();
        let quotation = closed.len() < head(after).len();
        let tailoring = match mark {
            '…' => spaced && ends_at_ellipsis(next, quotation),
            _ => false,
        };
        let tailoring = if tailoring {
            Some(Tailoring::EllipsisEnd)
        } else if mark != '.' {
            None
        } else if spaced {
            before_figure(tail(before), next)
        } else {
            (!quotation && misses_space(tail(before), head(after))).then_some(Tailoring::MissingSpace)
        };
        found.extend(tailoring.filter(|_| end < piece.end).map(|tailoring| (end, tailoring)));
    }
    found
}

fn ends_at_ellipsis(next: &str, quotation: bool) -> bool {
    let capital = next.trim_start_matches(OPENERS).starts_with(char::is_uppercase);
    capital && first_word(next) != "I" && !(quotation && goes_on_after_quotation(next))
}

/// `at ten. 42 people`, `fell. iPhone sales`.
fn before_figure(before: &str, next: &str) -> Option<Tailoring> {
    let last = last_word(before);
    let letters = last.chars().filter(|c| c.is_alphanumeric()).count();
    if letters < 2 && !last.ends_with([')', '%']) || abbreviation(last).is_some() || last.contains('.') {
        return None;
    }
    let bare = next.trim_start_matches(['“', '"', '(', '$', '€', '£']);
    if bare.starts_with(|c: char| c.is_ascii_digit()) {
        // `am 3. 12.`: a short number before the mark may be an ordinal.
        return (!last.bytes().all(|byte| byte.is_ascii_digit()) || letters > 2).then_some(Tailoring::Figure);
    }
    has_inner_capital(first_word(next)).then_some(Tailoring::InnerCapital)
}

/// `ended.Then`: a word of lower case before, or one after that opens a sentence.
fn misses_space(before: &str, after: &str) -> bool {
    let chunk = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let word = chunk.trim_start_matches(OPENERS);
    let next = after.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let rest = &after[next.len()..];
    let written = word.chars().count() >= 2 && word.chars().all(|c| c.is_alphabetic() || matches!(c, '’' | '\'' | '-'));
    let capitalized = next.starts_with(char::is_uppercase) && !next.chars().skip(1).any(char::is_uppercase);
    let ends = rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || matches!(c, ',' | '’' | '\''));
    written
        && capitalized
        && ends
        && (starts_anew(after) || (word.starts_with(char::is_lowercase) && next.chars().count() > 2))
}
