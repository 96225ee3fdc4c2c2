//! Each article against the others: what it alone says, what it leaves out though
//! the others agree on it, and what of it was not read.
//!
//! Never here: how that was found, and markup.

use crate::article::ClaimId;
use crate::report::{Report, Visibility};
use crate::ui::model::names::Column;
use crate::ui::words::Words;

/// One article against the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Profile {
    /// Its place in the report.
    pub(crate) article: usize,
    /// Its name.
    pub(crate) name: String,
    /// Its headline, where that is not its name.
    pub(crate) headline: Option<String>,
    /// What it alone says.
    pub(crate) alone: Vec<Line>,
    /// What it leaves out.
    pub(crate) leaves_out: Vec<Line>,
    /// `3 passages left out`; none where everything was read.
    pub(crate) removed: Option<String>,
}

/// A claim in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its place in the report.
    pub(crate) claim: usize,
    /// Its words.
    pub(crate) text: String,
    /// Who supports it; empty where that is the article itself.
    pub(crate) support: String,
}

/// The articles of a report in their order. What a person hid is not listed.
pub(crate) fn profiles(report: &Report, columns: &[Column], words: &Words) -> Vec<Profile> {
    let line = |id: &ClaimId, by_others: Option<()>| {
        let claim = report.claims.get(id.index())?;
        let counts = &claim.agreement;
        (claim.visibility != Some(Visibility::Hidden)).then(|| Line {
            claim: id.index(),
            text: claim.text.clone(),
            support: by_others
                .map_or_else(String::new, |()| words.supporting(counts.supports, counts.origins_supporting)),
        })
    };
    let articles = report.articles.iter().zip(columns).enumerate();
    articles
        .map(|(article, (read, column))| {
            let removed = read.removed.iter().filter(|part| !part.restored).count();
            Profile {
                article,
                name: column.name.clone(),
                headline: column.headline.clone(),
                alone: read.alone.iter().filter_map(|id| line(id, None)).collect(),
                leaves_out: read.leaves_out.iter().filter_map(|id| line(id, Some(()))).collect(),
                removed: (removed > 0).then(|| words.counted(words.articles.left_out, removed)),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::model::{fixture, names};
    use crate::ui::words::Language;

    fn shown(report: &Report) -> Vec<Profile> {
        let words = Language::English.words();
        profiles(report, &names::columns(report, words), words)
    }

    #[test]
    fn an_article_has_what_it_alone_says_and_what_it_leaves_out() {
        let mut report = fixture::report();
        report.articles[4].alone = vec![ClaimId(3)];
        report.articles[4].leaves_out = vec![ClaimId(0), ClaimId(2)];
        let profiles = shown(&report);
        let post = &profiles[4];
        assert_eq!(post.alone[0].text, "A 2019 inspection had already called the bearing unsafe.");
        assert_eq!(post.alone[0].support, "");
        assert_eq!(post.leaves_out[0].support, "3 support from 2 origins");
        assert_eq!(post.leaves_out[1].claim, 2);
        assert_eq!((post.removed.as_deref(), profiles[0].removed.as_deref()), (None, Some("1 passage left out")));
    }

    #[test]
    fn a_hidden_claim_and_a_restored_passage_are_not_counted() {
        let mut report = fixture::report();
        report.articles[4].alone = vec![ClaimId(3), ClaimId(77)];
        report.claims[3].visibility = Some(Visibility::Hidden);
        report.articles[0].removed[0].restored = true;
        let profiles = shown(&report);
        assert!(profiles[4].alone.is_empty());
        assert_eq!(profiles[0].removed, None);
    }
}
