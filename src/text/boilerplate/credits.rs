//! Who wrote, edited and pictured: bylines, captions with their credits, the
//! credits below an article.
//!
//! Never here: notices, links, navigation.

use super::grams::Grams;
use super::phrases::{CAPTIONS, CREDITS, LENDERS};
use super::words::TIME_WORDS;
use super::{closes_sentence, without_dashes};

/// Most words of a caption with its credit.
const CAPTION_WORDS: usize = 60;

/// `By Ada Moor`, `Written by A. Moor and B. Lund, Staff Writer`, `BY ADA MOOR | Coast Wire`.
pub(super) fn is_byline(line: &str, lower: &str, words: usize) -> bool {
    let starts = ["by ", "by: ", "written by ", "story by ", "words by ", "author: ", "posted by ", "published by "];
    let Some(rest) = starts.iter().find_map(|start| lower.strip_prefix(start)) else {
        return words <= 8 && !closes_sentence(line) && is_role(lower);
    };
    let rest = line.get(line.len().saturating_sub(rest.len())..).unwrap_or("");
    words <= 16
        && !closes_sentence(line)
        && rest.split_whitespace().all(|word| {
            let lower = word.to_lowercase();
            let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
            word.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic())
                || matches!(
                    bare,
                    "and"
                        | "in"
                        | "for"
                        | "of"
                        | "the"
                        | "with"
                        | "at"
                        | "staff"
                        | "writer"
                        | "correspondent"
                        | "reporter"
                        | "editor"
                )
                || TIME_WORDS.contains(&bare)
        })
}

/// `Ada Moor, Staff Writer`.
fn is_role(lower: &str) -> bool {
    let roles = [
        "staff writer",
        "staff reporter",
        "senior reporter",
        "news editor",
        "contributing writer",
        "special to the",
        "associated editor",
        "staff correspondent",
    ];
    roles.iter().any(|role| lower.trim_end().ends_with(role)) && lower.contains([',', '|'])
}

/// `Photo: …`, `FILE - …`, `The ferry on Friday. Ada Moor/Coast Wire`.
pub(super) fn is_caption(line: &str, lower: &str, grams: &Grams, words: usize) -> bool {
    if words > CAPTION_WORDS {
        return false;
    }
    let bare = without_dashes(lower);
    let label = words <= 9 && !closes_sentence(line);
    if CAPTIONS.iter().any(|start| bare.starts_with(start) && (label || !matches!(*start, "source:" | "video:"))) {
        return true;
    }
    if ["FILE - ", "FILE – ", "FILE — ", "FILE PHOTO", "FILE PHOTO:"].iter().any(|start| line.starts_with(start)) {
        return true;
    }
    let tail = lower.trim_end_matches(['.', ')', ']', ' ']);
    if LENDERS.iter().any(|lender| tail.ends_with(lender)) && (tail.len() < lower.len() || !closes_sentence(line)) {
        return true;
    }
    has_credit(line, grams) || is_photographer(line)
}

/// A credit behind the words of a caption: `… at the quay. Credit: Ada Moor`,
/// `… at the quay.CreditAda Moor`, `… at the quay. (Photo by Ada Moor)`.
fn has_credit(line: &str, grams: &Grams) -> bool {
    let marks = [
        "Credit: ",
        "Credit…",
        "Credit...",
        "Credit:",
        "Photo: ",
        "Photograph: ",
        "Image: ",
        "Picture: ",
        "(Photo by ",
        "(Photo: ",
        "(AP Photo",
        "Photo by ",
        "Photograph by ",
        "Photo courtesy",
        "Image credit",
        "Photo credit",
        "CREDIT: ",
        "PHOTO: ",
        "Illustration by ",
        "Credit",
    ];
    // The runs are those of the line in lower case.
    let held = marks.iter().filter(|mark| grams.may_hold_folded(mark));
    held.filter_map(|mark| Some((line.rfind(mark)?, mark))).any(|(at, mark)| {
        let before = line[..at].trim_end();
        let rest = &line[at + mark.len()..];
        // `Credit` without a colon is one only where a name is glued to it.
        let glued = *mark != "Credit"
            || (rest.starts_with(char::is_uppercase)
                && (before.is_empty() || before.ends_with(['.', '!', '?', '”', ')'])));
        let bare_by =
            !mark.starts_with(['P', 'I']) || !mark.ends_with("by ") || before.is_empty() || closes_sentence(before);
        glued
            && bare_by
            && rest.split_whitespace().count() <= 10
            && (before.is_empty()
                || closes_sentence(before)
                || mark.ends_with([' ', ':', 'o', '…', '.']) && mark.contains([':', '(', '…', '.']))
    })
}

/// Behind the last sentence nothing but names and, after a stroke, an agency.
fn is_photographer(line: &str) -> bool {
    if closes_sentence(line) {
        return false;
    }
    let Some(last) = line.rfind(['.', '!', '?', '”']) else { return false };
    let tail = line[last..].trim_start_matches(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = tail.split_whitespace().collect();
    let named = |word: &&str| {
        word.starts_with(char::is_uppercase)
            || matches!(*word, "via" | "for" | "de" | "van" | "von" | "/" | "|" | "and" | "the")
    };
    let stroke = tail.contains('/') || tail.contains(" via ") || tail.contains('|');
    stroke && words.len() <= 8 && words.iter().all(named) && line[..last].split_whitespace().count() >= 4
}

/// `(Reporting by Ada Moor; editing by J. P. Vale)`: names and what they did.
pub(super) fn is_credit(line: &str, lower: &str) -> bool {
    let bare = without_dashes(lower);
    let Some(rest) = CREDITS.iter().find_map(|start| bare.strip_prefix(start)) else { return false };
    let rest = line.get(line.len().saturating_sub(rest.len())..).unwrap_or("");
    rest.split_whitespace().count() <= 40
        && rest.split_whitespace().all(|word| {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let work = [
                "additional",
                "and",
                "at",
                "by",
                "compiled",
                "contributed",
                "editing",
                "for",
                "from",
                "graphics",
                "in",
                "newsroom",
                "of",
                "photography",
                "reporting",
                "research",
                "the",
                "to",
                "with",
                "writing",
                "written",
                "de",
                "van",
                "von",
            ];
            bare.is_empty()
                || bare.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic())
                || work.contains(&bare.to_lowercase().as_str())
        })
}
