//! Extraction: which passages of a document assert something that can be
//! compared, each with its tokens, quotations and speaker.
//!
//! Never here: how sure the assertion is, and no other article.

use crate::claims::attribution::{Attributed, attribute};
use crate::claims::quotation::quotations;
use crate::span::Span;
use crate::text::{Document, Sentence};

/// A checkable assertion of one article.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Where it stands.
    pub span: Span,
    /// Index of its sentence in the document.
    pub sentence: usize,
    /// First token of the sentence that belongs to it and the one after its last.
    pub tokens: (usize, usize),
    /// The quotations in it, without their marks.
    pub quotations: Vec<Span>,
    /// Who is said to have said it; absent in the article's own voice.
    pub attribution: Option<Attributed>,
}

/// Fewest content words of a claim: fewer assert nothing that could be told
/// apart from another assertion.
const CONTENT_WORDS: usize = 3;

/// The claims of a document in the order of its text, one or more to a sentence.
/// Questions, openings of a list and sentences of hardly a word make none.
#[must_use]
pub fn extract(text: &str, document: &Document) -> Vec<Claim> {
    let mut claims = Vec::new();
    let mut speaker: Option<Attributed> = None;
    let mut paragraph = usize::MAX;
    for (index, sentence) in document.sentences.iter().enumerate() {
        if sentence.paragraph != paragraph {
            // A quotation may open the next paragraph, and `he added` may too: the
            // speaker of the last paragraph is kept, one further back is not.
            if sentence.paragraph > paragraph.saturating_add(1) {
                speaker = None;
            }
            paragraph = sentence.paragraph;
        }
        let attribution = attribute(text, sentence, speaker);
        if attribution.is_some() {
            speaker = attribution;
        }
        if !asserts(text, sentence) {
            continue;
        }
        let quotations = quotations(text, sentence.span);
        claims.push(Claim {
            span: sentence.span,
            sentence: index,
            tokens: (0, sentence.tokens.len()),
            quotations,
            attribution,
        });
    }
    claims
}

/// Whether a sentence says something that another article could say too.
fn asserts(text: &str, sentence: &Sentence) -> bool {
    let content = sentence.tokens.iter().filter(|token| token.is_content()).count();
    let end = sentence.span.text(text).trim_end_matches(['"', '”', '’', '\'', ')']);
    content >= CONTENT_WORDS && !end.ends_with(':') && (!end.ends_with('?') || sentence.headline)
}
