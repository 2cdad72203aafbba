//! `charter check --answers`: which answers a charter allows, and which clause forbids more.

use super::context::{Context, Exit};
use super::exact::MOST_STATES;
use super::files::{self, Disk, Piped};
use super::opened::{Ended, Opened};
use super::render::Format;
use crate::diagnostic::Message;
use crate::model::ScenarioId;
use crate::report::answers::{Answers, as_json, as_text};
use crate::report::sentences::testable;
use crate::report::simulation_json::FORMAT_VERSION;
use crate::simulate::{Setting, not_runnable};
use crate::verify::{knowable, method};
use serde_json::Value;
use std::io::{self, Write};
use std::path::PathBuf;

/// Situations within which something is called known exactly: about a second's work.
const QUICK: usize = 20_000;

pub(super) fn run(paths: &[PathBuf], piped: Option<&Piped>, format: Format, context: &Context) -> Exit {
    if !matches!(format, Format::Terminal | Format::Json) {
        context.complain(&Message::new("answers-format"));
        return Exit::Usage;
    }
    let disk = Disk;
    let (workspace, units) = match files::open_with(paths, piped, &disk, context) {
        Ok(opened) => opened,
        Err(exit) => return exit,
    };
    let mut charters: Vec<Value> = Vec::new();
    let mut is_first = true;
    let exit = files::each(&workspace, &units, context, |opened, out| {
        let separate = !std::mem::take(&mut is_first) && format == Format::Terminal;
        one(opened, format, &mut charters, if separate { "\n" } else { "" }, out)
    });
    if format == Format::Terminal || charters.is_empty() {
        return exit;
    }
    let report = serde_json::json!({"format_version": FORMAT_VERSION, "charters": charters});
    exit.max(context.print(&format!("{report:#}\n")).unwrap_or_default())
}

fn one(opened: &Opened<'_>, format: Format, charters: &mut Vec<Value>, before: &str, out: &mut dyn Write) -> io::Result<Ended> {
    let model = opened.model;
    let columns = match opened.columns() {
        Ok(columns) => columns,
        Err(findings) => return Ok(Ended::with(Exit::Usage, findings)),
    };
    let promises: Vec<_> = testable(model).into_iter().map(|sentence| (sentence, method(model, sentence.1))).collect();
    let written = model.scenarios.iter().filter(|(_, scenario)| !scenario.is_story).map(|(id, _)| Some(id));
    let mut chosen: Vec<Option<ScenarioId>> = written.collect();
    if chosen.is_empty() {
        chosen.push(None);
    }
    let mut scenarios = Vec::new();
    for id in chosen {
        match Setting::new(model, id, &columns, 1) {
            Ok(setting) => {
                let known = knowable(&setting, QUICK);
                scenarios.push((setting, known));
            }
            Err(why) => return Ok(Ended::with(Exit::Usage, vec![not_runnable(model, why, opened.file_lang())])),
        }
    }
    let path = opened.sources.file(opened.root).display_path();
    let found = Answers {
        words: &opened.words(),
        sources: opened.sources,
        path: &path,
        promises: &promises,
        scenarios: &scenarios,
        most: MOST_STATES,
        width: opened.width,
    };
    if format == Format::Json {
        charters.push(as_json(&found));
    } else {
        write!(out, "{before}{}", as_text(&found))?;
    }
    Ok(Ended::default())
}
