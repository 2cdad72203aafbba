//! Fingerprints: by them, services know a finding again after lines have moved and texts were translated.

use super::Findings;
use std::collections::HashMap;

/// One for each finding, in their order; each is there once.
///
/// They are made of what the finding is known by, its file, and what it is about: the declaration that its rule names, else
/// the text at its place (its first line, whatever its spaces). Of findings that are alike in all of these, the second,
/// third, … are told apart by their number.
pub(super) fn fingerprints(findings: &Findings<'_>) -> Vec<String> {
    let mut alike: HashMap<String, usize> = HashMap::new();
    let of = |diagnostic: &crate::diagnostic::Diagnostic| {
        let path = findings.paths.of(&findings.sources.file(diagnostic.loc.file).display_path());
        let text = findings.sources.text(diagnostic.loc).lines().next().unwrap_or_default();
        let text: Vec<&str> = text.split_whitespace().collect();
        let subject = diagnostic.about.clone().unwrap_or_else(|| text.join(" "));
        let key = format!("{}\0{}\0{subject}", diagnostic.id(), path.path());
        let count = alike.entry(key.clone()).or_insert(0);
        *count += 1;
        format!("{:032x}", fnv(&format!("{key}\0{count}")))
    };
    findings.diagnostics.iter().map(of).collect()
}

/// FNV-1a in 128 bits: the same on every machine and in every version.
fn fnv(text: &str) -> u128 {
    const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    text.bytes().fold(BASIS, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use super::fnv;

    /// The published values of FNV-1a 128.
    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(fnv(""), 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d);
        assert_eq!(fnv("a"), 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964);
        assert_eq!(fnv("foobar"), 0x343e_1662_793c_64bf_6f0d_3597_ba44_6f18);
    }
}
