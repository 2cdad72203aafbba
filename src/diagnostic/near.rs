//! Words that were probably meant: of the language strictly, since they are mended; of authors generously, since they are asked about.

/// The candidate that is nearest to what is written, if it is near enough to be meant: one letter wrong in a short word, two in a
/// longer one (Damerau: a swap of neighbours counts once). Of equally near ones the alphabetically first, so that it is always the same.
pub(crate) fn nearest<'c>(written: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let lower = written.to_lowercase();
    let length = lower.chars().count();
    let allowed = match length {
        0 | 1 => 0,
        2..=3 => usize::from(length == 3),
        4..=6 => 1,
        _ => 2,
    };
    let distance = |candidate: &str| strsim::osa_distance(&lower, &candidate.to_lowercase());
    let near = candidates.into_iter().filter(|candidate| candidate.chars().count().abs_diff(length) <= allowed);
    near.map(|candidate| (distance(candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate)
}

/// The name that a misspelt one most likely means: a third of its letters may be wrong, and it is only ever suggested.
pub(crate) fn closest<'c>(written: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let lower = written.to_lowercase();
    let likeness = |candidate: &str| {
        let candidate = candidate.to_lowercase();
        let distance = strsim::damerau_levenshtein(&lower, &candidate);
        let allowed = lower.chars().count().max(candidate.chars().count()).div_ceil(3);
        (distance <= allowed).then_some(distance)
    };
    candidates.into_iter().filter_map(|candidate| Some((likeness(candidate)?, candidate))).min().map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        let words = ["lasts", "led by", "starts", "by"];
        assert_eq!(nearest("lsats", words), Some("lasts"));
        assert_eq!(nearest("Lasts", words), Some("lasts"));
        assert_eq!(nearest("startss", words), Some("starts"));
        assert_eq!(nearest("costs", words), None);
        assert_eq!(nearest("bi", words), None);
    }
}
