//! The words of the claims view in English.
//!
//! Never here: rules.

use crate::ui::words::{Claims, Plural};

/// The words of the claims view.
pub(super) const CLAIMS: Claims = Claims {
    shares: "Claims by what the origins say of them",
    all: "all",
    sort: "Sort",
    sorts: ["surest first", "in order of the text", "disputed first", "by alphabet"],
    kind: "Difference",
    any_kind: "any",
    said_in: "Said in",
    any_article: "any article",
    search: "Search the claims and quotes",
    reset_filters: "Show all claims",
    left_out: "The filters leave this claim out of the list.",
    claim: "Claim",
    grid_caption: "Claims down, articles across. Choose a claim to read each source’s own words; the arrow keys move between claims.",
    grip: "Drag to give this article another place",
    none_found: "No claims were found in these articles.",
    none_found_hint: "The notes say what was skipped. Look at the texts: are they whole sentences?",
    nothing_fits: "No claim fits these filters.",
    all_hidden: "All claims are hidden.",
    show_hidden: "Show the hidden claims",
    empty: "Nothing is compared yet.",
    empty_hint: "Give two or more articles about one event: paste them, drop files here, or begin with the sample.",
    waiting: Plural {
        one: "{n} article is here and not compared yet.",
        other: "{n} articles are here and not compared yet.",
    },
    to_articles: "Add articles",
    one_article: "There is only one article, so nothing can be compared with it. Its claims are listed; add another article about the same event to see what the two agree on.",
    without_texts: "This is a saved result without the articles, so none can be opened in place. What stands under Articles is as it was.",
    changed_since: "The articles have changed since this comparison.",
    compare_again: "Compare again",
    foreign: "In another language than most: {names}. Articles of different languages are compared by names and numbers alone, so that silence tells little between them.",
    shown: "{claims} shown",
    shown_of: "{shown} of {claims} shown",
    hidden: "hidden",
    hidden_meaning: "Claims you have put out of sight; choose to see them",
    tags: ["pinned", "hidden", "edited by hand"],
    supports_but: "supports, differs in {kind}",
    supports_differs: "supports, differs in a detail",
    notes: Plural { one: "{n} note on what was read", other: "{n} notes on what was read" },
};
