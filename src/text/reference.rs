//! Pronouns and definite descriptions, to the nearest name that alone fits.
//! Precision first: where two names might be meant, none is.
//!
//! Never here: a name that is only likely.

use std::collections::{HashMap, HashSet};

use crate::span::Span;
use crate::text::Sentence;
use crate::text::entity::{Mention, is_role};
use crate::text::geography;
use crate::text::token::TokenKind;

/// A pronoun or a description, and the name it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// The token of the pronoun, or the last one of the description.
    pub token: usize,
    /// The words that refer: `she`, `the harbor master`.
    pub span: Span,
    /// The name, in this sentence or one before it.
    pub name: Span,
    /// Index of the sentence that holds the name.
    pub sentence: usize,
}

/// What a word tells of whom it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gender {
    She,
    He,
}

/// Whom the next sentence may mean.
#[derive(Debug, Clone)]
struct Subject {
    sentence: usize,
    name: Span,
    last: String,
}

/// Somebody with a role, as first named with it.
#[derive(Debug)]
struct Holder {
    last: String,
    words: HashSet<String>,
    name: Span,
    sentence: usize,
}

/// Finds the references of all sentences of one article, in order.
pub fn resolve(sentences: &mut [Sentence]) {
    let mut people = People::learn(sentences);
    let mut holders: HashMap<String, Vec<Holder>> = HashMap::new();
    let mut subject: Option<Subject> = None;
    let mut paragraph = 0;
    for at in 0..sentences.len() {
        let Some(sentence) = sentences.get(at) else { break };
        if sentence.paragraph > paragraph + 1 || sentence.headline {
            subject = None;
        }
        paragraph = sentence.paragraph;
        let mut found = Vec::new();
        let opening = pronoun(sentence);
        if let (Some((token, gender)), Some(meant)) = (opening, &subject)
            && people.may_be(&meant.last, gender)
        {
            people.genders.insert(meant.last.clone(), gender);
            let span = sentence.tokens.get(token).map_or(sentence.span, |token| token.span);
            found.push(Reference { token, span, name: meant.name, sentence: meant.sentence });
        }
        let goes_on = !found.is_empty();
        found.extend(descriptions(sentence, &holders));
        subject = match people.named(sentence) {
            Named::Nobody => subject.filter(|_| goes_on),
            Named::One(mention) => last_word(sentence, mention).map(|last| Subject {
                sentence: at,
                name: mention.span,
                last: last.to_owned(),
            }),
            Named::Unclear => None,
        };
        if sentence.headline {
            subject = None;
        }
        remember(&mut holders, sentence, at);
        if let Some(sentence) = sentences.get_mut(at) {
            sentence.references = found;
        }
    }
}

/// Notes the roles that `sentence` gives.
fn remember(known: &mut HashMap<String, Vec<Holder>>, sentence: &Sentence, at: usize) {
    for mention in &sentence.mentions {
        let Some(last) = last_word(sentence, mention) else { continue };
        for role in &mention.roles {
            let words = sentence.tokens.get(role.tokens.0..role.tokens.1).unwrap_or_default();
            let Some(head) = words.iter().find(|token| is_role(&token.lower)) else { continue };
            let listed = known.entry(head.lower.clone()).or_default();
            // Two are enough to know that it is not clear.
            if listed.len() < 2 || listed.iter().all(|holder| holder.last == last) {
                listed.retain(|holder| holder.last != last || holder.sentence != at);
                listed.truncate(2);
                let words = words.iter().map(|token| token.lower.clone()).collect();
                listed.push(Holder { last: last.to_owned(), words, name: mention.span, sentence: at });
            }
        }
    }
}

/// `The harbor master said`: the only person of the article so far with that role.
fn descriptions(sentence: &Sentence, holders: &HashMap<String, Vec<Holder>>) -> Vec<Reference> {
    let tokens = &sentence.tokens;
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Some(list) = holders.get(&token.lower) else { continue };
        let Some(first) = list.first() else { continue };
        let mut start = at;
        while start > 0 && at - start < 4 && tokens.get(start - 1).is_some_and(|word| word.kind == TokenKind::Content) {
            start -= 1;
        }
        let definite = start > 0 && tokens.get(start - 1).is_some_and(|word| word.lower == "the");
        let next = tokens.get(at + 1);
        let free = next.is_none_or(|word| {
            !matches!(word.lower.as_str(), "of" | "for" | "elect") && !word.capital && !is_role(&word.lower)
        });
        let named = sentence.mentions.iter().any(|mention| {
            mention.tokens.0 == at + 1 || mention.roles.iter().any(|role| (role.tokens.0..role.tokens.1).contains(&at))
        });
        let alone = list.iter().all(|holder| holder.last == first.last);
        let fits = |holder: &&Holder| {
            tokens.get(start..at).unwrap_or_default().iter().all(|word| holder.words.contains(&word.lower))
                && !(at == start && holder.words.iter().any(|word| is_former(word)))
        };
        if let Some(holder) = list.iter().find(fits).filter(|_| definite && free && !named && alone) {
            let begin = tokens.get(start - 1).map_or(token.span.start, |the| the.span.start);
            found.push(Reference {
                token: at,
                span: Span::new(begin, token.span.end),
                name: holder.name,
                sentence: holder.sentence,
            });
        }
    }
    found
}

/// A former or deputy mayor is not who `the mayor` means.
fn is_former(word: &str) -> bool {
    matches!(word, "former" | "ex" | "then" | "late" | "deputy" | "vice" | "assistant" | "retired" | "outgoing")
}

/// `He` or `She` as the subject at the beginning of a sentence, at most after a
/// conjunction.
fn pronoun(sentence: &Sentence) -> Option<(usize, Gender)> {
    for (at, token) in sentence.tokens.iter().take(3).enumerate() {
        match token.lower.as_str() {
            "he" => return Some((at, Gender::He)),
            "she" => return Some((at, Gender::She)),
            "but" | "and" | "then" | "later" | "however" | "still" | "yet" | "instead" | "also" | "when" | "as" => {}
            _ => return None,
        }
    }
    None
}

/// What an article shows of its persons.
struct People {
    /// Last words of names with a role or a form of address.
    persons: HashSet<String>,
    genders: HashMap<String, Gender>,
}

enum Named<'a> {
    Nobody,
    One(&'a Mention),
    Unclear,
}

impl People {
    fn learn(sentences: &[Sentence]) -> Self {
        let mut people = Self { persons: HashSet::new(), genders: HashMap::new() };
        for sentence in sentences {
            for mention in sentence.mentions.iter().filter(|mention| mention.person) {
                let Some(last) = last_word(sentence, mention) else { continue };
                people.persons.insert(last.to_owned());
                let roles = mention.roles.iter().flat_map(|role| role.tokens.0..role.tokens.1);
                let told = roles.filter_map(|at| sentence.tokens.get(at)).find_map(|token| gender(&token.lower));
                if let Some(gender) = mention.address.as_deref().and_then(gender).or(told) {
                    people.genders.insert(last.to_owned(), gender);
                }
            }
        }
        people
    }

    fn may_be(&self, last: &str, gender: Gender) -> bool {
        self.genders.get(last).is_none_or(|&known| known == gender)
    }

    /// The persons that a sentence names; unclear if two, or if a name of several
    /// words may be a person or not.
    fn named<'a>(&self, sentence: &'a Sentence) -> Named<'a> {
        let mut one: Option<&Mention> = None;
        for mention in &sentence.mentions {
            let Some(last) = last_word(sentence, mention) else { continue };
            if mention.person || self.persons.contains(last) {
                if one.and_then(|other| last_word(sentence, other)).is_some_and(|other| other != last) {
                    return Named::Unclear;
                }
                one = one.or(Some(mention));
            } else if Self::is_doubtful(sentence, mention) {
                return Named::Unclear;
            }
        }
        one.map_or(Named::Nobody, Named::One)
    }

    /// Two or three capitalized words that no preposition of place and no article
    /// stands before may be a person.
    fn is_doubtful(sentence: &Sentence, mention: &Mention) -> bool {
        let words = sentence.tokens.get(mention.tokens.0..mention.tokens.1).unwrap_or_default();
        let lower: Vec<&str> = words.iter().map(|token| token.lower.as_str()).collect();
        let before = mention.tokens.0.checked_sub(1).and_then(|at| sentence.tokens.get(at));
        let placed = before.is_some_and(|word| {
            matches!(word.lower.as_str(), "in" | "at" | "off" | "near" | "on" | "across" | "around" | "outside" | "the")
        });
        let in_role = sentence
            .mentions
            .iter()
            .flat_map(|other| &other.roles)
            .any(|role| role.tokens.0 <= mention.tokens.0 && mention.tokens.1 <= role.tokens.1);
        words.len() > 1 && !placed && !in_role && geography::country(&lower).is_none()
    }
}

fn last_word<'a>(sentence: &'a Sentence, mention: &Mention) -> Option<&'a str> {
    let last = mention.tokens.1.checked_sub(1).filter(|&last| last >= mention.tokens.0)?;
    sentence.tokens.get(last).map(|token| token.lower.as_str())
}

fn gender(lower: &str) -> Option<Gender> {
    match lower {
        "mr" | "sir" | "lord" | "king" | "prince" | "duke" | "baron" | "priest" | "monk" | "actor" => Some(Gender::He),
        "mrs" | "ms" | "miss" | "dame" | "lady" | "madam" | "queen" | "princess" | "duchess" | "actress" | "nun" => {
            Some(Gender::She)
        }
        _ if lower.ends_with("woman") => Some(Gender::She),
        _ if lower.ends_with("man") && is_role(lower) => Some(Gender::He),
        _ => None,
    }
}
