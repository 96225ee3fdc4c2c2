//! Extraction: which passages of a document assert something that can be
//! compared, each with its tokens, quotations, speaker and modality, and which
//! sentences do not, and why.
//!
//! Never here: how sure the assertion is, and no other article.

use crate::claims::addition::measured;
use crate::claims::attribution::{Attributed, Attribution, attributions, signed};
use crate::claims::bounds::{QUOTE_MARK, span};
use crate::claims::clause::{Bond, CONTENT_WORDS, Clause, clauses};
use crate::claims::cue::{Modality, hedge};
use crate::claims::part::{Part, Word, parts};
use crate::claims::quotation::quotations;
use crate::claims::resolve::{resolve, subject};
use crate::claims::skip::{self, Skip, skip};
use crate::order::Order;
use crate::span::Span;
use crate::text::edges::closed;
use crate::text::{Document, Sentence};

/// A checkable assertion of one article.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Where it stands: the smallest passage that holds all of it.
    pub span: Span,
    /// Index of its sentence in the document.
    pub sentence: usize,
    /// First token of the sentence that belongs to it and the one after its last.
    pub tokens: (usize, usize),
    /// Token ranges inside it that do not belong to it: other claims, and who
    /// speaks. Sorted.
    pub holes: Vec<(usize, usize)>,
    /// The tokens of the subject that it takes over from another clause.
    pub subject: Option<(usize, usize)>,
    /// The tokens of its sentence that say who speaks.
    pub reporting: Option<(usize, usize)>,
    /// The quotations in it, without their marks, cut to the sentence.
    pub quotations: Vec<Span>,
    /// Who is said to have said it; absent in the article's own voice.
    pub attribution: Option<Attributed>,
    /// How it is put.
    pub modality: Modality,
    /// When it was, by its own words or those of its sentence.
    pub time: Option<Span>,
}

impl Claim {
    /// The sentence it stands in, as if it were one claim.
    #[must_use]
    pub fn whole(&self, text: &str, sentence: &Sentence) -> Self {
        Self {
            span: sentence.span,
            tokens: (0, sentence.tokens.len()),
            holes: Vec::new(),
            subject: None,
            reporting: None,
            quotations: quotations(text, sentence.span),
            ..self.clone()
        }
    }

    /// The passage that can be understood by itself: with the subject it takes over,
    /// where that stands before it.
    #[must_use]
    pub fn shown(&self, sentence: &Sentence) -> Span {
        let subject = self.subject.and_then(|(from, _)| sentence.tokens.get(from));
        Span::new(subject.map_or(self.span.start, |token| token.span.start.min(self.span.start)), self.span.end)
    }

    /// Its tokens, holes left out.
    pub fn own_tokens(&self) -> impl Iterator<Item = usize> + '_ {
        (self.tokens.0..self.tokens.1).filter(|at| !self.holes.iter().any(|hole| (hole.0..hole.1).contains(at)))
    }
}

/// What was found in a document.
#[derive(Debug, Clone, Default)]
pub struct Extracted {
    /// The claims in the order of the text, one or more to a sentence.
    pub claims: Vec<Claim>,
    /// The sentences that make no claim, by their index, and why.
    pub skipped: Vec<(usize, Skip)>,
}

/// The claims of a document, and the sentences that make none.
#[must_use]
pub fn extract(text: &str, document: &Document) -> Extracted {
    let mut found = Extracted::default();
    let mut before = Before::default();
    let mut from = 0;
    for paragraph in document.sentences.chunk_by(|a, b| a.paragraph == b.paragraph) {
        let range = paragraph.first().zip(paragraph.last());
        let Some((first, last)) = range else { continue };
        let quotes = quotations(text, Span::new(first.span.start, last.span.end.max(first.span.start)));
        // A quotation may open the next paragraph, and `he added` may too: the
        // speaker of the last paragraph is kept, one further back is not.
        if before.paragraph.is_none_or(|at| first.paragraph > at + 1) {
            before = Before::default();
        }
        before.paragraph = Some(first.paragraph);
        before.unclosed &= quotes.first().is_some_and(|quote| quote.start <= first.span.start + QUOTE_MARK);
        let claims_from = found.claims.len();
        for (offset, sentence) in paragraph.iter().enumerate() {
            read(text, sentence, from + offset, &quotes, &mut before, &mut found);
        }
        share_quotations(&mut found.claims[claims_from..], from, paragraph, &quotes);
        if let Some(post) = signed(text, last) {
            for claim in found.claims[claims_from..].iter_mut().filter(|claim| claim.attribution.is_none()) {
                claim.attribution = Some(post);
            }
            before.speaker = Some(post);
        }
        before.unclosed = quotes.last().is_some_and(|quote| quote.end >= last.span.end);
        from += paragraph.len();
    }
    found
}

/// What the sentences before tell about who speaks.
#[derive(Debug, Default)]
struct Before {
    speaker: Option<Attributed>,
    /// The one who spoke before another did.
    earlier: Option<Attributed>,
    /// The person that the sentences since then are about.
    subject: Option<Span>,
    paragraph: Option<usize>,
    /// Whether the sentence before ends inside or with a quotation of the speaker,
    /// or says who spoke one.
    quoting: bool,
    /// Whether the paragraph before ends inside a quotation.
    unclosed: bool,
}

fn read(text: &str, sentence: &Sentence, index: usize, quotes: &[Span], before: &mut Before, found: &mut Extracted) {
    let words = parts(text, sentence);
    let pieces = clauses(&sentence.tokens, &words);
    let said = attributions(text, sentence, &words, &pieces);
    let spoke = [before.speaker, before.earlier];
    let resolved: Vec<Attributed> =
        said.iter().map(|one| resolve(text, one, sentence, &words, spoke, before.subject)).collect();
    let first = quotes.partition_point(|quote| quote.end <= sentence.span.start);
    let inside: Vec<Span> =
        quotes.iter().skip(first).copied().take_while(|quote| quote.start < sentence.span.end).collect();
    let skipped = skip(text, sentence, &words, &inside);
    if let Some(why) = skipped {
        found.skipped.push((index, why));
    }
    let count = found.claims.len();
    if skipped.is_none() {
        for piece in &pieces {
            found.claims.extend(claim(text, sentence, index, &words, piece, &pieces, &said, &resolved, &inside));
        }
        whole_if_lost(text, sentence, index, &mut found.claims, count, &said, &resolved, &inside);
    }
    let opens = inside.first().is_some_and(|quote| quote.start <= sentence.span.start + QUOTE_MARK);
    if opens && said.is_empty() && (before.quoting || before.unclosed) {
        for claim in found.claims.iter_mut().skip(count) {
            claim.attribution = before.speaker.map(|speaker| Attributed { quoted: true, reporter: None, ..speaker });
        }
    } else if said.is_empty() {
        before.quoting = false;
    }
    if said.is_empty() && !opens {
        before.subject = subject(text, sentence, &words);
    }
    if let Some(last) = resolved.last() {
        if before.speaker.is_some_and(|known| known.speaker.text(text) != last.speaker.text(text)) {
            before.earlier = before.speaker;
        }
        before.speaker = Some(Attributed { reporter: None, ..*last });
        before.subject = None;
        before.quoting =
            inside.iter().any(|quote| is_speech(text, *quote)) || sentence.span.text(text).ends_with([':', ',']);
    }
}

/// Three words or more: fewer are words held at arm's length.
fn is_speech(text: &str, quote: Span) -> bool {
    quote.text(text).split_whitespace().nth(2).is_some()
}

/// The claim that a clause makes, without who speaks.
#[allow(clippy::too_many_arguments, reason = "one sentence, read in several ways")]
fn claim(
    text: &str,
    sentence: &Sentence,
    index: usize,
    words: &[Word],
    piece: &Clause,
    pieces: &[Clause],
    said: &[Attribution],
    resolved: &[Attributed],
    quotes: &[Span],
) -> Option<Claim> {
    let mut tokens = piece.tokens;
    let mut holes = piece.holes.clone();
    let (mut reporting, mut led_by) = (None, None);
    for one in said {
        let Some((from, to)) = one.clause else { continue };
        if to <= tokens.0 || from >= tokens.1 {
            continue;
        }
        reporting = Some((from, to));
        if from <= tokens.0 {
            led_by = one.leads.then_some(tokens.0);
            tokens.0 = to.min(tokens.1);
        } else if to >= tokens.1 {
            tokens.1 = from;
        } else if !holes.iter().any(|hole| hole.0 <= from && to <= hole.1) {
            holes.push((from, to));
        }
    }
    while tokens.0 < tokens.1 && words.get(tokens.0).is_some_and(|word| word.part == Part::Coordinator) {
        tokens.0 += 1;
    }
    holes.retain(|hole| hole.0 >= tokens.0 && hole.1 <= tokens.1);
    holes.order();
    if tokens.0 >= tokens.1 {
        return None;
    }
    let (attribution, named) = speaker(piece, tokens, pieces, said, resolved, quotes, sentence);
    // What is said may be too little without who says it.
    let short = reporting.is_some() && content(sentence, tokens.0..tokens.1) < CONTENT_WORDS;
    if short {
        (tokens, holes, reporting) = (piece.tokens, piece.holes.clone(), None);
    } else if let Some(from) = led_by.filter(|_| is_object(words, tokens, &holes)) {
        tokens.0 = from;
    }
    let subject = piece.subject.filter(|_| tokens.0 == piece.tokens.0);
    let mut claim = Claim {
        span: sentence.span,
        sentence: index,
        tokens,
        holes,
        subject,
        reporting: named.or(reporting),
        quotations: Vec::new(),
        attribution,
        modality: Modality::Asserted,
        time: None,
    };
    let taken = subject.filter(|_| !short).map_or(0, |(from, to)| content(sentence, from..to));
    if content(sentence, claim.own_tokens()) + taken < CONTENT_WORDS {
        return None;
    }
    complete(text, sentence, quotes, &mut claim);
    // `until the case is closed` does not say that it is.
    let lead = claim.tokens.0.checked_sub(1).filter(|_| claim.tokens.0 == piece.tokens.0 && subject.is_none());
    let opens = |at: usize| words.get(at).is_some_and(|word| word.part == Part::Subordinator);
    let joined = !words.get(claim.tokens.0).is_some_and(|word| word.is_marked());
    if let Some(lead) = lead.filter(|&lead| joined && opens(lead)) {
        // `two days after`
        let lead = measured(&sentence.tokens, words, 0, lead);
        let lead = lead + usize::from(words[lead].part == Part::Coordinator);
        claim.span.start = sentence.tokens[lead].span.start.min(claim.span.start);
    }
    claim.span = closed(text, sentence.span, claim.span);
    Some(claim)
}

/// Whether what follows a verb of saying is no more than its object: `confirmed the
/// closure`, without a verb of its own.
fn is_object(words: &[Word], tokens: (usize, usize), holes: &[(usize, usize)]) -> bool {
    let inside = |at: usize| holes.iter().any(|hole| (hole.0..hole.1).contains(&at));
    let bare = !(tokens.0..tokens.1).any(|at| words.get(at).is_some_and(|word| word.is_verb()) && !inside(at));
    let direct = words.get(tokens.0).is_some_and(|word| !word.comma && !word.stop);
    let that = tokens.0.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|word| word.part == Part::That);
    bare && direct && !that
}

/// The innermost attribution whose content holds the claim, with the tokens that
/// say so.
#[allow(clippy::too_many_arguments, reason = "one sentence, read in several ways")]
fn speaker(
    piece: &Clause,
    tokens: (usize, usize),
    pieces: &[Clause],
    said: &[Attribution],
    resolved: &[Attributed],
    quotes: &[Span],
    sentence: &Sentence,
) -> (Option<Attributed>, Option<(usize, usize)>) {
    let mut holding: Vec<(usize, &Attribution)> = said
        .iter()
        .enumerate()
        .filter(|(_, one)| {
            if one.leads {
                (one.content.0 <= tokens.0 && tokens.0 < one.content.1) || goes_on(one, piece, pieces, quotes, sentence)
            } else if one.clause.is_none() {
                one.content.0 <= tokens.0.max(piece.tokens.0)
                    && tokens.1 <= one.content.1.max(piece.tokens.1)
                    && piece.tokens.0 == one.content.0
            } else {
                one.content.0 <= tokens.0 && tokens.0 < one.content.1
            }
        })
        .collect();
    // The last to begin is the innermost. Those that do not lead are outermost, the ones
    // before the content outside of those behind it, of which the nearest is the innermost.
    holding.order_by_key(|(_, one)| match one.leads || one.clause.is_none() {
        true => (2, one.token),
        false if one.token < tokens.0 => (0, one.token),
        false => (1, usize::MAX - one.token),
    });
    let Some(&(inner, one)) = holding.last() else { return (None, None) };
    let Some(found) = resolved.get(inner) else { return (None, None) };
    let reporter = holding
        .iter()
        .rev()
        .skip(1)
        .find_map(|&(outer, _)| resolved.get(outer).map(|outer| outer.speaker))
        .filter(|outer| *outer != found.speaker);
    (Some(Attributed { reporter, ..*found }), one.clause)
}

/// Whether what was said goes on in the clause: bound to the one before it, and
/// not to the speaker as its subject.
fn goes_on(one: &Attribution, piece: &Clause, pieces: &[Clause], quotes: &[Span], sentence: &Sentence) -> bool {
    let Some(first) = pieces
        .iter()
        .position(|clause| clause.tokens.0 <= one.content.0 && one.content.0 < clause.tokens.1.max(one.content.0 + 1))
    else {
        return false;
    };
    let Some(last) = pieces.iter().position(|clause| clause == piece).filter(|&last| last > first) else {
        return false;
    };
    let start = |at: usize| sentence.tokens.get(at).map_or(0, |token| token.span.start);
    let one_quotation = quotes.iter().any(|quote| {
        quote.start <= start(one.content.0)
            && start(one.content.0) < quote.end
            && quote.start <= start(piece.tokens.0)
            && start(piece.tokens.0) < quote.end
    });
    one_quotation
        || pieces.get(first + 1..=last).is_some_and(|between| {
            between.iter().all(|clause| match clause.bond {
                Bond::Joined | Bond::Content => true,
                Bond::Predicate | Bond::Addition => clause.subject.is_none_or(|subject| subject.0 >= one.content.0),
                Bond::Own => false,
            })
        })
}

/// A sentence whose clauses are all too short without their speaker is one claim.
#[allow(clippy::too_many_arguments, reason = "one sentence, read in several ways")]
fn whole_if_lost(
    text: &str,
    sentence: &Sentence,
    index: usize,
    claims: &mut Vec<Claim>,
    count: usize,
    said: &[Attribution],
    resolved: &[Attributed],
    quotes: &[Span],
) {
    if claims.len() > count {
        return;
    }
    let mut claim = Claim {
        span: sentence.span,
        sentence: index,
        tokens: (0, sentence.tokens.len()),
        holes: Vec::new(),
        subject: None,
        reporting: None,
        quotations: Vec::new(),
        attribution: said.first().and(resolved.first()).copied(),
        modality: Modality::Asserted,
        time: None,
    };
    complete(text, sentence, quotes, &mut claim);
    claims.push(claim);
}

fn content(sentence: &Sentence, tokens: impl Iterator<Item = usize>) -> usize {
    skip::content(tokens.filter_map(|at| sentence.tokens.get(at)))
}

/// Fills in what follows from the tokens of a claim.
fn complete(text: &str, sentence: &Sentence, quotes: &[Span], claim: &mut Claim) {
    claim.span = span(text, sentence, claim.tokens, quotes);
    claim.quotations = quotes
        .iter()
        .filter_map(|quote| {
            let (start, end) = (quote.start.max(claim.span.start), quote.end.min(claim.span.end));
            (start < end).then(|| Span::new(start, end))
        })
        .filter(|quote| quote.text(text).chars().any(char::is_alphanumeric))
        .collect();
    let speech = quotes.iter().any(|quote| is_speech(text, *quote) && quote.overlaps(claim.span));
    if let Some(attribution) = &mut claim.attribution {
        attribution.quoted = speech;
    }
    let hedges = claim.own_tokens().filter_map(|at| {
        let token = sentence.tokens.get(at)?;
        if token.capital && token.lower == "may" { None } else { hedge(&token.lower) }
    });
    claim.modality = hedges.min().unwrap_or(Modality::Asserted);
    let inside = sentence.dates.iter().find(|date| claim.span.contains(date.span));
    claim.time = inside.or_else(|| sentence.dates.first()).map(|date| date.span);
}

/// Claims of one quotation have one speaker, named in any of its sentences. The first
/// of `sentences`, those of a paragraph, has the index `from` in the document.
fn share_quotations(claims: &mut [Claim], from: usize, sentences: &[Sentence], quotes: &[Span]) {
    let sentence = |claim: &Claim| sentences.get(claim.sentence - from).map_or_else(Span::default, |found| found.span);
    for quote in quotes {
        // Only the claims of its sentences are looked at: a paragraph may have many of both.
        let first = claims.partition_point(|claim| sentence(claim).end + QUOTE_MARK < quote.start);
        let last = claims.partition_point(|claim| sentence(claim).start <= quote.end + 2 * QUOTE_MARK);
        let claims = claims.get_mut(first..last).unwrap_or_default();
        let within = |claim: &Claim| {
            claim.span.start + QUOTE_MARK >= quote.start && claim.span.end <= quote.end + 2 * QUOTE_MARK
        };
        let begins = |claim: &Claim| claim.span.start + QUOTE_MARK >= quote.start && claim.span.start < quote.end;
        let Some(known) =
            claims.iter().filter(|claim| begins(claim)).find_map(|claim| claim.attribution.filter(|said| said.quoted))
        else {
            continue;
        };
        for claim in claims.iter_mut().filter(|claim| within(claim) && claim.attribution.is_none()) {
            claim.attribution = Some(Attributed { reporter: None, ..known });
        }
    }
}
