//! Codes of names, dimensions and dates.

super::codes! {
    /// A name that nothing declares.
    UNKNOWN_REFERENCE = "S01" "unknown-reference" Error;
}
