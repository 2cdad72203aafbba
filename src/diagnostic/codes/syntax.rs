//! Codes of the language as it is written.

super::codes! {
    /// A clause that cannot be read.
    UNREADABLE_CLAUSE = "L01" "unreadable-clause" Error;
}
