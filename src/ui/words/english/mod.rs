//! The table of English.
//!
//! Never here: rules.

mod articles;
mod claims;
mod evidence;
mod frame;
mod keeping;
mod picture;
mod reader;
mod sources;

use super::{Language, Words};

/// Everything the interface says in English.
pub(super) const WORDS: Words = Words {
    tag: Language::English.tag(),
    language: "English",
    terms: Language::English.terms(),
    frame: frame::FRAME,
    claims: claims::CLAIMS,
    evidence: evidence::EVIDENCE,
    picture: picture::PICTURE,
    reader: reader::READER,
    sources: sources::SOURCES,
    articles: articles::ARTICLES,
    keeping: keeping::KEEPING,
};
