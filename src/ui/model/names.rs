//! What articles and origins are called in the interface: full names, short
//! names for narrow screens, letters for shared origins, the title of the whole.
//!
//! Never here: what the articles say.

use std::collections::BTreeSet;

use unicode_segmentation::UnicodeSegmentation;

use crate::export::headline;
use crate::letters::beginning;
use crate::order::set;
use crate::report::{Origin, Report};
use crate::ui::model::foreign::foreign;
use crate::ui::words::{Words, first_words};

/// One article at the head of its column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    /// Its source, else its headline, else its number.
    pub(crate) name: String,
    /// A few letters that no other column has.
    pub(crate) short: String,
    /// The headline, where it is not the name already.
    pub(crate) headline: Option<String>,
    /// The language of the article, `und` where it is not known.
    pub(crate) language: String,
    /// Whether that is another than most have, so that its silence tells nothing.
    pub(crate) is_foreign: bool,
    /// The date as given.
    pub(crate) date: Option<String>,
    /// The letter of its origin, where other articles share that.
    pub(crate) origin: Option<String>,
    /// The names of the other articles of its origin.
    pub(crate) shares_with: Vec<String>,
}

/// From how many articles on the heads of the columns are the short names: more
/// full names would leave no room for the claims.
pub(crate) const CROWDED: usize = 8;

/// Words of a headline that stand for a source that is not known.
pub(crate) const HEADLINE: usize = 6;

/// The columns of a report, in the order of its articles.
pub(crate) fn columns(report: &Report, words: &Words) -> Vec<Column> {
    let names = distinct(report.articles.iter().enumerate().map(|(at, article)| {
        let source = article.source.trim();
        let title = article.title.trim();
        match (source.is_empty(), title.is_empty()) {
            (false, _) => source.to_owned(),
            (true, false) => first_words(title, HEADLINE),
            (true, true) => words.nameless(at + 1),
        }
    }));
    let shorts = distinct(names.iter().enumerate().map(|(at, name)| {
        let source = report.articles.get(at).map_or("", |article| article.source.trim());
        if source.is_empty() { format!("A{}", at + 1) } else { initials(name) }
    }));
    let foreign = foreign(report);
    names
        .iter()
        .zip(shorts)
        .enumerate()
        .map(|(at, (name, short))| {
            let shared = report.origins.iter().find(|origin| origin.articles.len() > 1 && holds(origin, at));
            let headline = report.articles.get(at).map(|article| article.title.trim().to_owned());
            Column {
                name: name.clone(),
                short,
                language: report.articles.get(at).map_or_else(String::new, |article| article.language.clone()),
                is_foreign: foreign.contains(&at),
                date: report.articles.get(at).and_then(|article| article.date.clone()),
                headline: headline.filter(|title| !title.is_empty() && title != name),
                origin: shared.map(|origin| letter(origin.id.index())),
                shares_with: shared.map_or_else(Vec::new, |origin| {
                    let others = origin.articles.iter().map(|id| id.index()).filter(|&other| other != at);
                    others.filter_map(|other| names.get(other).cloned()).collect()
                }),
            }
        })
        .collect()
}

fn holds(origin: &Origin, article: usize) -> bool {
    origin.articles.iter().any(|id| id.index() == article)
}

/// What a person calls the comparison, else what is suggested.
pub(crate) fn title(report: &Report, words: &Words) -> String {
    report.name().map_or_else(|| suggested(report, words), str::to_owned)
}

/// The language of the headline that the comparison is called by; none where a person named
/// it, or nothing did.
pub(crate) fn title_language(report: &Report, title: &str) -> Option<String> {
    let of_title = report.articles.iter().find(|article| article.title.trim() == title);
    of_title.filter(|_| report.name().is_none()).map(|article| article.language.clone())
}

/// Letters of the name of a file, at most: some systems take no more than 255 bytes.
const FILE_NAME: usize = 60;

/// The name of a file of the comparison, without its ending: the words that a person
/// calls it by, of any script, with dashes between them.
pub(crate) fn file_name(report: &Report) -> String {
    let words: Vec<&str> = report.name().unwrap_or_default().unicode_words().collect();
    let name = beginning(&words.join("-").replace('.', "-"), FILE_NAME).trim_matches('-').to_owned();
    if name.is_empty() { "claimgrid".to_owned() } else { name }
}

/// Its headline, else how many articles there are.
pub(crate) fn suggested(report: &Report, words: &Words) -> String {
    headline(report).map_or_else(|| words.counted(words.frame.untitled, report.articles.len()), str::to_owned)
}

/// The line under the title.
pub(crate) fn standing(report: &Report, words: &Words) -> String {
    let sources: BTreeSet<&str> = set(report.articles.iter().map(|article| article.source.trim()));
    let named = !sources.contains("");
    let standing = words.standing(report.articles.len(), named.then_some(sources.len()), report.origins.len());
    match report.whole {
        Some(whole) => format!("{standing} {}.", words.shown(report.claims.len(), whole)),
        None => standing,
    }
}

/// `A` to `Z`, then `AA`, as the columns of a spreadsheet.
pub(crate) fn letter(index: usize) -> String {
    let last = u8::try_from(index % 26).map_or('?', |offset| char::from(b'A' + offset));
    if index < 26 { last.to_string() } else { format!("{}{last}", letter(index / 26 - 1)) }
}

/// The first letters of the words of a name, or of a single word its beginning.
fn initials(name: &str) -> String {
    let words: Vec<&str> = name.unicode_words().collect();
    match words.as_slice() {
        [] => beginning(name, 2).to_owned(),
        [one] => beginning(one, 3).to_owned(),
        many => many.iter().take(4).map(|word| beginning(word, 1)).collect(),
    }
}

/// The same names, a number after every name that came before.
fn distinct(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    names
        .map(|name| {
            let numbered = (2_usize..).map(|number| format!("{name} {number}"));
            let free = std::iter::once(name.clone()).chain(numbered).find(|name| !taken.contains(name));
            let free = free.unwrap_or(name);
            taken.insert(free.clone());
            free
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::model::fixture;
    use crate::ui::words::Language;

    #[test]
    fn a_column_is_named_by_its_source_and_lettered_by_a_shared_origin() {
        let columns = columns(&fixture::report(), Language::English.words());
        let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names, ["Ellery Courier", "Coast Wire", "Daily Tide", "Bay Radio", "Northern Post"]);
        assert_eq!(columns[1].short, "CW");
        assert_eq!(columns[0].origin, None);
        assert_eq!(columns[1].origin.as_deref(), Some("B"));
        assert_eq!(columns[2].shares_with, ["Coast Wire"]);
    }

    #[test]
    fn articles_without_a_source_are_still_told_apart() {
        let mut report = fixture::report();
        for article in &mut report.articles {
            article.source.clear();
            article.title.clear();
        }
        report.articles[4].title = "A bridge that was known to be weak for years".into();
        let columns = columns(&report, Language::English.words());
        assert_eq!(columns[0].name, "Article 1");
        assert_eq!(columns[4].name, "A bridge that was known to…");
        assert_eq!(columns[4].short, "A5");
        assert_eq!(standing(&report, Language::English.words()), "5 articles, resting on 4 origins.");
    }

    #[test]
    fn equal_names_get_numbers() {
        let mut report = fixture::report();
        report.articles[1].source = "Ellery Courier".into();
        assert_eq!(columns(&report, Language::English.words())[1].name, "Ellery Courier 2");
        assert_eq!(columns(&report, Language::English.words())[1].short, "EC2");
    }

    #[test]
    fn the_title_is_the_headline_most_like_the_others() {
        assert_eq!(title(&fixture::report(), Language::English.words()), "Harbor bridge closed after crack is found");
        let mut report = fixture::report();
        for article in &mut report.articles {
            article.title.clear();
        }
        assert_eq!(title(&report, Language::English.words()), "Comparison of 5 articles");
    }

    #[test]
    fn a_person_names_the_comparison_and_its_files() {
        let mut report = fixture::report();
        assert_eq!(file_name(&report), "claimgrid");
        report.title = Some(" Brücke: „3.5 m“ / Мост? ".into());
        assert_eq!(title(&report, Language::English.words()), "Brücke: „3.5 m“ / Мост?");
        assert_eq!(suggested(&report, Language::English.words()), "Harbor bridge closed after crack is found");
        assert_eq!(file_name(&report), "Brücke-3-5-m-Мост");
        assert_eq!(title_language(&fixture::report(), "Bridge closed").as_deref(), Some("en"));
        report.title = Some("Bridge closed".into());
        assert_eq!(title_language(&report, "Bridge closed"), None, "a person writes in any language");
        report.title = Some(" Brücke: „3.5 m“ / Мост? ".into());
        for (name, file) in [("../..", "claimgrid"), ("a/../b", "a-b"), (" ", "claimgrid"), (&"word ".repeat(50), "")] {
            report.title = Some(name.into());
            let named = file_name(&report);
            assert!(file.is_empty() && named.chars().count() <= FILE_NAME && !named.ends_with('-') || named == file);
        }
    }

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([letter(0), letter(25), letter(26), letter(52)], ["A", "Z", "AA", "BA"]);
    }
}
