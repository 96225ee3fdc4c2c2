//! The articles of a page that changes them while a person may be at them.
//!
//! Never here: when they are compared.

use crate::article::Article;
use crate::corrections::History;
use crate::ui::model::change::Done;
use crate::ui::model::desk::Desk;
use crate::ui::model::draft::Draft;

impl Desk {
    /// Puts the articles that the page has now in the place of all others: where a person
    /// has done anything to those, as a step that can be taken back. Says whether it is one.
    pub(crate) fn follow_page(&mut self, articles: Vec<Article>) -> bool {
        if self.is_as_begun() && !self.is_by_hand() {
            self.begin(articles.into_iter().map(|article| Draft::given(0, article)).collect());
            return false;
        }
        // Several changes of the page are one step, back to what the person had.
        if self.next_undo() == Some(&Done::Page) {
            self.undo(&mut History::default());
        }
        let drafts = articles.into_iter().map(|article| self.given(article)).collect();
        self.step(Done::Page, drafts);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::model::draft::Field;

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
        for now in ["three", "four"] {
            assert!(desk.follow_page(articles(&[now])));
            assert_eq!((texts(&desk), desk.next_undo()), (vec![now], Some(&Done::Page)));
        }
        desk.undo(&mut History::default());
        assert_eq!((texts(&desk), desk.next_undo()), (vec!["one, by hand", "two"], None));
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
