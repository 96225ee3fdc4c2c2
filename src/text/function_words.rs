//! The closed word classes of English: words that carry grammar and no content.
//! Every list is sorted; a test holds it so.
//!
//! Never here: words of an open class, and no word because one text needed it.

/// Whether `lower` is an article, pronoun, preposition, conjunction, auxiliary
/// or one of the adverbs that work like them.
#[must_use]
pub fn is_function_word(lower: &str) -> bool {
    FUNCTION_WORDS.binary_search(&lower).is_ok()
}

/// Whether `lower` turns what is said into its opposite.
#[must_use]
pub fn is_negation(lower: &str) -> bool {
    NEGATIONS.binary_search(&lower).is_ok() || lower.ends_with("n't")
}

/// Whether `lower` often opens a sentence and seldom stands after an
/// abbreviation inside one.
#[must_use]
pub fn opens_sentence(lower: &str) -> bool {
    OPENERS.binary_search(&lower).is_ok()
}

const FUNCTION_WORDS: &[&str] = &[
    "a", "about", "above", "across", "after", "again", "against", "ago", "all", "along", "already", "also", "although",
    "am", "amid", "among", "an", "and", "another", "any", "are", "around", "as", "at", "away", "back", "be", "because",
    "been", "before", "behind", "being", "below", "beside", "between", "beyond", "both", "but", "by", "can", "could",
    "did", "do", "does", "doing", "done", "down", "during", "each", "either", "else", "even", "ever", "every", "few",
    "for", "from", "further", "had", "has", "have", "having", "he", "her", "here", "hers", "herself", "him", "himself",
    "his", "how", "however", "i", "if", "in", "indeed", "inside", "into", "is", "it", "its", "itself", "just", "least",
    "less", "let", "like", "many", "may", "me", "might", "more", "moreover", "most", "much", "must", "my", "myself",
    "near", "neither", "next", "nor", "now", "of", "off", "often", "on", "once", "one", "only", "onto", "or", "other",
    "others", "our", "ours", "out", "outside", "over", "own", "per", "quite", "rather", "s", "same", "shall", "she",
    "should", "since", "so", "some", "still", "such", "t", "than", "that", "the", "their", "theirs", "them",
    "themselves", "then", "there", "these", "they", "this", "those", "though", "through", "thus", "till", "to", "too",
    "toward", "towards", "under", "until", "up", "upon", "us", "very", "was", "we", "were", "what", "when", "where",
    "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "would", "yet", "you",
    "your", "yours",
];

const NEGATIONS: &[&str] =
    &["barely", "cannot", "hardly", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "nowhere", "without"];

const OPENERS: &[&str] = &[
    "a", "after", "all", "also", "although", "an", "and", "another", "as", "at", "because", "before", "both", "but",
    "by", "despite", "during", "each", "for", "from", "he", "her", "here", "his", "how", "however", "i", "if", "in",
    "instead", "it", "its", "last", "later", "many", "meanwhile", "more", "most", "my", "no", "nor", "not", "now", "of",
    "on", "once", "one", "only", "or", "other", "our", "she", "since", "so", "some", "such", "that", "the", "their",
    "then", "there", "these", "they", "this", "those", "though", "three", "to", "two", "under", "until", "we", "what",
    "when", "where", "while", "who", "why", "with", "yet", "you",
];

#[cfg(test)]
mod tests {
    use super::{FUNCTION_WORDS, NEGATIONS, OPENERS};

    #[test]
    fn lists_are_sorted_for_the_binary_search() {
        for list in [FUNCTION_WORDS, NEGATIONS, OPENERS] {
            for pair in list.windows(2) {
                assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
            }
        }
    }
}
