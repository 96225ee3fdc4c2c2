//! One article as a person is writing it: its parts, which of them were recognized
//! in its text, and where it may fall apart into several.
//!
//! Never here: the other articles.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::article::Article;
use crate::input::day::first;
use crate::input::recognize::recognize;
use crate::input::split::{Cuts, cuts};
use crate::span::Span;
use crate::text::calendar::parse;
use crate::text::clean::{Block, BlockKind};
use crate::text::language::{Language, recognize as language};
use crate::ui::model::names::HEADLINE;
use crate::ui::words::{Words, first_words};
use crate::words::shortened;

/// Bytes of the longest text that is edited. A field of twice as much takes the
/// browser a second to lay out where it is one line, and ten times as much a minute.
const EDITABLE: usize = 300_000;

/// Characters of a longer text that are shown.
const SHOWN: usize = 2_000;

/// Characters of the first words of a piece.
const FIRST_WORDS: usize = 90;

/// Who filled a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Held {
    /// Nobody yet.
    #[default]
    Open,
    /// It was recognized in the text, and follows it.
    Recognized,
    /// A person, or what they brought said so.
    Own,
}

/// The parts of an article that a person edits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    /// The headline.
    Title,
    /// The publisher.
    Source,
    /// The day.
    Date,
    /// The words.
    Text,
}

impl Field {
    /// The parts that can be recognized in the text.
    pub(crate) const RECOGNIZED: [Self; 3] = [Self::Source, Self::Date, Self::Title];

    /// What stands in this part of an article.
    pub(crate) fn of(self, article: &Article) -> &str {
        match self {
            Self::Title => &article.title,
            Self::Source => &article.source,
            Self::Date => article.date.as_deref().unwrap_or(""),
            Self::Text => &article.text,
        }
    }
}

/// Whether what stands as the date of an article is no day.
pub(crate) fn is_odd(date: &str) -> bool {
    !date.trim().is_empty() && parse(date.trim()).is_none()
}

/// One article on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Draft {
    /// Never used twice on one desk.
    pub(crate) key: usize,
    /// What is typed so far.
    pub(crate) article: Article,
    /// Who filled headline, source and day.
    pub(crate) held: [Held; 3],
    /// The pieces that its text may be, while that is to be asked.
    pub(crate) asked: Option<Vec<Range<usize>>>,
    /// How many words its text has.
    pub(crate) words: usize,
    /// The language of its text.
    pub(crate) language: Language,
    /// Whether a person wrote or pasted any of it here.
    pub(crate) by_hand: bool,
}

impl Draft {
    /// An article as it was given; nothing is recognized in it before its text changes.
    pub(crate) fn given(key: usize, article: Article) -> Self {
        let filled = |field: Field| if field.of(&article).is_empty() { Held::Open } else { Held::Own };
        let held = [filled(Field::Title), filled(Field::Source), filled(Field::Date)];
        let mut draft = Self { key, article, held, asked: None, words: 0, language: Language::Unknown, by_hand: false };
        draft.count();
        draft
    }

    /// An article that is new to the desk: what it does not say of itself is looked for
    /// in its text.
    pub(crate) fn brought(key: usize, article: Article) -> Self {
        let mut draft = Self::given(key, article);
        draft.recognize();
        draft
    }

    /// An article as it was kept.
    pub(crate) fn kept(key: usize, article: Article, held: [Held; 3]) -> Self {
        Self { held, by_hand: true, ..Self::given(key, article) }
    }

    /// Whether this part was recognized in the text, and nobody has said yes to it.
    pub(crate) fn is_recognized(&self, field: Field) -> bool {
        slot(field).is_some_and(|slot| self.held[slot] == Held::Recognized)
    }

    /// Changes one part. What depends on the text follows it.
    pub(crate) fn edit(&mut self, field: Field, value: String) {
        self.by_hand = true;
        self.set(field, value);
        if let Some(slot) = slot(field) {
            self.held[slot] = Held::Own;
        } else {
            self.asked = None;
            self.count();
            self.recognize();
        }
    }

    /// What was recognized is right.
    pub(crate) fn accept(&mut self) {
        for held in &mut self.held {
            if *held == Held::Recognized {
                *held = Held::Own;
            }
        }
    }

    /// Whether a part that is written to its end is a day in other writing.
    pub(crate) fn is_unsettled(&self, field: Field) -> bool {
        field == Field::Date && self.article.date.as_deref().is_some_and(|date| is_odd(date) && first(date).is_some())
    }

    /// Writes a day as the calendar does: `22 August 2025`.
    pub(crate) fn settle(&mut self) {
        if let Some(day) = self.article.date.as_deref().and_then(first) {
            self.article.date = Some(day.iso);
        }
    }

    /// Fills what nobody has filled out of the text. A part that a person emptied
    /// stays empty.
    fn recognize(&mut self) {
        let found = recognize(&self.article.text);
        for (field, value) in [(Field::Title, found.title), (Field::Source, found.source), (Field::Date, found.date)] {
            let Some(slot) = slot(field).filter(|&slot| self.held[slot] != Held::Own) else { continue };
            self.held[slot] = if value.is_some() { Held::Recognized } else { Held::Open };
            self.set(field, value.unwrap_or_default());
        }
    }

    fn set(&mut self, field: Field, value: String) {
        match field {
            Field::Title => self.article.title = value,
            Field::Source => self.article.source = value,
            Field::Date => self.article.date = Some(value).filter(|date| !date.trim().is_empty()),
            Field::Text => self.article.text = value,
        }
    }

    fn count(&mut self) {
        let text = self.article.text.as_str();
        self.words = text.split_whitespace().count();
        let span = Span::new(text.len() - text.trim_start().len(), text.trim_end().len().max(1).min(text.len()));
        let block = Block { span: if self.words == 0 { Span::new(0, 0) } else { span }, kind: BlockKind::Paragraph };
        self.language = language(text, &[block]);
    }

    /// Where its text falls apart into several articles.
    pub(crate) fn cuts(&self) -> Option<Cuts> {
        cuts(&self.article.text)
    }

    /// The first words of the pieces that are asked about, and how many words each has.
    pub(crate) fn preview(&self) -> Vec<(String, usize)> {
        let pieces = self.asked.iter().flatten().filter_map(|piece| self.article.text.get(piece.clone()));
        let short = |piece: &str| {
            let mut first = piece.split_whitespace().collect::<Vec<_>>().join(" ");
            if let Some((end, _)) = first.char_indices().nth(FIRST_WORDS) {
                first = shortened(&first[..end]);
            }
            first
        };
        pieces.map(|piece| (short(piece), piece.split_whitespace().count())).collect()
    }

    /// The byte of its text at this UTF-16 unit of a field that holds it: a field ends
    /// every line with one character.
    pub(crate) fn byte_at(&self, unit: usize) -> usize {
        let mut units = 0;
        let mut letters = self.article.text.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            if units >= unit {
                return at;
            }
            if letter == '\r' && letters.peek().is_some_and(|(_, next)| *next == '\n') {
                continue;
            }
            units += letter.len_utf16();
        }
        self.article.text.len()
    }

    /// What it is called in a sentence: its source, its headline, its first words
    /// or its place.
    pub(crate) fn name(&self, place: usize, words: &Words) -> String {
        let line = self.article.text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or("");
        match (self.article.source.trim(), self.article.title.trim()) {
            ("", "") if line.is_empty() => words.nameless(place + 1),
            ("", "") => first_words(line, HEADLINE),
            ("", title) => first_words(title, HEADLINE),
            (source, _) => source.to_owned(),
        }
    }

    /// The first part of a text that is too long to be edited; none where it is not.
    pub(crate) fn beginning(&self) -> Option<String> {
        let text = self.article.text.as_str();
        (text.len() > EDITABLE).then(|| text.chars().take(SHOWN).collect())
    }

    /// Whether there is anything in it to compare.
    pub(crate) fn has_words(&self) -> bool {
        self.words > 0
    }
}

/// The place of a part among those that can be recognized.
fn slot(field: Field) -> Option<usize> {
    match field {
        Field::Title => Some(0),
        Field::Source => Some(1),
        Field::Date => Some(2),
        Field::Text => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "Ferry runs aground off Tolen\nBay Radio, 14 September 2024\n\n";
    const PROSE: &str = "The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard.";

    #[test]
    fn what_is_recognized_follows_the_text_until_a_person_writes_there() {
        let mut draft = Draft::brought(0, Article::from_text(format!("{HEAD}{PROSE}")));
        assert_eq!(draft.article.title, "Ferry runs aground off Tolen");
        assert!(Field::RECOGNIZED.iter().all(|&field| draft.is_recognized(field)));
        draft.edit(Field::Source, "The Bay".into());
        draft.edit(Field::Date, String::new());
        draft.edit(Field::Text, format!("Alma is freed by two tugs\n\n{HEAD}{PROSE}"));
        assert_eq!(draft.article.title, "Alma is freed by two tugs");
        assert_eq!(draft.article.source, "The Bay");
        assert_eq!(draft.article.date, None, "what a person emptied stays empty");
        draft.accept();
        assert!(!draft.is_recognized(Field::Title));
        draft.edit(Field::Text, PROSE.into());
        assert_eq!(draft.article.title, "Alma is freed by two tugs");
    }

    #[test]
    fn what_an_article_says_of_itself_is_not_looked_for() {
        let article = Article { source: "Coast Wire".into(), ..Article::from_text(format!("{HEAD}{PROSE}")) };
        assert_eq!(Draft::brought(0, article.clone()).article.source, "Coast Wire");
        assert_eq!(Draft::given(0, article.clone()).article, article);
    }

    #[test]
    fn a_draft_is_called_by_whole_words() {
        let words = crate::ui::words::Language::English.words();
        let mut article = Article::from_text("As the truce takes effect, the delegation of Odrel goes home.");
        let name = |article: &Article| Draft::given(0, article.clone()).name(1, words);
        assert_eq!(name(&article), "As the truce takes effect, the…");
        article.title = "Delegation of the Odrel government goes home early".into();
        assert_eq!(name(&article), "Delegation of the Odrel government goes…");
        article.source = "The Northern Post and Harbor Intelligencer".into();
        assert_eq!(name(&article), article.source, "as over its column");
        assert_eq!(name(&Article::default()), "Article 2");
        assert!(name(&Article::from_text("港".repeat(500))).chars().count() < 100, "words without spaces");
    }

    #[test]
    fn a_place_in_a_field_is_a_place_in_the_text() {
        let draft = Draft::given(0, Article::from_text("é\r\n🦀b"));
        assert_eq!([0, 1, 2, 4, 5, 99].map(|unit| draft.byte_at(unit)), [0, 2, 4, 8, 9, 9]);
    }

    #[test]
    fn words_and_language_follow_the_text() {
        let mut draft = Draft::given(0, Article::default());
        assert_eq!((draft.words, draft.language), (0, Language::Unknown));
        draft.edit(
            Field::Text,
            "Die Fähre Alma lief am Freitag vor Tolen auf Grund, und niemand wurde verletzt. Der Hafen ist nicht mehr \
             zu erreichen."
                .into(),
        );
        assert_eq!((draft.words, draft.language), (21, Language::German));
        draft.edit(Field::Text, " \n".into());
        assert!(!draft.has_words());
    }

    #[test]
    fn a_day_is_written_as_the_calendar_does_and_what_is_none_stays() {
        let with = |date: &str| {
            let mut draft = Draft::given(0, Article { date: Some(date.to_owned()), ..Article::default() });
            if draft.is_unsettled(Field::Date) {
                draft.settle();
            }
            draft.article.date.unwrap_or_default()
        };
        assert_eq!(with("22 August 2025"), "2025-08-22");
        assert_eq!(with("3. März 2025"), "2025-03-03");
        for date in ["2025-08-22", "2025-08-32", "last week"] {
            assert_eq!(with(date), date);
        }
        assert!(is_odd("2025-08-32") && !is_odd("2025-08-22") && !is_odd(" "));
    }
}
