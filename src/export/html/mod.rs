//! The report as one page in HTML, to be read, printed and passed on: no script, no
//! address it would load from, its style inside.
//!
//! Never here: markup from an article. `maud` escapes every text; only the style
//! sheet beside this file goes in as it is.

mod claims;
mod sources;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::words;
use crate::report::{Claim, Report, Stance, Verdict, Visibility};

/// What the page may load: nothing but the style inside it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// Writes the page.
#[must_use]
pub fn write(report: &Report) -> String {
    let title = words::title(report);
    let shown = words::shown(report);
    let (shared, alone): (Vec<&Claim>, Vec<&Claim>) =
        shown.iter().partition(|claim| claim.evidence.iter().any(|one| one.article != claim.evidence[0].article));
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                title { (title) " – comparison" }
                style { (PreEscaped(include_str!("style.css"))) }
            }
            body {
                main {
                    header class="top" {
                        p class="product" { "Claimgrid" }
                        h1 dir="auto" { (title) }
                        p class="standing" {
                            (words::standing(report)) ". Texts are compared with each other, not with the world."
                        }
                    }
                    (summary(report, &shown))
                    (sources::articles(report))
                    (claims::grid(report, &shared))
                    (claims::evidence(report, &shared))
                    (claims::alone(report, &alone))
                    (sources::origins(report))
                    (sources::left_out(report))
                    (sources::notes(report))
                    footer {
                        p {
                            "Every quotation stands word for word in its article. Supports, refutes and other detail \
                             are said of the words of the claim, not of the world."
                        }
                    }
                }
            }
        }
    };
    page.into_string()
}

const VERDICTS: [(Verdict, &str, &str); 3] = [
    (Verdict::Corroborated, "✓", "corroborated"),
    (Verdict::Disputed, "✕", "disputed"),
    (Verdict::SingleOrigin, "○", "from one origin"),
];

fn summary(report: &Report, shown: &[&Claim]) -> Markup {
    let counts = VERDICTS.map(|(verdict, ..)| shown.iter().filter(|claim| claim.verdict == verdict).count());
    let hidden = report.claims.iter().filter(|claim| claim.visibility == Some(Visibility::Hidden)).count();
    html! {
        section class="summary" aria-label="Summary" {
            div class="bar" aria-hidden="true" {
                @for ((verdict, ..), count) in VERDICTS.iter().zip(counts) {
                    @if count > 0 {
                        span class=(words::verdict(*verdict)) style=(format!("flex-grow:{count}")) {}
                    }
                }
            }
            ul class="verdicts" {
                @for ((verdict, sign, word), count) in VERDICTS.iter().zip(counts) {
                    li class=(words::verdict(*verdict)) {
                        span class="sign" aria-hidden="true" { (sign) }
                        " " b { (count) } " " (word)
                        " " span class="soft" { (words::verdict_meaning(*verdict)) }
                    }
                }
            }
            @if hidden > 0 {
                p class="soft" { (words::counted(hidden, "claim was", "claims were")) " hidden by hand." }
            }
        }
    }
}

/// The mark of a stance: a shape and a color, with the words beside it.
fn mark(stance: Option<Stance>) -> Markup {
    let (sign, class, _) = signs(stance);
    html! { span class=(format!("mark {class}")) aria-hidden="true" { (sign) } }
}

/// Sign, class and word of what an article says of a claim.
fn signs(stance: Option<Stance>) -> (&'static str, &'static str, &'static str) {
    match stance {
        Some(Stance::Supports) => ("✓", "supports", "supports"),
        Some(Stance::Refutes) => ("✕", "refutes", "refutes"),
        Some(Stance::Discusses) => ("≈", "discusses", "other detail"),
        None => ("–", "silent", "silent"),
    }
}
