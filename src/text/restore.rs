//! Passages that a person wants read although cleaning left them out.
//!
//! Never here: why something was left out.

use crate::article::Article;
use crate::config::Config;
use crate::order::Order;
use crate::report::RemovalReason;
use crate::span::{Span, Utf16Index};
use crate::text::Sentence;
use crate::text::clean::{self, Block, BlockKind, Cleaned};

/// What was left out, and why.
type Removal = (Span, RemovalReason);

/// The wanted passages, sorted and apart.
#[derive(Debug)]
pub(super) struct Wanted(Vec<Span>);

impl Wanted {
    pub(super) fn new(article: &Article) -> Self {
        if article.restored.is_empty() {
            return Self(Vec::new());
        }
        let index = Utf16Index::new(&article.text);
        Self::of(article.restored.iter().map(|&span| index.bytes(span)).collect())
    }

    fn of(mut spans: Vec<Span>) -> Self {
        spans.order();
        let mut joined: Vec<Span> = Vec::with_capacity(spans.len());
        for span in spans {
            match joined.last_mut() {
                Some(last) if span.start < last.end => last.end = last.end.max(span.end),
                _ => joined.push(span),
            }
        }
        Self(joined)
    }

    /// Whether one of them shares a byte with `span`.
    pub(super) fn holds(&self, span: Span) -> bool {
        let next = self.0.partition_point(|wanted| wanted.end <= span.start);
        self.0.get(next).is_some_and(|wanted| wanted.overlaps(span))
    }

    /// Whether `span` lies wholly in one of them.
    fn is_around(&self, span: Span) -> bool {
        let next = self.0.partition_point(|wanted| wanted.end <= span.start);
        self.0.get(next).is_some_and(|wanted| wanted.contains(span))
    }
}

/// Takes what is wanted out of what was left out and returns it: a paragraph
/// becomes prose again, a mark inside a paragraph is read with it.
pub(super) fn bring_back(text: &str, cleaned: &mut Cleaned, wanted: &Wanted) -> Vec<Removal> {
    let (back, removed): (Vec<_>, Vec<_>) =
        std::mem::take(&mut cleaned.removed).into_iter().partition(|&(span, _)| wanted.holds(span));
    cleaned.removed = removed;
    if back.is_empty() {
        return back;
    }
    cleaned.marks.retain(|&mark| !back.iter().any(|(span, _)| span.overlaps(mark)));
    let kept: Vec<Span> = cleaned.blocks.iter().map(|block| block.span).collect();
    let inside = |span: Span| kept.iter().any(|block| block.contains(span));
    let blocks = back.iter().map(|(span, _)| span.trimmed(text)).filter(|&span| !span.is_empty() && !inside(span));
    cleaned.blocks.extend(blocks.map(|span| Block { span, kind: BlockKind::Paragraph }));
    cleaned.blocks.order_by_key(|block| block.span);
    back
}

/// Leaves out sentences that stand in the article already, but for the wanted ones;
/// returns what was left out and what was not although it is repeated. The sentences
/// of `paragraphs` that were brought back do not count: the rest is read as before.
pub(super) fn drop_repeated(
    sentences: &mut Vec<Sentence>,
    paragraphs: &[Removal],
    wanted: &Wanted,
    config: &Config,
) -> (Vec<Removal>, Vec<Removal>) {
    let brought = Wanted::of(paragraphs.iter().map(|&(span, _)| span).collect());
    let (mut kept, mut rest): (Vec<Sentence>, Vec<Sentence>) =
        std::mem::take(sentences).into_iter().partition(|sentence| brought.is_around(sentence.span));
    let candidates: Vec<Sentence> = rest.iter().filter(|sentence| wanted.holds(sentence.span)).cloned().collect();
    let repeated = clean::drop_repeated(&mut rest, config);
    let (again, left_out): (Vec<_>, Vec<_>) = repeated.into_iter().partition(|&(span, _)| wanted.holds(span));
    kept.extend(candidates.into_iter().filter(|sentence| again.iter().any(|&(span, _)| span == sentence.span)));
    rest.extend(kept);
    rest.order_by_key(|sentence| sentence.span);
    *sentences = rest;
    (left_out, again)
}
