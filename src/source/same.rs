/// So many bytes are compared at once.
const AT_ONCE: usize = 64;

/// How many bytes two texts share at their start, and how many of the others at their end. Both may end inside of a character.
#[must_use]
pub fn same_ends(one: &str, other: &str) -> (usize, usize) {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let chunks = one.chunks_exact(AT_ONCE).zip(other.chunks_exact(AT_ONCE)).take_while(|(a, b)| a == b).count() * AT_ONCE;
    let bytes = |from: usize| one.iter().skip(from).zip(other.iter().skip(from)).take_while(|(a, b)| a == b).count();
    let start = chunks + bytes(chunks);
    let (one, other) = (one.get(start..).unwrap_or_default(), other.get(start..).unwrap_or_default());
    let chunks = one.rchunks_exact(AT_ONCE).zip(other.rchunks_exact(AT_ONCE)).take_while(|(a, b)| a == b).count() * AT_ONCE;
    let bytes = |from: usize| one.iter().rev().skip(from).zip(other.iter().rev().skip(from)).take_while(|(a, b)| a == b).count();
    (start, chunks + bytes(chunks))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_at_the_start_is_not_counted_at_the_end() {
        assert_eq!(same_ends("one two three", "one and two three"), (4, 9));
        assert_eq!(same_ends("aaa", "aaaa"), (3, 0));
        assert_eq!(same_ends("", "a"), (0, 0));
        assert_eq!(same_ends("è", "é"), (1, 0));
    }

    proptest! {
        #[test]
        fn an_edit_stands_between_the_same_ends(start in "[ab]{0,200}", old in "[ab]{0,3}", new in "[ab]{0,3}", end in "[ab]{0,200}") {
            let (one, other) = (format!("{start}{old}{end}"), format!("{start}{new}{end}"));
            let (first, last) = same_ends(&one, &other);
            prop_assert!(first >= start.len() && first + last <= one.len().min(other.len()));
            prop_assert!(first + last >= (start.len() + end.len()).min(one.len().min(other.len())));
            prop_assert_eq!(&one[..first], &other[..first]);
            prop_assert_eq!(&one[one.len() - last..], &other[other.len() - last..]);
            let (one, other) = (&one.as_bytes()[first..one.len() - last], &other.as_bytes()[first..other.len() - last]);
            prop_assert!(one.is_empty() || one.first() != other.first());
            prop_assert!(one.last().is_none() || one.last() != other.last());
        }
    }
}
