//! Articles in another language than the others, whose silence tells nothing.
//!
//! Never here: how a language is told (see [`text::language`](crate::text)).

use crate::report::Report;

/// The articles of which the language is known and is not that of most, in their order.
/// Of two languages that are as frequent, that of the earlier article counts as most.
pub(crate) fn foreign(report: &Report) -> Vec<usize> {
    let language = |at: usize| report.articles.get(at).map_or("und", |article| article.language.as_str());
    let known = || (0..report.articles.len()).filter(|&at| language(at) != "und");
    let spoken = |&at: &usize| known().filter(|&other| language(other) == language(at)).count();
    // Of equals the last is the most: from behind, the first.
    let most = known().rev().max_by_key(spoken).map_or("und", language);
    known().filter(|&at| language(at) != most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::model::fixture::report;

    #[test]
    fn articles_in_another_language_than_most_are_foreign() {
        let mut report = report();
        assert_eq!(foreign(&report), Vec::<usize>::new());
        report.articles[1].language = "de".to_owned();
        assert_eq!(foreign(&report), [1]);
        report.articles[2].language = "und".to_owned();
        assert_eq!(foreign(&report), [1], "a language that is not known is none");
        for article in &mut report.articles {
            article.language = "de".to_owned();
        }
        assert_eq!(foreign(&report), Vec::<usize>::new(), "what all have is foreign to nobody");
    }
}
