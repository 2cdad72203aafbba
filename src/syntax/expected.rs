//! What could stand at a place, in words: no rule name of the grammar ever reaches a message.

use super::Rule;
use super::keyword::{Keyword, keywords};
use crate::diagnostic::{Arg, Lang, Message};

/// Something that could stand at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expected {
    Keyword(&'static Keyword),
    /// One of a closed list of the keyword table.
    List(&'static str),
    /// A message that names it: `a name`.
    Thing(&'static str),
}

/// What these rules ask for, in the order of the grammar, each once.
pub(super) fn expected(rules: &[Rule]) -> Vec<Expected> {
    let mut found = Vec::new();
    let mut rules = rules.to_vec();
    rules.sort();
    for rule in rules {
        for one in of_rule(rule) {
            if !found.contains(&one) {
                found.push(one);
            }
        }
    }
    found
}

/// Every keyword that could stand here.
pub(super) fn keywords_among(expected: &[Expected]) -> Vec<&'static Keyword> {
    let of = |one: &Expected| -> Vec<&'static Keyword> {
        match one {
            Expected::Keyword(keyword) => vec![*keyword],
            Expected::List(group) => keywords().iter().filter(|keyword| keyword.group == *group).collect(),
            Expected::Thing(_) => Vec::new(),
        }
    };
    expected.iter().flat_map(of).collect()
}

/// The longest list that is written out.
const MANY: usize = 9;

/// `"`on`, `after` or a date`, for a message.
pub(super) fn in_words(expected: &[Expected], lang: Lang) -> Vec<Arg> {
    let mut words: Vec<Arg> = Vec::new();
    for one in expected {
        match one {
            Expected::Keyword(keyword) => push(&mut words, Arg::from(format!("`{}`", keyword.shown(lang)))),
            Expected::Thing(id) => push(&mut words, Arg::from(Message::new(id))),
            Expected::List(group) => {
                let list: Vec<&Keyword> = keywords().iter().filter(|keyword| keyword.group == *group).collect();
                if list.len() <= MANY {
                    list.iter().for_each(|keyword| push(&mut words, Arg::from(format!("`{}`", keyword.shown(lang)))));
                } else {
                    let some: Vec<String> = list.iter().take(3).map(|keyword| format!("`{}`", keyword.shown(lang))).collect();
                    push(&mut words, Arg::from(Message::new(name_of_list(group)).with("some", some.join(", "))));
                }
            }
        }
    }
    words
}

fn push(words: &mut Vec<Arg>, word: Arg) {
    if !words.contains(&word) {
        words.push(word);
    }
}

fn name_of_list(group: &str) -> &'static str {
    match group {
        "party kind" => "expected-party-kind",
        "instrument" => "expected-instrument",
        "asset" => "expected-asset",
        "technique" => "expected-technique",
        "nature" => "expected-nature",
        "unit" => "expected-unit",
        "rate" => "expected-rate",
        "state" => "expected-state",
        "observation" => "expected-observation",
        _ => "expected-listed",
    }
}

fn of_rule(rule: Rule) -> Vec<Expected> {
    if let Some(keyword) = keywords().of_rule(rule) {
        return vec![Expected::Keyword(keyword)];
    }
    let thing = |id| vec![Expected::Thing(id)];
    let list = |group| vec![Expected::List(group)];
    let words = |ids: &[&str]| ids.iter().filter_map(|id| keywords().of_id(id)).map(Expected::Keyword).collect::<Vec<_>>();
    let both = |mut a: Vec<Expected>, b: Vec<Expected>| {
        a.extend(b);
        a
    };
    match rule {
        Rule::EOI => thing("expected-end"),
        Rule::name | Rule::names | Rule::or_names | Rule::seat | Rule::fund_line | Rule::binding | Rule::happening => {
            thing("expected-name")
        }
        Rule::text | Rule::texts | Rule::title | Rule::inner | Rule::long_inner => thing("expected-text"),
        Rule::translation | Rule::lang_code => thing("expected-language"),
        Rule::currency => thing("expected-currency"),
        Rule::number | Rule::integer | Rule::score_range => thing("expected-number"),
        Rule::date | Rule::on_dates => thing("expected-date"),
        Rule::share | Rule::percent | Rule::fraction => thing("expected-share"),
        Rule::quantity | Rule::amount | Rule::span_range | Rule::lag_after | Rule::need => thing("expected-quantity"),
        Rule::unit => list("unit"),
        Rule::rate => list("rate"),
        Rule::base => both(list("base"), words(&["target_base"])),
        Rule::working | Rule::sum | Rule::product | Rule::factor => thing("expected-working"),
        Rule::plus | Rule::minus | Rule::times | Rule::divided => thing("expected-sign"),
        Rule::activity => words(&[
            "co_planning",
            "co_design",
            "co_prioritisation",
            "co_financing",
            "co_management",
            "co_delivery",
            "co_evaluation",
            "stage",
        ]),
        Rule::party_kind => list("party kind"),
        Rule::flag => list("flag"),
        Rule::good_kind => list("good"),
        Rule::place => list("place"),
        Rule::instrument_kind => list("instrument"),
        Rule::asset => list("asset"),
        Rule::nature => list("nature"),
        Rule::certainty => list("certainty"),
        Rule::method => list("method"),
        Rule::technique | Rule::technique_words => list("technique"),
        Rule::risk => list("risk"),
        Rule::duty_verb => list("duty verb"),
        Rule::rule_severity => list("severity"),
        Rule::ballot_kind => list("ballot kind"),
        Rule::reason => list("reason"),
        Rule::state => list("state"),
        Rule::observation | Rule::observed => list("observation"),
        Rule::topic => both(list("observation"), thing("expected-name")),
        Rule::ending => both(list("end"), thing("expected-text")),
        Rule::bring_tail => words(&["on", "in_instalments", "whenever_occ", "after", "during", "worth", "as"]),
        Rule::on_date => words(&["on"]),
        Rule::by_instalments => words(&["in_instalments"]),
        Rule::whenever_capped | Rule::due_whenever => words(&["whenever_occ"]),
        Rule::after_event | Rule::after_all => words(&["after"]),
        Rule::after_any => words(&["after_any"]),
        Rule::during => words(&["during"]),
        Rule::worth => words(&["worth"]),
        Rule::as_nature => words(&["as"]),
        Rule::occasion => both(words(&["on", "after", "after_any", "every"]), thing("expected-quantity")),
        Rule::every_during | Rule::due_every => words(&["every"]),
        Rule::not_before => words(&["not_before"]),
        Rule::in_a_row => thing("expected-in-a-row"),
        Rule::until => words(&["until"]),
        Rule::since => words(&["from_date"]),
        Rule::stretch => words(&["from_date", "until"]),
        Rule::usually => words(&["usually"]),
        Rule::long_stop => words(&["long_stop"]),
        Rule::second_call => words(&["second_call"]),
        Rule::due_by => words(&["by_date"]),
        Rule::due_after => words(&["within"]),
        Rule::ladder | Rule::step => {
            words(&["s_retry", "s_reopen", "s_skip", "s_suspend", "s_remind", "s_warn", "s_remedy", "s_pay", "s_exclude", "s_end"])
        }
        Rule::step_retry => words(&["s_retry"]),
        Rule::step_reopen => words(&["s_reopen"]),
        Rule::step_skip => words(&["s_skip"]),
        Rule::step_suspend => words(&["s_suspend"]),
        Rule::step_remind => words(&["s_remind"]),
        Rule::step_warn => words(&["s_warn"]),
        Rule::step_remedy => words(&["s_remedy"]),
        Rule::step_pay => words(&["s_pay"]),
        Rule::step_exclude => words(&["s_exclude"]),
        Rule::step_end => words(&["s_end"]),
        Rule::bound => words(&["at_most"]),
        Rule::mend => words(&["with_mend"]),
        Rule::who => thing("expected-who"),
        Rule::instance => words(&["to"]),
        Rule::event | Rule::charter_ends => both(thing("expected-name"), words(&["charter"])),
        Rule::verb => {
            both(words(&["e_opens", "e_finishes", "e_fails", "e_closes", "e_wins", "e_loses", "e_resumes", "e_missed", "is"]), Vec::new())
        }
        Rule::cond | Rule::cond_part | Rule::comparison => thing("expected-condition"),
        Rule::reading => thing("expected-reading"),
        Rule::at_time => words(&["by_date", "before", "on"]),
        Rule::with_chance => words(&["chance"]),
        Rule::kept_law => words(&["st_kept", "st_broken", "st_mended"]),
        Rule::fact => both(thing("expected-name"), list("observation")),
        Rule::law | Rule::law_word | Rule::one_of_case | Rule::either_case => both(
            thing("expected-quantity"),
            words(&["between", "about", "each", "one_of", "either", "on_average", "nine_in_ten", "given", "refused", "absent"]),
        ),
        Rule::answer_word => words(&["given", "refused", "absent"]),
        Rule::law_between => words(&["between"]),
        Rule::law_about => words(&["about"]),
        Rule::limits => words(&["between"]),
        Rule::law_nine => words(&["nine_in_ten"]),
        Rule::law_average => words(&["on_average"]),
        Rule::law_either => words(&["either"]),
        Rule::law_each => words(&["each"]),
        Rule::law_one_of => words(&["one_of"]),
        Rule::law_column => words(&["from"]),
        Rule::compare_sign => thing("expected-comparison"),
        Rule::value_word => thing("expected-kind"),
        _ => thing("expected-expression"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Catalogue;

    #[test]
    fn every_rule_has_words_in_both_languages() {
        for lang in Lang::ALL {
            let catalogue = Catalogue::new(lang);
            for rule in Rule::all_rules() {
                let name = format!("{rule:?}");
                if name.starts_with("c_") || name.starts_with("h_") {
                    continue;
                }
                for one in of_rule(*rule) {
                    for word in in_words(&[one], lang) {
                        match word {
                            Arg::Message(message) => assert!(catalogue.has(message.id), "{name}: {} in {lang:?}", message.id),
                            Arg::Text(text) => assert!(!text.contains('_'), "{name}: {text}"),
                            _ => {}
                        }
                    }
                }
            }
        }
    }
}
