//! Codes of scenarios, stories and runs.

super::codes! {
    /// Two lines of a scenario that answer the same question with equal rank.
    EQUAL_RANK = "A01" "equal-rank" Error;
}
