//! What the words inside of lines mean, where neither the clause table nor the vocabulary of rules tells it.

use crate::syntax::Keyword;

/// The text that says what a word means by itself, or what kind of word it is. Words that only join the parts of a line have none:
/// there the clause is explained.
pub(super) fn meaning(keyword: &Keyword) -> Option<&'static str> {
    of_word(keyword.id).or_else(|| of_group(keyword.group))
}

fn of_word(id: &str) -> Option<&'static str> {
    Some(match id {
        "m_majority" => "ide-word-m-majority",
        "m_most" => "ide-word-m-most",
        "m_unanimity" => "ide-word-m-unanimity",
        "m_consensus" => "ide-word-m-consensus",
        "m_consent" => "ide-word-m-consent",
        "m_share" => "ide-word-m-share",
        "m_lot" => "ide-word-m-lot",
        "m_ranking" => "ide-word-m-ranking",
        "m_silence" => "ide-word-m-silence",
        "b_votes" => "ide-word-b-votes",
        "b_present" => "ide-word-b-present",
        "b_members" => "ide-word-b-members",
        "b_seats" => "ide-word-b-seats",
        "s_retry" => "ide-word-s-retry",
        "s_reopen" => "ide-word-s-reopen",
        "s_skip" => "ide-word-s-skip",
        "s_suspend" => "ide-word-s-suspend",
        "s_remind" => "ide-word-s-remind",
        "s_warn" => "ide-word-s-warn",
        "s_remedy" => "ide-word-s-remedy",
        "s_pay" => "ide-word-s-pay",
        "s_exclude" => "ide-word-s-exclude",
        "s_end" => "ide-word-s-end",
        "to_mend" => "ide-word-to-mend",
        "until_mended" => "ide-word-until-mended",
        "with_mend" => "ide-word-with-mend",
        "contribution_n" => "ide-word-contribution-n",
        "reimbursement" => "ide-word-reimbursement",
        "fee" => "ide-word-fee",
        "price" => "ide-word-price",
        "donation" => "ide-word-donation",
        "loan" => "ide-word-loan",
        "share_capital" => "ide-word-share-capital",
        "prize" => "ide-word-prize",
        "pay" => "ide-word-pay",
        "exchange" => "ide-word-exchange",
        "must" => "ide-word-must",
        "must_not" => "ide-word-must-not",
        "may" => "ide-word-may",
        "error" => "ide-word-error",
        "warning" => "ide-word-warning",
        "advice" => "ide-word-advice",
        "x_every" => "ide-word-x-every",
        "x_some" => "ide-word-x-some",
        "x_no" => "ide-word-x-no",
        "x_count" => "ide-word-x-count",
        "x_sum" => "ide-word-x-sum",
        "x_max" => "ide-word-x-max",
        "x_min" => "ide-word-x-min",
        "x_acts" => "ide-word-x-acts",
        "x_voice" => "ide-word-x-voice",
        "x_some_of" => "ide-word-x-some-of",
        "x_can_block" => "ide-word-x-can-block",
        "x_reachable" => "ide-word-x-reachable",
        "x_depends" => "ide-word-x-depends",
        "x_meets" => "ide-word-x-meets",
        "x_stated" => "ide-word-x-stated",
        "x_can_win" => "ide-word-x-can-win",
        "x_can_fail" => "ide-word-x-can-fail",
        _ => return None,
    })
}

fn of_group(group: &str) -> Option<&'static str> {
    Some(match group {
        "party kind" => "ide-word-kind-party-kind",
        "flag" => "ide-word-kind-flag",
        "duty verb" => "ide-word-kind-duty-verb",
        "good" => "ide-word-kind-good",
        "instrument" => "ide-word-kind-instrument",
        "place" => "ide-word-kind-place",
        "asset" => "ide-word-kind-asset",
        "certainty" => "ide-word-kind-certainty",
        "indicator level" => "ide-word-kind-indicator-level",
        "direction" => "ide-word-kind-direction",
        "tie" => "ide-word-kind-tie",
        "ballot kind" => "ide-word-kind-ballot-kind",
        "allocation" => "ide-word-kind-allocation",
        "leftover" => "ide-word-kind-leftover",
        "technique" => "ide-word-kind-technique",
        "risk" => "ide-word-kind-risk",
        "state" => "ide-word-kind-state",
        "event" => "ide-word-kind-event",
        "end" => "ide-word-kind-end",
        "reason" => "ide-word-kind-reason",
        "quantity" => "ide-word-kind-quantity",
        "observation" => "ide-word-kind-observation",
        "observation value" => "ide-word-kind-observation-value",
        "distribution" => "ide-word-kind-distribution",
        "verb" => "ide-word-kind-verb",
        "rule value" => "ide-word-kind-rule-value",
        "unit" => "ide-word-kind-unit",
        "rate" => "ide-word-kind-rate",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Catalogue, Lang, Message};
    use crate::rules::vocabulary;
    use crate::syntax::{clauses, heads, keywords};

    /// A word is explained by itself, by the clause that it starts, as a declaration, as a word of rules; or it joins the parts of
    /// a clause or head, which are explained then.
    #[test]
    fn no_keyword_is_without_a_meaning() {
        for lang in Lang::ALL {
            let catalogue = Catalogue::new(lang);
            for keyword in keywords().iter() {
                let own = meaning(keyword).map(|id| catalogue.text(&Message::new(id)));
                let starts = clauses().iter().find(|clause| clause.keywords.iter().any(|of| of.id == keyword.id));
                let declares = heads(lang).any(|(of, ..)| of.id == keyword.id);
                let asks = vocabulary::all().any(|attribute| attribute.word == keyword.id);
                // Groups called after what they stand in hold the words of its clauses.
                let of_clauses =
                    ["stage", "charter", "governance", "indicator", "party", "body", "ballot", "scenario", "promise", "standard", "rule"];
                let joins = matches!(keyword.group, "small" | "head") || of_clauses.contains(&keyword.group);
                let told = own.is_some_and(|text| !text.is_empty())
                    || starts.is_some_and(|clause| !clause.meaning(lang).is_empty())
                    || declares
                    || asks
                    || joins;
                assert!(told, "`{}` ({}) means nothing", keyword.id, keyword.group);
            }
        }
    }
}
