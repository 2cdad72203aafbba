//! Codes of the language of rules: `T…`, found before a rule runs, and `V…`, of waivers.

super::codes! {
    /// What stands in braces in a text of a rule cannot be read.
    UNREADABLE_VALUE = "T01" "unreadable-value" Error;
    /// A word that means nothing there.
    UNKNOWN_WORD = "T02" "unknown-word" Error;
    /// Two things that cannot be compared, added or asked for.
    KIND_MISMATCH = "T03" "kind-mismatch" Error;
    /// A rule that lacks what it needs to find anything.
    UNFINISHED_RULE = "T04" "unfinished-rule" Error;
    /// A define that rests on itself.
    CIRCULAR_DEFINE = "T05" "circular-define" Error;
    /// A rule that is named and does not exist.
    UNKNOWN_RULE = "T06" "unknown-rule" Error;
    /// An example of a rule that is no charter that can be read.
    UNREADABLE_EXAMPLE = "T07" "unreadable-example" Error;
    /// A waiver after its last day.
    WAIVER_EXPIRED = "V01" "waiver-expired" Warning;
    /// A waiver of what is not found.
    WAIVER_UNUSED = "V02" "waiver-unused" Warning;
    /// A waiver that does not say why, or until when.
    WAIVER_WITHOUT_REASON = "V03" "waiver-without-reason" Warning;
}
