//! Resolution: whom a pronoun that speaks stands for.
//!
//! Never here: what was said.

use crate::claims::attribution::{Attributed, Attribution, Source};
use crate::claims::cue::{is_person, speaks};
use crate::claims::part::{Part, Word};
use crate::claims::predication::predication;
use crate::claims::word_class::is_plural;
use crate::span::Span;
use crate::text::geography::country;
use crate::text::{Sentence, entity::Mention};

/// `he` is the name that it stands for where only one fits, else the last who spoke
/// and whom it may mean.
pub(super) fn resolve(
    text: &str,
    one: &Attribution,
    sentence: &Sentence,
    words: &[Word],
    spoke: [Option<Attributed>; 2],
    since: Option<Span>,
) -> Attributed {
    let speaker = match one.source {
        Source::Named(span) => span,
        Source::Pronoun(span) => {
            let reference = sentence.references.iter().find(|reference| reference.span == span);
            let pronoun = span.text(text).to_lowercase();
            let mut spoke = spoke.into_iter().flatten().map(|spoke| spoke.speaker);
            // `he told Vale`: nobody calls himself by his name.
            let is_named =
                |name: &str| name.split(' ').next_back().is_some_and(|last| sentence.span.text(text).contains(last));
            let since = since.filter(|name| is_one(&pronoun) && may_mean(&pronoun, name.text(text)));
            let since = since.filter(|name| !is_named(name.text(text)));
            let meant = subject_person(text, sentence, words, one, &pronoun).or(since).or_else(|| {
                spoke.find(|name| {
                    may_mean(&pronoun, name.text(text)) && !(is_one(&pronoun) && takes_article(text, *name))
                })
            });
            reference.map(|reference| reference.name).or(meant).unwrap_or(span)
        }
    };
    Attributed { speaker, cue: one.cue, strength: one.strength, quoted: false, reporter: None }
}

fn is_one(pronoun: &str) -> bool {
    matches!(pronoun, "he" | "she")
}

/// The person that a sentence is about: by a role, a form of address or an apposition.
pub(super) fn subject(text: &str, sentence: &Sentence, words: &[Word]) -> Option<Span> {
    let first = predication(&sentence.tokens, words, 0, words.len())?.subject;
    let mention =
        sentence.mentions.iter().find(|mention| mention.tokens.0 >= first.0 && mention.tokens.1 == first.1)?;
    // `Ada Moor, a historian, left`
    let apposed = words.get(mention.tokens.1).is_some_and(|word| word.comma && word.part == Part::Determiner)
        && mention.tokens.1 > mention.tokens.0 + 1;
    (mention.person || apposed && !takes_article(text, mention.span)).then_some(mention.span)
}

/// The person that is the subject of the sentence, for a `he` in a later clause; behind a
/// clause that opens the sentence (`While Tesvarin doubts it, it said`) also who is no person.
fn subject_person(text: &str, sentence: &Sentence, words: &[Word], one: &Attribution, lower: &str) -> Option<Span> {
    let Source::Pronoun(pronoun) = one.source else { return None };
    let at = sentence.tokens.iter().position(|token| token.span == pronoun)?;
    // `As Vale rose, he added`: who adds has spoken before.
    let adds = matches!(one.cue.text(text), "added" | "adds" | "continued" | "continues");
    let opens = words.first().is_some_and(|word| word.part == Part::Subordinator) && !adds;
    let fronted = opens && words.get(at).is_some_and(|word| word.comma && !word.quote);
    let found = predication(&sentence.tokens, words, usize::from(fronted), words.len());
    // `After Odrel, he said`: no clause opens it.
    let first = found.filter(|found| if fronted { found.verb < at } else { is_one(lower) })?.subject;
    // `Vale left, and he proposed`: parallel subjects are one, with or without a role.
    let joined = at.checked_sub(1).and_then(|i| sentence.tokens.get(i)).is_some_and(|token| token.lower == "and");
    // No country is `he`, and no person `it`.
    let meant = |mention: &Mention| {
        let name = mention.span.text(text);
        let kind = if is_one(lower) { country(&[name.to_lowercase().as_str()]).is_none() } else { !mention.person };
        kind && may_mean(lower, name) && !takes_article(text, mention.span)
    };
    let fits = |mention: &&Mention| {
        if fronted { meant(mention) } else { mention.person || joined && !takes_article(text, mention.span) }
    };
    let mention = sentence.mentions.iter().find(|mention| mention.tokens.0 >= first.0).filter(fits)?;
    (mention.tokens.1 <= first.1 && mention.span.end < pronoun.start).then_some(mention.span)
}

/// `the Tolen Herald`: names of persons have no article.
fn takes_article(text: &str, name: Span) -> bool {
    let mut before = text.get(..name.start).unwrap_or("").split_whitespace();
    name.text(text).starts_with(char::is_uppercase) && matches!(before.next_back(), Some("the" | "The"))
}

/// Whether the pronoun can stand for a speaker of these words: `they` for many, `he`
/// and `she` for one person, who is no body.
fn may_mean(pronoun: &str, speaker: &str) -> bool {
    let mut words = speaker.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let Some(last) = words.next_back() else { return false };
    // A noun that opens a sentence has a capital too.
    let folded = last.to_lowercase();
    let party = ["crats", "icans", "ists", "ians"].iter().any(|end| folded.ends_with(end));
    let named = last.starts_with(char::is_uppercase) && !speaks(&folded) && !party;
    let last = folded.as_str();
    let many = !named && (is_plural(last) || last == "two") || words.any(|word| word == "and");
    let person = named || is_person(last);
    match pronoun.get(..2) {
        Some("he") => person && !many && !last.ends_with("woman"),
        Some("sh") => person && !many && !(last.ends_with("man") && !last.ends_with("woman") && !named),
        Some("th") => many || !named && !person,
        _ => named && !many || !person,
    }
}
