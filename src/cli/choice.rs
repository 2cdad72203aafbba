//! Which findings are reported, and which of them count for the exit code: options first, then the project's settings.

use super::context::{Context, Exit};
use crate::diagnostic::{Arg, Chosen, Diagnostic, FailOn, Message, Selection};
use crate::project::Unit;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use std::collections::BTreeSet;

#[derive(Debug, clap::Args)]
pub(super) struct Choice {
    /// Report only these: ids (S03), beginnings of ids (C), names (dummy-voter) or own rules, with commas between
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    select: Vec<String>,
    /// Do not report these
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    ignore: Vec<String>,
    /// Exit with 1 from this weight on [default: error, or what charter.toml says]
    #[arg(long, value_name = "WEIGHT", value_parser = weights())]
    fail_on: Option<FailOn>,
    /// Exit with 0 whatever is found
    #[arg(long)]
    exit_zero: bool,
}

fn weights() -> impl clap::builder::TypedValueParser<Value = FailOn> {
    PossibleValuesParser::new(FailOn::WORDS).map(|word| FailOn::from_word(&word).unwrap_or_default())
}

impl Choice {
    /// The findings that were asked for, with those that cannot be left out; and a note about the latter, if there are any.
    ///
    /// # Errors
    /// If a word means nothing, which has been said.
    pub(super) fn chosen(
        &self,
        found: Vec<Diagnostic>,
        units: &[Unit],
        context: &Context,
    ) -> Result<(Vec<Diagnostic>, Option<Message>), Exit> {
        let selection = self.selection(units, context).map_err(|wrong| {
            context.complain(&wrong);
            Exit::Usage
        })?;
        let mut all_the_same = BTreeSet::new();
        let kept = found.into_iter().filter(|diagnostic| match selection.of(diagnostic) {
            Chosen::Yes => true,
            Chosen::No => false,
            Chosen::AllTheSame => {
                all_the_same.insert(diagnostic.code.id);
                true
            }
        });
        let kept = kept.collect();
        let count = all_the_same.len();
        let codes = all_the_same.into_iter().map(Arg::from).collect();
        let note = (count > 0).then(|| Message::new("check-all-the-same").with("codes", Arg::AllOf(codes)).with("count", count));
        Ok((kept, note))
    }

    fn selection(&self, units: &[Unit], context: &Context) -> Result<Selection, Message> {
        let rules: Vec<&str> = units.iter().flat_map(|unit| &unit.model.rules).map(|rule| rule.name.text.as_str()).collect();
        let settled = &context.settings.check;
        // Each option alone comes before its setting; a wrong setting is told with its file.
        let settled_select = if self.select.is_empty() { &settled.select[..] } else { &[] };
        let settled_ignore = if self.ignore.is_empty() { &settled.ignore[..] } else { &[] };
        Selection::read(settled_select, settled_ignore, &rules).map_err(|wrong| context.wrong_setting(wrong))?;
        Selection::read(&self.select, &self.ignore, &rules)?;
        let select = if self.select.is_empty() { settled_select } else { &self.select };
        let ignore = if self.ignore.is_empty() { settled_ignore } else { &self.ignore };
        Selection::read(select, ignore, &rules)
    }

    pub(super) fn fail_on(&self, context: &Context) -> FailOn {
        self.fail_on.or(context.settings.check.fail_on).unwrap_or_default()
    }

    /// How a command ends that reports these.
    pub(super) fn exit(&self, reported: &[Diagnostic], context: &Context) -> Exit {
        let fail_on = self.fail_on(context);
        let fails = reported.iter().any(|diagnostic| fail_on.is_reached_by(diagnostic));
        self.pardon(if fails { Exit::Findings } else { Exit::Fine })
    }

    /// With `--exit-zero`, findings are no failure.
    pub(super) fn pardon(&self, exit: Exit) -> Exit {
        if self.exit_zero && exit == Exit::Findings { Exit::Fine } else { exit }
    }
}
