//! The articles of a page that changes them while a person may be at them.
//!
//! Never here: when they are compared.

use std::sync::Arc;

use crate::article::Article;
use crate::corrections::History;
use crate::ui::model::change::Done;
use crate::ui::model::desk::Desk;
use crate::ui::model::draft::Draft;

impl Desk {
    /// Puts the articles that the page has now in the place of all others: where a person
    /// has done anything to those, as a step that can be taken back. Says whether anything
    /// of theirs went with it.
    pub(crate) fn follow_page(&mut self, articles: Vec<Article>) -> bool {
        if self.next_undo().is_none() && !self.is_by_hand() {
            self.begin(articles.into_iter().map(|article| Draft::given(0, article)).collect());
            return false;
        }
        // Several changes of the page in a row are one step, back to what the person had. It
        // has put no corrections aside.
        let follows = self.next_undo() == Some(&Done::Page);
        let own = !follows || self.is_by_hand();
        if follows {
            self.undo(&mut History::default());
        }
        let drafts = articles.into_iter().map(|article| self.given(article)).collect();
        self.step(Done::Page, drafts);
        own
    }

    /// All that is there counts as a person's: it was kept from an interface that broke down.
    pub(crate) fn own(&mut self) {
        for draft in &mut self.drafts {
            Arc::make_mut(draft).by_hand = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corrections::Edit;
    use crate::ui::model::change::Direction;
    use crate::ui::model::draft::Field;
    use crate::ui::words::Language;

    fn articles(texts: &[&str]) -> Vec<Article> {
        texts.iter().map(|text| Article::from_text(*text)).collect()
    }

    fn texts(desk: &Desk) -> Vec<&str> {
        desk.drafts.iter().map(|draft| draft.article.text.as_str()).collect()
    }

    #[test]
    fn what_nobody_touched_follows_the_page_for_good() {
        let mut desk = Desk::with(articles(&["one", "two"]));
        desk.pasting = "half a sent".to_owned();
        assert!(!desk.follow_page(articles(&["one, later"])));
        assert_eq!((texts(&desk), desk.next_undo()), (vec!["one, later"], None));
        assert_eq!(desk.pasting, "half a sent");
    }

    #[test]
    fn what_a_person_did_comes_back_however_often_the_page_changes() {
        let mut desk = Desk::with(articles(&["one", "two"]));
        desk.edit(0, Field::Text, "one, by hand".to_owned());
        for (now, own) in [("three", true), ("four", false)] {
            assert_eq!(desk.follow_page(articles(&[now])), own);
            assert_eq!((texts(&desk), desk.next_undo()), (vec![now], Some(&Done::Page)));
        }
        desk.undo(&mut History::default());
        assert_eq!((texts(&desk), desk.next_undo()), (vec!["one, by hand", "two"], None));
    }

    #[test]
    fn an_order_that_a_person_chose_and_what_was_kept_for_them_come_back() {
        let mut desk = Desk::with(articles(&["one", "two"]));
        desk.shift(0, Direction::Down, Language::English.words());
        let mut kept = Desk::with(articles(&["two", "one"]));
        kept.own();
        for mut desk in [desk, kept] {
            assert!(desk.follow_page(articles(&["three"])));
            let mut corrections = History::of(vec![Edit::Join { articles: Vec::new() }]);
            desk.undo(&mut corrections);
            assert_eq!((texts(&desk), corrections.edits().len()), (vec!["two", "one"], 1));
            desk.redo(&mut corrections);
            assert_eq!((texts(&desk), corrections.edits().len()), (vec!["three"], 1));
        }
    }

    #[test]
    fn what_a_person_wrote_between_two_changes_comes_back_too() {
        let mut desk = Desk::with(articles(&["one"]));
        desk.edit(0, Field::Text, "one, by hand".to_owned());
        desk.follow_page(articles(&["two"]));
        let key = desk.drafts[0].key;
        desk.edit(key, Field::Text, "two, by hand".to_owned());
        desk.follow_page(articles(&["three"]));
        desk.undo(&mut History::default());
        assert_eq!(texts(&desk), ["one, by hand", "two, by hand"]);
    }
}
