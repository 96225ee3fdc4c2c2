//! The person has the last word: what edits do to a report, and that nothing is
//! lost by them.

mod reports;

use std::collections::BTreeSet;

use claimgrid::agreement::tally::{Rank, tally, tell_apart, widest_and_surest};
use claimgrid::corrections::{ArticleKey, ClaimKey, Edit, History, Passage, apply, restore};
use claimgrid::export::json;
use claimgrid::report::{
    ArticleReport, Claim, Conflict, ConflictKind, Evidence, NoteKind, Origin, OriginKind, OriginReason, Reason, Report,
    SCHEMA, Stance, Verdict, Visibility,
};
use claimgrid::{Article, ArticleId, ClaimId, Config, OriginId, Utf16Span, compare};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use Stance::{Discusses, Refutes, Supports};

/// Four articles about a ferry: the first two from one wire.
fn ferry() -> Report {
    let article = |at: usize, source: &str| ArticleReport {
        id: ArticleId(at),
        title: String::new(),
        source: source.to_owned(),
        date: None,
        url: None,
        fingerprint: Article::from_text(source).fingerprint(),
        language: "en".to_owned(),
        sentences: 3,
        removed: Vec::new(),
        alone: Vec::new(),
        leaves_out: Vec::new(),
    };
    let passage = |at: usize, start: usize, text: &str, stance: Stance| Evidence {
        article: ArticleId(at),
        start,
        end: start + text.len(),
        text: text.to_owned(),
        stance,
        similarity: if stance == Supports && at == 0 { 1.0 } else { 0.7 },
        attribution: None,
        why: Vec::new(),
        by_hand: false,
    };
    let differs = |a: (usize, &str), b: (usize, &str), kind| Conflict {
        a: a.0,
        b: b.0,
        kind,
        a_span: Utf16Span { start: 0, end: a.1.len() },
        a_text: a.1.to_owned(),
        b_span: Utf16Span { start: 0, end: b.1.len() },
        b_text: b.1.to_owned(),
    };
    let claim = |evidence: Vec<Evidence>, conflicts, details| {
        let passages: Vec<(usize, Stance)> = evidence.iter().map(|one| (one.article.index(), one.stance)).collect();
        let (agreement, verdict) = tally(&passages, &[0, 0, 1, 2]);
        let text = evidence[0].text.clone();
        Claim { id: ClaimId(0), text, verdict, agreement, evidence, conflicts, details, visibility: None }
    };
    let mut claims = vec![
        claim(
            vec![
                passage(0, 0, "The Alma had 112 people aboard.", Supports),
                passage(1, 0, "There were 112 people on the Alma.", Supports),
                passage(2, 0, "Some 110 people were aboard.", Discusses),
                passage(3, 0, "The Alma carried 118 people.", Refutes),
            ],
            vec![differs((0, "112"), (3, "118"), ConflictKind::Number)],
            vec![differs((0, "112"), (2, "Some 110"), ConflictKind::Number)],
        ),
        claim(
            vec![
                passage(0, 100, "It ran aground off Tolen Point.", Supports),
                passage(2, 100, "It struck the rocks off Tolen Point.", Supports),
            ],
            Vec::new(),
            Vec::new(),
        ),
        claim(vec![passage(3, 100, "The ferry hit the Tolen rocks.", Supports)], Vec::new(), Vec::new()),
    ];
    for (at, claim) in claims.iter_mut().enumerate() {
        claim.id = ClaimId(at);
    }
    let because = vec![OriginReason {
        a: ArticleId(0),
        b: ArticleId(1),
        kind: OriginKind::SharedText,
        score: 0.9,
        tiles: Vec::new(),
    }];
    let origin = |at: usize, articles: &[usize], because| Origin {
        id: OriginId(at),
        articles: articles.iter().copied().map(ArticleId).collect(),
        because,
    };
    let sources = ["Herald", "Daily", "Coast Wire", "Bay Radio"];
    let mut articles: Vec<ArticleReport> = sources.iter().enumerate().map(|(at, s)| article(at, s)).collect();
    tell_apart(&mut articles, &claims);
    Report {
        schema: SCHEMA.to_owned(),
        title: None,
        whole: None,
        articles,
        origins: vec![origin(0, &[0, 1], because), origin(1, &[2], Vec::new()), origin(2, &[3], Vec::new())],
        claims,
        overlaps: Vec::new(),
        notes: Vec::new(),
    }
}

fn key(report: &Report, claim: usize) -> ClaimKey {
    ClaimKey::of(report, ClaimId(claim)).expect("a claim of the report")
}

fn passage(report: &Report, claim: usize, at: usize) -> Passage {
    Passage::of(report, ClaimId(claim), at).expect("a passage of the claim")
}

fn article(report: &Report, at: usize) -> ArticleKey {
    ArticleKey::of(report, ArticleId(at)).expect("an article of the report")
}

/// The claim with these words.
fn with<'a>(report: &'a Report, text: &str) -> &'a Claim {
    report.claims.iter().find(|claim| claim.text == text).expect("a claim with these words")
}

fn stances(claim: &Claim) -> Vec<Stance> {
    claim.evidence.iter().map(|one| one.stance).collect()
}

#[test]
fn a_rejected_passage_is_a_claim_of_its_own_and_its_conflict_is_gone() {
    let report = ferry();
    let edited = apply(&report, &[Edit::Reject { claim: key(&report, 0), passage: passage(&report, 0, 3) }]);
    let rest = with(&edited, "The Alma had 112 people aboard.");
    assert_eq!(stances(rest), [Supports, Supports, Discusses]);
    assert_eq!((rest.verdict, rest.agreement.silent, rest.conflicts.len()), (Verdict::SingleOrigin, 1, 0));
    let alone = with(&edited, "The Alma carried 118 people.");
    assert_eq!((stances(alone), alone.agreement.silent), (vec![Supports], 3));
    assert!(edited.notes.is_empty());
}

#[test]
fn when_the_label_is_rejected_another_passage_takes_its_place() {
    let report = ferry();
    let edited = apply(&report, &[Edit::Reject { claim: key(&report, 0), passage: passage(&report, 0, 0) }]);
    let rest = with(&edited, "There were 112 people on the Alma.");
    // The differences were found against the passage that left.
    assert_eq!(stances(rest), [Supports, Supports, Supports]);
    assert_eq!(rest.agreement.origins_supporting, 3);
}

#[test]
fn reasons_go_with_the_words_that_they_were_about() {
    let mut report = ferry();
    let reason = Reason { feature: "words".to_owned(), detail: "aboard".to_owned(), weight: 0.7 };
    for at in 1..4 {
        report.claims[0].evidence[at].why = vec![reason.clone()];
    }
    let reasons = |claim: &Claim| claim.evidence.iter().filter(|one| !one.why.is_empty()).count();
    let edited = apply(&report, &[Edit::Reject { claim: key(&report, 0), passage: passage(&report, 0, 3) }]);
    assert_eq!(reasons(with(&edited, "The Alma had 112 people aboard.")), 2, "the heading stayed");
    let edited = apply(&report, &[Edit::Reject { claim: key(&report, 0), passage: passage(&report, 0, 0) }]);
    assert_eq!(reasons(with(&edited, "There were 112 people on the Alma.")), 0, "another heading");
}

#[test]
fn what_said_but_something_similar_says_no_more_in_a_merged_claim() {
    let mut report = ferry();
    report.claims[0].details.clear();
    report.claims[0].evidence[2].similarity = 0.3;
    assert!(report.claims[0].is_loose(2));
    let merged = apply(&report, &[Edit::Merge { claim: key(&report, 1), with: key(&report, 0) }]);
    let claim = with(&merged, "It ran aground off Tolen Point.");
    let of = |text: &str| claim.evidence.iter().position(|one| one.text == text).expect("it is in it");
    let (similar, other) = (of("Some 110 people were aboard."), of("There were 112 people on the Alma."));
    assert!(claim.is_loose(similar) && !claim.evidence[similar].by_hand);
    assert!(claim.evidence[other].by_hand && claim.evidence[other].stance == Supports);
}

/// Where a claim stands if each article is its own origin.
fn rank(claim: &Claim) -> Rank {
    widest_and_surest(claim, Some)
}

/// The first claim, of as many passages as there are similarities, each of an article of
/// its own.
fn supported(similarities: &[f64]) -> Claim {
    let mut claim = ferry().claims[0].clone();
    let first = claim.evidence[0].clone();
    claim.evidence = (0..)
        .map(ArticleId)
        .zip(similarities)
        .map(|(article, &similarity)| Evidence { article, similarity, stance: Supports, ..first.clone() })
        .collect();
    claim.agreement.supports = similarities.len();
    claim
}

#[test]
fn the_widest_and_surest_claims_come_first() {
    assert!(rank(&supported(&[1.0, 0.9, 0.9])) < rank(&supported(&[1.0, 0.9])));
    assert!(rank(&supported(&[1.0, 0.9])) < rank(&supported(&[1.0, 0.8])));
    // More sides that are hardly sure are less than one that is.
    assert!(rank(&supported(&[1.0, 0.95])) < rank(&supported(&[1.0, 0.8, 0.8])));
    // What is not sure at all still counts among equals, and takes nothing away.
    assert!(rank(&supported(&[1.0, 0.9, 0.7])) < rank(&supported(&[1.0, 0.9])));
    let two = supported(&[1.0, 0.9]);
    let mut supported_more = two.clone();
    supported_more.agreement.origins_supporting += 1;
    assert!(rank(&supported_more) < rank(&two));
    let mut less_spoken_of = two.clone();
    less_spoken_of.agreement.silent += 1;
    assert!(rank(&two) < rank(&less_spoken_of));

    // A passage that takes no side makes none surer.
    let mut discussed = supported(&[1.0, 0.8]);
    discussed.evidence[1].stance = Discusses;
    let before = rank(&discussed);
    discussed.evidence[1].similarity = 0.9;
    assert_eq!(rank(&discussed), before);
    // What a person said is sure, whatever it was before.
    let mut by_hand = supported(&[1.0, 0.3]);
    by_hand.evidence[1].by_hand = true;
    assert!(rank(&by_hand) < rank(&supported(&[1.0, 0.9])));
    // Two articles of one origin are no wider than one.
    let three = supported(&[1.0, 1.0, 1.0]);
    let of_one = widest_and_surest(&three, |article| Some(article / 2));
    assert!(rank(&three) < of_one);
    assert!(rank(&supported(&[1.0, 0.95, 0.95])) < of_one);
}

#[test]
fn whose_passages_are_the_surer_ones_does_not_count() {
    // Summed from the left, these differ in the last bit.
    let mut similarities = [0.94, 0.98, 0.92, 0.98, 0.99, 0.93];
    let one = rank(&supported(&similarities));
    similarities.reverse();
    assert_eq!(rank(&supported(&similarities)), one);
}

#[test]
fn a_moved_passage_supports_until_it_is_relabeled() {
    let report = ferry();
    let moved = Edit::Move { passage: passage(&report, 2, 0), from: key(&report, 2), to: key(&report, 1) };
    let edited = apply(&report, std::slice::from_ref(&moved));
    assert_eq!(edited.claims.len(), 2, "a claim without a passage is none");
    let claim = with(&edited, "It ran aground off Tolen Point.");
    assert_eq!((claim.agreement.origins_supporting, claim.verdict), (3, Verdict::Corroborated));
    assert!(claim.evidence[2].by_hand);
    let stance = Edit::Relabel { claim: key(&report, 1), passage: passage(&report, 2, 0), stance: Refutes };
    let edited = apply(&report, &[moved, stance]);
    assert_eq!(with(&edited, "It ran aground off Tolen Point.").verdict, Verdict::Disputed);
}

#[test]
fn merged_claims_keep_label_and_stances_and_split_ones_come_apart_again() {
    let report = ferry();
    let merge = Edit::Merge { claim: key(&report, 1), with: key(&report, 0) };
    let merged = apply(&report, std::slice::from_ref(&merge));
    let claim = with(&merged, "It ran aground off Tolen Point.");
    assert_eq!((claim.evidence.len(), claim.conflicts.len(), claim.details.len()), (6, 1, 1));
    assert_eq!((claim.conflicts[0].a_text.as_str(), claim.conflicts[0].b_text.as_str()), ("112", "118"));
    assert_eq!(claim.evidence[claim.conflicts[0].b].stance, Refutes);
    let passages = (0..4).map(|at| passage(&report, 0, at)).collect();
    let split = Edit::Split { claim: key(&report, 1), passages };
    let apart = apply(&report, &[merge, split]);
    assert_eq!(apart.claims.len(), 3);
    let again = with(&apart, "The Alma had 112 people aboard.");
    assert_eq!(stances(again), stances(&report.claims[0]));
    assert_eq!(again.verdict, Verdict::Disputed);
}

#[test]
fn a_stance_given_by_hand_changes_what_follows_from_it() {
    let mut report = ferry();
    // The rounder number of the third article clashes with that of the second.
    let clash = Conflict { a: 1, b: 2, ..report.claims[0].conflicts[0].clone() };
    report.claims[0].conflicts.push(clash);
    let given = Edit::Relabel { claim: key(&report, 0), passage: passage(&report, 0, 1), stance: Discusses };
    let edited = apply(&report, std::slice::from_ref(&given));
    assert_eq!(stances(with(&edited, "The Alma had 112 people aboard.")), [Supports, Discusses, Discusses, Refutes]);
    let edited = apply(
        &report,
        &[given, Edit::Relabel { claim: key(&report, 0), passage: passage(&report, 0, 1), stance: Supports }],
    );
    assert_eq!(stances(with(&edited, "The Alma had 112 people aboard.")), [Supports, Supports, Refutes, Refutes]);
    let own = Edit::Relabel { claim: key(&report, 0), passage: passage(&report, 0, 0), stance: Refutes };
    assert_eq!(apply(&report, &[own]).notes[0].kind, NoteKind::Correction, "a claim does not refute its own words");
}

#[test]
fn what_holds_under_a_condition_supports_nothing_after_a_correction_either() {
    let told = |opening: &str| {
        let line = "the Ulbren line stays closed until the end of March, the operator said on Friday.";
        Article::from_text(format!("{opening} {line}"))
    };
    let (known, heard) = (told("In Odrel it is known that"), told("It is well known by now that"));
    let found = compare(&[known, heard, told("If the rope proves to be worn,")], &Config::default());
    let at = found.claims.iter().position(|claim| claim.agreement.silent == 0).expect("a claim of all");
    let of_article = |claim: &Claim, at: usize| claim.evidence.iter().position(|one| one.article == ArticleId(at));
    let stance = |report: &Report, article: usize| {
        let claim = report.claims.iter().find(|claim| claim.evidence.len() > 1).expect("the claim of several");
        of_article(claim, article).map(|at| claim.evidence[at].stance)
    };
    assert_eq!([0, 1, 2].map(|article| stance(&found, article)), [Supports, Supports, Discusses].map(Some));
    let condition = &found.claims[at].evidence[of_article(&found.claims[at], 2).expect("it is in it")];
    assert!(condition.similarity >= Config::default().firm, "it is near enough to support");
    let lead = usize::from(found.claims[at].evidence[0].text != found.claims[at].text);
    let place = |article: usize| passage(&found, at, of_article(&found.claims[at], article).expect("it is in it"));

    let relabeled = Edit::Relabel { claim: key(&found, at), passage: place(1 - lead), stance: Refutes };
    assert_eq!(stance(&apply(&found, &[relabeled]), 2), Some(Discusses));
    let rejected = Edit::Reject { claim: key(&found, at), passage: place(lead) };
    let other = apply(&found, std::slice::from_ref(&rejected));
    assert_eq!([stance(&other, 1 - lead), stance(&other, 2)], [Supports, Discusses].map(Some), "another label");
    let claim = ClaimKey { passages: vec![place(1 - lead), place(2)] };
    let alone = apply(&found, &[rejected, Edit::Reject { claim, passage: place(1 - lead) }]);
    assert!(alone.claims.iter().all(|claim| claim.evidence.len() == 1 && claim.agreement.supports == 1));
}

#[test]
fn origins_follow_the_person_with_the_counts() {
    let report = ferry();
    let part = Edit::Part { articles: vec![article(&report, 1)] };
    let edited = apply(&report, std::slice::from_ref(&part));
    assert_eq!(edited.origins.len(), 4);
    assert_eq!(edited.claims[0].agreement.origins_supporting, 2);
    let join = Edit::Join { articles: vec![article(&report, 2), article(&report, 0)] };
    let edited = apply(&report, &[part, join]);
    let members: Vec<Vec<usize>> =
        edited.origins.iter().map(|origin| origin.articles.iter().map(|id| id.index()).collect()).collect();
    assert_eq!(members, [vec![0, 2], vec![1], vec![3]]);
    assert_eq!(edited.origins[0].because[0].kind, OriginKind::ByHand);
    assert_eq!(with(&edited, "It ran aground off Tolen Point.").verdict, Verdict::SingleOrigin);
}

#[test]
fn a_claim_is_pinned_and_shown_as_usual_again() {
    let report = ferry();
    let show = |visibility| Edit::Show { claim: key(&report, 1), visibility };
    let pinned = apply(&report, &[show(Some(Visibility::Pinned))]);
    assert_eq!(pinned.claims[1].visibility, Some(Visibility::Pinned));
    assert_eq!(apply(&report, &[show(Some(Visibility::Hidden)), show(None)]), report);
}

#[test]
fn what_does_not_fit_is_told_and_kept() {
    let report = ferry();
    let edits = [Edit::Reject { claim: key(&report, 0), passage: passage(&report, 0, 3) }];
    let mut changed = report.clone();
    changed.articles[3].fingerprint = Article::from_text("Bay Radio, corrected").fingerprint();
    let edited = apply(&changed, &edits);
    assert_eq!(edited.claims, changed.claims);
    assert_eq!(edited.notes.len(), 1);
    assert_eq!(
        edited.notes[0].message,
        "A correction was kept but does not fit these articles (take ‘The Alma carried 118 people.’ out of its \
         claim): the article it is about is not here, or its text has changed."
    );
    let file = json::read_edited(&json::write_edited(&edited, &edits)).expect("what was written");
    assert_eq!((file.report, file.edits.as_slice()), (edited, edits.as_slice()));
}

#[test]
fn edits_outlast_another_order_of_the_articles() {
    let report = ferry();
    let edits = [
        Edit::Part { articles: vec![article(&report, 1)] },
        Edit::Reject { claim: key(&report, 0), passage: passage(&report, 0, 3) },
    ];
    let mut turned = report.clone();
    let new = |id: ArticleId| ArticleId(3 - id.index());
    turned.articles.reverse();
    turned.articles.iter_mut().for_each(|one| one.id = new(one.id));
    for origin in &mut turned.origins {
        origin.articles.iter_mut().for_each(|id| *id = new(*id));
        origin.because.iter_mut().for_each(|one| (one.a, one.b) = (new(one.b), new(one.a)));
    }
    turned.claims.iter_mut().flat_map(|claim| &mut claim.evidence).for_each(|one| one.article = new(one.article));
    let (before, after) = (apply(&report, &edits), apply(&turned, &edits));
    assert!(after.notes.is_empty(), "{:?}", after.notes);
    let said = |report: &Report| -> Vec<_> {
        report.claims.iter().map(|claim| (claim.text.clone(), claim.verdict, claim.agreement)).collect()
    };
    assert_eq!(said(&before), said(&after));
}

#[test]
fn a_restored_passage_is_read_and_stays_marked() {
    let text = "Ferry aground\n\nThe ferry Alma ran aground off Tolen Point on Friday with 112 people aboard. \
                The harbor office said that all of them were brought ashore by the evening.\n\nRead also: Storm \
                closes the harbor of Krasnivel for a second day";
    let articles = [Article::from_text(text), Article::from_text("The ferry ran aground on Friday, the office said.")];
    let report = compare(&articles, &Config::default());
    let last = report.articles[0].removed.last().expect("the line below the article").clone();
    let before = report.articles[0].sentences;
    let edits = [Edit::Restore { article: article(&report, 0), start: last.start, end: last.end }];
    let marked = apply(&report, &edits);
    assert!(marked.articles[0].removed.last().expect("it").restored);

    let again = compare(&restore(&articles, &edits), &Config::default());
    assert!(again.articles[0].sentences > before);
    let applied = apply(&again, &edits);
    assert_eq!(applied.notes, again.notes, "the edit fits the fresh report too");
    assert_eq!(applied.articles[0].removed, marked.articles[0].removed);
}

#[test]
fn errors_of_reading_say_what_is_wrong() {
    let written = json::write(&ferry());
    let error = |text: &str| json::read_edited(text).expect_err("no report");
    assert!(error("{").starts_with("This is no JSON: "));
    assert!(error("[]").contains("it has no ‘schema’"));
    assert!(error(&written.replace("claimgrid/1", "claimgrid/9")).contains("‘claimgrid/9’; this version reads"));
    let unknown = written.replacen("\"notes\": []", "\"notes\": [], \"edits\": [{\"kind\": \"paint\"}]", 1);
    assert!(error(&unknown).starts_with("What stands beside this report cannot be read: unknown variant `paint`"));
    assert!(json::read(&unknown).is_ok(), "the report alone can be read");
}

/// Where every passage of a report stands.
fn places(report: &Report) -> BTreeSet<(ArticleId, usize, usize)> {
    let all = report.claims.iter().flat_map(|claim| &claim.evidence);
    all.map(|one| (one.article, one.start, one.end)).collect()
}

/// Holds what must be so after any edits.
fn check(report: &Report) {
    let mut of = vec![usize::MAX; report.articles.len()];
    for (at, origin) in report.origins.iter().enumerate() {
        assert_eq!(origin.id, OriginId(at));
        for id in &origin.articles {
            assert_eq!(of[id.index()], usize::MAX, "an article has one origin");
            of[id.index()] = at;
        }
        assert!(origin.because.iter().all(|one| origin.articles.contains(&one.a) && origin.articles.contains(&one.b)));
    }
    assert!(!of.contains(&usize::MAX));
    for (at, claim) in report.claims.iter().enumerate() {
        assert_eq!(claim.id, ClaimId(at));
        let label = claim.evidence.iter().find(|one| one.text == claim.text).expect("the label is a passage");
        assert!(claim.evidence.is_sorted_by_key(|one| (one.article, one.start)));
        assert!(label.similarity <= 1.0);
        let passages: Vec<(usize, Stance)> =
            claim.evidence.iter().map(|one| (one.article.index(), one.stance)).collect();
        assert_eq!((claim.agreement, claim.verdict), tally(&passages, &of));
        for conflict in claim.conflicts.iter().chain(&claim.details) {
            assert!(conflict.a < conflict.b && conflict.b < claim.evidence.len());
            assert_eq!(conflict.a_span.start, claim.evidence[conflict.a].start, "the words stay with their passage");
            assert_eq!(conflict.b_span.start, claim.evidence[conflict.b].start);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, rng_seed: RngSeed::Fixed(11), ..ProptestConfig::default() })]

    #[test]
    fn a_report_survives_json(report in reports::report(), wishes in reports::wishes()) {
        prop_assert_eq!(&json::read(&json::write(&report)).expect("what was written"), &report);
        let edits: Vec<Edit> = wishes.into_iter().filter_map(|wish| reports::edit(&report, wish)).collect();
        let edited = apply(&report, &edits);
        let file = json::read_edited(&json::write_edited(&edited, &edits)).expect("what was written");
        prop_assert_eq!(file.report, edited);
        prop_assert_eq!(file.edits, edits);
    }

    #[test]
    fn edits_lose_nothing_and_are_undone_one_by_one(report in reports::report(), wishes in reports::wishes()) {
        check(&report);
        let mut history = History::default();
        let mut seen = vec![report.clone()];
        for wish in wishes {
            // Each decision is made over what the person sees then.
            let Some(edit) = reports::edit(&seen[seen.len() - 1], wish) else { continue };
            history.push(edit);
            let edited = apply(&report, history.edits());
            check(&edited);
            prop_assert_eq!(places(&edited), places(&report));
            prop_assert!(edited.notes.len() <= report.notes.len() + history.edits().len());
            seen.push(edited);
        }
        let last = seen[seen.len() - 1].clone();
        for before in seen.iter().rev().skip(1) {
            prop_assert!(history.undo().is_some());
            prop_assert_eq!(&apply(&report, history.edits()), before);
        }
        prop_assert!(history.undo().is_none());
        while history.redo().is_some() {}
        prop_assert_eq!(apply(&report, history.edits()), last);
    }

    #[test]
    fn edits_of_two_claims_may_come_in_either_order(report in reports::report(), one in (0usize..9, 0usize..20, 0usize..20), other in (0usize..9, 0usize..20, 0usize..20)) {
        let count = report.claims.len();
        prop_assume!(count > 1);
        // Kinds that concern one claim, the first and another one.
        let single = |kind: usize| [0, 3, 4, 8][kind % 4];
        let first = reports::edit(&report, (single(one.0), 0, one.1, one.2));
        let second = reports::edit(&report, (single(other.0), 1 + other.1 % (count - 1), other.1, other.2));
        let (Some(first), Some(second)) = (first, second) else { return Ok(()) };
        let mut forth = apply(&report, &[first.clone(), second.clone()]);
        let mut back = apply(&report, &[second, first]);
        forth.notes.sort_by(|x, y| x.message.cmp(&y.message));
        back.notes.sort_by(|x, y| x.message.cmp(&y.message));
        prop_assert_eq!(forth, back);
    }
}
