//! Quantities of one sentence: numbers in digits and words with their unit, their
//! hedge, and the other end of a range or a result.
//!
//! Never here: whether two quantities agree (see
//! [`conflict`](crate::matching::conflict)).

use crate::span::Span;
use crate::text::Sentence;
use crate::text::date::{DateMention, Frame, date, speaks_of_future};
use crate::text::language::Language;
use crate::text::numeral::{Numeral, Suffix, Words, numeral, small};
use crate::text::token::{Token, TokenKind};
use crate::text::unit::{currency_code, currency_word, is_currency_sign, measure, temperature};

/// A number and what it counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// The number itself, with its magnitude word: `1.2 million`; a range or a
    /// result whole: `20 to 30`, `52-48`.
    pub span: Span,
    /// First token of it and the one after its last.
    pub tokens: (usize, usize),
    /// Its value; of a range the lower end, of a result the first number.
    pub value: f64,
    /// The upper end of a range and of what says less than one number (`hundreds`),
    /// the second number of a result.
    pub to: Option<f64>,
    /// What is counted: the stem of the next content word, or one of `%` (a share in
    /// words too), `pp` (percentage points), `age` (years of a person), `score` (a
    /// result or vote), the sign of a currency, the symbol of a measure.
    pub unit: String,
    /// How exact it is said to be.
    pub hedge: Hedge,
    /// First token of the words that say so; of the number itself where none do.
    pub hedged: usize,
}

impl Quantity {
    /// Whether the two numbers are the same, whatever they count.
    #[must_use]
    pub fn has_value_of(&self, other: &Quantity) -> bool {
        let same = |a: f64, b: f64| (a - b).abs() <= 1e-9 * a.abs().max(b.abs());
        same(self.value, other.value) && same(self.to.unwrap_or(self.value), other.to.unwrap_or(other.value))
    }

    /// Whether the two ranges have a number in common; a number is a range of one.
    #[must_use]
    pub fn meets(&self, other: &Quantity) -> bool {
        let ends = |quantity: &Quantity| (quantity.value, quantity.to.unwrap_or(quantity.value));
        let ((from, to), (other_from, other_to)) = (ends(self), ends(other));
        from <= other_to && other_from <= to
    }
}

/// How exact a number is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hedge {
    /// Nothing is said.
    Exact,
    /// `about`, `some`, `nearly`.
    About,
    /// `over`, `more than`, `at least`.
    AtLeast,
    /// `up to`, `under`, `at most`.
    AtMost,
}

/// How many tokens after a number may stand before what it counts.
const UNIT_WITHIN: usize = 3;

/// Reads the quantities and dates of `sentence`, written in `language` and
/// published on the day `published` (see [`calendar`](crate::text::calendar)).
#[must_use]
pub fn read(
    text: &str,
    sentence: &Sentence,
    language: Language,
    published: Option<i32>,
) -> (Vec<Quantity>, Vec<DateMention>) {
    let words = Words { text, tokens: &sentence.tokens, language };
    let frame = Frame { words, published, future: speaks_of_future(&sentence.tokens) };
    let mut quantities = Vec::new();
    let mut dates = Vec::new();
    let mut at = 0;
    while at < sentence.tokens.len() {
        let found = date(frame, at).filter(|_| !language.has_decimal_comma() || is_numeric(words, at));
        if let Some(date) = found {
            at = date.tokens.1.max(at + 1);
            dates.push(date);
        } else if let Some(end) = identifier(words, at) {
            at = end.max(at + 1);
        } else if let Some(numeral) = numeral(words, at) {
            let quantity = quantity(words, sentence, at, numeral);
            at = quantity.as_ref().map_or(numeral.end, |quantity| quantity.tokens.1).max(at + 1);
            quantities.extend(quantity);
        } else {
            at += 1;
        }
    }
    (quantities, dates)
}

fn is_numeric(words: Words, at: usize) -> bool {
    words.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number)
}

/// The token after a number that is a name and no count: `Flight 370`, `LK-99`,
/// `Article 5`, `+47 22 33 44 55`, `555-0134`, part of an address.
fn identifier(words: Words, at: usize) -> Option<usize> {
    let token = words.tokens.get(at).filter(|_| is_numeric(words, at))?;
    let before = words.text.get(..token.span.start).unwrap_or("");
    let after = words.text.get(token.span.end..).unwrap_or("");
    let mut end = at + 1;
    let tied = |at: usize| is_numeric(words, at) && matches!(words.gap(at), "-" | " " | ") " | "/" | "." | "‑" | "–");
    if before.ends_with('+') || is_called(words, at) {
        while tied(end) {
            end += 1;
        }
        return Some(end);
    }
    // `555-0134`, `22-33-44`: groups that are no range.
    let dashed = |at: usize| is_numeric(words, at) && matches!(words.gap(at), "-" | "‑");
    if dashed(at + 1) {
        let groups = (at + 1..words.tokens.len()).take_while(|&next| dashed(next)).count() + 1;
        let length = |at: usize| words.lower(at).len();
        let counts = words.tokens.get(at + 2).is_some_and(|next| next.kind == TokenKind::Content && !next.capital);
        if groups > 2 || (length(at) == 3 && length(at + 1) == 4 && !(counts && words.follows(at + 2))) {
            return Some(at + groups);
        }
    }
    let slashed = before.ends_with('/') || (after.starts_with('/') && is_numeric(words, at + 1));
    let web = before.ends_with(['#', '@', '_', '=']) || after.starts_with(['@', '_', '=']);
    let named =
        at > 0 && matches!(words.gap(at), "-" | "‑") && words.tokens.get(at - 1).is_some_and(|last| last.capital);
    (slashed || web || named || is_labeled(words, at)).then_some(end)
}

/// Whether a telephone number follows: `call`, `tel.` not far before.
fn is_called(words: Words, at: usize) -> bool {
    let calls = |lower: &str| matches!(lower, "dial" | "fax" | "hotline" | "phone" | "tel" | "telephone" | "text");
    (1..=3).any(|by| calls(words.back(at, by)) || (words.back(at, by) == "call" && by <= 2))
        && words.lower(at).len() >= 2
        && !words.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Content && !next.capital)
}

/// Whether the word before makes a number a name: `Article 5`, `Boeing 737`.
fn is_labeled(words: Words, at: usize) -> bool {
    let Some(label) = at.checked_sub(1).and_then(|at| words.tokens.get(at)) else { return false };
    let next = words.tokens.get(at + 1).filter(|_| words.follows(at + 1));
    let closed = matches!(words.gap(at), " " | ". " | "\u{a0}");
    let numbers = matches!(
        label.lower.as_str(),
        "act"
            | "amendment"
            | "appendix"
            | "article"
            | "bill"
            | "case"
            | "chapter"
            | "channel"
            | "docket"
            | "episode"
            | "figure"
            | "flight"
            | "gate"
            | "highway"
            | "interstate"
            | "item"
            | "no"
            | "nos"
            | "number"
            | "page"
            | "paragraph"
            | "phase"
            | "platform"
            | "proposition"
            | "resolution"
            | "room"
            | "route"
            | "rule"
            | "season"
            | "section"
            | "version"
            | "volume"
    );
    if closed && numbers {
        return label.lower != "no" || words.gap(at).starts_with('.') || label.capital;
    }
    // A name before and nothing that could be counted after.
    let counted = next.is_none_or(|next| {
        let plural =
            next.lower.ends_with('s') || matches!(next.lower.as_str(), "people" | "men" | "women" | "children");
        let magnitude =
            matches!(next.lower.as_str(), "hundred" | "thousand" | "million" | "billion" | "percent" | "per");
        plural || magnitude || next.kind == TokenKind::Number
    });
    let sign = words.text.get(..words.tokens[at].span.start).unwrap_or("").ends_with(is_currency_sign);
    let name = label.capital && label.kind == TokenKind::Content && words.gap(at) == " " && at > 1;
    name && !counted
        && !sign
        && currency_code(&label.lower).is_none()
        && !words.lower(at).ends_with(|c: char| c.is_alphabetic())
}

/// The quantity that a numeral at token `at` is, with its range, unit and hedge.
fn quantity(words: Words, sentence: &Sentence, at: usize, first: Numeral) -> Option<Quantity> {
    let begins = words.tokens.get(at)?;
    let span_of = |end: usize| Some(Span::new(begins.span.start, words.tokens.get(end.checked_sub(1)?)?.span.end));
    let second = other_end(words, at, first);
    let (mut value, mut to, mut end, mut result) = (first.value, first.to, first.end, false);
    if let Some((other, is_result)) = second {
        // `20 to 30 million`: the magnitude is meant for both.
        let factor = if other.value > 1e3 * value && !is_result {
            magnitude_behind(words, first.end + 1, other.end)
        } else {
            1.0
        };
        value *= factor;
        (to, end, result) = (Some(other.value), other.end, is_result);
    }
    let before = words.text.get(..begins.span.start).unwrap_or("");
    let minus =
        before.ends_with('−') || (before.ends_with('-') && before[..before.len() - 1].ends_with([' ', '(', '\u{a0}']));
    if minus && to.is_none() && is_numeric(words, at) {
        value = -value;
    }
    let span = span_of(end)?;
    let mut unit = unit(words, at, end);
    let suffix = second.map_or(first.suffix, |(other, _)| other.suffix);
    match suffix {
        Suffix::Share => "%".clone_into(&mut unit),
        Suffix::Unit(name) => name.clone_into(&mut unit),
        Suffix::Million if is_money(&unit) || counts_many(words, end) => {
            value *= if value < 1e6 { 1e6 } else { 1.0 };
            to = to.map(|to| to * 1e6);
        }
        Suffix::Million => "m".clone_into(&mut unit),
        Suffix::None => {}
    }
    if result {
        "score".clone_into(&mut unit);
    } else if is_age(words, sentence, at, end) {
        "age".clone_into(&mut unit);
    } else if is_magnitude(words, at, end) {
        "magnitude".clone_into(&mut unit);
    }
    let (mut hedge, before) = hedge(words, at);
    if hedge == Hedge::Exact && (first.to.is_some() || suffix == Suffix::Share || words.lower(at + 1) == "couple") {
        hedge = Hedge::About;
    }
    Some(Quantity { span, tokens: (at, end), value, to, unit, hedge, hedged: at.saturating_sub(before) })
}

/// Whether it tells how strong an earthquake was: `a magnitude of 6.1`, `a 6.1-magnitude`.
fn is_magnitude(words: Words, at: usize, end: usize) -> bool {
    let of = matches!(words.back(at, 1), "of" | "at" | "was");
    words.lower(end) == "magnitude" || words.back(at, 1 + usize::from(of)) == "magnitude"
}

/// The factor of the magnitude word among the tokens of a numeral.
fn magnitude_behind(words: Words, from: usize, end: usize) -> f64 {
    (from..end).fold(1.0, |factor, at| match words.lower(at) {
        "thousand" => factor * 1e3,
        "million" => factor * 1e6,
        "billion" => factor * 1e9,
        "trillion" => factor * 1e12,
        _ => factor,
    })
}

/// The second number of a range or a result, and whether it is a result: `20 to
/// 30`, `between 20 and 30`, `20-30`; `52-48`, `won 3-1`, `voted 212 to 208`.
fn other_end(words: Words, at: usize, first: Numeral) -> Option<(Numeral, bool)> {
    if first.to.is_some() || first.suffix == Suffix::Share {
        return None;
    }
    let gap = words.gap(first.end).trim().trim_start_matches('%');
    let dash = matches!(gap, "-" | "–" | "‑" | "—") && is_numeric(words, first.end) && is_numeric(words, at);
    let from = words.back(at, 1);
    // `20 percent to 30 percent`
    let link = first.end + usize::from(words.lower(first.end) == "percent");
    let word = match words.lower(link) {
        "to" => words.follows(link) || words.gap(link) == "% ",
        "and" => from == "between",
        _ => false,
    };
    if !dash && !word {
        return None;
    }
    let next = if word { link + 1 } else { first.end };
    // `$20 to $30`, `20% to 30%`
    let between = words.gap(next);
    if !dash && !between.chars().all(|c| c.is_whitespace() || is_currency_sign(c) || c == '%') {
        return None;
    }
    let second = numeral(words, next).filter(|second| second.to.is_none() && second.suffix != Suffix::Share)?;
    let contest = |lower: &str| {
        matches!(
            lower,
            "beat"
                | "by"
                | "defeat"
                | "defeated"
                | "lead"
                | "led"
                | "lose"
                | "lost"
                | "score"
                | "tied"
                | "vote"
                | "voted"
                | "win"
                | "won"
        )
    };
    let contested = (1..=3).any(|by| contest(words.back(at, by))) && from != "from";
    if contested && second.end - first.end <= 2 {
        return Some((second, true));
    }
    if first.value < second.value {
        return Some((second, false));
    }
    // A range does not descend.
    (dash && from != "from").then_some((second, true))
}

/// What the number at the tokens `start..end` counts.
fn unit(words: Words, start: usize, end: usize) -> String {
    let (Some(first), Some(last)) = (words.tokens.get(start), end.checked_sub(1).and_then(|at| words.tokens.get(at)))
    else {
        return String::new();
    };
    if let Some(sign) = currency_before(words, start, first) {
        return sign;
    }
    let after = words.text.get(last.span.end..).unwrap_or("");
    let next = words.lower(end);
    let percent =
        after.trim_start().starts_with('%') || next == "percent" || (next == "per" && words.lower(end + 1) == "cent");
    if percent || next == "percentage" {
        let skip = end + usize::from(next == "percent" || next == "percentage") + 2 * usize::from(next == "per");
        let points = matches!(words.lower(skip), "point" | "points") && words.follows(skip);
        return if points { "pp" } else { "%" }.to_owned();
    }
    if let Some(sign) = after.trim_start().chars().next().filter(|&sign| is_currency_sign(sign)) {
        return sign.to_string();
    }
    let close = words.follows(end);
    if close
        && let Some(sign) = currency_word(next)
            .or_else(|| words.tokens.get(end).filter(|code| is_upper(words, code)).and_then(|_| currency_code(next)))
    {
        return sign.to_owned();
    }
    // `US dollars`
    if close
        && let Some(sign) =
            currency_word(words.lower(end + 1)).filter(|_| words.tokens.get(end).is_some_and(|token| token.capital))
    {
        return sign.to_owned();
    }
    let behind = words.gap(end).contains('°') || matches!(next, "degree" | "degrees");
    let scale = end + usize::from(matches!(next, "degree" | "degrees"));
    if behind && let Some(symbol) = temperature(words.lower(scale)) {
        return symbol.to_owned();
    }
    if close && let Some(symbol) = measure(next) {
        return symbol.to_owned();
    }
    let near = words.tokens.get(end..).unwrap_or_default().iter().take(UNIT_WITHIN + 1);
    near.filter(|token| token.kind != TokenKind::Number && small(&token.lower).is_none())
        .take(UNIT_WITHIN)
        .take_while(|token| {
            words
                .text
                .get(last.span.end..token.span.start)
                .is_some_and(|gap| gap.find([',', '.', ';', ':', '(', '—', '–']).is_none())
        })
        .find(|token| token.kind == TokenKind::Content)
        .map(|token| token.stem.clone())
        .unwrap_or_default()
}

fn is_upper(words: Words, token: &Token) -> bool {
    !token.span.text(words.text).chars().any(char::is_lowercase)
}

/// `$`, `US$`, `A$`, `EUR` before a number.
fn currency_before(words: Words, start: usize, first: &Token) -> Option<String> {
    let before = words.text.get(..first.span.start)?.trim_end();
    if let Some(sign) = before.chars().next_back().filter(|&sign| is_currency_sign(sign)) {
        let label = start.checked_sub(1).filter(|_| words.gap(start) == "$").map_or("", |at| words.lower(at));
        let dollars = matches!(label, "a" | "c" | "nz" | "hk" | "s");
        return Some(if dollars { format!("{label}$") } else { sign.to_string() });
    }
    let code = start.checked_sub(1).and_then(|at| words.tokens.get(at)).filter(|code| is_upper(words, code))?;
    currency_code(&code.lower).filter(|_| words.gap(start).trim().is_empty()).map(str::to_owned)
}

fn is_money(unit: &str) -> bool {
    unit.ends_with(is_currency_sign) || currency_code(unit).is_some()
}

/// Whether a plural follows: `3m people`, not `3m wide`.
fn counts_many(words: Words, end: usize) -> bool {
    let next = words.lower(end);
    words.follows(end)
        && (next == "people" || (next.ends_with('s') && words.tokens.get(end).is_some_and(Token::is_content)))
}

/// `44-year-old`, `aged 44`, `44 years old`, `Ada Moor, 44, said`.
fn is_age(words: Words, sentence: &Sentence, at: usize, end: usize) -> bool {
    let years = matches!(words.lower(end), "year" | "years") && words.lower(end + 1) == "old";
    let aged = matches!(words.back(at, 1), "aged" | "age") && words.gap(at) == " ";
    let after = words.tokens.get(end.saturating_sub(1)).and_then(|last| words.text.get(last.span.end..)).unwrap_or("");
    let alone = after.starts_with([',', '.']) && is_numeric(words, at) && end == at + 1;
    let apart = alone && words.gap(at) == ", ";
    // `The mayor, 61, won`: a noun and a comma on both sides.
    let noun =
        at.checked_sub(1).and_then(|at| words.tokens.get(at)).is_some_and(|last| last.kind == TokenKind::Content);
    let described = apart && noun && after.starts_with(',') && words.lower(at).len() == 2;
    // `Ada Moor, now 44,`
    let now = at.checked_sub(1).filter(|&now| words.lower(now) == "now" && words.gap(now) == ", ");
    let beside = if apart { Some(at) } else { now.filter(|_| alone) };
    let person = beside.is_some_and(|at| sentence.mentions.iter().any(|mention| mention.tokens.1 == at));
    let lived = words.lower(at).parse::<u8>().is_ok_and(|years| years < 120);
    years || aged || ((person || described) && lived)
}

/// What the words before a number say of it, and how many tokens before it they begin.
fn hedge(words: Words, at: usize) -> (Hedge, usize) {
    // `more than US$3m`: a code may stand between.
    let coded = words.gap(at).starts_with(is_currency_sign) || currency_code(words.back(at, 1)).is_some();
    let code = usize::from(at > 0 && coded);
    let at = at - code;
    let (hedge, length) = match (words.back(at, 2), words.back(at, 1)) {
        ("less" | "fewer" | "lower", "than") | ("up", "to") | ("at", "most") => (Hedge::AtMost, 2),
        ("many" | "much", "as") => (Hedge::AtMost, 3),
        (_, "under" | "below") => (Hedge::AtMost, 1),
        ("more" | "greater" | "higher", "than") if matches!(words.back(at, 3), "no" | "not") => (Hedge::AtMost, 3),
        ("more" | "greater" | "higher", "than") | ("at", "least") => (Hedge::AtLeast, 2),
        (_, "over" | "above" | "exceeding" | "minimum") => (Hedge::AtLeast, 1),
        ("some" | "about" | "nearly" | "almost" | "around" | "roughly", "a") | ("close", "to") => (Hedge::About, 2),
        (
            _,
            "about" | "around" | "approximately" | "roughly" | "nearly" | "almost" | "some" | "estimated" | "circa"
            | "approx" | "perhaps",
        ) => (Hedge::About, 1),
        _ => return (Hedge::Exact, 0),
    };
    (hedge, length + code)
}
