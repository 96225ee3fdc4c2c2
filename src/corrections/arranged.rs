//! The same report with its articles in another order: what the comparison of the
//! articles in that order gives, without comparing anything.
//!
//! Never here: whether somebody wants that order.

use crate::article::{ArticleId, OriginId};
use crate::order::Order;
use crate::report::{Claim, Note, NoteKind, Origin, OriginReason, Overlap, Report, Tile};

use super::parts::renumbered;

/// The report with the articles in this order: for each place, the place that its
/// article has now. Only ids change, and what stands in their order. None where the
/// order does not name every article once.
///
/// ```
/// use claimgrid::corrections::arranged;
/// use claimgrid::{Article, Config, compare};
///
/// let herald = Article::from_text("The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard.");
/// let tide = Article::from_text("On Friday the ferry Alma, with 118 people aboard, ran aground off Tolen Point.");
/// let report = compare(&[herald.clone(), tide.clone()], &Config::default());
/// assert_eq!(arranged(&report, &[1, 0]), Some(compare(&[tide, herald], &Config::default())));
/// ```
#[must_use]
pub fn arranged(report: &Report, order: &[usize]) -> Option<Report> {
    let mut ids: Vec<Option<ArticleId>> = vec![None; report.articles.len()];
    for (place, &before) in order.iter().enumerate() {
        ids.get_mut(before)?.replace(ArticleId(place));
    }
    let ids: Vec<ArticleId> = ids.into_iter().collect::<Option<_>>()?;
    if order.len() != ids.len() {
        return None;
    }
    let mut arranged = report.clone();
    arranged.articles = order.iter().filter_map(|&before| report.articles.get(before).cloned()).collect();
    for (place, article) in arranged.articles.iter_mut().enumerate() {
        article.id = ArticleId(place);
    }
    for origin in &mut arranged.origins {
        arrange_origin(origin, &ids);
    }
    arranged.origins.order_by(|one, other| one.articles.cmp(&other.articles));
    for (place, origin) in arranged.origins.iter_mut().enumerate() {
        origin.id = OriginId(place);
    }
    for claim in &mut arranged.claims {
        arrange_claim(claim, &ids);
    }
    for overlap in &mut arranged.overlaps {
        arrange_overlap(overlap, &ids);
    }
    arranged.overlaps.order_by_key(|overlap| (overlap.a, overlap.b));
    arrange_notes(&mut arranged.notes, &ids);
    Some(arranged)
}

fn arrange_origin(origin: &mut Origin, ids: &[ArticleId]) {
    for article in &mut origin.articles {
        rename(article, ids);
    }
    origin.articles.order();
    for OriginReason { a, b, tiles, .. } in &mut origin.because {
        arrange_pair((a, b), tiles, ids);
    }
    origin.because.order_by_key(|reason| (reason.a, reason.b, reason.kind));
}

fn arrange_overlap(overlap: &mut Overlap, ids: &[ArticleId]) {
    if arrange_pair((&mut overlap.a, &mut overlap.b), &mut overlap.tiles, ids) {
        std::mem::swap(&mut overlap.containment_a, &mut overlap.containment_b);
    }
}

/// Names two articles anew, the first of them first; tells whether they changed sides.
fn arrange_pair((a, b): (&mut ArticleId, &mut ArticleId), tiles: &mut [Tile], ids: &[ArticleId]) -> bool {
    rename(a, ids);
    rename(b, ids);
    let changes = *a > *b;
    if changes {
        std::mem::swap(a, b);
        for Tile { a_span, b_span } in &mut *tiles {
            std::mem::swap(a_span, b_span);
        }
        tiles.order_by_key(|tile| tile.a_span);
    }
    changes
}

fn arrange_claim(claim: &mut Claim, ids: &[ArticleId]) {
    for passage in &mut claim.evidence {
        rename(&mut passage.article, ids);
    }
    // Within an article, passages stay in the order of the text.
    let mut order: Vec<usize> = (0..claim.evidence.len()).collect();
    order.order_by_key(|&at| claim.evidence[at].article.index());
    let mut places = vec![None; order.len()];
    for (place, &before) in order.iter().enumerate() {
        places[before] = Some(place);
    }
    claim.evidence = order.iter().map(|&at| claim.evidence[at].clone()).collect();
    claim.conflicts = renumbered(&claim.conflicts, &places);
    claim.details = renumbered(&claim.details, &places);
}

/// Notes on an article stand in the order of the articles, before those on all of them.
fn arrange_notes(notes: &mut [Note], ids: &[ArticleId]) {
    for note in &mut *notes {
        if let Some(article) = &mut note.article {
            rename(article, ids);
        }
        if note.kind == NoteKind::Duplicate {
            rename_other(note, ids);
        }
    }
    notes.order_by_key(|note| (note.article.is_none(), note.article));
}

/// The other article that a note names.
fn rename_other(note: &mut Note, ids: &[ArticleId]) {
    for value in &mut note.values {
        if let Ok(mut other) = ArticleId::try_from(value.clone()) {
            rename(&mut other, ids);
            let now = other.to_string();
            note.message = note.message.replace(value.as_str(), &now);
            *value = now;
        }
    }
}

/// Gives an article the id that it has now.
fn rename(article: &mut ArticleId, ids: &[ArticleId]) {
    if let Some(&now) = ids.get(article.index()) {
        *article = now;
    }
}
