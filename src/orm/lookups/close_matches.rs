//! Names that resemble another: `difflib.get_close_matches` of Python.

/// Up to three of the words whose similarity is 0.6 or more, the most similar first.
pub(crate) fn close_matches<'a>(word: &str, words: &[&'a str]) -> Vec<&'a str> {
    let letters: Vec<char> = word.chars().collect();
    let mut scored: Vec<(f64, &str)> = words
        .iter()
        .map(|other| (ratio(&other.chars().collect::<Vec<_>>(), &letters), *other))
        .filter(|(score, _)| *score >= 0.6)
        .collect();
    scored.sort_by(|left, right| right.0.total_cmp(&left.0).then(right.1.cmp(left.1)));
    scored.truncate(3);
    scored.into_iter().map(|(_, word)| word).collect()
}

/// `SequenceMatcher.ratio`.
fn ratio(left: &[char], right: &[char]) -> f64 {
    let length = left.len() + right.len();
    if length == 0 {
        return 1.0;
    }
    #[expect(clippy::cast_precision_loss, reason = "words are short")]
    let ratio = 2.0 * matched(left, right) as f64 / length as f64;
    ratio
}

/// The letters in the blocks that both share, the longest block first.
fn matched(left: &[char], right: &[char]) -> usize {
    let mut best = (0, 0, 0);
    for i in 0..left.len() {
        for j in 0..right.len() {
            let size =
                left[i..].iter().zip(&right[j..]).take_while(|(left, right)| left == right).count();
            if size > best.2 {
                best = (i, j, size);
            }
        }
    }
    let (i, j, size) = best;
    if size == 0 {
        return 0;
    }
    size + matched(&left[..i], &right[..j]) + matched(&left[i + size..], &right[j + size..])
}

#[cfg(test)]
mod tests {
    use super::close_matches;

    #[test]
    fn as_difflib_finds_them() {
        // From `difflib.get_close_matches`.
        let words = ["exact", "iexact", "contains", "icontains", "startswith", "istartswith"];
        assert_eq!(close_matches("contain", &words), ["contains", "icontains"]);
        assert_eq!(close_matches("startwith", &words), ["startswith", "istartswith"]);
        assert!(close_matches("banana", &words).is_empty());
    }
}
