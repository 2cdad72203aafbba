//! Codes of the structural checks: `S…` with the numbers of the expert checks, `W…` for what the meaning of a run asks
//! for. `S09` is declared with the codes of the model, which finds some of it.

super::codes! {
    /// A party that has no part in the charter.
    IDLE_PARTY = "S03" "idle-party" Warning;
    /// A contribution that nothing uses.
    IDLE_ASSET = "S04" "idle-asset" Warning;
    /// Shares of one whole that do not add up to it.
    SHARES_NOT_100 = "S05" "shares-not-100" Error;
    /// Sources, target and uses that do not balance.
    SOURCES_USES_GAP = "S06" "sources-uses-gap" Error;
    /// Parts of a committed sum that do not add up to it.
    TRANCHE_MISMATCH = "S07" "tranche-mismatch" Error;
    /// A date outside the charter's period.
    OUTSIDE_TERM = "S10" "outside-term" Error;
    /// A duty that nobody owes, or that is owed to nobody.
    ORPHAN_OBLIGATION = "S17" "orphan-obligation" Error;
    /// A duty that never falls due.
    UNDATED_OBLIGATION = "S18" "undated-obligation" Warning;
    /// The same thing owed and forbidden.
    DEONTIC_CONFLICT = "S19" "deontic-conflict" Error;
    /// More hours or people needed than offered.
    CAPACITY_EXCEEDED = "S20" "capacity-exceeded" Error;
    /// A quorum or threshold that cannot be met, or means nothing.
    IMPOSSIBLE_QUORUM = "S21" "impossible-quorum" Error;
    /// A vote that can end evenly with no rule for it.
    UNRESOLVED_TIE = "S22" "unresolved-tie" Warning;
    /// An indicator that cannot be measured as written.
    INCOMPLETE_INDICATOR = "S23" "incomplete-indicator" Error;
    /// A target that is no improvement.
    WRONG_WAY_TARGET = "S24" "wrong-way-target" Error;
    /// Public texts that lack a language of the charter.
    LANGUAGE_GAP = "S25" "language-gap" Warning;
    /// A pledge that differs from what the party brings.
    PLEDGE_MISMATCH = "W01" "pledge-mismatch" Warning;
    /// A failing stage reopens others without coming round again itself.
    REOPENING_IN_VAIN = "W02" "reopening-in-vain" Warning;
    /// A stage between a reopened one and the failing one that is not done again.
    NOT_DONE_AGAIN = "W03" "not-done-again" Advice;
    /// An `otherwise` that can never act.
    IDLE_OTHERWISE = "W04" "idle-otherwise" Warning;
    /// The last cycle of a duty is due after the charter's end.
    DUE_AFTER_THE_END = "W05" "due-after-the-end" Warning;
    /// A duty that is due again before it is due.
    OVERLAPPING_CYCLES = "W06" "overlapping-cycles" Warning;
    /// The same body or party decides twice in one stage.
    VOTES_TWICE = "W07" "votes-twice" Warning;
    /// A target that needs all of its uncertain money.
    HOPE_WITHOUT_MINIMUM = "W08" "hope-without-minimum" Warning;
    /// A decision at the end of a stage longer than half a year.
    LONG_DECISION = "W09" "long-decision" Advice;
    /// Works that may drag on without a long stop.
    NO_LONG_STOP = "W10" "no-long-stop" Advice;
    /// A funding stage whose failure opens what it should pay for.
    SKIPPED_FUNDING = "W11" "skipped-funding" Warning;
    /// A stage that closes only on the day after the charter's end.
    UNTIL_THE_LAST_DAY = "W12" "until-the-last-day" Warning;
}
