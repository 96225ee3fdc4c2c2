//! Letters as a reader sees them.
//!
//! Never here: words.

/// The first `count` letters of a word, each with the accents and the signs that are
/// joined to it. The graphemes of the standard (UAX #29) would bring the tables of all
/// scripts, seven kilobytes of a page.
///
/// ```
/// use claimgrid::letters::beginning;
///
/// assert_eq!(beginning("Tolen Point", 3), "Tol");
/// assert_eq!(beginning("E\u{301}cho", 1), "E\u{301}");
/// ```
#[must_use]
pub fn beginning(word: &str, count: usize) -> &str {
    let (mut letters, mut joins) = (0, false);
    let end = word.char_indices().find(|&(_, character)| {
        letters += usize::from(!joins && !is_joined(character));
        joins = character == JOINER;
        letters > count
    });
    end.map_or(word, |(end, _)| &word[..end])
}

/// The zero width joiner: what follows it is part of the same sign.
const JOINER: char = '\u{200d}';

/// Whether a character stands on, under or behind the one before it: accents, the vowel
/// signs of Hebrew, Arabic and Devanagari, variants and skin tones of a symbol.
fn is_joined(character: char) -> bool {
    matches!(character, JOINER
        | '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}'
        | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{93c}' | '\u{93e}'..='\u{94f}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn a_letter_keeps_what_is_joined_to_it() {
        assert_eq!(beginning("E\u{301}cho", 1), "E\u{301}");
        assert_eq!(beginning("Tolen", 3), "Tol");
        assert_eq!(beginning("Tol", 5), "Tol");
        assert_eq!(beginning("Tol", 0), "");
        let coder = "\u{1f469}\u{1f3fd}\u{200d}\u{1f4bb}";
        assert_eq!(beginning(&format!("{coder}\u{1f4f0}\u{1f4f0}"), 1), coder);
    }
}
