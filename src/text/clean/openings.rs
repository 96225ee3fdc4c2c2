//! What stands before the words of a paragraph or behind those of a headline:
//! the dateline of an agency, a marker of an update, the name of the site.
//!
//! Never here: whole paragraphs.

/// Bytes at the start of `block` that are a dateline or a marker such as
/// `UPDATE:`; what is left begins a sentence. `lead` says whether no prose stands
/// above: a bare `PLACE —` is a dateline only there.
pub(super) fn opening(block: &str, lead: Lead) -> usize {
    let marked = marker(block);
    let rest = block.get(marked..).unwrap_or("");
    let rest_start = marked + rest.len() - rest.trim_start().len();
    match dateline(rest.trim_start(), lead) {
        Some(length) => rest_start + length,
        None => rest_start,
    }
}

/// Where in an article a paragraph stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// No prose stands above it.
    First,
    /// Some does.
    Later,
}

/// Words in capitals before a colon that say how new a text is and nothing of
/// what happened.
const MARKERS: &[&str] = &[
    "breaking",
    "breaking news",
    "correction",
    "developing",
    "exclusive",
    "just in",
    "live",
    "live update",
    "live updates",
    "new",
    "news alert",
    "update",
    "updated",
    "updates",
    "watch",
];

/// Words of the longest marker with its time.
const MARKER_BYTES: usize = 60;

fn marker(block: &str) -> usize {
    let head = block.char_indices().take(MARKER_BYTES).find(|&(_, c)| c == ':' || c == '\n');
    let Some((at, ':')) = head else { return number_of_update(block) };
    let name = block[..at].trim_matches(|c: char| !c.is_alphanumeric());
    let lower = name.to_lowercase();
    let dated = name.split([',', '(', '—', '–']).next().unwrap_or("").trim();
    let loud = |text: &str| text.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let stamped = name.split([' ', '(', ',']).any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let first = dated.split_whitespace().next().unwrap_or("").to_lowercase();
    let known = MARKERS.contains(&lower.as_str())
        && (loud(name) || matches!(lower.as_str(), "update" | "updated" | "correction"))
        || stamped && matches!(first.as_str(), "update" | "updated");
    // A clock time has a colon of its own.
    let rest = &block[at + 1..];
    if !known || (stamped && rest.starts_with(|c: char| c.is_ascii_digit())) {
        return number_of_update(block);
    }
    let skipped = rest.len() - rest.trim_start_matches([' ', '*', '_', '\t']).len();
    at + 1 + skipped
}

/// `UPDATE 2-`, as agencies number their versions.
fn number_of_update(block: &str) -> usize {
    let Some(rest) = block.strip_prefix("UPDATE ").or_else(|| block.strip_prefix("WRAPUP ")) else { return 0 };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && rest[digits..].starts_with('-') { block.len() - rest.len() + digits + 1 } else { 0 }
}

/// Characters of the longest dateline.
const DATELINE: usize = 90;

/// The length of `KRASNIVEL, Sept. 15 (TPA) - ` at the start of `block`.
fn dateline(block: &str, lead: Lead) -> Option<usize> {
    let mut dash = None;
    for (at, character) in block.char_indices().take(DATELINE) {
        match character {
            '\n' | '.' | '!' | '?' | '"' | '“' if character != '.' => return None,
            '-' | '–' | '—' | '―' => {
                let before = block[..at].chars().next_back();
                let after = block[at + character.len_utf8()..].trim_start_matches(['-', '–', '—', '―']);
                let spaced = after.starts_with(char::is_whitespace);
                let free = before.is_some_and(char::is_whitespace);
                // Agencies set the dash close: `TOLEN (CW)—The ferry`.
                let close = character != '-' && before == Some(')');
                if (spaced && (free || character != '-' || before == Some(')'))) || close {
                    dash = Some((at, block.len() - after.trim_start().len()));
                    break;
                }
            }
            _ => {}
        }
    }
    let (at, end) = dash?;
    let place = block.get(..at)?.trim_end();
    let rest = block.get(end..)?;
    let begins = rest.chars().find(|c| c.is_alphanumeric())?;
    (begins.is_uppercase() || begins.is_numeric() || !begins.is_lowercase())
        .then_some(())
        .filter(|()| is_dateline(place, lead))
        .map(|()| end)
}

/// Whether `place` is a place in capitals, with a day or an agency where it is
/// not the first paragraph.
fn is_dateline(place: &str, lead: Lead) -> bool {
    let (body, agency) = match place.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
        Some((body, agency)) => (body.trim_end().trim_end_matches(','), Some(agency)),
        None => (place, None),
    };
    let mut parts = body.split([',', '/', ';']).map(str::trim);
    let town = parts.next().unwrap_or("");
    let words: Vec<&str> = town.split_whitespace().collect();
    let letters = town.chars().filter(|c| c.is_alphabetic()).count();
    let capital = |word: &&str| word.chars().next().is_some_and(|c| c.is_uppercase() || !c.is_alphabetic());
    let loud = letters >= 3 && town.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let named = !words.is_empty() && words.len() <= 4 && words.iter().all(capital);
    if !named || letters < 3 {
        return false;
    }
    let mut dated = town.split(' ').any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    for part in parts {
        let mut words = part.split_whitespace();
        if !words.clone().all(|word| capital(&word) || matches!(word, "of" | "and" | "the" | "near"))
            || words.clone().count() > 5
        {
            return false;
        }
        dated |= words.any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    }
    let wire = agency.is_some_and(|agency| {
        let count = agency.split_whitespace().count();
        (1..=4).contains(&count) && agency.split_whitespace().all(|word| capital(&word))
    });
    match (agency, dated) {
        (Some(_), _) if !wire => false,
        // A town in small letters is sure only with the agency behind it.
        (Some(_), dated) => loud || dated || lead == Lead::First,
        (None, true) => loud,
        (None, false) => loud && lead == Lead::First,
    }
}

/// Words of a link that stands behind the last sentence of a paragraph.
const TRAILERS: &[&str] = &[
    "click here",
    "continue reading",
    "details here",
    "keep reading",
    "learn more",
    "more here",
    "read it here",
    "read more",
    "read more here",
    "read the full story here",
    "see more",
    "show more",
];

/// Where a link such as `... Read more` begins behind the sentences of `block`.
pub(super) fn trailer(block: &str) -> Option<usize> {
    let bare = block.trim_end_matches(|c: char| !c.is_alphanumeric());
    let from = (bare.len().saturating_sub(30)..bare.len()).find(|&at| bare.is_char_boundary(at))?;
    let tail = bare[from..].to_ascii_lowercase();
    let found =
        TRAILERS.iter().filter(|trailer| tail.ends_with(*trailer)).map(|trailer| bare.len() - trailer.len()).min()?;
    let before = block[..found].trim_end_matches(['[', '(', ' ', '\u{a0}']);
    if !before.ends_with(['.', '!', '?', '…', '”', '"']) {
        return None;
    }
    // What stands before three dots was cut off, the dots are the link's.
    Some(before.len() - if before.ends_with("...") { 3 } else { 0 })
}

/// Words of the longest name of a site.
const SITE_WORDS: usize = 5;

/// Where ` | Name of a site` begins behind a headline.
pub(super) fn site_name(title: &str) -> Option<usize> {
    let (at, mark) = [" | ", " :: ", " » ", " • "].iter().filter_map(|mark| Some((title.find(mark)?, mark))).min()?;
    let (before, after) = (&title[..at], &title[at + mark.len()..]);
    let named = after.split([' ', '|', ':', '»', '•']).filter(|word| !word.is_empty()).count();
    (before.split_whitespace().count() >= 3 && named <= 2 * SITE_WORDS && !after.is_empty()).then_some(at)
}

/// Where ` - Name of a site` begins behind a headline that stands elsewhere
/// without it: the headline in the text, `bare`, tells.
pub(super) fn site_name_after(title: &str, bare: &str) -> Option<usize> {
    let bare = bare.trim();
    let rest = title.strip_prefix(bare).filter(|_| !bare.is_empty())?;
    let name = rest.trim_start().strip_prefix(['-', '–', '—', '|', '·', ':'])?;
    (name.split_whitespace().count() <= SITE_WORDS && !name.trim().is_empty()).then_some(bare.len())
}

#[cfg(test)]
mod tests {
    use super::{Lead, opening, site_name};

    #[test]
    fn datelines_and_markers_are_told_from_sentences() {
        let cases = [
            ("KRASNIVEL, Sept. 15 (TPA) - The ferry sank.", "The ferry sank."),
            ("TOLEN POINT (CW) — Nine people were hurt.", "Nine people were hurt."),
            ("Tolen Point, Aug. 3 (Coast Wire) – “Go,” she said.", "“Go,” she said."),
            ("ALMA, Ellery, 4 May -- A bridge fell.", "A bridge fell."),
            ("TOLEN POINT (CW)—The ferry sank.", "The ferry sank."),
            ("UPDATE: The ferry sank.", "The ferry sank."),
            ("UPDATE (May 3, 4 p.m.): The ferry sank.", "The ferry sank."),
            ("UPDATE 2-Ferry sinks off Tolen", "Ferry sinks off Tolen"),
            ("BREAKING: TOLEN (CW) - The ferry sank.", "The ferry sank."),
            ("Update: the ferry is afloat.", "the ferry is afloat."),
        ];
        for (text, expected) in cases {
            assert_eq!(&text[opening(text, Lead::Later)..], expected);
        }
        let kept = [
            "The harbor master - a sailor himself - was calm.",
            "NATU — an alliance of nine — met in Tolen.",
            "MORE THAN NINE — that is what she said.",
            "New: a word the mayor likes.",
            "Ada Moor (Tolen Party) - who lost - was calm.",
            "Updated rules: the ferry may sail.",
            "A 9-year-old was hurt.",
        ];
        for text in kept {
            assert_eq!(opening(text, Lead::Later), 0, "{text}");
        }
        assert_eq!(opening("TOLEN POINT — The ferry sank.", Lead::First), "TOLEN POINT — ".len());
        assert_eq!(site_name("Ferry sinks off Tolen | Coast Wire"), Some(21));
        assert_eq!(site_name("Ferry | Tolen"), None);
    }
}
