//! `charter.toml`: what a project has settled for everybody who works on it.

use crate::diagnostic::{Arg, Lang, Message, nearest};

/// The name of the file, looked for in the folder where we are and then upwards.
pub const SETTINGS_FILE: &str = "charter.toml";

/// What can be settled. Options of the command line come before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// `lang`: the language of messages.
    pub lang: Option<Lang>,
    /// `seed`: the luck of simulations and tests, so that a project's verdicts do not flicker.
    pub seed: Option<u64>,
    /// `runs`: how many runs a simulation makes.
    pub runs: Option<u64>,
}

const KEYS: [&str; 3] = ["lang", "seed", "runs"];

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
            let unfit = |expected: &'static str| {
                Message::new("settings-unfit").with("key", key).with("value", value.to_string()).with("expected", Message::new(expected))
            };
            let number = |least: i64| value.as_integer().filter(|n| *n >= least).and_then(|n| u64::try_from(n).ok());
            match key.as_str() {
                "lang" => settings.lang = Some(value.as_str().and_then(Lang::from_tag).ok_or_else(|| unfit("settings-a-language"))?),
                "seed" => settings.seed = Some(number(0).ok_or_else(|| unfit("settings-a-number"))?),
                "runs" => settings.runs = Some(number(1).ok_or_else(|| unfit("settings-a-count"))?),
                _ => {
                    let keys = KEYS.iter().map(|key| Arg::from(format!("`{key}`"))).collect();
                    let unknown = Message::new("settings-unknown").with("key", key).with("keys", Arg::OneOf(keys));
                    let near = nearest(key, KEYS)
                        .map_or(Message::new("settings-no-near"), |near| Message::new("settings-near").with("near", near));
                    return Err(unknown.with("near", near));
                }
            }
        }
        Ok(settings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_settled_is_read_and_what_is_wrong_is_told() {
        let settings = Settings::parse("lang = \"it\"\nseed = 7\nruns = 500\n").unwrap();
        assert_eq!(settings, Settings { lang: Some(Lang::It), seed: Some(7), runs: Some(500) });
        assert_eq!(Settings::parse(""), Ok(Settings::default()));
        let wrong = |text: &str| Settings::parse(text).unwrap_err().id;
        assert_eq!(wrong("lang = \"fr\""), "settings-unfit");
        assert_eq!(wrong("seed = -1"), "settings-unfit");
        assert_eq!(wrong("runs = 0"), "settings-unfit");
        assert_eq!(wrong("sede = 1"), "settings-unknown");
        assert_eq!(wrong("seed = "), "settings-unreadable");
    }
}
