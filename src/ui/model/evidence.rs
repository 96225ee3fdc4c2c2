//! The chosen claim as plain data: each source's own words with the changed and
//! the clashing ones painted, the conflicts as chips, the silent in one line.
//!
//! Never here: the whole text of an article (that is `original`).

use crate::config::Config;
use crate::order::Order;
use crate::report::{Claim, Conflict, Report, Stance, Visibility};
use crate::text::calendar::parse;
use crate::ui::model::diff::{Difference, difference};
use crate::ui::model::follow::was;
use crate::ui::model::names::Column;
use crate::ui::model::passage::{Run, bytes_of, painted};
use crate::ui::model::score::{Why, why};
use crate::ui::words::{Words, fill};

/// What the panel beside the grid shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Panel {
    /// The place of the claim in the report.
    pub(crate) claim: usize,
    /// Where a person wants it.
    pub(crate) visibility: Option<Visibility>,
    /// The words of the claim.
    pub(crate) text: String,
    /// How many say what.
    pub(crate) agreement: String,
    /// Which sources say nothing of it, of which that tells nothing, and of which a
    /// person took it out; empty where all speak.
    pub(crate) silent: String,
    /// The conflicts, each once.
    pub(crate) conflicts: Vec<Chip>,
    /// The differences that can both hold, each once.
    pub(crate) details: Vec<Chip>,
    /// The passages: the one that gives the claim its words, then in the order of the articles.
    pub(crate) quotes: Vec<Quote>,
}

/// One conflict by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Chip {
    /// What differs.
    pub(crate) kind: &'static str,
    /// The words of the one side, empty where it lacks such words.
    pub(crate) a: String,
    /// The words of the other.
    pub(crate) b: String,
    /// The dates of the two articles, where these are why the words differ.
    pub(crate) dates: Option<[String; 2]>,
}

/// One passage.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is shown by itself, in every combination")]
pub(crate) struct Quote {
    /// Its place in the claim's evidence.
    pub(crate) place: usize,
    /// The place of its article.
    pub(crate) article: usize,
    /// The language of its article.
    pub(crate) language: String,
    /// The name of its article.
    pub(crate) name: String,
    /// The date of its article.
    pub(crate) date: Option<String>,
    /// `origin B, with Daily Tide`.
    pub(crate) origin: Option<String>,
    /// What it says of the claim.
    pub(crate) stance: Stance,
    /// The stance in words.
    pub(crate) words: String,
    /// Whether the others are compared with it.
    pub(crate) is_base: bool,
    /// The words.
    pub(crate) runs: Vec<Run<Paint>>,
    /// A remark where marks would not help.
    pub(crate) remark: Option<&'static str>,
    /// Who is said to have said it.
    pub(crate) speaker: Option<String>,
    /// Why it was put here.
    pub(crate) why: Why,
    /// Whether it supports the claim in words that are but similar.
    pub(crate) loose: bool,
    /// Whether a person put it here or said what it says.
    pub(crate) by_hand: bool,
    /// Whether it gives the claim its words.
    pub(crate) is_label: bool,
}

/// How a run of a quote looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paint {
    /// As the base has it.
    Plain,
    /// The base does not have it.
    Changed,
    /// It clashes with another passage.
    Clash,
}

/// The passage that is the base until a person chooses another: the one that
/// gives the claim its label.
pub(crate) fn first_base(claim: &Claim) -> usize {
    claim.label()
}

/// The panel of one claim, its passages compared with the one at `base`. `found` is the
/// report before any correction.
pub(crate) fn panel(
    (report, found): (&Report, &Report),
    columns: &[Column],
    at: usize,
    base: usize,
    words: &Words,
) -> Option<Panel> {
    let claim = report.claims.get(at)?;
    let base_text = claim.evidence.get(base).map_or("", |one| one.text.as_str());
    let mut quotes: Vec<Quote> = claim
        .evidence
        .iter()
        .enumerate()
        .map(|(place, _)| quote(claim, columns, place, (place != base).then_some(base_text), words))
        .collect();
    // The passage that gives the claim its words is read first.
    let labels = first_base(claim);
    quotes.order_by_key(|quote| quote.place != labels);
    let conflicts = distinct(claim.conflicts.iter().map(|one| chip(one, words.kind(one.kind).name, None)));
    let agreement = &claim.agreement;
    let discusses = columns.len().saturating_sub(agreement.supports + agreement.refutes + agreement.silent);
    let similar = report.articles.iter().filter(|article| claim.is_loose_in(article.id)).count();
    Some(Panel {
        claim: at,
        visibility: claim.visibility,
        text: claim.text.clone(),
        agreement: words.agreement(agreement, similar, discusses.saturating_sub(similar)),
        silent: silent(was(report, at, found), columns, claim, words),
        details: details(report, claim, &conflicts, words),
        conflicts,
        quotes,
    })
}

/// Who says nothing of the claim. An article in another language hardly could, and one
/// whose passage a person took out does: it spoke in what the claim was `before`.
fn silent(before: Option<&Claim>, columns: &[Column], claim: &Claim, words: &Words) -> String {
    let says = |claim: &Claim, article: usize| claim.evidence.iter().any(|one| one.article.index() == article);
    let mut groups: [Vec<String>; 3] = Default::default();
    for (article, column) in columns.iter().enumerate().filter(|&(article, _)| !says(claim, article)) {
        let group = match before {
            Some(before) if says(before, article) => 2,
            _ => usize::from(column.is_foreign),
        };
        groups[group].push(column.name.clone());
    }
    let [nothing, abroad, out] = groups;
    let named = |template: &str, names: &[String]| {
        (!names.is_empty()).then(|| fill(template, &[("names", &words.some_of(names))]))
    };
    let nothing = (!nothing.is_empty()).then(|| words.not_mentioned(&nothing));
    let parts = [nothing, named(words.evidence.in_another_language, &abroad), named(words.evidence.taken_out, &out)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Whether what an article says at another time is what one says that clashes anyway:
/// then nothing has changed over time.
fn is_in_conflict(claim: &Claim, detail: &Conflict) -> bool {
    let of_kind = |one: &&Conflict| one.kind == detail.kind;
    let differ = |x: usize, y: usize| {
        let all = claim.conflicts.iter().chain(&claim.details).filter(of_kind);
        all.into_iter().any(|one| (one.a, one.b) == (x, y) || (one.b, one.a) == (x, y))
    };
    claim.conflicts.iter().filter(of_kind).any(|one| {
        [(one.a, one.b), (one.b, one.a)].into_iter().any(|(side, other)| {
            [(detail.a, detail.b), (detail.b, detail.a)]
                .into_iter()
                .any(|(here, later)| here == side && later != other && !differ(later, other))
        })
    })
}

/// The differences that can both hold, but for those that are named as conflicts.
fn details(report: &Report, claim: &Claim, conflicts: &[Chip], words: &Words) -> Vec<Chip> {
    let dated = claim.details.iter().map(|detail| (detail, change(report, claim, detail)));
    let apart = dated.filter(|(detail, dates)| dates.is_none() || !is_in_conflict(claim, detail));
    let mut chips = distinct(apart.map(|(detail, dates)| {
        let kind = if dates.is_some() { words.evidence.change } else { words.detail(detail.kind) };
        chip(detail, kind, dates)
    }));
    chips.retain(|chip| !conflicts.iter().any(|conflict| sides(conflict) == sides(chip)));
    chips
}

/// The dates of two passages that differ because their articles are far apart in time.
fn change(report: &Report, claim: &Claim, detail: &Conflict) -> Option<[String; 2]> {
    let date = |at: usize| report.articles.get(claim.evidence.get(at)?.article.index())?.date.clone();
    let (a, b) = (date(detail.a)?, date(detail.b)?);
    let apart = usize::try_from(parse(&a)?.abs_diff(parse(&b)?)).ok()?;
    (apart > Config::default().change_days).then_some([a, b])
}

fn chip(conflict: &Conflict, kind: &'static str, dates: Option<[String; 2]>) -> Chip {
    Chip { kind, a: conflict.a_text.clone(), b: conflict.b_text.clone(), dates }
}

/// The words of both sides, whichever is named first.
fn sides(chip: &Chip) -> [String; 2] {
    let (a, b) = (chip.a.to_lowercase(), chip.b.to_lowercase());
    if a <= b { [a, b] } else { [b, a] }
}

/// A conflict that several articles have in the same words is one chip.
fn distinct(all: impl Iterator<Item = Chip>) -> Vec<Chip> {
    let mut chips: Vec<Chip> = Vec::new();
    for chip in all {
        if !chips.iter().any(|other| other.kind == chip.kind && sides(other) == sides(&chip)) {
            chips.push(chip);
        }
    }
    chips
}

fn quote(claim: &Claim, columns: &[Column], place: usize, base: Option<&str>, words: &Words) -> Quote {
    let one = &claim.evidence[place];
    let column = columns.get(one.article.index());
    let (changed, remark) = match base.map(|base| difference(base, &one.text)) {
        Some(Difference::Words(ranges)) => (ranges, None),
        Some(Difference::Same) => (Vec::new(), Some(words.evidence.same_words)),
        Some(Difference::Throughout) => (Vec::new(), Some(words.evidence.reworded)),
        None => (Vec::new(), None),
    };
    let mut layers: Vec<_> = changed.into_iter().map(|range| (range, Paint::Changed)).collect();
    for conflict in &claim.conflicts {
        let sides = [(conflict.a, conflict.a_span), (conflict.b, conflict.b_span)];
        for (_, span) in sides.into_iter().filter(|&(evidence, _)| evidence == place) {
            layers.push((bytes_of(&one.text, one.start, span), Paint::Clash));
        }
    }
    let is_label = place == first_base(claim);
    Quote {
        place,
        article: one.article.index(),
        language: column.map_or_else(String::new, |column| column.language.clone()),
        name: column.map_or_else(|| one.article.to_string(), |column| column.name.clone()),
        origin: column
            .and_then(|column| column.origin.as_ref().map(|letter| words.origin_tag(letter, &column.shares_with))),
        stance: one.stance,
        date: column.and_then(|column| column.date.clone()),
        words: stance_words(claim, place, words),
        is_base: base.is_none(),
        runs: tidied(painted(&one.text, Paint::Plain, &layers)),
        remark,
        speaker: one.attribution.as_ref().map(|said| words.speaker(said)),
        why: why(one, is_label, words),
        loose: claim.is_loose(place),
        by_hand: one.by_hand,
        is_label,
    }
}

/// What a passage says of the claim; of a refuting one, in which detail.
pub(crate) fn stance_words(claim: &Claim, place: usize, words: &Words) -> String {
    let one = &claim.evidence[place];
    let conflict = claim.conflicts.iter().find(|one| one.a == place || one.b == place);
    match (one.stance, conflict) {
        (Stance::Refutes, Some(conflict)) => words.kind(conflict.kind).other.to_owned(),
        _ if claim.is_loose(place) => words.terms.similar.to_owned(),
        _ => words.mark(Some(one.stance)).to_owned(),
    }
}

/// The same runs with the space at the ends of changed words unpainted.
fn tidied(runs: Vec<Run<Paint>>) -> Vec<Run<Paint>> {
    let mut tidy = Vec::with_capacity(runs.len());
    for run in runs {
        let inner = run.text.trim();
        if run.paint != Paint::Changed || inner.len() == run.text.len() {
            tidy.push(run);
            continue;
        }
        let start = run.text.len() - run.text.trim_start().len();
        let parts = [(0, start), (start, start + inner.len()), (start + inner.len(), run.text.len())];
        let paints = [Paint::Plain, Paint::Changed, Paint::Plain];
        for ((from, to), paint) in parts.into_iter().zip(paints).filter(|((from, to), _)| from < to) {
            tidy.push(Run { text: run.text[from..to].to_owned(), paint });
        }
    }
    tidy
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::model::{fixture, names};
    use crate::ui::words::Language;

    fn words() -> &'static Words {
        Language::English.words()
    }

    fn shown(claim: usize, base: usize) -> Panel {
        panel_of(&fixture::report(), claim, base)
    }

    fn panel_of(report: &Report, claim: usize, base: usize) -> Panel {
        let columns = names::columns(report, words());
        panel((report, report), &columns, claim, base, words()).expect("the claim is there")
    }

    fn painted_as(quote: &Quote, paint: Paint) -> Vec<&str> {
        quote.runs.iter().filter(|run| run.paint == paint).map(|run| run.text.as_str()).collect()
    }

    #[test]
    fn quotes_are_compared_with_the_base_and_clashes_lie_on_top() {
        let panel = shown(0, 0);
        assert!(panel.quotes[0].is_base);
        assert_eq!(painted_as(&panel.quotes[0], Paint::Clash), ["Harbor master"]);
        assert_eq!(painted_as(&panel.quotes[0], Paint::Changed), [] as [&str; 0]);
        assert_eq!(painted_as(&panel.quotes[3], Paint::Clash), ["deputy port engineer"]);
        assert!(painted_as(&panel.quotes[1], Paint::Changed).contains(&"spotted"));
    }

    #[test]
    fn another_base_changes_the_marks_and_nothing_else() {
        let panel = shown(0, 1);
        assert_eq!(panel.quotes[2].remark, Some(words().evidence.same_words));
        let said: String = panel.quotes[3].runs.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(said, fixture::report().claims[0].evidence[3].text);
    }

    #[test]
    fn the_sentences_count_articles_and_origins() {
        let panel = shown(0, 0);
        assert_eq!(panel.agreement, "Supported by 3 articles from 2 origins and contradicted by 1.");
        assert_eq!(panel.silent, "Northern Post does not mention it.");
        assert_eq!(panel.quotes[1].origin.as_deref(), Some("origin B, with Daily Tide"));
        let mut report = fixture::report();
        report.claims[1].details[0].a = 1;
        let similar = panel_of(&report, 1, 0).agreement;
        assert!(similar.ends_with(" and something similar is said by 1."), "{similar}");
    }

    #[test]
    fn of_many_silent_articles_the_first_few_are_named() {
        let names: Vec<String> = (1..=49).map(|number| format!("P{number}")).collect();
        assert_eq!(words().not_mentioned(&names), "P1, P2, P3, P4, P5 and 44 others do not mention it.");
        assert_eq!(words().not_mentioned(&names[..1]), "P1 does not mention it.");
        assert!(words().not_mentioned(&names[..6]).contains("P6"));
    }

    #[test]
    fn space_beside_a_clash_is_not_painted() {
        let run = |text: &str, paint| Run { text: text.to_owned(), paint };
        let runs = tidied(vec![run("112", Paint::Clash), run(" people", Paint::Changed), run(" ", Paint::Changed)]);
        let expected = [run("112", Paint::Clash), run(" ", Paint::Plain), run("people", Paint::Changed)];
        assert_eq!(runs[..3], expected);
        assert!(runs[3..].iter().all(|run| run.paint == Paint::Plain));
        assert_eq!(shown(0, 0).quotes[3].words, "other role");
    }

    #[test]
    fn speaker_and_reasons_are_in_words() {
        let panel = shown(2, 0);
        assert_eq!(panel.quotes[1].speaker.as_deref(), Some("Speaker: the city (“said”)"));
        let why = &panel.quotes[1].why;
        assert_eq!(why.terms[0].text, "Same names: Ines Kallio");
        assert_eq!((why.terms[0].weight.as_str(), why.terms[0].bar), ("+1.50", 100));
        assert_eq!(why.sum.as_deref(), Some("Alike by 0.70 of 1, out of:"));
        assert_eq!(panel.quotes[0].why.sum.as_deref(), Some(words().evidence.label_reason));
        assert!(panel.quotes[0].is_label && panel.quotes[0].why.terms.is_empty());
    }

    #[test]
    fn a_conflict_met_twice_is_one_chip() {
        let mut report = fixture::report();
        let mut again = report.claims[0].conflicts[0].clone();
        std::mem::swap(&mut again.a_text, &mut again.b_text);
        report.claims[0].conflicts.push(again);
        let panel = panel_of(&report, 0, 0);
        assert_eq!(panel.conflicts.len(), 1);
        assert_eq!(panel.conflicts[0].kind, "Role");
    }

    #[test]
    fn details_that_can_both_hold_are_told_apart_from_a_change_over_time() {
        let mut report = fixture::report();
        let conflict = report.claims[2].conflicts[0].clone();
        report.claims[2].details.push(conflict);
        let columns = names::columns(&report, words());
        let named = panel((&report, &report), &columns, 2, 0, words()).expect("there");
        assert_eq!(named.details, [], "a conflict in the same words has named it");
        report.claims[2].conflicts.clear();
        let kind = |report: &Report| panel((report, report), &columns, 2, 0, words()).expect("there").details[0].kind;
        assert_eq!(kind(&report), "Rounder number");
        report.articles[1].date = Some("2024-09-01".into());
        assert_eq!(kind(&report), "Change over time");
        let mut early = report.clone();
        let claim = &mut early.claims[2];
        let mut clash = claim.details[0].clone();
        let third = claim.evidence.len();
        claim.evidence.push(claim.evidence[1].clone());
        clash.b = third;
        clash.b_text = "eight of them".to_owned();
        claim.conflicts.push(clash);
        let told = panel((&early, &early), &columns, 2, 0, words()).expect("there").details;
        assert_eq!(told, [], "one that clashes anyway says the same");
        report.articles[1].date = Some("lately".into());
        assert_eq!(kind(&report), "Rounder number");
    }

    #[test]
    fn an_article_whose_passage_was_taken_out_is_not_said_to_be_silent() {
        let found = fixture::report();
        let mut report = found.clone();
        let out = report.claims[0].evidence.pop().expect("a passage");
        report.claims[0].evidence.retain(|one| one.article != out.article);
        let columns = names::columns(&report, words());
        let name = &columns[out.article.index()].name;
        let silent = |found| panel((&report, found), &columns, 0, 0, words()).expect("there").silent;
        assert!(silent(&found).ends_with(&format!("Taken out by hand: {name}.")), "{}", silent(&found));
        assert!(!silent(&report).contains("by hand"), "{}", silent(&report));
        let mut foreign = report.clone();
        foreign.articles[out.article.index()].language = "de".to_owned();
        let panel = panel_of(&foreign, 0, 0);
        assert!(panel.silent.ends_with(&format!("In another language, hardly compared: {name}.")), "{}", panel.silent);
    }

    #[test]
    fn nothing_was_taken_out_of_a_claim_that_was_split_off() {
        let found = fixture::report();
        let mut report = found.clone();
        let mut apart = report.claims[0].clone();
        apart.evidence = vec![report.claims[0].evidence.remove(3)];
        apart.text.clone_from(&apart.evidence[0].text);
        report.claims.push(apart);
        let columns = names::columns(&report, words());
        let silent = |at| panel((&report, &found), &columns, at, 0, words()).expect("there").silent;
        assert!(silent(0).ends_with("Taken out by hand: Bay Radio."), "{}", silent(0));
        let others = "Ellery Courier, Coast Wire, Daily Tide and Northern Post do not mention it.";
        assert_eq!(silent(report.claims.len() - 1), others);
    }

    #[test]
    fn what_a_person_did_is_told() {
        let mut report = fixture::report();
        let moved = &mut report.claims[0].evidence[3];
        (moved.by_hand, moved.similarity) = (true, 1.0);
        moved.why.clear();
        let panel = panel_of(&report, 0, 0);
        assert!(panel.quotes[3].by_hand && !panel.quotes[1].by_hand);
        assert_eq!(panel.quotes[3].why.sum.as_deref(), Some(words().evidence.by_hand_reason));
    }

    #[test]
    fn a_claim_that_is_not_there_has_no_panel() {
        let report = fixture::report();
        assert_eq!(panel((&report, &report), &[], 99, 0, words()), None);
    }
}
