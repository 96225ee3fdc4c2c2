//! The articles as a person is writing them: adding, editing, removing, taking
//! back. Nothing typed is lost by any step.
//!
//! Never here: the comparison, files and markup.

use crate::article::Article;
use crate::ui::words::Words;

/// Bytes of the longest text that is edited. A field of twice as much takes the
/// browser a second to lay out where it is one line, and ten times as much a minute.
const EDITABLE: usize = 300_000;

/// Characters of a longer text that are shown.
const SHOWN: usize = 2_000;

/// One article on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Draft {
    /// Never used twice on one desk.
    pub(crate) key: usize,
    /// What is typed so far.
    pub(crate) article: Article,
}

impl Draft {
    /// What it is called in a sentence: its source, its headline, its first words
    /// or its place.
    pub(crate) fn name(&self, place: usize, words: &Words) -> String {
        let line = self.article.text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or("");
        let named = [self.article.source.trim(), self.article.title.trim(), line];
        let first = named.into_iter().find(|name| !name.is_empty());
        first.map_or_else(|| words.nameless(place + 1), |name| name.chars().take(40).collect())
    }

    /// The first part of a text that is too long to be edited; none where it is not.
    pub(crate) fn beginning(&self) -> Option<String> {
        let text = self.article.text.as_str();
        (text.len() > EDITABLE).then(|| text.chars().take(SHOWN).collect())
    }

    /// How many words its text has.
    pub(crate) fn words(&self) -> usize {
        self.article.text.split_whitespace().count()
    }

    fn has_words(&self) -> bool {
        self.article.text.split_whitespace().next().is_some()
    }
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

/// A step that took articles away, so that they can be brought back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Step {
    /// What was done, as a sentence.
    pub(crate) said: String,
    /// What was taken away, each with its place.
    lost: Vec<(usize, Draft)>,
    /// What came instead.
    brought: Vec<Draft>,
}

/// All articles being written, and the last step that can be taken back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Desk {
    /// The articles in their order.
    pub(crate) drafts: Vec<Draft>,
    /// What was taken away last.
    pub(crate) undoable: Option<Step>,
    used: usize,
}

impl Desk {
    /// A desk with these articles.
    pub(crate) fn with(articles: Vec<Article>) -> Self {
        let mut desk = Self::default();
        desk.add(articles);
        desk
    }

    /// Puts articles at the end and gives back the key of the first of them.
    /// Drafts without a word make room.
    pub(crate) fn add(&mut self, articles: Vec<Article>) -> Option<usize> {
        self.drafts.retain(|draft| draft.article != Article::default());
        let first = self.used;
        for article in articles {
            self.drafts.push(Draft { key: self.used, article });
            self.used += 1;
        }
        (self.used > first).then_some(first)
    }

    /// Changes one part of one article.
    pub(crate) fn edit(&mut self, key: usize, field: Field, value: String) {
        let Some(draft) = self.drafts.iter_mut().find(|draft| draft.key == key) else {
            return;
        };
        match field {
            Field::Title => draft.article.title = value,
            Field::Source => draft.article.source = value,
            Field::Date => draft.article.date = Some(value).filter(|date| !date.trim().is_empty()),
            Field::Text => draft.article.text = value,
        }
    }

    /// Takes one article away, so that it can be brought back.
    pub(crate) fn remove(&mut self, key: usize, words: &Words) {
        let Some(at) = self.drafts.iter().position(|draft| draft.key == key) else {
            return;
        };
        let said = words.removed_article(&self.drafts[at].name(at, words));
        let lost = vec![(at, self.drafts.remove(at))];
        self.undoable = Some(Step { said, lost, brought: Vec::new() });
    }

    /// Takes all articles away, so that they can be brought back.
    pub(crate) fn clear(&mut self, words: &Words) {
        let lost = self.drafts.drain(..).enumerate().collect();
        self.undoable = Some(Step { said: words.articles.started_over.to_owned(), lost, brought: Vec::new() });
    }

    /// Puts these articles in the place of all others, which can be brought back.
    pub(crate) fn replace(&mut self, articles: Vec<Article>, words: &Words) {
        let lost: Vec<(usize, Draft)> = self.drafts.drain(..).enumerate().collect();
        self.add(articles);
        self.undoable = (!lost.is_empty()).then(|| Step {
            said: words.articles.sample_loaded.to_owned(),
            lost,
            brought: self.drafts.clone(),
        });
    }

    /// Brings back what the last step took away, in its old place. Of what came
    /// instead, only what a person has changed since stays.
    pub(crate) fn undo(&mut self) {
        let Some(step) = self.undoable.take() else {
            return;
        };
        self.drafts.retain(|draft| !step.brought.contains(draft));
        for (at, draft) in step.lost {
            self.drafts.insert(at.min(self.drafts.len()), draft);
        }
    }

    /// The draft with this key.
    pub(crate) fn draft(&self, key: usize) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.key == key)
    }

    /// What the draft with this key is called.
    pub(crate) fn name(&self, key: usize, words: &Words) -> String {
        let at = self.drafts.iter().position(|draft| draft.key == key);
        at.and_then(|at| Some(self.drafts.get(at)?.name(at, words))).unwrap_or_default()
    }

    /// Whether exactly these articles would be compared.
    pub(crate) fn holds(&self, articles: &[Article]) -> bool {
        self.drafts.iter().filter(|draft| draft.has_words()).map(|draft| &draft.article).eq(articles)
    }

    /// The place of the draft among these articles, if it is unchanged.
    pub(crate) fn compared_as(&self, key: usize, articles: &[Article]) -> Option<usize> {
        let draft = self.draft(key)?;
        articles.iter().position(|article| *article == draft.article)
    }

    /// The articles to compare: those with words.
    pub(crate) fn articles(&self) -> Vec<Article> {
        self.drafts.iter().filter(|draft| draft.has_words()).map(|draft| draft.article.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::words::Language;

    fn words() -> &'static Words {
        Language::English.words()
    }

    fn desk(texts: &[&str]) -> Desk {
        Desk::with(texts.iter().map(|&text| Article::from_text(text)).collect())
    }

    fn texts(desk: &Desk) -> Vec<&str> {
        desk.drafts.iter().map(|draft| draft.article.text.as_str()).collect()
    }

    #[test]
    fn a_removed_article_comes_back_to_its_place() {
        let mut desk = desk(&["one", "two", "three"]);
        desk.remove(1, words());
        assert_eq!(texts(&desk), ["one", "three"]);
        assert_eq!(desk.undoable.as_ref().map(|step| step.said.as_str()), Some("‘two’ was removed."));
        desk.undo();
        assert_eq!(texts(&desk), ["one", "two", "three"]);
        assert_eq!(desk.undoable, None);
    }

    #[test]
    fn starting_over_loses_neither_the_old_nor_what_was_written_since() {
        let mut desk = desk(&["one", "two"]);
        desk.clear(words());
        assert!(desk.drafts.is_empty());
        desk.add(vec![Article::from_text("since")]);
        desk.undo();
        assert_eq!(texts(&desk), ["one", "two", "since"]);
    }

    #[test]
    fn undoing_the_sample_keeps_what_was_changed_in_it() {
        let mut desk = desk(&["mine"]);
        desk.replace(vec![Article::from_text("sample"), Article::from_text("other sample")], words());
        let key = desk.drafts[1].key;
        desk.edit(key, Field::Text, "edited".into());
        desk.undo();
        assert_eq!(texts(&desk), ["mine", "edited"]);
    }

    #[test]
    fn untouched_drafts_make_room_and_wordless_ones_are_not_compared() {
        let mut desk = desk(&[""]);
        desk.add(vec![Article::from_text("words"), Article::from_text(" \n")]);
        assert_eq!(texts(&desk), ["words", " \n"]);
        assert_eq!(desk.articles().len(), 1);
    }

    #[test]
    fn an_edit_makes_the_desk_differ_from_what_was_compared() {
        let mut desk = desk(&["one", "two"]);
        let compared = desk.articles();
        assert!(desk.holds(&compared));
        assert_eq!(desk.compared_as(1, &compared), Some(1));
        desk.edit(1, Field::Text, "two, edited".into());
        assert!(!desk.holds(&compared));
        assert_eq!(desk.compared_as(1, &compared), None);
    }

    #[test]
    fn keys_are_never_used_twice() {
        let mut desk = desk(&["one"]);
        desk.clear(words());
        assert_eq!(desk.add(vec![Article::from_text("two")]), Some(1));
        desk.edit(0, Field::Title, "nowhere".into());
        desk.edit(1, Field::Date, "  ".into());
        assert_eq!(desk.drafts[0].article, Article::from_text("two"));
    }

    #[test]
    fn a_draft_is_named_by_the_first_thing_known_of_it() {
        let mut desk = desk(&["", "\n First line\nsecond"]);
        assert_eq!(desk.drafts[0].name(0, words()), "Article 1");
        assert_eq!(desk.drafts[1].name(1, words()), "First line");
        desk.edit(1, Field::Source, "Bay Radio".into());
        assert_eq!(desk.drafts[1].name(1, words()), "Bay Radio");
        assert_eq!(desk.drafts[1].words(), 3);
    }
}
