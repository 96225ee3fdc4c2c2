//! The table of German.
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
mod terms;

use super::Words;

/// Everything the interface says in German.
pub(super) const WORDS: Words = Words {
    tag: "de",
    language: "Deutsch",
    terms: terms::TERMS,
    frame: frame::FRAME,
    claims: claims::CLAIMS,
    evidence: evidence::EVIDENCE,
    picture: picture::PICTURE,
    reader: reader::READER,
    sources: sources::SOURCES,
    articles: articles::ARTICLES,
    keeping: keeping::KEEPING,
};
