//! Every word the interface says, in American English. Another language is
//! another file with the same functions.
//!
//! Never here: words of an article, markup, and anything that decides what to show.

use crate::export::Format;
use crate::report::{Attribution, ConflictKind, RemovalReason, Stance, Verdict};
use crate::ui::model::filter::Sort;

pub(crate) const PRODUCT: &str = "Claimgrid";
pub(crate) const TAGLINE: &str = "What do several articles about one event agree on?";
pub(crate) const PRIVATE: &str = "Compared here, in your browser; nothing was sent.";
pub(crate) const VIEWS: &str = "Views";
pub(crate) const TAB_CLAIMS: &str = "Claims";
pub(crate) const TAB_ARTICLES: &str = "Articles";

// The claims view.
pub(crate) const SHARES: &str = "Claims by what the origins say of them";
pub(crate) const SORT: &str = "Sort";
pub(crate) const KIND: &str = "Difference";
pub(crate) const ANY_KIND: &str = "any";
pub(crate) const SAID_IN: &str = "Said in";
pub(crate) const ANY_ARTICLE: &str = "any article";
pub(crate) const SEARCH: &str = "Search the claims and quotes";
pub(crate) const RESET_FILTERS: &str = "Show all claims";
pub(crate) const CLAIM: &str = "Claim";
pub(crate) const GRID_CAPTION: &str =
    "Claims down, articles across. Choose a claim to read each source’s own words; the arrow keys move between claims.";
pub(crate) const NO_CLAIMS: &str = "No claims were found in these articles.";
pub(crate) const NO_CLAIMS_HINT: &str = "The notes say what was skipped. Look at the texts: are they whole sentences?";
pub(crate) const NOTHING_FITS: &str = "No claim fits these filters.";
pub(crate) const EMPTY: &str = "Nothing is compared yet.";
pub(crate) const EMPTY_HINT: &str =
    "Give two or more articles about one event: paste them, drop files here, or begin with the sample.";
pub(crate) const TO_ARTICLES: &str = "Add articles";
pub(crate) const ONE_ARTICLE: &str = "There is only one article, so nothing can be compared with it. Its claims are listed; add another article about the same event to see what the two agree on.";
pub(crate) const CHANGED_SINCE: &str = "The articles have changed since this comparison.";
pub(crate) const COMPARE_AGAIN: &str = "Compare again";

// The evidence of one claim.
pub(crate) const EVIDENCE: &str = "Evidence of the chosen claim";
pub(crate) const CHOOSE: &str = "Choose a claim to read what each source says.";
pub(crate) const BACK: &str = "Back to the claims";
pub(crate) const BASE: &str = "base";
pub(crate) const USE_AS_BASE: &str = "compare with this";
pub(crate) const OPEN_IN_ARTICLE: &str = "open in article";
pub(crate) const REWORDED: &str = "Worded differently throughout.";
pub(crate) const SAME_WORDS: &str = "The same words.";
pub(crate) const WHY: &str = "Why it is here";
pub(crate) const LABEL_REASON: &str = "Its words are the ones shown for the claim.";
pub(crate) const NO_SUCH_WORDS: &str = "no such words";
pub(crate) const AGAINST: &str = " against ";
pub(crate) const DIFFERENCES: &str = "Where they differ";
pub(crate) const LEGEND_CHANGED: &str = "changed or moved against the base";
pub(crate) const LEGEND_CLASH: &str = "words that clash";

// An article as given.
pub(crate) const CLOSE: &str = "Close";
pub(crate) const ORIGINAL_HINT: &str =
    "The text as given. Marked: the passage of the claim. Gray: left out of the comparison.";

// The articles view.
pub(crate) const ARTICLES_INTRO: &str =
    "Two or more articles about one event. They stay on this device: nothing you put in here is sent anywhere.";
pub(crate) const ADD: &str = "Paste an article";
pub(crate) const OPEN_FILES: &str = "Open files";
pub(crate) const DROP_HINT: &str = "or drop files anywhere on this page: text, Markdown, HTML or JSON";
pub(crate) const LOAD_SAMPLE: &str = "Load the sample";
pub(crate) const START_OVER: &str = "Start over";
pub(crate) const UNDO: &str = "Undo";
pub(crate) const DISMISS: &str = "Dismiss";
pub(crate) const COMPARE: &str = "Compare";
pub(crate) const COMPARING: &str = "Comparing…";
pub(crate) const TITLE: &str = "Headline";
pub(crate) const SOURCE: &str = "Source";
pub(crate) const SOURCE_HINT: &str = "The publisher, not the person quoted";
pub(crate) const DATE: &str = "Date";
pub(crate) const DATE_HINT: &str = "YYYY-MM-DD";
pub(crate) const TEXT: &str = "Text";
pub(crate) const TEXT_HINT: &str = "Paste the words of the article here";
pub(crate) const TOO_LONG_TO_EDIT: &str = "This is the beginning of the text. It is compared as it is; to change something so long, use an editor and open it again.";
pub(crate) const REMOVE: &str = "Remove";
pub(crate) const READ_AS_COMPARED: &str = "See what was left out";
pub(crate) const NEED_TEXT: &str = "No article has any words yet. Paste one, open files, or load the sample.";
pub(crate) const STARTED_OVER: &str = "All articles were removed.";
pub(crate) const SAMPLE_LOADED: &str = "The sample took the place of your articles.";

// Out.
pub(crate) const NO_DOWNLOAD: &str = "The browser allowed no download from this page.";
pub(crate) const EXPORT: &str = "Export";

/// The name of a format on its button.
pub(crate) fn format(format: Format) -> &'static str {
    match format {
        Format::Json => "JSON",
        Format::Csv => "CSV",
        Format::Markdown => "Markdown",
        Format::Html => "HTML",
    }
}

/// What the button of a format does.
pub(crate) fn export(of: Format) -> String {
    format!("{EXPORT} {}", format(of))
}

/// `1 article`, `5 articles`.
fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// `5 articles`.
pub(crate) fn articles(count: usize) -> String {
    counted(count, "article", "articles")
}

/// The title where no article has a headline.
pub(crate) fn untitled(articles_count: usize) -> String {
    format!("Comparison of {}", articles(articles_count))
}

/// `41 claims`.
pub(crate) fn claims(count: usize) -> String {
    counted(count, "claim", "claims")
}

fn origins(count: usize) -> String {
    counted(count, "origin", "origins")
}

/// The line under the title; `sources` is absent where an article has none.
pub(crate) fn standing(articles_count: usize, sources: Option<usize>, origins_count: usize) -> String {
    let from = sources.map_or(String::new(), |count| format!(" from {}", counted(count, "source", "sources")));
    format!("{}{from}, resting on {}.", articles(articles_count), origins(origins_count))
}

/// The name of an article that has neither source nor title.
pub(crate) fn nameless(number: usize) -> String {
    format!("Article {number}")
}

/// What a screen reader hears when the comparison is there.
pub(crate) fn compared(claims_count: usize, articles_count: usize) -> String {
    format!("{} found in {}.", claims(claims_count), articles(articles_count))
}

/// How many claims the filters leave.
pub(crate) fn shown(shown: usize, all: usize) -> String {
    if shown == all { format!("{} shown", claims(all)) } else { format!("{shown} of {} shown", claims(all)) }
}

/// The button under the first rows.
pub(crate) fn show_more(rest: usize) -> String {
    format!("Show more ({rest} left)")
}

/// The name of a verdict on a chip.
pub(crate) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Corroborated => "corroborated",
        Verdict::Disputed => "disputed",
        Verdict::SingleOrigin => "from one origin",
    }
}

/// What a verdict means, for a tooltip.
pub(crate) fn verdict_meaning(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Corroborated => "Supported by two or more origins and refuted by none",
        Verdict::Disputed => "Supported by some and refuted by others",
        Verdict::SingleOrigin => "Said by articles that count as one origin",
    }
}

/// The chip that shows every claim.
pub(crate) const ALL: &str = "all";

/// The name of an order.
pub(crate) fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Discussed => "most discussed",
        Sort::Text => "in order of the text",
        Sort::Disputed => "disputed first",
    }
}

/// What a cell says, in a word or two.
pub(crate) fn mark(stance: Option<Stance>) -> &'static str {
    match stance {
        Some(Stance::Supports) => "supports",
        Some(Stance::Refutes) => "refutes",
        Some(Stance::Discusses) => "other detail",
        None => "silent",
    }
}

/// What a cell of an article with two opposite passages says.
pub(crate) const SAYS_BOTH: &str = "says both";

/// What differs: the name of a conflict on its chip.
pub(crate) fn conflict(kind: ConflictKind) -> &'static str {
    match kind {
        ConflictKind::Number => "Number",
        ConflictKind::Date => "Date",
        ConflictKind::Name => "Name",
        ConflictKind::Role => "Role",
        ConflictKind::Place => "Place",
        ConflictKind::Negation => "Denial",
        ConflictKind::Antonym => "Opposite",
        ConflictKind::Quantifier => "How many",
        ConflictKind::Modality => "How certain",
        ConflictKind::Quotation => "Quotation",
        ConflictKind::Attribution => "Speaker",
    }
}

/// `1 other role`, `2 other numbers`.
pub(crate) fn refuting(kind: Option<ConflictKind>, count: usize) -> String {
    let (one, many) = refutation(kind);
    counted(count, one, many)
}

/// `other role`: what the cell of an article says that differs in this.
pub(crate) fn other(kind: ConflictKind) -> String {
    refutation(Some(kind)).0.to_owned()
}

fn refutation(kind: Option<ConflictKind>) -> (&'static str, &'static str) {
    match kind {
        None => ("refutes", "refute"),
        Some(ConflictKind::Number) => ("other number", "other numbers"),
        Some(ConflictKind::Date) => ("other date", "other dates"),
        Some(ConflictKind::Name) => ("other name", "other names"),
        Some(ConflictKind::Role) => ("other role", "other roles"),
        Some(ConflictKind::Place) => ("other place", "other places"),
        Some(ConflictKind::Negation) => ("denies it", "deny it"),
        Some(ConflictKind::Antonym) => ("says the opposite", "say the opposite"),
        Some(ConflictKind::Quantifier) => ("other extent", "other extents"),
        Some(ConflictKind::Modality) => ("other certainty", "other certainties"),
        Some(ConflictKind::Quotation) => ("other wording", "other wordings"),
        Some(ConflictKind::Attribution) => ("other speaker", "other speakers"),
    }
}

/// `differ in the number`: articles that count as supporting, with a conflict between them.
pub(crate) fn differing(kinds: &[ConflictKind]) -> String {
    let names: Vec<String> = kinds.iter().map(|&kind| difference(kind).to_owned()).collect();
    format!("differ in {}", listed(&names))
}

/// What the cell of a supporting article says that is in a conflict.
pub(crate) fn supports_but(kind: ConflictKind) -> String {
    format!("supports, differs in {}", difference(kind))
}

/// What the mark of such a cell means.
pub(crate) const SUPPORTS_DIFFERS: &str = "supports, differs in a detail";

fn difference(kind: ConflictKind) -> &'static str {
    match kind {
        ConflictKind::Number => "a number",
        ConflictKind::Date => "a date",
        ConflictKind::Name => "a name",
        ConflictKind::Role => "a role",
        ConflictKind::Place => "a place",
        ConflictKind::Negation => "a denial",
        ConflictKind::Antonym => "a word of opposite meaning",
        ConflictKind::Quantifier => "how many",
        ConflictKind::Modality => "how certain it is",
        ConflictKind::Quotation => "the words quoted",
        ConflictKind::Attribution => "the speaker",
    }
}

/// `3 support`, with the origins where they are fewer.
pub(crate) fn supporting(count: usize, origins_count: usize) -> String {
    let said = counted(count, "supports", "support");
    if origins_count < count { format!("{said} from {}", origins(origins_count)) } else { said }
}

/// `1 other detail`.
pub(crate) fn discussing(count: usize) -> String {
    counted(count, "other detail", "other details")
}

/// `1 silent`.
pub(crate) fn silent(count: usize) -> String {
    format!("{count} silent")
}

/// The sentence under the chosen claim.
pub(crate) fn agreement(supports: usize, origins_count: usize, refutes: usize, discusses: usize) -> String {
    let mut parts = Vec::new();
    if supports > 0 {
        parts.push(format!("supported by {} from {}", articles(supports), origins(origins_count)));
    }
    if refutes > 0 {
        parts.push(format!("contradicted by {refutes}"));
    }
    if discusses > 0 {
        parts.push(format!("given with another detail by {discusses}"));
    }
    sentence(&listed(&parts))
}

/// `Northern Post and Bay Radio do not mention it.`
pub(crate) fn not_mentioned(names: &[String]) -> String {
    let verb = if names.len() == 1 { "does" } else { "do" };
    format!("{} {verb} not mention it.", listed(names))
}

/// `origin B, with Daily Tide`.
pub(crate) fn origin_tag(letter: &str, others: &[String]) -> String {
    format!("origin {letter}, with {}", listed(others))
}

/// `Speaker: Ines Kallio (“said”), quoted`; name and cue are the article's own words.
pub(crate) fn speaker(said: &Attribution) -> String {
    let name = if said.speaker.is_empty() { "not named" } else { &said.speaker };
    let cue = if said.cue.is_empty() { String::new() } else { format!(" (“{}”)", said.cue) };
    let quoted = if said.quoted { ", quoted" } else { "" };
    format!("Speaker: {name}{cue}{quoted}")
}

/// One term of the match.
pub(crate) fn reason(feature: &str, detail: &str) -> String {
    let name = match feature {
        "names" => "Same names",
        "numbers" => "Same numbers",
        "words" => "Same words",
        "rare-words" => "Same rare words",
        "quotation" => "Same quotation",
        "dates" => "Same dates",
        other => other,
    };
    if detail.is_empty() { name.to_owned() } else { format!("{name}: {detail}") }
}

/// Why a passage was left out.
pub(crate) fn removal(reason: RemovalReason) -> &'static str {
    match reason {
        RemovalReason::Boilerplate => "page furniture",
        RemovalReason::Repeated => "stands here twice",
        RemovalReason::Reference => "reference",
        RemovalReason::Heading => "heading",
    }
}

/// `16 sentences compared, 3 passages left out`.
pub(crate) fn kept(sentences: usize, removed: usize) -> String {
    let read = counted(sentences, "sentence compared", "sentences compared");
    if removed == 0 { read } else { format!("{read}, {}", counted(removed, "passage left out", "passages left out")) }
}

/// `412 words`.
pub(crate) fn words_count(count: usize) -> String {
    counted(count, "word", "words")
}

/// Said after an article was removed.
pub(crate) fn removed_article(name: &str) -> String {
    format!("‘{name}’ was removed.")
}

/// Said after files were read.
pub(crate) fn files_added(count: usize) -> String {
    format!("{} added.", articles(count))
}

/// `2 notes on what was skipped`.
pub(crate) fn notes(count: usize) -> String {
    counted(count, "note on what was read", "notes on what was read")
}

/// The label of a button that stands once per article.
pub(crate) fn about(action: &str, name: &str) -> String {
    format!("{action}: {name}")
}

/// `Ellery Courier, Bay Radio and Northern Post`.
pub(crate) fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// With a capital at the start and a period at the end.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| format!("{}{}.", first.to_uppercase(), letters.as_str()))
}
