//! The name of a site at the end of a headline: `Ferry aground | Bay Radio`.
//!
//! Never here: any other part of a headline.

/// Words of the longest name of a site.
const SITE_WORDS: usize = 4;

/// What stands between a headline and a site, and how many words the headline must
/// have before it: a dash stands in headlines, too.
const MARKS: [(&str, usize); 6] = [(" | ", 2), (" » ", 2), (" · ", 3), (" — ", 4), (" – ", 4), (" - ", 4)];

/// A headline and the site named at its end, where one is.
///
/// ```
/// use claimgrid::input::site::parted;
/// assert_eq!(parted("Ferry aground off Tolen | Bay Radio"), ("Ferry aground off Tolen", Some("Bay Radio")));
/// assert_eq!(parted("Ferry aground - and nobody helps"), ("Ferry aground - and nobody helps", None));
/// ```
#[must_use]
pub fn parted(title: &str) -> (&str, Option<&str>) {
    let title = title.trim();
    let found = MARKS.iter().find_map(|&(mark, least)| {
        let (headline, site) = title.rsplit_once(mark)?;
        let (headline, site) = (headline.trim(), site.trim());
        (headline.split_whitespace().count() >= least && is_name(site)).then_some((headline, Some(site)))
    });
    found.unwrap_or((title, None))
}

/// The headline without the name of this site at its end.
#[must_use]
pub fn without<'a>(title: &'a str, site: &str) -> &'a str {
    let Some(rest) = title.strip_suffix(site).filter(|_| !site.is_empty()) else { return title };
    let bare = rest.trim_end();
    let cut = bare.trim_end_matches(['|', '-', '–', '—', '·', '»', ':']);
    if cut.len() < bare.len() && !cut.trim().is_empty() { cut.trim_end() } else { title }
}

/// Whether these words are capitalized as a name is.
pub(super) fn is_name(words: &str) -> bool {
    let small = |word: &str| matches!(word, "of" | "the" | "and" | "for" | "de" | "la" | "der" | "die" | "am" | "im");
    let capital = |word: &str| word.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit());
    let all: Vec<&str> = words.split_whitespace().collect();
    (1..=SITE_WORDS).contains(&all.len())
        && all.first().is_some_and(|word| word.starts_with(char::is_uppercase))
        && all.iter().all(|word| capital(word) || small(word))
        && !words.ends_with(['.', '?', '!', ':', ',', ';'])
}

#[cfg(test)]
mod tests {
    use super::{parted, without};

    #[test]
    fn a_site_is_told_from_the_end_of_a_headline() {
        assert_eq!(parted("Ferry runs aground in fog - The Tolen Herald").1, Some("The Tolen Herald"));
        assert_eq!(parted("Fähre auf Grund | Küsten-Bote"), ("Fähre auf Grund", Some("Küsten-Bote")));
        assert_eq!(parted("Storm – live").1, None);
        assert_eq!(parted("Ferry aground: what we know so far").1, None);
        assert_eq!(parted("Moor wins - Hale loses").1, None);
        assert_eq!(parted(""), ("", None));
    }

    #[test]
    fn a_known_site_is_taken_off_whatever_the_mark() {
        assert_eq!(without("Ferry aground » bay radio", "bay radio"), "Ferry aground");
        assert_eq!(without("Bay Radio", "Bay Radio"), "Bay Radio");
        assert_eq!(without("Ferry aground", ""), "Ferry aground");
    }
}
