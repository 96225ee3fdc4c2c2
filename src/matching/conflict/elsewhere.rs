//! Answers told elsewhere: where an article gives the other's answer in another place,
//! it speaks of another thing here, and the two articles do not differ.
//!
//! Never here: whether two words answer one question.

use crate::config::Config;
use crate::matching::names::{self, NameId};
use crate::matching::story::Story;
use crate::report::ConflictKind;
use crate::span::Span;
use crate::text::Sentence;
use crate::text::date::{Date, DateMention};
use crate::text::quantity::Quantity;

use super::Difference;
use super::frame::{Pair, Side};
use super::role;
use super::time::meet;

/// Whether one of the two articles gives the other's answer in any of its sentences: a
/// number of the same unit, a day, a name, a role of the same person. One that tells of
/// 19 dead and, somewhere, of 14 does not say that 19 were 14.
pub(super) fn is_told(pair: &Pair, difference: &Difference) -> bool {
    tells(pair, pair.a, (pair.b, difference.b), difference) || tells(pair, pair.b, (pair.a, difference.a), difference)
}

/// Whether the article of `teller` gives the answer of the other side, which stands at `span`.
fn tells(pair: &Pair, teller: Side, (other, span): (Side, Span), difference: &Difference) -> bool {
    let (story, article) = (pair.story, teller.unit.article);
    match difference.kind {
        ConflictKind::Number => {
            let number = other.sentence.quantities.iter().find(|quantity| quantity.span == span);
            number.is_some_and(|number| tells_number(story, article, number, pair.config))
        }
        ConflictKind::Date => {
            let date = other.sentence.dates.iter().find(|date| date.span == span);
            date.is_some_and(|date| tells_date(story, article, date))
        }
        ConflictKind::Name | ConflictKind::Place => {
            let at = |side: Side, span| names_in(story, side.sentence).find(|&(_, place)| place == span);
            let Some((name, _)) = at(other, span) else { return false };
            // Of one thing spelled in two ways an article may itself give both, but not side by side.
            let letters = strsim::osa_distance(difference.a.text(pair.a.text), difference.b.text(pair.b.text));
            if letters <= pair.config.name_letters {
                let (a, b) = (difference.a.text(pair.a.text), difference.b.text(pair.b.text));
                return sentences(story, article).any(|sentence| gives(sentence, a) && gives(sentence, b));
            }
            story.wholes[story.sentences_of(article)]
                .iter()
                .any(|unit| unit.names.binary_search_by_key(&name, |&(told, _)| told).is_ok())
        }
        ConflictKind::Role => role::is_told(pair, teller, other, span),
        _ => false,
    }
}

/// Whether an article gives a number.
pub(super) fn tells_number(story: &Story, article: usize, number: &Quantity, config: &Config) -> bool {
    let is_one = |told: &Quantity| told.unit == number.unit || number.value > config.counted;
    let mut told = sentences(story, article).flat_map(|sentence| &sentence.quantities);
    told.any(|told| told.has_value_of(number) && is_one(told))
}

/// Whether an article gives a date that is one of few: that something else was on a
/// Tuesday says nothing.
pub(super) fn tells_date(story: &Story, article: usize, date: &DateMention) -> bool {
    matches!(date.date, Date::MonthDay(..) | Date::Year(_) | Date::Clock(_))
        && sentences(story, article).flat_map(|sentence| &sentence.dates).any(|told| meet(told, date))
}

/// Whether a sentence has all words of a name, in whichever names.
fn gives(sentence: &Sentence, name: &str) -> bool {
    let mut words = name.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).filter(|word| !word.is_empty());
    words.all(|word| sentence.tokens.iter().any(|token| token.lower == word))
}

fn sentences<'a>(story: &Story<'a>, article: usize) -> impl Iterator<Item = &'a Sentence> {
    story.documents.get(article).into_iter().flat_map(|document| &document.sentences)
}

/// The names in a sentence and where they stand.
fn names_in(story: &Story, sentence: &Sentence) -> impl Iterator<Item = (NameId, Span)> {
    sentence.mentions.iter().filter_map(|mention| {
        story.names.name(&names::words(&sentence.tokens, mention)).map(|name| (name, mention.span))
    })
}
