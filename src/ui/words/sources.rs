//! The words of the sources view: shared text, origins, what an article alone says.
//!
//! Never here: the words of an article.

use super::{Plural, Words, fill};
use crate::report::OriginKind;
use crate::words::closed;

/// The words of the sources view.
#[derive(Debug)]
pub(crate) struct Sources {
    /// Over the view.
    pub(crate) intro: &'static str,
    /// Draws more passages: `Show more ({rest} left)`.
    pub(crate) show_more: &'static str,
    /// There is one article alone.
    pub(crate) one_article: &'static str,
    /// Over the origins.
    pub(crate) origins: &'static str,
    /// How they are regrouped.
    pub(crate) origins_hint: &'static str,
    /// `Origin {letter}`.
    pub(crate) origin: &'static str,
    /// Makes the chosen articles one origin.
    pub(crate) join: &'static str,
    /// Sets the chosen articles apart.
    pub(crate) part: &'static str,
    /// Chooses no article.
    pub(crate) choose_none: &'static str,
    /// `2 articles chosen`.
    pub(crate) chosen: Plural,
    /// Nothing is chosen.
    pub(crate) none_chosen: &'static str,
    /// `3 articles, counted once`.
    pub(crate) counted_once: Plural,
    /// A person made an origin what it is.
    pub(crate) by_hand: &'static str,
    /// An article alone shares no text with any other.
    pub(crate) nothing_found: &'static str,
    /// An article alone shares some: `{share}` with `{name}`.
    pub(crate) too_little: &'static str,
    /// A person set an article apart that shares no text.
    pub(crate) set_apart: &'static str,
    /// A person set an article apart that shares `{share}` with `{name}`.
    pub(crate) set_apart_from: &'static str,
    /// Opens the reasons of an origin.
    pub(crate) why: &'static str,
    /// A shared account, `{share}` of its details.
    pub(crate) tie_account: &'static str,
    /// A credit, with `{share}` in common.
    pub(crate) tie_credit: &'static str,
    /// A person's word.
    pub(crate) tie_by_hand: &'static str,
    /// `6 more pairs of them are tied, too.`
    pub(crate) more_ties: Plural,
    /// Opens a pair.
    pub(crate) compare_words: &'static str,
    /// After a regrouping: `3 claims changed their verdict.`
    pub(crate) changed: Plural,
    /// After one that changed none.
    pub(crate) unchanged: &'static str,
    /// Over the map.
    pub(crate) shared: &'static str,
    /// What the map is, for those who hear it.
    pub(crate) map_caption: &'static str,
    /// How the map is read, for those who see it.
    pub(crate) map_hint: &'static str,
    /// The first head of the map.
    pub(crate) map_corner: &'static str,
    /// `7 passages`.
    pub(crate) passages: Plural,
    /// `{share} of {a} stands word for word in {b}`.
    pub(crate) contained: &'static str,
    /// A cell: `{contained}: {passages}`.
    pub(crate) cell: &'static str,
    /// A cell where nothing was found between `{a}` and `{b}`.
    pub(crate) no_cell: &'static str,
    /// Where an article meets itself.
    pub(crate) itself: &'static str,
    /// What the shades mean.
    pub(crate) legend: &'static str,
    /// No shade.
    pub(crate) shade_none: &'static str,
    /// `under {to}`.
    pub(crate) shade_under: &'static str,
    /// `{from} to {to}`.
    pub(crate) shade_between: &'static str,
    /// `{from} and more`.
    pub(crate) shade_from: &'static str,
    /// A share that is not nothing and rounds to it: `<{share}`.
    pub(crate) less_than: &'static str,
    /// From which `{share}` on, and with a credit `{credited}`, articles are one origin.
    pub(crate) one_origin_from: &'static str,
    /// No two articles share any text.
    pub(crate) nothing_shared: &'static str,
    /// What that does not mean.
    pub(crate) nothing_shared_hint: &'static str,
    /// What a person can do, where no two are one origin yet.
    pub(crate) nothing_shared_act: &'static str,
    /// The panel of a pair.
    pub(crate) pair: &'static str,
    /// Leads back to the map.
    pub(crate) back: &'static str,
    /// A pair counts as one origin.
    pub(crate) is_one: &'static str,
    /// A pair counts as two.
    pub(crate) is_two: &'static str,
    /// The name of a containment.
    pub(crate) containment_name: &'static str,
    /// The name of a resemblance.
    pub(crate) resemblance_name: &'static str,
    /// What a resemblance of `{share}` says.
    pub(crate) resemblance: &'static str,
    /// How shares are counted: in runs of `{n}` words.
    pub(crate) counted_in: &'static str,
    /// Over the passages of a pair.
    pub(crate) shared_passages: &'static str,
    /// A pair that shares no text.
    pub(crate) no_passages: &'static str,
    /// Under a passage too long to be shown whole.
    pub(crate) more_words: Plural,
    /// Over the articles in the order in which they stand alone.
    pub(crate) ranking: &'static str,
    /// How they are ordered.
    pub(crate) ranking_hint: &'static str,
    /// Over the columns: article, no other origin, other origins too, others say otherwise.
    pub(crate) ranking_heads: [&'static str; 4],
    /// An article in another language than most.
    pub(crate) ranking_abroad: &'static str,
    /// `{name} stands most alone: no other origin makes {n} of its {claims}.`
    pub(crate) most_alone: &'static str,
    /// Over the articles one by one.
    pub(crate) profiles: &'static str,
    /// What is listed there.
    pub(crate) profiles_hint: &'static str,
    /// Over what an article alone says: `{n} claim made here alone`.
    pub(crate) alone: Plural,
    /// It says nothing alone.
    pub(crate) nothing_alone: &'static str,
    /// Over what it leaves out: `{n} claim left out here`.
    pub(crate) leaves_out: Plural,
    /// It leaves out nothing.
    pub(crate) leaves_out_nothing: &'static str,
    /// Draws the rest of a list.
    pub(crate) all_of_list: Plural,
}

impl Words {
    /// A share of a text; what is not nothing is never said to be 0 %.
    pub(crate) fn share_of_text(&self, share: f64) -> String {
        if share < 0.005 { fill(self.sources.less_than, &[("share", &self.share(0.01))]) } else { self.share(share) }
    }

    fn contained_in(&self, share: f64, a: &str, b: &str) -> String {
        fill(self.sources.contained, &[("share", &self.share_of_text(share)), ("a", a), ("b", b)])
    }

    /// How much of an article stands in another, as a sentence.
    pub(crate) fn contained(&self, share: f64, a: &str, b: &str) -> String {
        closed(self.contained_in(share, a, b))
    }

    /// What a cell of the map says.
    pub(crate) fn cell(&self, share: f64, a: &str, b: &str, passages: usize) -> String {
        let contained = self.contained_in(share, a, b);
        let passages = self.counted(self.sources.passages, passages);
        fill(self.sources.cell, &[("contained", &contained), ("passages", &passages)])
    }

    /// Why shared text makes two articles one origin: in the words of the cell.
    pub(crate) fn tied_by_text(&self, share: f64, a: &str, b: &str, passages: usize) -> String {
        closed(self.cell(share, a, b, passages))
    }

    /// Which article stands most alone.
    pub(crate) fn most_alone(&self, name: &str, alone: usize, claims: usize) -> String {
        let (alone, claims) = (self.number(alone), self.claims(claims));
        fill(self.sources.most_alone, &[("name", name), ("n", &alone), ("claims", &claims)])
    }

    /// What a cell says where no shared text was found.
    pub(crate) fn no_cell(&self, a: &str, b: &str) -> String {
        fill(self.sources.no_cell, &[("a", a), ("b", b)])
    }

    /// Why two articles are one origin, where it is not for their text.
    pub(crate) fn tie(&self, kind: OriginKind, score: f64) -> String {
        let words = &self.sources;
        let template = match kind {
            OriginKind::SharedText | OriginKind::ByHand => words.tie_by_hand,
            OriginKind::SharedAccount => words.tie_account,
            OriginKind::Credit => words.tie_credit,
        };
        fill(template, &[("share", &self.share_of_text(score))])
    }

    /// What an article alone shares with the nearest other.
    pub(crate) fn shared_too_little(&self, share: f64, name: &str, by_hand: bool) -> String {
        let template = if by_hand { self.sources.set_apart_from } else { self.sources.too_little };
        fill(template, &[("share", &self.share_of_text(share)), ("name", name)])
    }

    /// What a shade of the map means.
    pub(crate) fn shade(&self, from: Option<f64>, to: Option<f64>) -> String {
        let said = |share: Option<f64>| share.map_or_else(String::new, |share| self.share(share));
        let template = match (from, to) {
            (None, _) => self.sources.shade_under,
            (Some(_), Some(_)) => self.sources.shade_between,
            (Some(_), None) => self.sources.shade_from,
        };
        fill(template, &[("from", &said(from)), ("to", &said(to))])
    }

    /// From how much shared text on two articles are one origin.
    pub(crate) fn one_origin_from(&self, share: f64, credited: f64) -> String {
        let texts = [("share", self.share(share)), ("credited", self.share(credited))];
        fill(self.sources.one_origin_from, &texts.each_ref().map(|(name, text)| (*name, text.as_str())))
    }

    /// What a regrouping did to the verdicts.
    pub(crate) fn changed_verdicts(&self, count: usize) -> String {
        if count == 0 { self.sources.unchanged.to_owned() } else { self.counted(self.sources.changed, count) }
    }
}

#[cfg(test)]
mod tests {
    use crate::ui::words::Language;

    #[test]
    fn a_sentence_ends_with_the_shortened_name_of_an_article() {
        let words = Language::English.words();
        let said = words.contained(0.5, "Bay Radio", "There’s a place…");
        assert!(said.ends_with(" stands word for word in There’s a place…"), "{said}");
    }
}
