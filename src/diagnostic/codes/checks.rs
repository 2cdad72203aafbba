//! Codes of the structural checks.

super::codes! {
    /// A party that has no part in the charter.
    IDLE_PARTY = "S03" "idle-party" Warning;
}
