//! The texts, in English and Italian, from the Fluent files of `text/`.

use super::{Arg, Message};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

/// A language of messages and of charters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    #[default]
    En,
    It,
}

impl Lang {
    pub const ALL: [Lang; 2] = [Lang::En, Lang::It];

    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::It => "it",
        }
    }

    #[must_use]
    pub fn other(self) -> Lang {
        match self {
            Lang::En => Lang::It,
            Lang::It => Lang::En,
        }
    }

    /// From a language tag or a POSIX locale: `it`, `it-IT`, `it_IT.UTF-8`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Lang> {
        match tag.get(..2)?.to_ascii_lowercase().as_str() {
            "en" => Some(Lang::En),
            "it" => Some(Lang::It),
            _ => None,
        }
    }
}

/// One file per room, so that a room owns its wording.
const TEXTS: [(Lang, &[&str]); 2] = [
    (
        Lang::En,
        &[
            include_str!("text/syntax.en.ftl"),
            include_str!("text/model.en.ftl"),
            include_str!("text/checks.en.ftl"),
            include_str!("text/rules.en.ftl"),
            include_str!("text/run.en.ftl"),
            include_str!("text/report.en.ftl"),
            include_str!("text/compare.en.ftl"),
            include_str!("text/sweep.en.ftl"),
            include_str!("text/exact.en.ftl"),
            include_str!("text/analysis.en.ftl"),
            include_str!("text/outputs.en.ftl"),
            include_str!("text/logs.en.ftl"),
            include_str!("text/pictures.en.ftl"),
            include_str!("text/testing.en.ftl"),
            include_str!("text/explain.en.ftl"),
            include_str!("text/metrics.en.ftl"),
            include_str!("text/format.en.ftl"),
            include_str!("text/lsp.en.ftl"),
            include_str!("text/ide.en.ftl"),
            include_str!("text/verify.en.ftl"),
        ],
    ),
    (
        Lang::It,
        &[
            include_str!("text/syntax.it.ftl"),
            include_str!("text/model.it.ftl"),
            include_str!("text/checks.it.ftl"),
            include_str!("text/rules.it.ftl"),
            include_str!("text/run.it.ftl"),
            include_str!("text/report.it.ftl"),
            include_str!("text/compare.it.ftl"),
            include_str!("text/sweep.it.ftl"),
            include_str!("text/exact.it.ftl"),
            include_str!("text/analysis.it.ftl"),
            include_str!("text/outputs.it.ftl"),
            include_str!("text/logs.it.ftl"),
            include_str!("text/pictures.it.ftl"),
            include_str!("text/testing.it.ftl"),
            include_str!("text/explain.it.ftl"),
            include_str!("text/metrics.it.ftl"),
            include_str!("text/format.it.ftl"),
            include_str!("text/lsp.it.ftl"),
            include_str!("text/ide.it.ftl"),
            include_str!("text/verify.it.ftl"),
        ],
    ),
];

/// The texts of one language, ready to be filled in.
pub struct Catalogue {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    #[must_use]
    pub fn new(lang: Lang) -> Catalogue {
        let id = match lang {
            Lang::En => unic_langid::langid!("en"),
            Lang::It => unic_langid::langid!("it"),
        };
        let mut bundle = FluentBundle::new(vec![id]);
        // Isolation marks are invisible characters that terminals and editors show as rubbish.
        bundle.set_use_isolating(false);
        for (_, sources) in TEXTS.iter().filter(|(of, _)| *of == lang) {
            for source in *sources {
                let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, _)| partial);
                // A duplicate id keeps its first text; a test forbids both.
                let _ = bundle.add_resource(resource);
            }
        }
        Catalogue { lang, bundle }
    }

    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The text of a message. A message without a text shows its id (a test forbids it).
    #[must_use]
    pub fn text(&self, message: &Message) -> String {
        let Some(pattern) = self.bundle.get_message(message.id).and_then(|found| found.value()) else {
            return message.id.to_owned();
        };
        let mut args = FluentArgs::new();
        for (name, value) in message.args.iter() {
            let value = match value {
                Arg::Number(n) => FluentValue::from(*n),
                other => FluentValue::from(self.arg(other)),
            };
            args.set(*name, value);
        }
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned()
    }

    /// The text of a value.
    #[must_use]
    pub fn arg(&self, arg: &Arg) -> String {
        match arg {
            Arg::Text(text) => text.clone(),
            Arg::Number(n) => n.to_string(),
            Arg::Message(inner) => self.text(inner),
            Arg::OneOf(parts) => self.list(parts, if self.lang == Lang::En { "or" } else { "o" }),
            Arg::AllOf(parts) => self.list(parts, if self.lang == Lang::En { "and" } else { "e" }),
            Arg::Pieces(parts) => parts.iter().map(|part| self.arg(part)).collect(),
            Arg::ByLanguage(texts) => {
                let own = texts.iter().find(|(lang, _)| *lang == self.lang).or(texts.first());
                own.map(|(_, text)| self.arg(text)).unwrap_or_default()
            }
        }
    }

    fn list(&self, parts: &[Arg], and: &str) -> String {
        let parts: Vec<String> = parts.iter().map(|part| self.arg(part)).collect();
        match parts.as_slice() {
            [most @ .., last] if !most.is_empty() => format!("{} {and} {last}", most.join(", ")),
            _ => parts.concat(),
        }
    }
}
