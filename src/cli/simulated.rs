//! What `simulate` and `merge` share: runs that were made, judged and shown.

use super::context::Exit;
use super::opened::{Ended, Opened, ReportFormat};
use super::outputs::OpenOutputs;
use super::simulate::exit_of;
use crate::report::simulation::{self, How, Known, Simulation};
use crate::report::simulation_json::{FORMAT_VERSION, as_json};
use crate::simulate::{Courses, Setting, Summary, answer_beyond, verdicts};
use crate::verify::likelihoods;
use serde_json::Value;
use std::io::{self, Write};

/// So many states are looked at to see whether exact chances are soon worked out.
const FEW_STATES: usize = 2_000;

/// How the report is to look.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(super) struct Form {
    /// Tell what happens in one run (the first, if no number is given).
    #[arg(long, value_name = "RUN", num_args = 0..=1, default_missing_value = "1")]
    pub(super) trace: Option<u64>,
    /// Show all figures: decisions, what money is spent on, means, deviations and more parts of every figure.
    #[arg(long)]
    full: bool,
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub(super) format: ReportFormat,
}

/// Runs of one scenario that were made.
pub(super) struct Made<'a> {
    pub(super) setting: &'a Setting<'a>,
    pub(super) summary: Summary,
    /// How things stood month by month, where something is to be drawn.
    pub(super) courses: Option<Courses>,
    /// How often they were looked at before.
    pub(super) look: u32,
    pub(super) how: How,
    /// The scenario was not chosen.
    pub(super) is_first: bool,
}

/// Reports of one scenario after another.
pub(super) struct Reports<'o> {
    form: Form,
    out: &'o mut dyn Write,
    parts: Vec<Value>,
    any: bool,
    pub(super) ended: Ended,
}

impl<'o> Reports<'o> {
    pub(super) fn new(form: Form, out: &'o mut dyn Write) -> Reports<'o> {
        Reports { form, out, parts: Vec::new(), any: false, ended: Ended::default() }
    }

    /// Judges and shows the runs of one scenario.
    ///
    /// # Errors
    /// Only those of writing.
    pub(super) fn show(&mut self, project: &Opened<'_>, made: &Made<'_>, outputs: &mut OpenOutputs<'_>) -> io::Result<()> {
        let Made { setting, summary, courses, look, how, is_first } = made;
        let (judgements, course) = verdicts(setting, summary, *look);
        let trace = course.or_else(|| self.form.trace.map(|run| setting.trace(run)));
        let ended = &mut self.ended;
        for judgement in &judgements {
            ended.exit = ended.exit.max(exit_of(&judgement.verdict));
        }
        for beyond in &summary.beyond {
            ended.exit = ended.exit.max(Exit::Findings);
            let finding = answer_beyond(project.model, beyond);
            if !ended.findings.iter().any(|known| known.loc == finding.loc) {
                ended.findings.push(finding);
            }
        }
        if how.cut_short.is_some() {
            ended.exit = Exit::Interrupted;
        }
        let simulation = Simulation {
            sources: project.sources,
            setting,
            summary,
            judgements: &judgements,
            trace: trace.as_ref(),
            is_first: *is_first,
            file_lang: project.file_lang(),
            how: How { is_full: self.form.full, known: known(self.form, setting, summary), ..*how },
        };
        let (drawn, sketched) = outputs.draw(&project.words(), &simulation, courses.as_ref(), project.width);
        ended.exit = ended.exit.max(drawn);
        if outputs.replaces_report() {
            return Ok(());
        }
        match self.form.format {
            ReportFormat::Table => {
                if self.any {
                    writeln!(self.out, "\n{}\n", "─".repeat(usize::from(project.width)))?;
                }
                self.out.write_all(simulation::as_text(&project.words(), &simulation, project.width).as_bytes())?;
                self.out.write_all(sketched.as_bytes())?;
            }
            ReportFormat::Json => self.parts.push(as_json(&project.words(), &simulation)),
        }
        self.any = true;
        Ok(())
    }

    /// Ends the report.
    ///
    /// # Errors
    /// Only those of writing.
    pub(super) fn finish(self) -> io::Result<Ended> {
        if self.form.format == ReportFormat::Json && self.any {
            let report = serde_json::json!({"format_version": FORMAT_VERSION, "simulations": self.parts});
            serde_json::to_writer_pretty(&mut *self.out, &report)?;
            writeln!(self.out)?;
        }
        Ok(self.ended)
    }
}

/// What is known exactly, if few states tell it; of what is random alone it is of interest. Counted in states, not in time, so that
/// every machine says the same.
fn known(form: Form, setting: &Setting<'_>, summary: &Summary) -> Option<Known> {
    if form.format != ReportFormat::Table || setting.is_story() || !summary.random {
        return None;
    }
    let found = likelihoods::<f64>(setting, FEW_STATES).ok()?.expectations;
    Some(Known { solved: found.iter().filter(|chance| chance.is_ok()).count(), all: found.len() })
}
