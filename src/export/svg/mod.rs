//! The report as one picture in SVG: articles are rows, claims are columns in the
//! order of the texts, the disputed ones pointed out and told below. It loads nothing
//! and runs nothing.
//!
//! Never here: markup from an article. `maud` escapes every text; only the style sheet
//! beside this file goes in as it is.

pub mod plan;

use maud::{Markup, PreEscaped, html};

use super::words::{Words, shown};
use crate::letters::beginning;
use crate::order::Order;
use crate::report::{Claim, Report, Stance, Verdict};
use crate::words::{self, Language, fill};
use plan::{HEAD, Plan, ROW, Strip, plan};

/// At most so many columns: about two pixels each.
const COLUMNS: usize = 360;

/// At most so many claims are told by their words.
const TOLD: usize = 12;

/// Width of the picture, of the names at its left, and of its margin.
const WIDTH: usize = 960;
const NAMES: usize = 190;
const MARGIN: usize = 24;

/// Where the rows begin.
const TOP: usize = 132;

/// From how many articles on the rows are as high as the drawing has them and no higher.
const MANY: usize = 20;

/// Writes the picture in English.
#[must_use]
pub fn write(report: &Report) -> String {
    write_in(report, Language::English)
}

/// Writes the picture in a language; the words of the articles stay theirs.
#[must_use]
pub fn write_in(report: &Report, language: Language) -> String {
    let say = Words::of(language);
    let mut claims = shown(report);
    let first = |claim: &Claim| claim.evidence.iter().map(|one| (one.article, one.start)).min();
    claims.order_by_key(|claim| first(claim));
    let strips: Vec<Strip> = claims.iter().map(|claim| strip(claim, report.articles.len())).collect();
    let plan = plan(report.articles.len(), &strips, COLUMNS);
    let disputed: Vec<(usize, &Claim)> =
        claims.iter().copied().enumerate().filter(|(_, claim)| claim.verdict == Verdict::Disputed).collect();
    let rows = report.articles.len() * row_height(report);
    let told = disputed.len().min(TOLD) + usize::from(disputed.len() > TOLD);
    let height = TOP + rows + 48 + told * 20 + if told > 0 { 24 } else { 0 };
    let title = say.title(report);
    let picture = html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {WIDTH} {height}")) width=(WIDTH) height=(height)
            role="img" aria-labelledby="title desc" lang=(language.tag()) {
            title id="title" { (plain(&title)) }
            desc id="desc" { (description(report, &claims, say)) }
            style { (PreEscaped(include_str!("style.css"))) }
            rect class="paper" width=(WIDTH) height=(height) {}
            text class="title ink" x=(MARGIN) y="44" { (plain(&shortened(&title, 66))) }
            text class="soft" x=(MARGIN) y="68" { (say.standing(report)) ". " (say.not_the_world) }
            (legend(&plan, say))
            (drawing(report, &plan, &claims, say))
            (numbers(&plan, &disputed))
            (told_below(&disputed, TOP + rows, say))
        }
    };
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", picture.into_string())
}

fn strip(claim: &Claim, articles: usize) -> Strip {
    let mut stances = vec![None; articles];
    for one in &claim.evidence {
        if let Some(stance) = stances.get_mut(one.article.index()) {
            let strength = |stance: Option<Stance>| match stance {
                Some(Stance::Refutes) => 3,
                Some(Stance::Supports) => 2,
                Some(Stance::Discusses) => 1,
                None => 0,
            };
            if strength(Some(one.stance)) > strength(*stance) {
                *stance = Some(one.stance);
            }
        }
    }
    Strip { stances, verdict: claim.verdict }
}

fn row_height(report: &Report) -> usize {
    if report.articles.len() > MANY { ROW } else { 20 }
}

/// What the picture shows, for those who hear it.
fn description(report: &Report, claims: &[&Claim], say: &Words) -> String {
    let with = |verdict| claims.iter().filter(|claim| claim.verdict == verdict).count().to_string();
    fill(
        say.picture,
        &[
            ("articles", &say.terms().articles.of(report.articles.len())),
            ("claims", &say.terms().claims.of(claims.len())),
            ("corroborated", &with(Verdict::Corroborated)),
            ("disputed", &with(Verdict::Disputed)),
            ("single", &with(Verdict::SingleOrigin)),
        ],
    )
}

/// The shapes with their words, each as far from the next as its word is long.
fn legend(plan: &Plan, say: &Words) -> Markup {
    let shapes = [
        (Some(Stance::Supports), "supports", "M0 2h14v8h-14z"),
        (Some(Stance::Refutes), "refutes", "M0 1h14v4h-14zM0 7h14v4h-14z"),
        (Some(Stance::Discusses), "discusses", "M0 7h14v3h-14z"),
        (None, "ground", "M0 5h14v1h-14z"),
    ];
    let mut next = NAMES + MARGIN;
    let placed = shapes.map(|(stance, class, path)| {
        let (x, word) = (next, say.terms().legend(stance));
        next += 38 + 7 * word.chars().count();
        (x, class, path, word)
    });
    html! {
        @for (x, class, path, word) in placed {
            path class=(class) transform=(format!("translate({x} 88)")) d=(path) {}
            text class="small soft" x=(x + 20) y="98" { (word) }
        }
        @if plan.together > 1 {
            text class="small soft" x=(WIDTH - MARGIN) y="98" text-anchor="end" {
                (fill(say.together, &[("n", &plan.together.to_string())]))
            }
        }
    }
}

fn drawing(report: &Report, plan: &Plan, claims: &[&Claim], say: &Words) -> Markup {
    let room = WIDTH - NAMES - 2 * MARGIN;
    let left = NAMES + MARGIN;
    let across = ratio(room, plan.columns.max(1));
    let down = ratio(row_height(report), ROW);
    let classes = ["supports", "refutes", "discusses"];
    html! {
        @for (at, article) in report.articles.iter().enumerate() {
            @let name = say.name(report, article.id);
            text class=(if report.articles.len() > MANY { "small ink" } else { "ink" }) text-anchor="end"
                x=(left - 12) y=(TOP + at * row_height(report) + row_height(report) * 7 / 10) {
                title { (plain(&name)) }
                (plain(&shortened(&name, 26)))
            }
        }
        g transform=(format!("translate({left} {TOP}) scale({across} {down})")) {
            path class="wash" d=(plan.washes) {}
            @for (at, row) in plan.rows.iter().enumerate() {
                path class="ground" d=(format!("M0 {}h{}v1h-{}z", at * ROW + 5, plan.columns, plan.columns)) {}
                @for (class, path) in classes.iter().zip(row) {
                    @if !path.is_empty() { path class=(class) d=(path) {} }
                }
            }
            path class="refutes" d=(plan.ticks) {}
            // Whoever points at a column reads its claim.
            @if plan.together == 1 {
                @for (at, claim) in claims.iter().enumerate() {
                    rect class="whole" x=(at) y=(format!("-{HEAD}")) width="1" height=(report.articles.len() * ROW + HEAD) {
                        title { (say.terms().verdict(claim.verdict)) ": " (plain(&shortened(&claim.text, 200))) }
                    }
                }
            }
        }
    }
}

/// Numbers over the disputed columns, where they do not run into each other.
fn numbers(plan: &Plan, disputed: &[(usize, &Claim)]) -> Markup {
    let room = WIDTH - NAMES - 2 * MARGIN;
    let mut right = 0;
    let placed = disputed.iter().take(TOLD).enumerate().filter_map(|(at, &(place, _))| {
        let column = place / plan.together;
        let x = NAMES + MARGIN + (2 * column + 1) * room / (2 * plan.columns.max(1));
        (x >= right).then(|| {
            right = x + 16;
            (at + 1, x)
        })
    });
    let placed: Vec<(usize, usize)> = placed.collect();
    html! {
        @for (number, x) in placed {
            text class="small soft" text-anchor="middle" x=(x) y=(TOP - 14) { (number) }
        }
    }
}

/// The disputed claims by their words.
fn told_below(disputed: &[(usize, &Claim)], bottom: usize, say: &Words) -> Markup {
    html! {
        @if !disputed.is_empty() {
            text class="ink" x=(MARGIN) y=(bottom + 38) { (say.disputed) }
            @for (at, (_, claim)) in disputed.iter().take(TOLD).enumerate() {
                text class="soft small" text-anchor="end" x=(MARGIN + 18) y=(bottom + 60 + at * 20) { (at + 1) }
                text class="quote ink" x=(MARGIN + 28) y=(bottom + 60 + at * 20) { (plain(&shortened(&claim.text, 118))) }
            }
            @if disputed.len() > TOLD {
                text class="soft small" x=(MARGIN + 28) y=(bottom + 60 + TOLD * 20) {
                    (fill(say.and_more, &[("n", &(disputed.len() - TOLD).to_string())]))
                }
            }
        }
    }
}

/// A ratio with three digits.
fn ratio(a: usize, b: usize) -> String {
    let thousandths = a * 1000 / b;
    format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
}

/// At most `most` characters.
fn shortened(text: &str, most: usize) -> String {
    let letters = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let start = beginning(&letters, most);
    if start.len() < letters.len() { words::shortened(start) } else { letters }
}

/// The text without what an XML file may not hold.
fn plain(text: &str) -> String {
    let may = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(may).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_shortened_between_characters() {
        assert_eq!(shortened("Bill, who", 6), "Bill…");
        assert_eq!(shortened("  a   short\ntext ", 20), "a short text");
        assert_eq!(shortened("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}e\u{301}…");
        assert_eq!(plain("a\u{0}b\u{1b}\u{ffff}c"), "abc");
        assert_eq!(ratio(722, 360), "2.005");
    }
}
