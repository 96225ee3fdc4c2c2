//! The report as one page in HTML, to be read, printed and passed on: no script, no
//! address it would load from, its style inside.
//!
//! Never here: markup from an article. `maud` escapes every text; only the style
//! sheet beside this file goes in as it is.

mod claims;
mod sources;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::words::{self, Words};
use crate::report::{Claim, Report, Stance, Verdict, Visibility};
use crate::words::Language;

/// What the page may load: nothing but the style inside it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// What the page says of itself, for programs.
pub(super) const MARK: &str = "<meta name=\"generator\" content=\"Claimgrid\">";

/// Writes the page in English.
#[must_use]
pub fn write(report: &Report) -> String {
    write_in(report, Language::English)
}

/// Writes the page in a language; the words of the articles stay theirs.
#[must_use]
pub fn write_in(report: &Report, language: Language) -> String {
    let say = Words::of(language);
    let title = say.title(report);
    let shown = words::shown(report);
    let (shared, alone): (Vec<&Claim>, Vec<&Claim>) =
        shown.iter().partition(|claim| claim.evidence.iter().any(|one| one.article != claim.evidence[0].article));
    let page = html! {
        (DOCTYPE)
        html lang=(language.tag()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                (PreEscaped(MARK))
                title { (title) " – " (language.inside(say.comparison)) }
                style { (PreEscaped(include_str!("style.css"))) }
            }
            body {
                main {
                    header class="top" {
                        p class="product" { "Claimgrid" }
                        h1 dir="auto" { (title) }
                        p class="standing" {
                            (say.standing(report)) ". " (say.not_the_world)
                        }
                    }
                    (summary(report, &shown, say))
                    (sources::articles(report, say))
                    (claims::grid(report, &shared, say))
                    (claims::evidence(report, &shared, say))
                    (claims::alone(report, &alone, say))
                    (sources::origins(report, say))
                    (sources::left_out(report, say))
                    (sources::notes(report, say))
                    footer {
                        p { (say.footer) }
                    }
                }
            }
        }
    };
    page.into_string()
}

const VERDICTS: [(Verdict, &str); 3] =
    [(Verdict::Corroborated, "✓"), (Verdict::Disputed, "✕"), (Verdict::SingleOrigin, "○")];

fn summary(report: &Report, shown: &[&Claim], say: &Words) -> Markup {
    let counts = VERDICTS.map(|(verdict, _)| shown.iter().filter(|claim| claim.verdict == verdict).count());
    let hidden = report.claims.iter().filter(|claim| claim.visibility == Some(Visibility::Hidden)).count();
    html! {
        section class="summary" aria-label=(say.summary) {
            div class="bar" aria-hidden="true" {
                @for ((verdict, _), count) in VERDICTS.iter().zip(counts) {
                    @if count > 0 {
                        span class=(words::verdict(*verdict)) style=(format!("flex-grow:{count}")) {}
                    }
                }
            }
            ul class="verdicts" {
                @for ((verdict, sign), count) in VERDICTS.iter().zip(counts) {
                    li class=(words::verdict(*verdict)) {
                        span class="sign" aria-hidden="true" { (sign) }
                        " " b { (count) } " " (say.terms().verdict(*verdict))
                        " " span class="soft" { (say.terms().verdict_meaning(*verdict)) }
                    }
                }
            }
            @if hidden > 0 {
                p class="soft" { (say.hidden.of(hidden)) }
            }
        }
    }
}

/// The mark of a stance: a shape and a color, with the words beside it.
fn mark(stance: Option<Stance>) -> Markup {
    let (sign, class) = signs(stance);
    html! { span class=(format!("mark {class}")) aria-hidden="true" { (sign) } }
}

/// Sign and class of what an article says of a claim.
fn signs(stance: Option<Stance>) -> (&'static str, &'static str) {
    match stance {
        Some(Stance::Supports) => ("✓", "supports"),
        Some(Stance::Refutes) => ("✕", "refutes"),
        Some(Stance::Discusses) => ("≈", "discusses"),
        None => ("–", "silent"),
    }
}
