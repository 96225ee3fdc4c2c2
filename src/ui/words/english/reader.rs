//! The words of the reader in English.
//!
//! Never here: rules.

use crate::ui::words::{Plural, Reader};

/// The words of the reader.
pub(super) const READER: Reader = Reader {
    article: "Article",
    text: "Text of the article",
    no_text: "The text of this article is not at hand. Below is what the report quotes of it.",
    no_marks: "No claim was found in this article.",
    mark: "Mark",
    all_marks: "all",
    name_marks: "Name the marks",
    previous: "Previous disputed",
    next: "Next disputed",
    disputed_of: "Disputed {n} of {all}",
    passage_of: "Passage {n} of {all}",
    from_start: "{said}, from the start again.",
    from_end: "{said}, from the end again.",
    disputed_here: Plural { one: "{n} disputed here", other: "{n} disputed here" },
    none_disputed: "Nothing here is disputed.",
    none_marked: "Nothing here is marked so.",
    keys: "Keys: N and P lead to the next and previous disputed passage, J and K to any marked one.",
    beside: "What the others say",
    choose: "Choose a marked passage to read what the others say.",
    here: "This article: {stance}.",
    nobody_else: "No other article says it.",
    more_passages: Plural {
        one: "{n} more passage under all evidence.",
        other: "{n} more passages under all evidence.",
    },
    all_evidence: "All evidence",
    back_to_claim: "Back to the claim",
    left_out: "left out: {reason}",
    restore: "Restore",
    leaves_out: "What others say and this article leaves out",
    only_here: "What only this article says",
    show_all: Plural { one: "Show {n} more", other: "Show {n} more" },
    supported_by: "Supported by {names}.",
};
