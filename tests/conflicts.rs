//! What conflicts and what does not, on invented pairs of sentences.

mod table;

use claimgrid::matching::conflict::{differences, reviewed, told};
use claimgrid::matching::{Link, Story, links};
use claimgrid::{Article, Config, claims, compare, text};

/// What stands before each sentence, so that an article is long enough for its
/// language to be recognized.
const BEFORE: &str = "It was a long winter, and there was little news of it in the papers. What \
    follows here is what the readers of two of them were told about one evening of that year.\n\n";

/// Kind and words of every difference between two sentences, however alike the
/// matching holds them; `~` before the kind where both can hold.
fn found(a: &str, b: &str) -> String {
    in_story([a, b], differences_between)
}

/// What `tell` says of the story of two articles that end with these sentences.
fn in_story<T>(sentences: [&str; 2], tell: impl FnOnce(&Story, &Config) -> T) -> T {
    let articles = sentences.map(|sentence| Article::from_text(format!("{BEFORE}{sentence}")));
    let articles: Vec<&Article> = articles.iter().collect();
    let config = Config::default();
    let documents: Vec<text::Document> = articles.iter().map(|article| text::read(article, &config)).collect();
    let claims =
        articles.iter().zip(&documents).map(|(article, document)| claims::extract(&article.text, document).claims);
    tell(&Story::new(&articles, &documents, claims.collect(), None), &config)
}

/// The links between the last sentences of the two articles.
fn last_links(story: &Story) -> Vec<Link> {
    let last = |article: usize| story.starts[article + 1] - 1;
    links(story, &[(last(0), last(1))])
}

fn differences_between(story: &Story, config: &Config) -> String {
    let (a, b) = (&story.articles[0].text, &story.articles[1].text);
    let units = |article: usize| {
        let units = story.wholes.iter().enumerate();
        let own = units.filter(move |(_, unit)| unit.article == article && unit.claim.span.start >= BEFORE.len());
        own.map(|(at, _)| at).collect::<Vec<usize>>()
    };
    let of_b = units(1);
    let pairs: Vec<(usize, usize)> =
        units(0).iter().flat_map(|&a| of_b.iter().map(move |&b| (a, b)).collect::<Vec<_>>()).collect();
    let mut list: Vec<String> = links(story, &pairs)
        .iter()
        .flat_map(|link| differences(story, link, config))
        .map(|difference| {
            let hedge = if difference.compatible { "~" } else { "" };
            let kind = format!("{:?}", difference.kind).to_lowercase();
            format!("{hedge}{kind}: {} / {}", difference.a.text(a), difference.b.text(b))
        })
        .collect();
    list.sort();
    list.dedup();
    if list.is_empty() { "none".to_owned() } else { list.join("; ") }
}

#[test]
fn conflicts_are_found_where_both_answer_one_question() {
    table::table("conflicts", 120, |case| {
        let cells: Vec<&str> = case.split(" | ").collect();
        let [a, b, expected] = cells[..] else { return Err("not three cells".to_owned()) };
        table::same(expected, &found(a, b))
    });
}

/// The conflicts that are shown between articles: kind, words, words.
fn shown(articles: &[(&str, &str)]) -> Vec<(String, String, String)> {
    let articles: Vec<Article> = articles
        .iter()
        .map(|&(date, text)| Article { date: (!date.is_empty()).then(|| date.to_owned()), ..Article::from_text(text) })
        .collect();
    let report = compare(&articles, &Config::default());
    let conflicts = report.claims.into_iter().flat_map(|claim| claim.conflicts);
    conflicts.map(|found| (format!("{:?}", found.kind), found.a_text, found.b_text)).collect()
}

#[test]
fn articles_months_apart_report_a_change() {
    let (one, other) = (
        "The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard.",
        "On Friday the ferry Alma, with 118 people aboard, ran aground off Tolen Point.",
    );
    assert_eq!(shown(&[("2024-03-02", one), ("2024-03-03", other)]).len(), 1);
    assert_eq!(shown(&[("2024-03-02", one), ("2024-09-02", other)]), []);
}

#[test]
fn what_differs_in_a_quotation_is_told_of_the_clause_that_has_it() {
    let told = |how: &str| {
        format!(
            "{BEFORE}“The crew left the ferry before the storm, and nobody was left alone in the cabins for a {how},” \
             said rescuer Peter Ode."
        )
    };
    let found = shown(&[("", &told("moment")), ("", &told("minute"))]);
    let words: Vec<(&str, &str)> = found.iter().map(|(_, a, b)| (a.as_str(), b.as_str())).collect();
    assert_eq!(words, [("moment", "minute")]);
}

#[test]
fn sides_are_told_by_their_values() {
    let found = shown(&[
        ("", "The harbor bridge was last inspected on 12 August."),
        ("", "The harbor bridge was last inspected on 21 August."),
        ("", "The harbor bridge was last inspected on Aug. 12."),
        ("", "The harbor bridge was last inspected in August."),
    ]);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|(kind, a, b)| kind == "Date" && (a == "21 August" || b == "21 August")), "{found:?}");
}

#[test]
fn an_article_that_tells_both_days_takes_no_side() {
    let found = shown(&[
        ("", "The harbor bridge was last inspected on 12 August."),
        ("", "The harbor bridge was last inspected on 21 August."),
        (
            "",
            "The harbor bridge was last inspected on 12 August. The fishermen of Tolen had asked for a new pier on 21 August.",
        ),
    ]);
    assert_eq!(found.len(), 1, "{found:?}");
}

/// How alike two sentences are held to be by their words, and once it is known what they
/// differ in.
fn similarities(a: &str, b: &str) -> Vec<(f64, f64)> {
    in_story([a, b], |story, config| {
        let links = last_links(story);
        let before: Vec<f64> = links.iter().map(|link| link.similarity.value()).collect();
        let after = reviewed(story, links, config).into_iter().map(|link| link.similarity.value());
        before.into_iter().zip(after).collect()
    })
}

#[test]
fn two_answers_to_one_question_bring_their_passages_together() {
    let old = "The fishermen, who had come in forty boats, met the minister in Norbeck.";
    let found = similarities(old, "After a stormy night of talks the minister met fishermen in Norwick.");
    assert!(!found.is_empty() && found.iter().all(|(before, after)| after > before), "{found:?}");
    // Another number is most often that of another event.
    let found = similarities(old, "The fishermen, who had come in sixty boats, met the minister in Norbeck.");
    assert!(!found.is_empty() && found.iter().all(|(before, after)| (after - before).abs() < 1e-12), "{found:?}");
    let found = similarities(old, "After a stormy night of talks the minister met fishermen in Norbeck.");
    assert!(!found.is_empty() && found.iter().all(|(before, after)| (after - before).abs() < 1e-12), "{found:?}");
}

/// Whether two sentences may support each other, however alike they are.
fn may_support(a: &str, b: &str) -> bool {
    in_story([a, b], |story, config| {
        let links = reviewed(story, last_links(story), config);
        links.iter().any(|link| !differences(story, link, config).iter().any(|found| !found.compatible))
    })
}

#[test]
fn what_one_denies_does_not_support_the_other() {
    let hit = "The ferry Alma hit the north pier on Friday evening.";
    assert!(may_support(hit, "On Friday evening the ferry Alma hit a pier in the north."));
    for denial in [
        "There is no sign that the ferry Alma hit the north pier on Friday evening.",
        "The harbor master denied that the ferry Alma hit the north pier on Friday evening.",
        "The ferry Alma never hit the north pier on Friday evening.",
        "The ferry Alma refrained from hitting the north pier on Friday evening.",
        "The ferry Alma avoided hitting the north pier on Friday evening.",
        "The tug kept the ferry Alma from hitting the north pier on Friday evening.",
        "Without the tug the ferry Alma narrowly failed to hit the north pier on Friday evening.",
    ] {
        assert!(!may_support(hit, denial) && !may_support(denial, hit), "{denial}");
    }
    // Nobody is kept from anything here.
    let earned = "The owner of the ferry Alma gained a fortune from selling the north pier on Friday.";
    assert!(may_support(earned, "On Friday the owner of the Alma gained a fortune by selling the north pier."));
    let missed = "The ferry Alma did not hit the north pier.";
    assert!(may_support(missed, "The ferry Alma failed to hit the north pier."));
}

#[test]
fn opposite_acts_do_not_support_each_other() {
    let opened = "The old swing bridge at Tolen opened before noon for the first trawlers.";
    assert!(may_support(opened, "Before noon the old swing bridge at Tolen opened."));
    assert!(!may_support(opened, "The swing bridge at Tolen closed at night with a crack in its old gear."));
}

#[test]
fn what_shares_its_subject_alone_does_not_support_the_other() {
    let painted = "The old swing bridge at Tolen was painted green.";
    assert!(may_support(painted, "Workers painted the old swing bridge at Tolen."));
    assert!(!may_support(painted, "The old swing bridge at Tolen has carried no trams since the war."));
}

#[test]
fn a_quotation_with_another_small_word_is_supported() {
    let told = |word: &str| {
        Article::from_text(format!(
            "Nothing else was known of the ferry.\n\n“Nobody could find a passenger who had seen any of {word} lights \
             on the pier,” said rescuer Peter Ode."
        ))
    };
    let of = |one: &str, other: &str| {
        let report = compare(&[told(one), told(other)], &Config::default());
        let claim = report.claims.iter().find(|claim| claim.text.contains("passenger")).expect("it is told");
        (claim.agreement.supports, claim.conflicts.len(), claim.details.len())
    };
    assert_eq!(of("the", "those"), (2, 0, 1));
    // One that leaves a word out says the same all the same, and shows the difference.
    assert_eq!(of("the", "the signal"), (2, 1, 0));
    assert_eq!(of("the red", "the green"), (1, 1, 0));
}

#[test]
fn what_is_denied_of_something_else_is_not_told() {
    let found = |sentences| {
        in_story(sentences, |story, config| {
            let units = |article| (0..story.units.len()).filter(move |&unit| story.units[unit].article == article);
            let pairs: Vec<(usize, usize)> = units(0).flat_map(|a| units(1).map(move |b| (a, b))).collect();
            let pairs = pairs.iter().map(|&(a, b)| (story.units[a].whole, story.units[b].whole)).collect::<Vec<_>>();
            let links = links(story, &pairs);
            let count = |of: &dyn Fn(&Link) -> usize| links.iter().map(of).sum::<usize>();
            (count(&|link| differences(story, link, config).len()), count(&|link| told(story, link, config).len()))
        })
    };
    let (all, told_of_all) = found([
        "The port was late in part because there was a surge in applications from ferries seeking night-time status.",
        "No ferry had its night-time status revoked, though some withdrew their applications.",
    ]);
    assert!(all > 0 && told_of_all == 0, "{all} found, {told_of_all} told");
    let (all, told_of_all) =
        found(["The ferry had a permit for the port of Tolen.", "The ferry had no permit for the port of Tolen."]);
    assert!(all > 0 && told_of_all == all, "{all} found, {told_of_all} told");
}
