//! The articles as a person is writing them: bringing, splitting, joining, removing,
//! each of which can be taken back. Nothing typed is lost by any step.
//!
//! Never here: their order (see `arrangement`), the comparison, files and markup.

use std::ops::Range;
use std::sync::Arc;

use crate::article::Article;
use crate::corrections::History;
use crate::input::{recognize, split};
pub(crate) use crate::ui::model::change::{Brought, Direction, Done};
use crate::ui::model::draft::{Draft, Field};
use crate::ui::words::Words;

/// Steps that can be taken back.
const STEPS: usize = 100;

/// A step, with the articles before and after it. They share their texts with the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    done: Done,
    before: Vec<Arc<Draft>>,
    after: Vec<Arc<Draft>>,
    /// The corrections that went with the articles.
    shelved: History,
}

/// All articles being written, and the steps that can be taken back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Desk {
    /// The articles in their order.
    pub(crate) drafts: Vec<Arc<Draft>>,
    /// What stands in the field that articles are pasted into.
    pub(crate) pasting: String,
    done: Vec<Step>,
    undone: Vec<Step>,
    used: usize,
}

impl Desk {
    /// A desk with these articles as they are, and nothing to take back.
    pub(crate) fn with(articles: Vec<Article>) -> Self {
        let mut desk = Self::default();
        desk.drafts = articles.into_iter().map(|article| desk.given(article)).collect();
        desk
    }

    /// Begins with these drafts, and nothing to take back.
    pub(crate) fn begin(&mut self, drafts: Vec<Draft>) {
        let keyed = drafts.into_iter().map(|draft| Arc::new(Draft { key: self.key(), ..draft })).collect();
        *self = Self { drafts: keyed, used: self.used, pasting: std::mem::take(&mut self.pasting), ..Self::default() };
    }

    fn key(&mut self) -> usize {
        self.used += 1;
        self.used - 1
    }

    pub(super) fn given(&mut self, article: Article) -> Arc<Draft> {
        Arc::new(Draft::given(self.key(), article))
    }

    /// Puts an empty article at the end and gives back its key.
    pub(crate) fn add(&mut self) -> usize {
        let empty = self.given(Article::default());
        let key = empty.key;
        let mut after = self.drafts.clone();
        after.push(empty);
        self.step(Done::Added(1), after);
        key
    }

    /// Puts articles at the end. Drafts without a word make room. An article that is
    /// plainly several is split, as a step of its own; where it only looks so, the
    /// draft asks. `from` tells who has them.
    pub(crate) fn bring(&mut self, articles: Vec<Article>, from: Brought) {
        let mut after: Vec<Arc<Draft>> = self.drafts.clone();
        after.retain(|draft| draft.article != Article::default());
        let mut new = Vec::new();
        for article in articles {
            let mut draft = Draft::brought(self.key(), article);
            draft.by_hand = from == Brought::Hand;
            let cuts = draft.cuts();
            if let Some(cuts) = cuts.as_ref().filter(|cuts| !cuts.sure) {
                draft.asked = Some(cuts.pieces.clone());
            }
            new.push((draft.key, cuts.filter(|cuts| cuts.sure)));
            after.push(Arc::new(draft));
        }
        self.step(Done::Added(new.len()), after);
        for (key, cuts) in new {
            if let Some(cuts) = cuts {
                self.split(key, &cuts.pieces);
            }
        }
    }

    /// Changes one part of one article.
    pub(crate) fn edit(&mut self, key: usize, field: Field, value: String) {
        if let Some(draft) = self.drafts.iter_mut().find(|draft| draft.key == key) {
            Arc::make_mut(draft).edit(field, value);
        }
    }

    /// A part of one article is written to its end.
    pub(crate) fn settle(&mut self, key: usize, field: Field) {
        if let Some(draft) = self.drafts.iter_mut().find(|draft| draft.key == key && draft.is_unsettled(field)) {
            Arc::make_mut(draft).settle();
        }
    }

    /// What was recognized in one article is right.
    pub(crate) fn accept(&mut self, key: usize) {
        if let Some(draft) = self.drafts.iter_mut().find(|draft| draft.key == key) {
            Arc::make_mut(draft).accept();
        }
    }

    /// Looks whether one article has become several, after something was pasted in it.
    pub(crate) fn look_into(&mut self, key: usize) {
        if let Some(draft) = self.drafts.iter_mut().find(|draft| draft.key == key) {
            let pieces = draft.cuts().map(|cuts| cuts.pieces);
            Arc::make_mut(draft).asked = pieces;
        }
    }

    /// One article is one, whatever it looks like.
    pub(crate) fn keep_whole(&mut self, key: usize) {
        if let Some(draft) = self.drafts.iter_mut().find(|draft| draft.key == key) {
            Arc::make_mut(draft).asked = None;
        }
    }

    /// Cuts one article into the pieces that it asks about.
    pub(crate) fn split_as_asked(&mut self, key: usize) {
        if let Some(pieces) = self.draft(key).and_then(|draft| draft.asked.clone()) {
            self.split(key, &pieces);
        }
    }

    /// Cuts one article at this UTF-16 unit of the field that holds its text. Says
    /// whether there are words on both sides. What stands above keeps its headline,
    /// source and day.
    pub(crate) fn split_at(&mut self, key: usize, unit: usize) -> bool {
        let Some(at) = self.drafts.iter().position(|draft| draft.key == key) else { return false };
        let draft = self.drafts[at].clone();
        let Some([above, below]) = split::at(&draft.article.text, draft.byte_at(unit)) else { return false };
        let upper = Article { text: above.to_owned(), restored: Vec::new(), ..draft.article.clone() };
        let mut upper = Draft::kept(self.key(), upper, draft.held);
        upper.by_hand = draft.by_hand;
        let mut lower = Draft::brought(self.key(), recognize::article(below));
        lower.by_hand = draft.by_hand;
        let mut after = self.drafts.clone();
        after.splice(at..=at, [Arc::new(upper), Arc::new(lower)]);
        self.step(Done::Split(2), after);
        true
    }

    fn split(&mut self, key: usize, pieces: &[Range<usize>]) {
        let Some(at) = self.drafts.iter().position(|draft| draft.key == key) else { return };
        let draft = self.drafts[at].clone();
        let texts = pieces.iter().filter_map(|piece| draft.article.text.get(piece.clone()));
        let articles: Vec<Article> = texts.map(recognize::article).collect();
        let mut new = Vec::new();
        for article in articles {
            let mut piece = Draft::brought(self.key(), article);
            piece.by_hand = draft.by_hand;
            new.push(Arc::new(piece));
        }
        let done = Done::Split(new.len());
        let mut after = self.drafts.clone();
        after.splice(at..=at, new);
        self.step(done, after);
    }

    /// Puts the text of one article under that of the one above it, which keeps what
    /// it says of itself.
    pub(crate) fn join(&mut self, key: usize, words: &Words) {
        let Some(at) = self.drafts.iter().position(|draft| draft.key == key).filter(|&at| at > 0) else { return };
        let (upper, lower) = (self.drafts[at - 1].clone(), self.drafts[at].clone());
        let first = |one: &String, other: &String| if one.is_empty() { other.clone() } else { one.clone() };
        let texts = [upper.article.text.trim_end(), lower.article.text.trim_start()];
        let with_words: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        let article = Article {
            title: first(&upper.article.title, &lower.article.title),
            source: first(&upper.article.source, &lower.article.source),
            date: upper.article.date.clone().or_else(|| lower.article.date.clone()),
            url: upper.article.url.clone().or_else(|| lower.article.url.clone()),
            text: with_words.join("\n\n"),
            restored: Vec::new(),
        };
        let mut joined = Draft::given(self.key(), article);
        joined.by_hand = upper.by_hand || lower.by_hand;
        let mut after = self.drafts.clone();
        after.splice(at - 1..=at, [Arc::new(joined)]);
        self.step(Done::Joined(upper.name(at - 1, words)), after);
    }

    /// Takes one article away.
    pub(crate) fn remove(&mut self, key: usize, words: &Words) {
        let name = self.name(key, words);
        let mut after = self.drafts.clone();
        after.retain(|draft| draft.key != key);
        self.step(Done::Removed(name), after);
    }

    /// Takes all articles away, and their corrections.
    pub(crate) fn clear(&mut self, corrections: &mut History) {
        self.step(Done::Cleared, Vec::new());
        self.shelve(corrections);
    }

    /// Puts these drafts in the place of all others and of their corrections.
    pub(crate) fn replace(&mut self, drafts: Vec<Draft>, done: Done, corrections: &mut History) {
        let keyed = drafts.into_iter().map(|draft| Arc::new(Draft { key: self.key(), ..draft })).collect();
        self.step(done, keyed);
        self.shelve(corrections);
    }

    /// Puts these drafts in the place of those that are there, as a step.
    pub(super) fn step(&mut self, done: Done, after: Vec<Arc<Draft>>) {
        if after == self.drafts {
            return;
        }
        let before = std::mem::replace(&mut self.drafts, after.clone());
        self.undone.clear();
        if self.done.len() == STEPS {
            self.done.remove(0);
        }
        self.done.push(Step { done, before, after, shelved: History::default() });
    }

    fn shelve(&mut self, corrections: &mut History) {
        let shelved = std::mem::take(corrections);
        if let Some(step) = self.done.last_mut() {
            step.shelved = shelved;
        }
    }

    /// Takes the last step back. Of what came by it, only what a person has changed
    /// since stays. The corrections that went with it come back before those made since.
    pub(crate) fn undo(&mut self, corrections: &mut History) {
        let Some(step) = self.done.pop() else { return };
        self.drafts = turned(&self.drafts, &step.after, &step.before);
        let mut edits = step.shelved.edits().to_vec();
        if !edits.is_empty() {
            edits.extend_from_slice(corrections.edits());
            *corrections = History::of(edits);
        }
        self.undone.push(step);
    }

    /// Brings the step back that was taken back last.
    pub(crate) fn redo(&mut self, corrections: &mut History) {
        let Some(mut step) = self.undone.pop() else { return };
        self.drafts = turned(&self.drafts, &step.before, &step.after);
        if matches!(step.done, Done::Cleared | Done::Sample | Done::Link | Done::Saved | Done::Kept) {
            step.shelved = std::mem::take(corrections);
        }
        self.done.push(step);
    }

    /// What [`undo`](Self::undo) would take back.
    pub(crate) fn next_undo(&self) -> Option<&Done> {
        self.done.last().map(|step| &step.done)
    }

    /// What [`redo`](Self::redo) would bring back.
    pub(crate) fn next_redo(&self) -> Option<&Done> {
        self.undone.last().map(|step| &step.done)
    }

    /// The draft with this key.
    pub(crate) fn draft(&self, key: usize) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.key == key).map(Arc::as_ref)
    }

    /// Whether nothing was done to it but to put it in another order.
    pub(crate) fn is_as_begun(&self) -> bool {
        self.done.iter().all(|step| matches!(step.done, Done::Moved(..)))
    }

    /// What the draft with this key is called.
    pub(crate) fn name(&self, key: usize, words: &Words) -> String {
        let at = self.drafts.iter().position(|draft| draft.key == key);
        at.and_then(|at| Some(self.drafts.get(at)?.name(at, words))).unwrap_or_default()
    }

    /// Whether exactly these articles would be compared.
    pub(crate) fn holds(&self, articles: &[Article]) -> bool {
        self.worded().map(|draft| &draft.article).eq(articles)
    }

    /// The place of the draft among these articles, if it is unchanged.
    pub(crate) fn compared_as(&self, key: usize, articles: &[Article]) -> Option<usize> {
        let draft = self.draft(key)?;
        articles.iter().position(|article| *article == draft.article)
    }

    /// The articles to compare: those with words.
    pub(crate) fn articles(&self) -> Vec<Article> {
        self.worded().map(|draft| draft.article.clone()).collect()
    }

    /// How many articles there are to compare.
    pub(crate) fn count(&self) -> usize {
        self.worded().count()
    }

    fn worded(&self) -> impl Iterator<Item = &Arc<Draft>> {
        self.drafts.iter().filter(|draft| draft.has_words())
    }

    /// Whether a person wrote or pasted anything that is on it.
    pub(crate) fn is_by_hand(&self) -> bool {
        self.drafts.iter().any(|draft| draft.by_hand && draft.article != Article::default())
    }
}

/// The drafts of `to`, as they are now where they are on the desk already, and what a
/// person has written since: drafts that `from` does not hold as they are now.
fn turned(now: &[Arc<Draft>], from: &[Arc<Draft>], to: &[Arc<Draft>]) -> Vec<Arc<Draft>> {
    let current = |draft: &Arc<Draft>| now.iter().find(|one| one.key == draft.key).unwrap_or(draft).clone();
    let mut turned: Vec<Arc<Draft>> = to.iter().map(current).collect();
    let as_before = |draft: &Draft| from.iter().any(|one| one.key == draft.key && one.article == draft.article);
    let new = now.iter().filter(|draft| !as_before(draft) && to.iter().all(|other| other.key != draft.key));
    turned.extend(new.cloned());
    turned
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::ui::words::Language;

    pub(in crate::ui::model) fn words() -> &'static Words {
        Language::English.words()
    }

    pub(in crate::ui::model) fn desk(texts: &[&str]) -> Desk {
        Desk::with(texts.iter().map(|&text| Article::from_text(text)).collect())
    }

    fn bring(desk: &mut Desk, text: &str) {
        desk.bring(vec![Article::from_text(text)], Brought::Hand);
    }

    pub(in crate::ui::model) fn texts(desk: &Desk) -> Vec<&str> {
        desk.drafts.iter().map(|draft| draft.article.text.as_str()).collect()
    }

    fn undo(desk: &mut Desk) {
        desk.undo(&mut History::default());
    }

    fn redo(desk: &mut Desk) {
        desk.redo(&mut History::default());
    }

    #[test]
    fn every_step_is_taken_back_and_brought_back() {
        let mut desk = desk(&["one", "two", "three"]);
        let mut seen = vec![texts(&desk).join(" ")];
        let steps: [&dyn Fn(&mut Desk); 7] = [
            &|desk| desk.remove(1, words()),
            &|desk| bring(desk, "four\n\nfive"),
            &|desk| assert!(desk.shift(0, Direction::Down, words())),
            &|desk| assert!(desk.split_at(desk.drafts[2].key, 4)),
            &|desk| desk.join(desk.drafts[1].key, words()),
            &|desk| desk.clear(&mut History::default()),
            &|desk| bring(desk, "six"),
        ];
        for step in steps {
            step(&mut desk);
            seen.push(texts(&desk).join(" "));
        }
        assert_eq!(seen[5], "three\n\none four five");
        let end = seen.len() - 1;
        for at in (0..end).rev() {
            undo(&mut desk);
            assert_eq!(texts(&desk).join(" "), seen[at]);
        }
        assert_eq!(desk.next_undo(), None);
        for after in &seen[1..] {
            redo(&mut desk);
            assert_eq!(texts(&desk).join(" "), *after);
        }
        assert_eq!(desk.next_redo(), None);
    }

    #[test]
    fn a_step_back_loses_nothing_that_was_typed_since() {
        let mut desk = desk(&["one", "two"]);
        desk.remove(0, words());
        desk.edit(1, Field::Text, "two, edited".into());
        undo(&mut desk);
        assert_eq!(texts(&desk), ["one", "two, edited"]);
        bring(&mut desk, "three");
        desk.edit(2, Field::Text, "three, edited".into());
        undo(&mut desk);
        assert_eq!(texts(&desk), ["one", "two, edited", "three, edited"]);
    }

    #[test]
    fn corrections_go_and_come_with_their_articles() {
        use crate::corrections::Edit;
        let mut corrections = History::of(vec![Edit::Join { articles: Vec::new() }]);
        let mut desk = desk(&["mine"]);
        desk.replace(vec![Draft::given(0, Article::from_text("sample"))], Done::Sample, &mut corrections);
        assert!(corrections.edits().is_empty());
        corrections.push(Edit::Part { articles: Vec::new() });
        desk.undo(&mut corrections);
        assert_eq!(corrections.edits().len(), 2, "what was done meanwhile stays, too");
        desk.redo(&mut corrections);
        assert_eq!((texts(&desk), corrections.edits().len()), (vec!["sample"], 0));
        desk.undo(&mut corrections);
        assert_eq!((texts(&desk), corrections.edits().len()), (vec!["mine"], 2));
    }

    #[test]
    fn several_articles_pasted_as_one_are_split_or_asked_about() {
        let prose = "The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard, and the crew of nine \
            was brought ashore by two boats before dark, the harbor office said.";
        let sure = format!(
            "Ferry aground\nBay Radio, 3 May 2024\n\n{prose}\n\n---\n\nAlma is freed\nCoast Wire, 4 May 2024\n\n{prose}"
        );
        let mut desk = Desk::default();
        bring(&mut desk, &sure);
        let sources: Vec<&str> = desk.drafts.iter().map(|draft| draft.article.source.as_str()).collect();
        assert_eq!(sources, ["Bay Radio", "Coast Wire"]);
        assert_eq!(desk.next_undo(), Some(&Done::Split(2)));
        undo(&mut desk);
        assert_eq!(texts(&desk), [sure.as_str()]);

        let mut desk = Desk::default();
        bring(&mut desk, &format!("{prose}\n\n---\n\n{prose} Fog lay over the bay."));
        assert_eq!(desk.drafts[0].preview().len(), 2);
        let (key, whole) = (desk.drafts[0].key, desk.clone());
        desk.split_as_asked(key);
        assert_eq!(texts(&desk).first(), Some(&prose));
        assert_eq!(desk.drafts.len(), 2);
        let mut kept = whole;
        kept.keep_whole(key);
        assert!(kept.drafts[0].preview().is_empty());
        undo(&mut kept);
        assert!(kept.drafts.is_empty(), "an answer is nothing that was typed");
    }

    #[test]
    fn untouched_drafts_make_room_and_wordless_ones_are_not_compared() {
        let mut desk = desk(&[""]);
        desk.bring(vec![Article::from_text("words"), Article::from_text(" \n")], Brought::Files);
        assert_eq!(texts(&desk), ["words", " \n"]);
        assert_eq!(desk.articles().len(), 1);
        assert!(!desk.is_by_hand());
        desk.edit(1, Field::Title, "A title".into());
        assert!(desk.is_by_hand());
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
    fn the_ends_of_the_list_lead_nowhere() {
        let mut desk = desk(&["one", "two"]);
        assert!(!desk.split_at(0, 0));
        desk.join(0, words());
        assert_eq!(desk.next_undo(), None);
        assert_eq!(texts(&desk), ["one", "two"]);
    }

    #[test]
    fn a_draft_is_named_by_the_first_thing_known_of_it() {
        let mut desk = desk(&["", "\n First line\nsecond"]);
        assert_eq!(desk.drafts[0].name(0, words()), "Article 1");
        assert_eq!(desk.drafts[1].name(1, words()), "First line");
        desk.edit(1, Field::Source, "Bay Radio".into());
        assert_eq!(desk.drafts[1].name(1, words()), "Bay Radio");
        assert_eq!(desk.drafts[1].words, 3);
    }
}
