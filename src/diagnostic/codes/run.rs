//! Codes of scenarios, stories and runs.

super::codes! {
    /// Two lines of a scenario that answer the same question with equal rank.
    EQUAL_RANK = "A01" "equal-rank" Error;
    /// A fixed answer outside all that the question could be.
    OUT_OF_REACH = "A02" "out-of-reach" Error;
    /// Chances that do not add up to one.
    CHANCES_NOT_ONE = "A03" "chances-not-one" Error;
    /// A line that answers a question which no run asks.
    NEVER_ASKED = "A04" "never-asked" Warning;
    /// An answer of the wrong kind: a word for an amount.
    UNFIT_ANSWER = "A05" "unfit-answer" Error;
    /// A head count without the day from which it holds.
    UNDATED_MEMBERS = "A06" "undated-members" Error;
    /// A middle or a spread that no answers within the limits can have.
    IMPOSSIBLE_SPREAD = "A15" "impossible-spread" Error;
    /// A scenario without a line of its own.
    SAYS_NOTHING = "A16" "says-nothing" Warning;
    /// A line that the scenario inherits anyway.
    SAYS_THE_SAME = "A17" "says-the-same" Warning;
    /// Answers that cannot go together as a scenario says.
    IMPOSSIBLE_BOND = "A18" "impossible-bond" Error;
    /// A scenario or story that is asked for and does not exist.
    UNKNOWN_SCENARIO = "A10" "unknown-scenario" Error;
    /// A charter that cannot run: no declaration, no period, or nothing to choose from.
    NOT_RUNNABLE = "A11" "not-runnable" Error;
    /// No runs, too many runs, or a run that is not among them.
    RUN_COUNT = "A13" "run-count" Error;
    /// A column of a file that cannot be used.
    UNUSABLE_COLUMN = "A14" "unusable-column" Error;
}
