//! Fingerprints of texts: the same on every machine and in every version.

/// FNV-1a in 128 bits over the pieces of a text, one after the other, as 32 hexadecimal digits.
#[must_use]
pub fn fingerprint<'t>(pieces: impl IntoIterator<Item = &'t str>) -> String {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let bytes = pieces.into_iter().flat_map(str::bytes);
    format!("{:032x}", bytes.fold(BASIS, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME)))
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    /// The published values of FNV-1a 128.
    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(fingerprint([""]), "6c62272e07bb014262b821756295c58d");
        assert_eq!(fingerprint(["a"]), "d228cb696f1a8caf78912b704e4a8964");
        assert_eq!(fingerprint(["foo", "bar"]), "343e1662793c64bf6f0d3597ba446f18");
    }
}
