//! Credits: whom an article names as the source of its text or its news. In what
//! cleaning leaves out, the agency of a dateline, credit lines, the list of sources
//! at the end; in the prose, `first reported by`, `the Courier reported`.
//!
//! Never here: who these are, and no other article.

use crate::order::Order;
use crate::span::Span;
use crate::text::word::push_lowercase;
use crate::text::{Document, Sentence};

/// A name that an article gives as the source of what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credit {
    /// Where the name stands.
    pub span: Span,
    /// Its folded words without an article.
    pub name: Vec<String>,
    /// Whether it is credited for the text or for the news. Else it is only named for
    /// something that it reported or was told.
    pub whole: bool,
}

/// Words of the longest name of a source.
const NAME_WORDS: usize = 6;

/// What stands before the name of a source in a line of its own.
const LINE_STARTS: &[&str] = &[
    "additional reporting by",
    "from our partners at",
    "originally published by",
    "originally published in",
    "reporting by",
    "source:",
    "sources:",
    "story by",
    "this article first appeared in",
    "this article was first published by",
    "this article was first published in",
    "this article was originally published by",
    "this article was originally published in",
    "this article was provided by",
    "this story first appeared in",
    "this story was originally published by",
    "this story was originally published in",
    "with additional reporting by",
    "with files from",
    "with information from",
    "with material from",
    "with reporting by",
    "with reporting from",
];

/// All names that an article credits, in the order of the text.
#[must_use]
pub fn credits(text: &str, document: &Document) -> Vec<Credit> {
    let mut found = Vec::new();
    for &(removed, _) in &document.removed {
        let mut start = removed.start;
        for line in removed.text(text).split_inclusive('\n') {
            in_line(line, start, &mut found);
            start += line.len();
        }
    }
    for sentence in &document.sentences {
        in_prose(text, sentence, &mut found);
    }
    found.order_by_key(|credit| (credit.span, !credit.whole));
    found.dedup_by_key(|credit| credit.span);
    found
}

/// The folded words of a name, letters and digits alone, without an article before it.
#[must_use]
pub fn folded(name: &str) -> Vec<String> {
    let mut words: Vec<String> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| {
            let mut lower = String::new();
            word.chars().for_each(|character| push_lowercase(&mut lower, character));
            lower
        })
        .collect();
    if words.len() > 1 && words.first().is_some_and(|word| word == "the") {
        words.remove(0);
    }
    words
}

/// The credits of a line that cleaning left out, which begins at `start`.
fn in_line(line: &str, start: usize, found: &mut Vec<Credit>) {
    let indent = line.len() - line.trim_start_matches([' ', '\t', '(', '*', '_', '—', '–', '-']).len();
    let rest = line.get(indent..).unwrap_or("");
    let before = found.len();
    let mut names = |from: usize| {
        let list = line.get(from..).unwrap_or("");
        let mut at = from;
        for piece in list.split_inclusive([',', ';', '|', '/', '\n', ')']) {
            name(piece, start + at, found);
            at += piece.len();
        }
    };
    // `TOLEN, Aug. 3 (Coast Wire) –`: what cleaning took off a paragraph.
    let dateline = line.trim_end().ends_with(['-', '–', '—', '―']);
    if let Some((open, close)) = line.rfind('(').zip(line.rfind(')')).filter(|(open, close)| open < close && dateline) {
        name(&line[open + 1..close], start + open + 1, found);
        return;
    }
    // `[2] Coast Wire`, and no more: a title is no name of a source.
    if let Some(mark) = rest.strip_prefix('[').and_then(|rest| rest.find(']')) {
        if line[..=indent + mark].chars().any(|c| c.is_ascii_digit()) {
            let from = indent + mark + 2;
            name(line.get(from..).unwrap_or(""), start + from, found);
        }
        return;
    }
    let lower = rest.to_ascii_lowercase();
    let head = LINE_STARTS.iter().filter(|head| lower.starts_with(*head)).map(|head| head.len()).max();
    if let Some(head) = head {
        names(indent + head);
    } else if let Some(byline) = lower.strip_prefix("by ").and_then(|_| rest.find([',', '|'])) {
        // `By Ada Moor, Coast Wire`.
        names(indent + byline + 1);
    } else if rest.starts_with('©') || lower.starts_with("copyright ") {
        let from = rest.find(|c: char| c.is_ascii_digit()).map_or(rest.len(), |at| at + 4);
        names(indent + from);
    } else if indent > 0 && line.trim().starts_with('(') && line.trim_end().ends_with(')') {
        names(indent);
    }
    // Who holds all rights or wrote the lines is not told from an agency by its form,
    // but two articles of one writer are from one hand just as well.
    found.truncate(found.len().min(before + NAME_WORDS));
}

/// Adds the name that `piece`, which begins at `start`, is.
fn name(piece: &str, start: usize, found: &mut Vec<Credit>) {
    let trimmed = piece.trim_matches(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = trimmed.split_whitespace().collect();
    let small = |word: &str| matches!(word, "of" | "the" | "and" | "for" | "de" | "van" | "von");
    let named = words.iter().all(|word| word.starts_with(char::is_uppercase) || small(word))
        && words.iter().any(|word| word.starts_with(char::is_uppercase));
    if words.is_empty() || words.len() > NAME_WORDS || !named {
        return;
    }
    let lead = piece.len() - piece.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let span = Span::new(start + lead, start + lead + trimmed.len());
    found.push(Credit { span, name: folded(trimmed), whole: true });
}

/// The credits in a sentence: `first reported by the Courier`, `according to the
/// Courier, which first reported`, `the Courier reported`, `told the Courier`.
fn in_prose(text: &str, sentence: &Sentence, found: &mut Vec<Credit>) {
    let word = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let reports =
        |at: usize| matches!(word(at), "reported" | "reports" | "wrote" | "writes" | "revealed" | "published");
    for mention in &sentence.mentions {
        let (from, to) = mention.tokens;
        let from = from - usize::from(from > 0 && word(from - 1) == "the");
        let back = |steps: usize| from.checked_sub(steps).map_or("", word);
        let passive = back(1) == "by" && from >= 2 && reports(from - 2);
        let first_by = passive && matches!(back(3), "first" | "originally");
        let relative = usize::from(word(to) == "which");
        let first = word(to + relative) == "first" && reports(to + relative + 1);
        let named = passive || reports(to + relative) || back(1) == "to" && back(2) == "according" || back(1) == "told";
        if first_by || first || named {
            let span = mention.span;
            found.push(Credit { span, name: folded(span.text(text)), whole: first_by || first });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::credits;
    use crate::article::Article;
    use crate::config::Config;
    use crate::text::read;

    fn credited(text: &str) -> Vec<(String, bool)> {
        let article = Article::from_text(text);
        let document = read(&article, &Config::default());
        credits(text, &document).into_iter().map(|credit| (credit.name.join(" "), credit.whole)).collect()
    }

    const BODY: &str = "The ferry Alma ran aground off Tolen Point on Friday, and 112 people were brought ashore. \
        The harbor office will hear the captain next week, and the line has stopped all trips until then.";

    #[test]
    fn credits_are_read_where_articles_put_them() {
        let cases = [
            (format!("TOLEN POINT, Aug. 3 (Coast Wire) - {BODY}"), "coast wire", true),
            (format!("{BODY}\n\nSource: Coast Wire"), "coast wire", true),
            (format!("{BODY}\n\nThis article was originally published by Coast Wire."), "coast wire", true),
            (format!("{BODY}\n\nSources:\n\n[1] The Coast Wire\n\n[2] CWX"), "coast wire", true),
            (format!("{BODY} The grounding was first reported by the Coast Wire."), "coast wire", true),
            (format!("{BODY} That was told to the Coast Wire, which first reported the loss."), "coast wire", true),
            (format!("{BODY} The radar was off, the Coast Wire reported."), "coast wire", false),
            (format!("{BODY} The radar was off, according to the Coast Wire."), "coast wire", false),
        ];
        for (text, name, whole) in cases {
            assert!(credited(&text).contains(&(name.to_owned(), whole)), "{text}\n{:?}", credited(&text));
        }
    }

    #[test]
    fn who_only_speaks_or_takes_pictures_is_not_credited() {
        for text in [
            BODY.to_owned(),
            format!("{BODY} “It was dark,” said Ada Moor of the Coast Wire."),
            format!("The ferry on Friday. Ada Moor/Coast Wire\n\n{BODY}"),
        ] {
            assert_eq!(credited(&text), [], "{text}");
        }
    }
}
