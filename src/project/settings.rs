//! `charter.toml`: what a project has settled for everybody who works on it.

use crate::diagnostic::{Arg, FailOn, Lang, Message, nearest};

/// The name of the file, looked for in the folder where we are and then upwards.
pub const SETTINGS_FILE: &str = "charter.toml";

/// What can be settled. Options of the command line come before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// `lang`: the language of messages.
    pub lang: Option<Lang>,
    /// `seed`: the luck of simulations and tests, so that a project's verdicts do not flicker.
    pub seed: Option<u64>,
    /// `runs`: how many runs a simulation makes.
    pub runs: Option<u64>,
    /// `[check]`: what `charter check` reports.
    pub check: CheckSettings,
}

/// The table `[check]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckSettings {
    /// `select`: codes, beginnings of codes, names, own rules. Empty: all.
    pub select: Vec<String>,
    /// `ignore`: the same words.
    pub ignore: Vec<String>,
    /// `fail-on`: the weight from which findings make a check fail.
    pub fail_on: Option<FailOn>,
}

const KEYS: [&str; 4] = ["lang", "seed", "runs", "check"];
const CHECK_KEYS: [&str; 3] = ["select", "ignore", "fail-on"];

impl Settings {
    /// Reads the text of a `charter.toml`.
    ///
    /// # Errors
    /// With what is wrong, in words, and the line where that is known.
    pub fn parse(text: &str) -> Result<Settings, Message> {
        let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
            let line = error.span().map_or(1, |span| text.get(..span.start).map_or(1, |before| before.matches('\n').count() + 1));
            Message::new("settings-unreadable").with("line", line).with("reason", error.message())
        })?;
        let mut settings = Settings::default();
        for (key, value) in &table {
            let unfit = |expected: &'static str| unfit(key, value, expected);
            let number = |least: i64| value.as_integer().filter(|n| *n >= least).and_then(|n| u64::try_from(n).ok());
            match key.as_str() {
                "lang" => settings.lang = Some(value.as_str().and_then(Lang::from_tag).ok_or_else(|| unfit("settings-a-language"))?),
                "seed" => settings.seed = Some(number(0).ok_or_else(|| unfit("settings-a-number"))?),
                "runs" => settings.runs = Some(number(1).ok_or_else(|| unfit("settings-a-count"))?),
                "check" => settings.check = CheckSettings::read(value.as_table().ok_or_else(|| unfit("settings-a-table"))?)?,
                _ => return Err(unknown(key, &KEYS)),
            }
        }
        Ok(settings)
    }
}

impl CheckSettings {
    fn read(table: &toml::Table) -> Result<CheckSettings, Message> {
        let mut settings = CheckSettings::default();
        for (key, value) in table {
            let words = || -> Option<Vec<String>> { value.as_array()?.iter().map(|word| word.as_str().map(str::to_owned)).collect() };
            match key.as_str() {
                "select" => settings.select = words().ok_or_else(|| unfit(key, value, "settings-a-list"))?,
                "ignore" => settings.ignore = words().ok_or_else(|| unfit(key, value, "settings-a-list"))?,
                "fail-on" => {
                    let weight = value.as_str().and_then(FailOn::from_word);
                    settings.fail_on = Some(weight.ok_or_else(|| unfit(key, value, "settings-a-weight"))?);
                }
                _ => return Err(unknown(key, &CHECK_KEYS)),
            }
        }
        Ok(settings)
    }
}

/// A value that a setting cannot have.
fn unfit(key: &str, value: &toml::Value, expected: &'static str) -> Message {
    Message::new("settings-unfit").with("key", key).with("value", value.to_string()).with("expected", Message::new(expected))
}

/// A setting that there is not among these.
fn unknown(key: &str, keys: &[&str]) -> Message {
    let list = keys.iter().map(|key| Arg::from(format!("`{key}`"))).collect();
    let near = nearest(key, keys.iter().copied());
    let near = near.map_or(Message::new("settings-no-near"), |near| Message::new("settings-near").with("near", near));
    Message::new("settings-unknown").with("key", key).with("keys", Arg::OneOf(list)).with("near", near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_settled_is_read_and_what_is_wrong_is_told() {
        let settings = Settings::parse("lang = \"it\"\nseed = 7\nruns = 500\n").unwrap();
        assert_eq!(settings, Settings { lang: Some(Lang::It), seed: Some(7), runs: Some(500), check: CheckSettings::default() });
        assert_eq!(Settings::parse(""), Ok(Settings::default()));
        let wrong = |text: &str| Settings::parse(text).unwrap_err().id;
        assert_eq!(wrong("lang = \"fr\""), "settings-unfit");
        assert_eq!(wrong("seed = -1"), "settings-unfit");
        assert_eq!(wrong("runs = 0"), "settings-unfit");
        assert_eq!(wrong("sede = 1"), "settings-unknown");
        assert_eq!(wrong("seed = "), "settings-unreadable");
    }

    #[test]
    fn what_a_check_reports_is_settled_in_a_table() {
        let settings = Settings::parse("[check]\nselect = [\"C\", \"dummy-voter\"]\nignore = []\nfail-on = \"warning\"\n").unwrap();
        let select = vec!["C".to_owned(), "dummy-voter".to_owned()];
        assert_eq!(settings.check, CheckSettings { select, ignore: Vec::new(), fail_on: Some(FailOn::Warning) });
        let wrong = |text: &str| Settings::parse(text).unwrap_err().id;
        assert_eq!(wrong("check = true"), "settings-unfit");
        assert_eq!(wrong("[check]\nselect = \"C\""), "settings-unfit");
        assert_eq!(wrong("[check]\nignore = [1]"), "settings-unfit");
        assert_eq!(wrong("[check]\nfail-on = \"errors\""), "settings-unfit");
        assert_eq!(wrong("[check]\nfail_on = \"error\""), "settings-unknown");
        assert_eq!(wrong("[chek]"), "settings-unknown");
    }
}
