//! Which article stands alone: a sentence, and the articles in their order with numbers.
//!
//! Never here: the order.

use leptos::prelude::*;

use crate::ui::heading::Heading;
use crate::ui::model::ranking::{Rank, most_alone, ranking, share};
use crate::ui::part::part;
use crate::ui::session::Session;

/// The articles by how much they stand alone.
#[component]
pub(crate) fn Ranking() -> impl IntoView {
    let session = Session::here();
    let words = session.words();
    let ranks = Memo::new(move |_| {
        session
            .compared
            .with(|compared| compared.as_ref().map_or_else(Vec::new, |one| ranking(&one.report, &one.board.columns)))
    });
    let answer =
        move || ranks.with(|ranks| most_alone(ranks, words)).map(|said| view! { <p class="cg-answer">{said}</p> });
    let row = move |rank: Rank| {
        let share = share(&rank, words);
        let abroad = rank.is_foreign.then_some(words.sources.ranking_abroad);
        let shares = [(rank.alone, "single"), (rank.shared, "corroborated"), (rank.differs, "disputed")];
        let bar = shares.into_iter().filter(|&(count, _)| count > 0).map(|(count, class)| {
            view! { <span class=format!("cg-share cg-{class}") style:flex-grow=count.to_string()></span> }
        });
        view! {
            <tr>
                <th scope="row">
                    <span dir="auto">{rank.name}</span> " " <span class="cg-soft">{abroad}</span>
                    <span class="cg-bar" aria-hidden="true">{bar.collect_view()}</span>
                </th>
                <td>{words.number(rank.alone)} " " <span class="cg-soft">{share}</span></td>
                <td>{words.number(rank.shared)}</td>
                <td>{words.number(rank.differs)}</td>
            </tr>
        }
    };
    view! {
        <section class="cg-part-of-view">
            <Heading below=1 class="cg-heading">{words.sources.ranking}</Heading>
            {part(answer)}
            <p class="cg-soft cg-hint">{words.sources.ranking_hint}</p>
            <table class="cg-ranks" aria-label=words.sources.ranking>
                <thead>
                    <tr>{words.sources.ranking_heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                </thead>
                <tbody>{part(move || ranks.get().into_iter().map(row).collect_view())}</tbody>
            </table>
        </section>
    }
}
