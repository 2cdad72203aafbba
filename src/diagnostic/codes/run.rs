//! Codes of scenarios, stories and runs.

super::codes! {
    /// Two lines of a scenario that answer the same question with equal rank.
    EQUAL_RANK = "A01" "equal-rank" Error;
    /// A scenario or story that is asked for and does not exist.
    UNKNOWN_SCENARIO = "A10" "unknown-scenario" Error;
    /// A charter that cannot run: no declaration, no period, or nothing to choose from.
    NOT_RUNNABLE = "A11" "not-runnable" Error;
    /// A fixed answer that cannot be given: more people than members, a day outside the range.
    ANSWER_BEYOND = "A12" "answer-beyond" Error;
    /// No runs, too many runs, or a run that is not among them.
    RUN_COUNT = "A13" "run-count" Error;
    /// A column of a file that cannot be used.
    UNUSABLE_COLUMN = "A14" "unusable-column" Error;
}
