//! Codes of names, dimensions and dates.

super::codes! {
    /// A name that nothing declares, or that is of another kind.
    UNKNOWN_REFERENCE = "S01" "unknown-reference" Error;
    /// A name that is declared twice.
    DUPLICATE_ID = "S02" "duplicate-id" Error;
    /// A quantity of the wrong dimension: hours where money is expected.
    UNIT_MISMATCH = "S08" "unit-mismatch" Error;
    /// Dates in the wrong order.
    DATE_INVERSION = "S09" "date-inversion" Error;
    /// A date that the calendar does not have.
    NO_SUCH_DATE = "N01" "no-such-date" Error;
    /// A number that is too large or too precise.
    NUMBER_TOO_LARGE = "N02" "number-too-large" Error;
    /// A part of a cent, of a person or of a day.
    NOT_WHOLE = "N03" "not-whole" Error;
    /// Zero where nothing makes no sense.
    ZERO_AMOUNT = "N04" "zero-amount" Error;
    /// A share of more than the whole.
    SHARE_ABOVE_WHOLE = "N05" "share-above-whole" Error;
    /// A shown working that gives another result.
    WORKING_DIFFERS = "N06" "working-differs" Error;
    /// A second charter or governance.
    SECOND_DECLARATION = "N07" "second-declaration" Error;
    /// A range whose low end is above its high end, or a value outside the range it belongs to.
    RANGE_INVERTED = "N08" "range-inverted" Error;
    /// A second call that needs more than the first.
    SECOND_CALL_LARGER = "N09" "second-call-larger" Error;
    /// A long stop shorter than the planned time.
    LONG_STOP_SHORT = "N10" "long-stop-short" Error;
    /// An amount in another currency than the charter's.
    OTHER_CURRENCY = "N11" "other-currency" Error;
    /// Something said of a thing of which it cannot be said.
    CANNOT_BE_SAID = "N12" "cannot-be-said" Error;
    /// An ending that no rung produces.
    NO_SUCH_ENDING = "N13" "no-such-ending" Error;
    /// A rung that cannot stand on its ladder.
    WRONG_RUNG = "N14" "wrong-rung" Error;
    /// A series that is to be reopened.
    SERIES_REOPENED = "N15" "series-reopened" Error;
    /// A scenario or a group that comes from itself.
    CIRCULAR_REFERENCE = "N16" "circular-reference" Error;
    /// A share that does not say of what.
    SHARE_WITHOUT_BASE = "N17" "share-without-base" Error;
    /// Working days, which the language does not count.
    WORKING_DAYS = "N18" "working-days" Error;
    /// A share of something that cannot be shared here.
    UNSUITABLE_BASE = "N19" "unsuitable-base" Error;
    /// The same thing said twice in one clause.
    SAID_TWICE = "N20" "said-twice" Error;
    /// A fund line that two stages have.
    AMBIGUOUS_LINE = "N21" "ambiguous-line" Error;
    /// A source whose amount is neither written nor fixed by what the party brings.
    AMOUNT_UNSAID = "N22" "amount-unsaid" Error;
    /// A reading that no run can know.
    NEVER_KNOWN = "N23" "never-known" Error;
    /// A period that no charter lasts.
    PERIOD_TOO_LONG = "N24" "period-too-long" Error;
}
