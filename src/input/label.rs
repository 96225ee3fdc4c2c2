//! Lines that name a part of an article, `Headline: …`, `Quelle: …`, and blocks of
//! them that stand before an article.
//!
//! Never here: what is not named.

use crate::input::day;

/// The parts that a line can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    Title,
    Source,
    Date,
    Address,
    Writer,
}

/// How each is called, in lower case.
const NAMES: [(&str, Label); 34] = [
    ("headline", Label::Title),
    ("title", Label::Title),
    ("titel", Label::Title),
    ("überschrift", Label::Title),
    ("schlagzeile", Label::Title),
    ("source", Label::Source),
    ("publisher", Label::Source),
    ("publication", Label::Source),
    ("outlet", Label::Source),
    ("site", Label::Source),
    ("website", Label::Source),
    ("newspaper", Label::Source),
    ("quelle", Label::Source),
    ("medium", Label::Source),
    ("zeitung", Label::Source),
    ("date", Label::Date),
    ("published", Label::Date),
    ("publication date", Label::Date),
    ("date published", Label::Date),
    ("pubdate", Label::Date),
    ("posted", Label::Date),
    ("datum", Label::Date),
    ("veröffentlicht", Label::Date),
    ("erschienen", Label::Date),
    ("stand", Label::Date),
    ("url", Label::Address),
    ("link", Label::Address),
    ("address", Label::Address),
    ("canonical", Label::Address),
    ("canonical_url", Label::Address),
    ("author", Label::Writer),
    ("byline", Label::Writer),
    ("autor", Label::Writer),
    ("autorin", Label::Writer),
];

/// Characters of the longest value that is taken for one.
const LONGEST: usize = 300;

/// What a line names, and the value: `**Source:** Bay Radio`.
pub(super) fn label(line: &str) -> Option<(Label, &str)> {
    let bare = line.trim().trim_start_matches(['*', '_', '#', '-', '>', ' ']);
    let (name, value) = bare.split_once([':', '='])?;
    let name = name.trim().trim_matches(['*', '_']).to_lowercase();
    let value = value.trim().trim_matches(['*', '_', ' ']).trim_matches(['"', '\'']).trim();
    let label = NAMES.iter().find(|(known, _)| *known == name)?.1;
    let short = !value.is_empty() && value.chars().count() <= LONGEST;
    let fits = match label {
        Label::Date => day::first(value).is_some(),
        Label::Address => value.contains("://"),
        Label::Title | Label::Source | Label::Writer => true,
    };
    (short && fits).then_some((label, value))
}

/// Whether a line only sets what is above it apart from what is below.
pub(super) fn is_rule(line: &str) -> bool {
    let mut marks = line.chars().filter(|letter| !letter.is_whitespace());
    let Some(first) = marks.next().filter(|first| matches!(first, '-' | '=' | '*' | '_' | '#' | '~' | '+' | '–' | '—'))
    else {
        return false;
    };
    let mut count = 1;
    marks.all(|mark| {
        count += 1;
        mark == first
    }) && count >= 3
}

/// The block of labels with which `text` begins, and where what follows it begins.
/// A block names two parts at least, one of them the headline or the source.
pub(super) fn block(text: &str) -> Option<(Vec<(Label, &str)>, usize)> {
    let mut found: Vec<(Label, &str)> = Vec::new();
    let mut at = 0;
    let mut end = 0;
    for line in text.split_inclusive('\n') {
        at += line.len();
        let bare = line.trim_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
        if let Some(one) = label(bare) {
            found.push(one);
            end = at;
        } else if is_rule(bare) && !found.is_empty() {
            // What closes the front matter of a Markdown file.
            end = at;
            break;
        } else if !bare.is_empty() && !is_rule(bare) {
            break;
        }
    }
    let named = found.iter().any(|(label, _)| matches!(label, Label::Title | Label::Source));
    (named && found.len() >= 2).then_some((found, end))
}

#[cfg(test)]
mod tests {
    use super::{Label, block, is_rule, label};

    #[test]
    fn a_line_names_a_part() {
        assert_eq!(label("**Source:** Bay Radio"), Some((Label::Source, "Bay Radio")));
        assert_eq!(label("title = \"Ferry aground\""), Some((Label::Title, "Ferry aground")));
        assert_eq!(label("Veröffentlicht: 3. März 2025"), Some((Label::Date, "3. März 2025")));
        assert_eq!(label("Date: soon"), None);
        assert_eq!(label("He said: no"), None);
        assert_eq!(label("Source:"), None);
    }

    #[test]
    fn a_block_ends_where_the_article_begins() {
        let text = "---\ntitle: Ferry aground\ndate: 2024-05-03\n---\nThe ferry ran aground.";
        let (found, end) = block(text).expect("a block");
        assert_eq!(found.len(), 2);
        assert_eq!(&text[end..], "The ferry ran aground.");
        assert!(block("Source: Bay Radio\n\nThe ferry ran aground.").is_none());
        assert!(block("The ferry.\nTitle: a\nSource: b").is_none());
    }

    #[test]
    fn rules_are_lines_of_one_mark() {
        assert!(is_rule("-----") && is_rule("* * *") && is_rule("==="));
        assert!(!is_rule("--") && !is_rule("-=-") && !is_rule("") && !is_rule("a---"));
    }
}
