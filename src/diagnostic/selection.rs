//! Which findings a reader asks for, and which of them make a check fail.

use super::{Code, Diagnostic, Message, Severity, codes, nearest};

/// The weight from which findings make a check fail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FailOn {
    #[default]
    Error,
    Warning,
    Advice,
    Never,
}

impl FailOn {
    /// How it is written, from the heaviest on.
    pub const WORDS: [&str; 4] = ["error", "warning", "advice", "never"];

    #[must_use]
    pub fn from_word(word: &str) -> Option<FailOn> {
        match word {
            "error" => Some(FailOn::Error),
            "warning" => Some(FailOn::Warning),
            "advice" => Some(FailOn::Advice),
            "never" => Some(FailOn::Never),
            _ => None,
        }
    }

    /// Whether this finding makes a check fail. One that the charter waives never does.
    #[must_use]
    pub fn is_reached_by(self, diagnostic: &Diagnostic) -> bool {
        let least = match self {
            FailOn::Error => Severity::Error,
            FailOn::Warning => Severity::Warning,
            FailOn::Advice => Severity::Advice,
            FailOn::Never => return false,
        };
        diagnostic.waived.is_none() && diagnostic.severity >= least
    }
}

/// What a word of `select` or `ignore` means.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Pick {
    Code(&'static Code),
    /// All codes whose id starts so, in capitals.
    Prefix(String),
    /// A rule by name: of a charter's authors.
    Rule(String),
}

impl Pick {
    fn read(word: &str, rules: &[&str]) -> Result<Pick, Message> {
        // A shipped rule has the name of its code, with `_` for `-`.
        if let Some(code) = codes::find(word).or_else(|| codes::find(&word.replace('_', "-"))) {
            return Ok(Pick::Code(code));
        }
        if rules.contains(&word) {
            return Ok(Pick::Rule(word.to_owned()));
        }
        let prefix = word.to_ascii_uppercase();
        if !prefix.is_empty() && codes::all().any(|code| code.id.starts_with(&prefix)) {
            return Ok(Pick::Prefix(prefix));
        }
        let known = codes::all().flat_map(|code| [code.id, code.name]).chain(rules.iter().copied());
        Err(match codes::find_without_zero(word).or_else(|| nearest(word, known)) {
            Some(near) => Message::new("select-unknown-near").with("word", word).with("near", near),
            None => Message::new("select-unknown").with("word", word),
        })
    }

    fn covers(&self, diagnostic: &Diagnostic) -> bool {
        match self {
            Pick::Code(code) => diagnostic.code == *code,
            Pick::Prefix(prefix) => diagnostic.code.id.starts_with(prefix),
            Pick::Rule(rule) => diagnostic.rule.as_ref() == Some(rule),
        }
    }

    /// Whether it takes in nothing but what is wrong with the language of a charter.
    fn is_of_language(&self) -> bool {
        match self {
            Pick::Code(code) => codes::is_of_language(code),
            Pick::Prefix(prefix) => codes::all().filter(|code| code.id.starts_with(prefix)).all(codes::is_of_language),
            Pick::Rule(_) => false,
        }
    }
}

/// What is said of a finding under a selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    Yes,
    No,
    /// It was not asked for, or was to be left out, and is reported all the same: a charter that cannot be read cannot be judged.
    AllTheSame,
}

/// The findings that a reader asks for: those selected, without those to be ignored. By default all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Empty: all.
    select: Vec<Pick>,
    ignore: Vec<Pick>,
}

impl Selection {
    /// Reads words: ids (`S03`), beginnings of ids (`C`), readable names (`dummy-voter`), names of these own rules.
    ///
    /// # Errors
    /// If a word means nothing, with the one that was probably meant; or if it would leave out what cannot be left out.
    pub fn read(select: &[String], ignore: &[String], rules: &[&str]) -> Result<Selection, Message> {
        let picks = |words: &[String]| -> Result<Vec<Pick>, Message> {
            words.iter().map(|word| word.trim()).filter(|word| !word.is_empty()).map(|word| Pick::read(word, rules)).collect()
        };
        let (chosen, left_out) = (picks(select)?, picks(ignore)?);
        let words = ignore.iter().map(|word| word.trim()).filter(|word| !word.is_empty());
        match words.zip(&left_out).find(|(_, pick)| pick.is_of_language()) {
            Some((word, _)) => Err(Message::new("select-always").with("word", word)),
            None => Ok(Selection { select: chosen, ignore: left_out }),
        }
    }

    #[must_use]
    pub fn of(&self, diagnostic: &Diagnostic) -> Chosen {
        let asked = self.select.is_empty() || self.select.iter().any(|pick| pick.covers(diagnostic));
        let left_out = self.ignore.iter().any(|pick| pick.covers(diagnostic));
        match (asked && !left_out, codes::is_of_language(diagnostic.code)) {
            (true, _) => Chosen::Yes,
            (false, true) => Chosen::AllTheSame,
            (false, false) => Chosen::No,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Waived;
    use crate::source::Loc;

    fn finding(code: &'static Code) -> Diagnostic {
        Diagnostic::new(code, Loc::default(), Message::new("report-here"))
    }

    fn words(list: &[&str]) -> Vec<String> {
        list.iter().map(|word| (*word).to_owned()).collect()
    }

    fn selection(select: &[&str], ignore: &[&str]) -> Result<Selection, Message> {
        Selection::read(&words(select), &words(ignore), &["wages", "quorum_of_ours"])
    }

    #[test]
    fn ids_beginnings_and_names_select_and_ignore() {
        let (c03, c04, w05) = (finding(codes::TOKEN_LEVEL), finding(codes::DELIVERY_WITHOUT_VOICE), finding(codes::DUE_AFTER_THE_END));
        let of = |select: &[&str], ignore: &[&str]| {
            let selection = selection(select, ignore).unwrap();
            [&c03, &c04, &w05].map(|finding| selection.of(finding) == Chosen::Yes)
        };
        assert_eq!(of(&[], &[]), [true, true, true]);
        assert_eq!(of(&["C"], &[]), [true, true, false]);
        assert_eq!(of(&["c0"], &["c04"]), [true, false, false]);
        assert_eq!(of(&["token_level", "W05"], &[]), [true, false, true]);
        assert_eq!(of(&["Token-Level"], &["C"]), [false, false, false], "what is ignored comes after what is selected");
        assert_eq!(of(&[], &[" W", ""]), [true, true, false]);
    }

    #[test]
    fn own_rules_go_by_their_name() {
        let mut own = finding(codes::OWN_RULE);
        own.rule = Some("wages".to_owned());
        assert_eq!(selection(&["wages"], &[]).unwrap().of(&own), Chosen::Yes);
        assert_eq!(selection(&["quorum_of_ours"], &[]).unwrap().of(&own), Chosen::No);
        assert_eq!(selection(&["U01"], &[]).unwrap().of(&own), Chosen::Yes);
        assert_eq!(selection(&[], &["U"]).unwrap().of(&own), Chosen::No);
    }

    #[test]
    fn what_is_wrong_with_the_language_is_always_told() {
        for code in [codes::UNKNOWN_REFERENCE, codes::NO_SUCH_DATE, codes::NOT_UTF8, codes::UNIT_MISMATCH] {
            assert_eq!(selection(&["C"], &[]).unwrap().of(&finding(code)), Chosen::AllTheSame, "{}", code.id);
            assert_eq!(selection(&[], &[code.id]).unwrap_err().id, "select-always");
        }
        for prefix in ["L", "N1", "f"] {
            assert_eq!(selection(&[], &[prefix]).unwrap_err().id, "select-always", "{prefix}");
        }
        let structure = selection(&[], &["S"]).unwrap();
        assert_eq!(structure.of(&finding(codes::UNKNOWN_REFERENCE)), Chosen::AllTheSame);
        assert_eq!(structure.of(&finding(codes::IDLE_PARTY)), Chosen::No);
    }

    #[test]
    fn a_word_that_means_nothing_is_told_with_the_one_meant() {
        let near = |word: &str| {
            let message = selection(&[word], &[]).unwrap_err();
            (message.id, message.args.iter().find(|(name, _)| *name == "near").map(|(_, near)| near.clone()))
        };
        assert_eq!(near("S3"), ("select-unknown-near", Some("S03".into())));
        assert_eq!(near("token-levle"), ("select-unknown-near", Some("token-level".into())));
        assert_eq!(near("wage"), ("select-unknown-near", Some("wages".into())));
        assert_eq!(near("weather"), ("select-unknown", None));
    }

    #[test]
    fn a_check_fails_from_a_weight_on() {
        let [error, warning, advice] = [codes::NO_SUCH_DATE, codes::TOKEN_LEVEL, codes::LONG_DECISION].map(finding);
        let fails = |word: &str| [&error, &warning, &advice].map(|finding| FailOn::from_word(word).unwrap().is_reached_by(finding));
        assert_eq!(fails("error"), [true, false, false]);
        assert_eq!(fails("warning"), [true, true, false]);
        assert_eq!(fails("advice"), [true, true, true]);
        assert_eq!(fails("never"), [false, false, false]);
        let waived = Waived { because: "agreed".to_owned(), until: None, loc: Loc::default() };
        assert!(!FailOn::Advice.is_reached_by(&Diagnostic { waived: Some(waived), ..error }));
        assert_eq!(FailOn::WORDS.map(FailOn::from_word).iter().flatten().count(), 4);
    }
}
