//! Every threshold of the analysis, with unit, range and where the number came
//! from. Never here: code that uses them.

use serde::{Deserialize, Serialize};

/// The settings of one comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// Bytes of one article that are read; the rest is left out with a note.
    /// Range: 1 000 and up. 1 MB is some 170 000 words, a long book: more is a
    /// mistake of the hand, and reading it would hold up the page.
    pub article_bytes: usize,
    /// Words of the longest sentence; a longer one is cut, with a note. Range: 20
    /// and up. Sentences of over 120 words are not found in edited news; twice
    /// that leaves room for legal texts.
    pub sentence_words: usize,
    /// Share of its longer words that a paragraph below the end of an article must
    /// have in common with the prose above to belong to it. Range: 0 to 1.
    /// Paragraphs of one article share a third and more, unrelated ones a tenth.
    pub cohesion: f64,
    /// Resemblance of the shingles of two sentences of one article from which the
    /// second is the first with small edits. Range: 0 to 1. Two small words put in or
    /// left out of fifteen leave 0.65; sentences that share a formula alone lie below
    /// a half.
    pub repeated: f64,
    /// The same for a sentence of a second copy of a body, which stands where the
    /// first copy has its original. Range: 0 to `repeated`. One exchanged word of
    /// eight leaves 0.55.
    pub repeated_in_run: f64,
    /// Claims of each other article that one claim is compared with. Range: 1 and
    /// up. On annotated news stories the five best keep nearly all right pairs.
    pub candidates: usize,
    /// Claims that may hold a word for it to find candidates. Range: 2 and up. A
    /// word in more of them tells nothing, and the search stays linear.
    pub posting_most: usize,
    /// Similarity from which two claims are one. Range: 0 to 1; higher is
    /// stricter. Of the pairs of passages of 85 stories left out of the learning, half that
    /// lie between 0.4 and 0.5 are right, and three of five between 0.5 and 0.6
    /// (`tools/train`); below, most are wrong. Of the links of annotated news stories eight of
    /// ten are right with it, of long features seven.
    pub same_claim: f64,
    /// Similarity from which a passage supports its claim; below it says something similar
    /// and discusses it, to be read before it is relied on. Range: 0 to 1.
    /// Of the judged passages left out of the learning (`tools/supports`), 79 of 100 that lie
    /// above say the same and 10 a part of it; more leaves out too much that does.
    pub firm: f64,
    /// Similarity below which no two passages of one article, of two sentences, stand in
    /// one claim. Range: 0 to 1. On annotated news stories, of the passages below beside
    /// one of their own article that names the claim, one of seven was right; more parts
    /// what is right, too.
    pub same_article: f64,
    /// Jaccard index of the passages of two clusters from which they are one claim.
    /// Range: 0 to 1. Two rows that share three of five passages read as the same row;
    /// what one of them lacks joins it where it is near enough. On annotated news
    /// stories a half joins more that is wrong.
    pub same_cluster: f64,
    /// Mean similarity to the passages of other articles from which a passage joins a
    /// claim without a link to each of them. Range: 0 to 1. On annotated news
    /// stories less brings in more that is wrong, more leaves out what is right.
    pub joined: f64,
    /// Share of the words that a link rests on which must be others than those that hold
    /// its passage in a claim already, for it to stand in a second one. Range: 0 to 1. On
    /// annotated news stories this leaves half as many passages that stand twice as none
    /// does, with as many right pairs; more parts what is right.
    pub other_words: f64,
    /// Similarity from which a link makes a second claim of a passage for the words that
    /// hold it in one already, where the other passage does not belong there. Range: 0 to 1;
    /// from `same_claim` down every link does. On annotated news stories these links are as
    /// often right as others; the weaker ones bring in many rows that hardly say more.
    pub second_claim: f64,
    /// Alignment from which a negation on one side alone is a conflict. Range: 0 to
    /// 1. Below one half the passages are too different to ask one question.
    pub negation_alignment: f64,
    /// Alignment from which words of opposite meaning in the same place are a
    /// conflict. Range: 0 to 1. Below it, of the antonyms that share their neighbors
    /// in two passages, few answer one question.
    pub antonym_alignment: f64,
    /// Alignment from which two names in the same place are a conflict. Range: 0
    /// to 1. The names themselves are not put together, so it lies below the one for
    /// a negation.
    pub name_alignment: f64,
    /// Most letters in which two names differ that are taken for each other. Range:
    /// 0 to 3. Two are an exchanged pair or two slips; three make another name.
    pub name_letters: usize,
    /// Log-odds that a clash of two names, places, roles, shares or speakers adds to the
    /// similarity of their passages. Range: 0 and up; 0 adds nothing. On the annotated
    /// stories the rules were written with, the four pairs of passages that only this brings
    /// together are of one question, on others none of two; with numbers, days, denials and
    /// plans it would have been none of 26.
    pub difference_odds: f64,
    /// How far a number said to be about right may lie from the exact one, as a
    /// share of the larger. Range: 0 to 1. ‘Some 600’ is said of 570 and hardly of 500.
    pub rounding: f64,
    /// How far a number with fewer digits may lie from the exact one that it rounds, as a
    /// share of it: 3.7 of 3.67, not 40 of 37. Range: 0 to 1.
    pub fewer_digits: f64,
    /// How many times a bound the number may be that it holds for. Range: 1 and up. `Over
    /// 570` may be said of a thousand; whoever writes `at least 3` does not speak of 40.
    pub bounded: f64,
    /// How far two numbers may lie from each other that answer one question whatever the
    /// verbs, as a share of the larger: of 149 passengers who were stuck and 146 who were
    /// saved, one is another. Range: 0 to 1.
    pub near_numbers: f64,
    /// Largest number that is told of many things by chance; a larger one is the same,
    /// whatever it is said to count. Range: 0 and up.
    pub counted: f64,
    /// Days between two articles from which a difference is a change and no
    /// conflict. Range: 1 and up. A month is longer than most stories run.
    pub change_days: usize,
    /// Words named for one reason of a match. Range: 1 and up. More is not read.
    pub reason_words: usize,
    /// Words of a shingle of shared text. Range: 2 and up. Five words in a row
    /// are seldom shared by chance and survive light editing (METER uses 1 to 8).
    pub shingle_words: usize,
    /// Shingles of a winnowing window, of which one is kept. Range: 1 and up.
    /// Shared runs of `shingle_words + winnow - 1` words are always found
    /// (Schleimer et al. 2003).
    pub winnow: usize,
    /// Words of the shortest shared passage that is shown. Range: 3 and up. Ten
    /// is longer than stock phrases and most titles.
    pub tile_words: usize,
    /// Containment from which two articles count as one origin, shingles of quotations
    /// left out. Range: 0 to 1. METER's wholly and partially derived texts lie above a
    /// third; of 46 pairs of annotated articles of different outlets the highest has
    /// 0.10, a paragraph that one quotes from the other.
    pub one_origin: f64,
    /// Containment from which one article is all of the other with small edits (METER:
    /// wholly derived). Range: `one_origin` to 1. A word in
    /// twenty exchanged leaves three quarters of the shingles.
    pub wholly_derived: f64,
    /// Rare details in the same order from which two articles give one account. Range:
    /// 2 and up. Of twelve rewrites of invented reports the fewest have 11; of 24 pairs
    /// of other reports of the same events and 46 of annotated articles of different
    /// outlets the most have 6 (`make eval`, Origins). This is the middle.
    pub account_details: usize,
    /// Share of the rare details of the article with fewer that come in the same order
    /// in the other, from which the two give one account. Range: 0 to 1. The rewrites lie
    /// at 0.79 and above; of other pairs with five such details or more, those above at
    /// 0.45 and below, those of the sample, which tell one outline, at 0.52 and below.
    /// Nearer to these, for rewrites of longer articles leave more out.
    pub one_account: f64,
    /// Containment from which two articles that credit the same source, or one the
    /// other, count as one origin. Range: 0 to `one_origin`. The
    /// middle between those 0.10 and a text that needs no credit.
    pub credited_text: f64,
    /// The same for the rare details in the same order. Range: 2 to `account_details`.
    pub credited_details: usize,
    /// The same for their share. Range: 0 to `one_account`. No pair of annotated
    /// articles of different outlets reaches this and the number above.
    pub credited_account: f64,
}

/// How surely two passages must make the same claim to be put together. Of the links
/// between sentences of thirteen annotated stories so many were right, and so many of
/// the annotated ones were found. The similarity was learned on these stories: other
/// texts give other numbers, in the same order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strictness {
    /// More is put together, and more of it wrongly: 72 of 100 right, 44 of 100 found.
    Loose,
    /// As [`Config::default`] has it: 80 right, 41 found.
    #[default]
    Usual,
    /// Less is put together, and less of it wrongly: 90 right, 25 found.
    Strict,
}

impl Config {
    /// The default with another [`same_claim`](Self::same_claim).
    ///
    /// ```
    /// use claimgrid::config::{Config, Strictness};
    ///
    /// assert_eq!(Config::with(Strictness::Usual), Config::default());
    /// assert!(Config::with(Strictness::Strict).same_claim > Config::default().same_claim);
    /// ```
    #[must_use]
    pub fn with(strictness: Strictness) -> Self {
        let usual = Self::default();
        // A similarity is about a share of right pairs: the least of them here.
        let same_claim = match strictness {
            Strictness::Loose => 0.3,
            Strictness::Usual => usual.same_claim,
            Strictness::Strict => 0.7,
        };
        Self { same_claim, ..usual }
    }
}

impl Default for Config {
    fn default() -> Self {
        Self {
            article_bytes: 1_000_000,
            sentence_words: 240,
            cohesion: 0.25,
            repeated: 0.6,
            repeated_in_run: 0.5,
            candidates: 8,
            posting_most: 400,
            same_claim: 0.42,
            firm: 0.55,
            same_article: 0.2,
            same_cluster: 0.6,
            joined: 0.4,
            other_words: 0.4,
            second_claim: 0.5,
            negation_alignment: 0.5,
            antonym_alignment: 0.4,
            name_alignment: 0.4,
            name_letters: 2,
            difference_odds: 2.5,
            fewer_digits: 0.01,
            bounded: 2.0,
            near_numbers: 0.1,
            counted: 12.0,
            rounding: 0.1,
            change_days: 31,
            reason_words: 8,
            shingle_words: 5,
            winnow: 4,
            tile_words: 10,
            one_origin: 0.35,
            wholly_derived: 0.7,
            account_details: 9,
            one_account: 0.55,
            credited_text: 0.2,
            credited_details: 7,
            credited_account: 0.4,
        }
    }
}
