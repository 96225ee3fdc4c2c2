//! The order of the articles: one gets another place in the list, or its column does,
//! and what was compared is found again in the new order.
//!
//! Never here: where a dragged column lands, and the other steps of the list.

use crate::article::Article;
use crate::ui::model::desk::{Desk, Direction, Done};
use crate::ui::words::Words;

impl Desk {
    /// Gives one article the place of its neighbor. Says whether it has one there.
    pub(crate) fn shift(&mut self, key: usize, direction: Direction, words: &Words) -> bool {
        let Some(at) = self.drafts.iter().position(|draft| draft.key == key) else { return false };
        let to = match direction {
            Direction::Up => at.checked_sub(1),
            Direction::Down => Some(at + 1),
        };
        to.is_some_and(|to| self.place(at, to, words))
    }

    /// Gives the article of a column the place of another column's article, which makes
    /// room for it. Says whether it moves. Articles without a word have no column.
    pub(crate) fn place_column(&mut self, column: usize, to: usize, words: &Words) -> bool {
        let drafts = self.drafts.iter().enumerate();
        let with_words: Vec<usize> = drafts.filter(|(_, draft)| draft.has_words()).map(|(at, _)| at).collect();
        let (at, to) = (with_words.get(column), with_words.get(to));
        at.zip(to).is_some_and(|(&at, &to)| self.place(at, to, words))
    }

    fn place(&mut self, at: usize, to: usize, words: &Words) -> bool {
        if at == to || at.max(to) >= self.drafts.len() {
            return false;
        }
        let mut after = self.drafts.clone();
        let moved = after.remove(at);
        let name = moved.name(at, words);
        after.insert(to, moved);
        self.step(Done::Moved(name, to + 1), after);
        true
    }

    /// Where each of the articles that would be compared stands among those that were;
    /// none where they are others, or are in that order already.
    pub(crate) fn order_among(&self, compared: &[Article]) -> Option<Vec<usize>> {
        let drafts = self.drafts.iter().filter(|draft| draft.has_words());
        let mut order: Vec<usize> = Vec::new();
        for draft in drafts {
            let is_it = |at: &usize| !order.contains(at) && compared[*at] == draft.article;
            order.push((0..compared.len()).find(is_it)?);
        }
        let is_new = order.len() == compared.len() && !order.is_sorted();
        is_new.then_some(order)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corrections::History;
    use crate::ui::model::desk::tests::{desk, texts, words};

    #[test]
    fn the_ends_of_the_list_lead_nowhere() {
        let mut desk = desk(&["one", "two"]);
        assert!(!desk.shift(0, Direction::Up, words()));
        assert!(!desk.shift(1, Direction::Down, words()));
        assert!(!desk.place_column(0, 0, words()));
        assert!(!desk.place_column(0, 2, words()));
        assert_eq!(desk.next_undo(), None);
        assert_eq!(texts(&desk), ["one", "two"]);
    }

    #[test]
    fn a_column_and_an_article_of_the_list_move_by_the_same_step() {
        let mut by_column = desk(&["one", "two", "three"]);
        let mut by_list = by_column.clone();
        assert!(by_column.place_column(1, 2, words()));
        assert!(by_list.shift(1, Direction::Down, words()));
        assert_eq!(by_column, by_list);
        assert_eq!(by_column.next_undo(), Some(&Done::Moved("two".to_owned(), 3)));
        assert!(by_column.is_as_begun());
        by_column.undo(&mut History::default());
        assert_eq!(texts(&by_column), ["one", "two", "three"]);
    }

    #[test]
    fn columns_pass_over_articles_without_a_word() {
        let mut desk = desk(&["one", " ", "two", "", "three"]);
        assert!(desk.place_column(2, 0, words()));
        assert_eq!(texts(&desk), ["three", "one", " ", "two", ""]);
        assert!(desk.place_column(0, 1, words()));
        assert_eq!(texts(&desk), ["one", "three", " ", "two", ""]);
    }

    #[test]
    fn what_was_compared_is_found_again_in_another_order_and_nowhere_else() {
        let mut desk = desk(&["one", "two", "two"]);
        let compared = desk.articles();
        assert_eq!(desk.order_among(&compared), None, "nothing has moved");
        assert!(desk.place_column(0, 2, words()));
        assert_eq!(desk.order_among(&compared), Some(vec![1, 2, 0]));
        assert_eq!(desk.order_among(&compared[..2]), None);
        desk.remove(1, words());
        assert_eq!(desk.order_among(&compared), None);
        assert!(!desk.is_as_begun());
    }
}
