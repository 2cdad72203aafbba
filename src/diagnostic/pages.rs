//! The pages of codes, in English and Italian: what a finding means, why it matters, and how to mend it.
//!
//! They stand in `docs/codes/` and are built into the program. A code of this table without its two files does not
//! compile; a code that is not in it fails a test.

use super::{Code, Lang};

/// Ids with their English and Italian pages.
macro_rules! pages {
    ($($id:ident)*) => {
        &[$((
            stringify!($id),
            include_str!(concat!("../../docs/codes/", stringify!($id), ".en.md")),
            include_str!(concat!("../../docs/codes/", stringify!($id), ".it.md")),
        )),*]
    };
}

const PAGES: &[(&str, &str, &str)] = pages! {
    F01 F02 F03 F04 F05 F06
    L01 L02 L03 L04 L05 L06 L07 L08 L09 L10 L11 L12 L13 L14 L15 L16 L17 L18 L19 L20 L21 L22 L23 L24 L25 L26
    N01 N02 N03 N04 N05 N06 N07 N08 N09 N10 N11 N12 N13 N14 N15 N16 N17 N18 N19 N20 N21 N22 N23 N24
    S01 S02 S03 S04 S05 S06 S07 S08 S09 S10 S11 S12 S13 S14 S15 S16 S17 S18 S19 S20 S21 S22 S23 S24 S25
    W01 W02 W03 W04 W05 W06 W07 W08 W09 W10 W11 W12
    T01 T02 T03 T04 T05 T06
    V01 V02 V03
    U01
    C01 C02 C03 C04 C05 C06 C07 C08 C09 C10 C11
    O01 O02 O03 Q01 Q02
    M05 M06 M07 M08
    G01 G02 G03 G04 G05 G06 G07 G08 G09 G10
    R01 X01
    I01 I02 I03 I04 I05 I06 I07
    D01 D02 D03 D04 D05 D06 D07 D08 D09
    M01 M02 M03 M04
    T07
    A01 A02 A03 A04 A05 A06 A10 A11 A13 A14 A15 A16 A17 A18
};

/// The Markdown page of a code. Empty for a code without one, which a test forbids.
#[must_use]
pub fn page(code: &Code, lang: Lang) -> &'static str {
    let found = PAGES.iter().find(|(id, ..)| *id == code.id);
    found.map_or("", |(_, english, italian)| match lang {
        Lang::En => english,
        Lang::It => italian,
    })
}

/// The first sentence of a page: what the code means, in a line.
#[must_use]
pub fn summary(page: &str) -> &str {
    let first = page.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#')).unwrap_or_default();
    first.find(". ").and_then(|end| first.get(..=end)).unwrap_or(first)
}
