//! Codes of the expert checks, which are rules of `src/rules/library/`: a rule's name is its code's with `_` for `-`.
//! Their numbers are those of the catalogue of checks; `S11` to `S16` continue the structural ones, `I…` are the rules of
//! regions and cities. The severity is the usual one; profiles may raise or lower it.

super::codes! {
    /// A rule of the charter's own authors found something.
    OWN_RULE = "U01" "own-rule" Warning;
    /// A stage that can never open.
    STAGE_UNREACHABLE = "S11" "stage-unreachable" Error;
    /// A stage whose failure leaves the charter with nowhere to go.
    STAGE_DEAD_END = "S12" "stage-dead-end" Error;
    /// A wait for somebody's will without an end, or without an answer to a no.
    NO_TIMEOUT = "S13" "no-timeout" Warning;
    /// Something tried again more often than the charter's period has room for.
    ENDLESS_LOOP = "S14" "endless-loop" Warning;
    /// A condition that can never hold.
    GUARD_CONTRADICTION = "S15" "guard-contradiction" Error;
    /// Money that waits for a stage that waits for the money.
    FUNDING_DEADLOCK = "S16" "funding-deadlock" Error;
    /// A beneficiary that brings nothing.
    PASSIVE_BENEFICIARIES = "C01" "passive-beneficiaries" Warning;
    /// A co-activity with one side only.
    NOT_CO = "C02" "not-co" Warning;
    /// A co-activity in which beneficiaries are at most consulted.
    TOKEN_LEVEL = "C03" "token-level" Warning;
    /// A beneficiary that works or pays without a say.
    DELIVERY_WITHOUT_VOICE = "C04" "delivery-without-voice" Warning;
    /// An evaluation without those who are served.
    NO_USERS_IN_EVALUATION = "C05" "no-users-in-evaluation" Warning;
    /// A funder that alone judges what it pays for.
    FUNDER_SOLE_EVALUATOR = "C06" "funder-sole-evaluator" Warning;
    /// A party that only gives, or only receives.
    ONE_WAY_PARTY = "C07" "one-way-party" Warning;
    /// Parties of too few kinds.
    THIN_PLURALITY = "C08" "thin-plurality" Warning;
    /// A beneficiary with seats or duties and no support.
    UNSUPPORTED_PARTICIPATION = "C09" "unsupported-participation" Warning;
    /// Beneficiaries that give most of the unpaid hours.
    BURDEN_SHIFT = "C10" "burden-shift" Warning;
    /// A quarter of co-production that the charter leaves out.
    MISSING_CO = "C11" "missing-co" Advice;
    /// A body that decides however few come.
    NO_QUORUM = "D01" "no-quorum" Warning;
    /// A vote without a rule for who may vote.
    NO_ELECTORATE = "D02" "no-electorate" Error;
    /// Nothing is decided with a beneficiary at the table.
    BENEFICIARIES_NO_SEAT = "D03" "beneficiaries-no-seat" Warning;
    /// Votes that can never change a decision.
    DUMMY_VOTER = "D04" "dummy-voter" Warning;
    /// A party that wins or blocks alone, without a declared veto.
    HIDDEN_DICTATOR = "D05" "hidden-dictator" Warning;
    /// A quorum that evidence says is hardly ever met.
    UNREALISTIC_QUORUM = "D06" "unrealistic-quorum" Warning;
    /// A consultation that nobody must answer.
    NO_ANSWER_DUTY = "D07" "no-answer-duty" Warning;
    /// A decision that changes nothing.
    DECISION_WITHOUT_EFFECT = "D08" "decision-without-effect" Advice;
    /// A ballot without rules for what is left, ties and least support.
    NO_RESIDUAL_RULE = "D09" "no-residual-rule" Warning;
    /// Spending that no certain source covers.
    UNFUNDED_STAGE = "M01" "unfunded-stage" Warning;
    /// Money that comes after it must be spent.
    CASH_GAP = "M02" "cash-gap" Warning;
    /// Much hope in the money, and no plan for less.
    HOPE_FUNDED = "M03" "hope-funded" Warning;
    /// One source that pays for nearly everything.
    FUNDER_CONCENTRATION = "M04" "funder-concentration" Advice;
    /// A contribution in kind without amount or value, or valued too high.
    UNVALUED_IN_KIND = "M05" "unvalued-in-kind" Warning;
    /// Volunteers that are paid.
    PAID_VOLUNTEER = "M06" "paid-volunteer" Error;
    /// Only the public side brings anything, or a price is paid.
    MARKET_IN_DISGUISE = "M07" "market-in-disguise" Warning;
    /// An article 56 convention that pays more than costs.
    MARKUP_IN_56 = "M08" "markup-in-56" Error;
    /// A good without limits on who may use what.
    NO_BOUNDARIES = "G01" "no-boundaries" Warning;
    /// A party that gives far more, or far less, than it has.
    UNFAIR_BURDEN = "G02" "unfair-burden" Advice;
    /// No way for those bound by the charter to change it.
    CLOSED_AMENDMENT = "G03" "closed-amendment" Warning;
    /// A duty that nobody but its debtor watches.
    SELF_MONITORED = "G04" "self-monitored" Warning;
    /// A breach without answer, or with the harshest one first.
    NO_GRADUATED_SANCTIONS = "G05" "no-graduated-sanctions" Warning;
    /// No near and quick place to settle disputes.
    NO_DISPUTE_ARENA = "G06" "no-dispute-arena" Warning;
    /// A charter that no act stands behind, or that is too large without levels.
    NOT_RECOGNISED = "G07" "not-recognised" Warning;
    /// No way to leave.
    NO_EXIT = "G08" "no-exit" Warning;
    /// Things are used, and nothing says what becomes of them.
    NO_RETURN_CLAUSE = "G09" "no-return-clause" Warning;
    /// A long charter without review, or closed to newcomers.
    NO_REVIEW_OR_NEWCOMERS = "G10" "no-review-or-newcomers" Warning;
    /// A standard without measure, measurer or remedy.
    TOOTHLESS_STANDARD = "Q01" "toothless-standard" Warning;
    /// No way to complain, or a slow one.
    SLOW_OR_MISSING_COMPLAINT = "Q02" "slow-or-missing-complaint" Warning;
    /// Nothing measures what changes for those who are served.
    OUTPUTS_ONLY = "O01" "outputs-only" Warning;
    /// An outcome that nobody follows after the end.
    NO_PERSISTENCE = "O02" "no-persistence" Warning;
    /// A payment by outcome without its safeguards.
    UNSAFE_OUTCOME_PAYMENT = "O03" "unsafe-outcome-payment" Error;
    /// People act without insurance, safeguards or care for their data.
    UNINSURED_OR_UNSAFE = "R01" "uninsured-or-unsafe" Warning;
    /// Nothing has to be published, or reported.
    OPAQUE = "X01" "opaque" Warning;
    /// A public notice that is open for too short a time.
    NOTICE_TOO_SHORT = "I01" "notice-too-short" Warning;
    /// An ordinary pact for longer than its regulation allows.
    ORDINARY_PACT_TOO_LONG = "I02" "ordinary-pact-too-long" Warning;
    /// A proposal for a pact that is answered too late.
    PACT_ANSWER_LATE = "I03" "pact-answer-late" Warning;
    /// A procedure without a responsible officer.
    NO_RESPONSIBLE_OFFICER = "I04" "no-responsible-officer" Warning;
    /// A main partner from outside the third sector.
    NON_ETS_MAIN_PARTNER = "I05" "non-ets-main-partner" Warning;
    /// Less than the share of money that must be spent with citizens.
    SICILY_2_PERCENT = "I06" "sicily-2-percent" Warning;
    /// Excess incentives of an energy community without a social purpose.
    CER_EXCESS = "I07" "cer-excess" Warning;
}
