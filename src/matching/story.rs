//! The story: all claims of all articles with what comparing them needs, read
//! once: words with their weight in this story, names, character n-grams.
//!
//! Never here: a comparison of two claims.

use std::collections::HashMap;
use std::ops::Range;

use crate::article::Article;
use crate::claims::Claim;
use crate::claims::part;
use crate::matching::act::{self, Act};
use crate::matching::denial;
use crate::matching::direction::Directions;
use crate::matching::names::{self, NameId, Names};
use crate::matching::nested::Nested;
use crate::matching::vectors::Vectors;
use crate::number::{ratio, to_f64};
use crate::order::Order;
use crate::text::date::DateMention;
use crate::text::entity::Mention;
use crate::text::geography::{self, Country};
use crate::text::quantity::Quantity;
use crate::text::token::{Token, TokenKind};
use crate::text::{Document, Sentence};

/// Everything the matching looks at.
#[derive(Debug)]
pub struct Story<'a> {
    /// The articles.
    pub articles: &'a [&'a Article],
    /// What was read of each.
    pub documents: &'a [Document],
    /// The claims of all articles, article by article, in the order of the text.
    pub units: Vec<Unit>,
    /// The sentences that hold them, each as if it were one claim.
    pub wholes: Vec<Unit>,
    /// For each of these what its tokens do.
    pub parts: Vec<Vec<part::Word>>,
    /// First sentence of each article in `wholes` and, at its end, their number.
    pub starts: Vec<usize>,
    /// The names of the story.
    pub names: Names,
    /// Which of them stand inside which.
    pub nested: Nested,
    /// What word vectors say of its words.
    pub directions: Directions,
    /// For each stem, how many sentences hold it.
    pub holding: Vec<usize>,
    /// For each sentence the stems of it and of the ones right before and behind it in
    /// its article, sorted.
    pub nearby: Vec<Vec<u32>>,
}

/// One claim, ready to be compared.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Index of its article.
    pub article: usize,
    /// Index of its sentence in [`Story::wholes`].
    pub whole: usize,
    /// The claim.
    pub claim: Claim,
    /// Its content words in order.
    pub words: Vec<Word>,
    /// Sum of the weights of its words.
    pub weight: f64,
    /// Euclidean norm of its words as a bag.
    pub norm: f64,
    /// Hashes of its character 4-grams, sorted, each once, with their weight.
    pub grams: Vec<(u32, f64)>,
    /// Euclidean norm of the weights of its character 4-grams.
    pub gram_norm: f64,
    /// Sum of the weights of its words that are no name, role or number.
    pub predicate_weight: f64,
    /// The names in it, sorted, each once, with their weight.
    pub names: Vec<(NameId, f64)>,
    /// Where it stands in its article, from 0 (first) to 1 (last).
    pub position: f64,
    /// Whether it holds a negation.
    pub negated: bool,
    /// Whether it is the headline.
    pub headline: bool,
    /// The name of whoever is said to have said it.
    pub speaker: Option<NameId>,
    /// Who does what.
    pub act: Option<Act>,
    /// Mean of the directions of its words, of length 1; empty where there are no
    /// vectors.
    pub direction: Vec<f64>,
}

/// A content word of a claim.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::struct_excessive_bools, reason = "a quoted number may be inherited: none excludes another")]
pub struct Word {
    /// Number of its stem in the story.
    pub stem: u32,
    /// Number of the first five letters of its stem, where it has more: pseudo-stemming
    /// by truncation (`McNamee` & Mayfield 2004) puts `invade` beside `invasion`.
    pub family: Option<u32>,
    /// The name it belongs to.
    pub name: Option<NameId>,
    /// The country it stands for: by its name, its people, its capital or its
    /// seat of government.
    pub country: Option<Country>,
    /// Whether it is a number.
    pub number: bool,
    /// Whether the claim takes it over from another clause: its subject or speaker.
    pub inherited: bool,
    /// Whether it says something of somebody: no name, no role at a name, no number.
    pub predicate: bool,
    /// Inverse document frequency in this story, in nats, over claims.
    pub weight: f64,
    /// Its token in the sentence.
    pub token: usize,
    /// Whether it stands in quotation marks.
    pub quoted: bool,
    /// Whether it belongs to what the claim says of its subject.
    pub said: bool,
    /// Whether it stands under a negation.
    pub denied: bool,
}

impl<'a> Story<'a> {
    /// Reads the claims of `documents` into a story.
    #[must_use]
    pub fn new(
        articles: &'a [&'a Article],
        documents: &'a [Document],
        claims: Vec<Vec<Claim>>,
        vectors: Option<&'a Vectors>,
    ) -> Self {
        let names = Names::group(documents);
        let nested = Nested::read(articles, documents, &names);
        let mut stems = Numbering::default();
        let mut families = Numbering::default();
        let (mut units, mut wholes) = (Vec::new(), Vec::<Unit>::new());
        let mut starts = vec![0];
        for (article, claims) in claims.into_iter().enumerate() {
            let document = &documents[article];
            let text = articles[article].text.as_str();
            let first = wholes.len();
            let mut unit = |claim: Claim, whole: usize| {
                let sentence = &document.sentences[claim.sentence];
                let negated = claim.own_tokens().any(|at| sentence.tokens[at].kind == TokenKind::Negation)
                    || claim.attribution.is_some_and(|said| said.strength.denies());
                Unit {
                    article,
                    whole,
                    words: content_words(document, sentence, &claim, &names, &mut stems, &mut families),
                    weight: 0.0,
                    norm: 0.0,
                    grams: grams(claim.span.text(text)),
                    gram_norm: 0.0,
                    predicate_weight: 0.0,
                    names: Vec::new(),
                    position: ratio(claim.sentence, document.sentences.len().max(2) - 1),
                    negated,
                    headline: sentence.headline,
                    speaker: speaker(text, document, &claim, &names),
                    act: None,
                    direction: Vec::new(),
                    claim,
                }
            };
            for claim in claims {
                let known = wholes.get(first..).and_then(<[Unit]>::last);
                if known.is_none_or(|whole| whole.claim.sentence != claim.sentence) {
                    let sentence = &document.sentences[claim.sentence];
                    wholes.push(unit(claim.whole(text, sentence), wholes.len()));
                }
                units.push(unit(claim, wholes.len() - 1));
            }
            starts.push(wholes.len());
        }
        let count = stems.count();
        weigh(&mut units, count);
        let holding = weigh(&mut wholes, count);
        for list in [&mut units, &mut wholes] {
            weigh_grams(list);
        }
        let nearby = nearby(&wholes);
        let texts: Vec<&str> = articles.iter().map(|article| article.text.as_str()).collect();
        let around = |unit: &Unit| &documents[unit.article].sentences[unit.claim.sentence];
        let parts: Vec<_> = wholes.iter().map(|unit| part::parts(texts[unit.article], around(unit))).collect();
        act::read(&mut units, &parts, documents, &names);
        denial::read(&mut units, &texts, documents);
        let sentences = wholes.iter().map(|unit| (unit, around(unit)));
        let directions =
            vectors.map_or_else(Directions::default, |vectors| Directions::look_up(vectors, count, sentences));
        for unit in units.iter_mut().chain(&mut wholes) {
            unit.direction = directions.mean(unit.words.iter());
        }
        Self { articles, documents, units, wholes, parts, starts, names, nested, directions, holding, nearby }
    }

    /// The places in `wholes` of the sentences of an article.
    #[must_use]
    pub fn sentences_of(&self, article: usize) -> Range<usize> {
        self.starts[article]..self.starts[article + 1]
    }

    /// The sentence of a unit.
    #[must_use]
    pub fn sentence(&self, unit: &Unit) -> &'a Sentence {
        &self.documents[unit.article].sentences[unit.claim.sentence]
    }

    /// What the tokens do in the sentence of a unit.
    #[must_use]
    pub fn parts(&self, unit: &Unit) -> &[part::Word] {
        &self.parts[unit.whole]
    }

    /// The text of the unit's article.
    #[must_use]
    pub fn text(&self, unit: &Unit) -> &'a str {
        &self.articles[unit.article].text
    }

    /// Whether the dates of two articles are known and more than `days` apart.
    #[must_use]
    pub fn are_apart(&self, a: usize, b: usize, days: usize) -> bool {
        let day = |article: usize| self.articles[article].date.as_deref().and_then(day_number);
        day(a).zip(day(b)).is_some_and(|(a, b)| a.abs_diff(b) > days)
    }

    /// The token a word stands for.
    #[must_use]
    pub fn token(&self, unit: &Unit, word: &Word) -> &'a Token {
        &self.sentence(unit).tokens[word.token]
    }

    /// The quantities of a unit.
    pub fn quantities(&self, unit: &Unit) -> impl Iterator<Item = &'a Quantity> + use<'a> {
        let span = unit.claim.span;
        self.sentence(unit).quantities.iter().filter(move |quantity| span.contains(quantity.span))
    }

    /// The dates of a unit.
    pub fn dates(&self, unit: &Unit) -> impl Iterator<Item = &'a DateMention> + use<'a> {
        let span = unit.claim.span;
        self.sentence(unit).dates.iter().filter(move |date| span.contains(date.span))
    }
}

/// The name that stands in the words for the speaker, in this sentence or in the
/// one that `he added` goes back to.
fn speaker(text: &str, document: &Document, claim: &Claim, names: &Names) -> Option<NameId> {
    let words = claim.attribution?.speaker;
    let sentence = document.sentences[..=claim.sentence].iter().rfind(|sentence| sentence.span.contains(words))?;
    // `Kallio’s lawyer, Odo Lund`: who stands last, and not whose lawyer he is.
    let owns =
        |mention: &Mention| text.get(mention.span.end..words.end).is_some_and(|rest| rest.starts_with(['\'', '’']));
    let mention = sentence.mentions.iter().rfind(|mention| words.contains(mention.span) && !owns(mention))?;
    names.name(&names::words(&sentence.tokens, mention))
}

fn content_words(
    document: &Document,
    sentence: &Sentence,
    claim: &Claim,
    names: &Names,
    stems: &mut Numbering,
    families: &mut Numbering,
) -> Vec<Word> {
    let mut words = Vec::new();
    let inherit = |range: Option<(usize, usize)>| range.map_or(0..0, |(from, to)| from..to);
    let mut tokens: Vec<(usize, bool)> = claim.own_tokens().map(|at| (at, false)).collect();
    // What it takes over counts for less, and once.
    for at in inherit(claim.subject).chain(inherit(claim.reporting)) {
        if !tokens.iter().any(|&(own, _)| own == at) {
            tokens.push((at, true));
        }
    }
    tokens.order();
    for (at, inherited) in tokens {
        let token = &sentence.tokens[at];
        if !token.is_content() {
            // A pronoun counts as the name that it stands for.
            let reference = sentence.references.iter().find(|reference| reference.token == at);
            let word = reference.and_then(|reference| names::referred(document, reference, names));
            if let Some((name, last)) = word {
                words.push(Word {
                    stem: stems.number(&last.stem),
                    family: None,
                    name: Some(name),
                    country: None,
                    number: false,
                    inherited: true,
                    predicate: false,
                    weight: 0.0,
                    token: at,
                    quoted: false,
                    said: false,
                    denied: false,
                });
            }
            continue;
        }
        let mention = sentence.mentions.iter().find(|mention| (mention.tokens.0..mention.tokens.1).contains(&at));
        let name = mention.and_then(|mention| names.name(&names::words(&sentence.tokens, mention)));
        let quantity = sentence.quantities.iter().find(|quantity| (quantity.tokens.0..quantity.tokens.1).contains(&at));
        // A number counts by its value: `two dozen` and `24` are one word.
        let stem = match quantity {
            Some(quantity) if quantity.tokens.0 == at => stems.number(&format!("#{}", quantity.value)),
            Some(_) => continue,
            None => stems.number(&token.stem),
        };
        let in_role = sentence
            .mentions
            .iter()
            .flat_map(|mention| &mention.roles)
            .filter(|role| !role.asserted)
            .any(|role| (role.tokens.0..role.tokens.1).contains(&at));
        let number = quantity.is_some() || token.kind == TokenKind::Number;
        words.push(Word {
            stem,
            family: family(&token.stem).map(|family| families.number(family)),
            name,
            country: country(sentence, mention, name.is_some_and(|name| !names.is_person(name)), at),
            number,
            inherited,
            predicate: mention.is_none() && !in_role && !number,
            weight: 0.0,
            token: at,
            quoted: claim.quotations.iter().any(|quotation| quotation.overlaps(token.span)),
            said: false,
            denied: false,
        });
    }
    words
}

/// The country that the name at a token stands for, or the capitalized word
/// itself where it is in no name; `place` says that the name is no person's.
fn country(sentence: &Sentence, mention: Option<&Mention>, place: bool, at: usize) -> Option<Country> {
    let range = match mention {
        Some(mention) if place => mention.tokens,
        Some(_) => return None,
        None => (at, at + 1),
    };
    let tokens = sentence.tokens.get(range.0..range.1)?;
    let words: Vec<&str> = tokens.iter().map(|token| token.lower.as_str()).collect();
    let capital = tokens.first().is_some_and(|token| token.capital);
    geography::country(&words).filter(|_| capital).map(|(country, _)| country)
}

/// Letters that pseudo-stemming keeps. Five is the best truncation for English
/// in `McNamee` & Mayfield 2004.
const FAMILY_LETTERS: usize = 5;

fn family(stem: &str) -> Option<&str> {
    let (end, _) = stem.char_indices().nth(FAMILY_LETTERS)?;
    stem.get(..end).filter(|family| family.chars().all(char::is_alphabetic))
}

/// Share of its weight that a word counts that a claim takes over from another
/// clause. Chosen on annotated news stories.
pub(crate) const INHERITED: f64 = 0.25;

/// Gives each word its inverse document frequency, and each unit its sums; tells for
/// each stem how many units hold it.
fn weigh(units: &mut [Unit], stems: usize) -> Vec<usize> {
    let mut seen_in = vec![0usize; stems];
    let mut last_unit = vec![usize::MAX; stems];
    for (index, unit) in units.iter().enumerate() {
        for word in &unit.words {
            let stem = word.stem as usize;
            if last_unit[stem] != index {
                last_unit[stem] = index;
                seen_in[stem] += 1;
            }
        }
    }
    let all = units.len();
    for unit in units {
        for word in &mut unit.words {
            word.weight = rarity(seen_in[word.stem as usize], all) * if word.inherited { INHERITED } else { 1.0 };
        }
        unit.weight = unit.words.iter().map(|word| word.weight).sum();
        unit.predicate_weight = unit.words.iter().filter(|word| word.predicate).map(|word| word.weight).sum();
        unit.norm = bag_norm(&unit.words);
        let mut names: Vec<(NameId, f64)> =
            unit.words.iter().filter_map(|word| Some((word.name?, word.weight))).collect();
        names.order_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        names.dedup_by_key(|name| name.0);
        unit.names = names;
    }
    seen_in
}

/// The stems of each sentence and of those beside it.
fn nearby(wholes: &[Unit]) -> Vec<Vec<u32>> {
    let beside = |at: usize| {
        let range = at.saturating_sub(1)..(at + 2).min(wholes.len());
        range.filter(move |&other| wholes[other].article == wholes[at].article)
    };
    let stems = |at: usize| {
        let words = beside(at).flat_map(|other| &wholes[other].words);
        let mut stems: Vec<u32> = words.map(|word| word.stem).collect();
        stems.order();
        stems.dedup();
        stems
    };
    (0..wholes.len()).map(stems).collect()
}

/// Claims of a background that hold none of the story's words. In a story of two
/// or three claims every shared word would else look common.
const BACKGROUND: usize = 40;

/// Inverse document frequency (Robertson & Spärck Jones 1976), kept positive.
fn rarity(seen: usize, all: usize) -> f64 {
    let (seen, all) = (to_f64(seen), to_f64(all + BACKGROUND));
    libm::log(1.0 + (all - seen + 0.5) / (seen + 0.5))
}

/// Gives each character 4-gram its inverse document frequency.
fn weigh_grams(units: &mut [Unit]) {
    let mut seen_in: HashMap<u32, usize> = HashMap::new();
    for (gram, _) in units.iter().flat_map(|unit| &unit.grams) {
        *seen_in.entry(*gram).or_default() += 1;
    }
    let all = units.len();
    for unit in units {
        for (gram, weight) in &mut unit.grams {
            *weight = rarity(seen_in[gram], all);
        }
        unit.gram_norm = libm::sqrt(unit.grams.iter().map(|&(_, weight)| weight * weight).sum());
    }
}

fn bag_norm(words: &[Word]) -> f64 {
    let mut bag: Vec<(u32, f64)> = words.iter().map(|word| (word.stem, word.weight)).collect();
    bag.order_by_key(|&(stem, _)| stem);
    bag.dedup_by_key(|&mut (stem, _)| stem);
    libm::sqrt(bag.iter().map(|&(_, weight)| weight * weight).sum())
}

/// Hashes (FNV-1a) of the character 4-grams of `text`, lower case, everything
/// but letters and digits as one space.
fn grams(text: &str) -> Vec<(u32, f64)> {
    let mut letters = vec![' '];
    for character in text.chars().flat_map(char::to_lowercase) {
        if character.is_alphanumeric() {
            letters.push(character);
        } else if letters.last() != Some(&' ') {
            letters.push(' ');
        }
    }
    let mut grams: Vec<u32> = letters
        .windows(4)
        .map(|gram| gram.iter().fold(0x811c_9dc5, |hash, &letter| (hash ^ u32::from(letter)).wrapping_mul(0x0100_0193)))
        .collect();
    grams.order();
    grams.dedup();
    grams.into_iter().map(|gram| (gram, 0.0)).collect()
}

/// Numbers words in the order they come.
#[derive(Debug, Default)]
struct Numbering {
    numbers: HashMap<String, u32>,
}

impl Numbering {
    fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.numbers.get(word) {
            return number;
        }
        let number = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        self.numbers.insert(word.to_owned(), number);
        number
    }

    fn count(&self) -> usize {
        self.numbers.len()
    }
}

/// A number for the day of `YYYY-MM-DD…` that grows with it; all months count 31
/// days, so differences are right to within a few days.
fn day_number(date: &str) -> Option<usize> {
    let mut parts = date.get(..10)?.splitn(3, '-').map(str::parse::<usize>);
    let (year, month, day) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    Some((year * 12 + month) * 31 + day)
}
