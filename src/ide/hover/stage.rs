//! A stage: when it is planned, who takes part, what it is judged by, what follows.

use super::super::Project;
use super::super::amount::{Reckoned, said};
use super::super::words::code;
use super::sheet::Sheet;
use crate::analysis::stages::StageGraph;
use crate::diagnostic::Message;
use crate::model::{Actor, Model, Stage, StageId};
use crate::rules::thing::word;
use crate::rules::words::of_activity;

pub(super) fn stage(project: &Project<'_>, reckoned: &Reckoned<'_>, id: StageId, stage: &Stage, doc: Option<&str>) -> String {
    let model = reckoned.model;
    let mut sheet = Sheet::default();
    sheet.line(project.heading(&stage.name, &stage.title));
    sheet.line(project.catalogue.arg(&word(of_activity(stage.activity))));
    sheet.line(doc.unwrap_or_default());
    match said(project, reckoned.planned(id)) {
        Some(dates) => sheet.line(project.say(&Message::new("ide-planned").with("dates", dates))),
        None if stage.occasion.is_series() => sheet.line(project.word("ide-series")),
        None => {
            let earliest = reckoned.schedule.earliest(id);
            let earliest = earliest.map(|day| project.say(&Message::new("ide-earliest").with("date", day.to_string())));
            sheet.line(earliest.unwrap_or_default());
        }
    }
    sheet.list(&project.word("ide-who"), who(project, model, stage));
    let gates = stage.gates.iter().map(|(_, loc)| code(project.sources.text(*loc)));
    sheet.list(&project.word("ide-gates"), gates);
    let ladders = [&stage.otherwise, &stage.short_money, &stage.short_hours];
    sheet.list(&project.word("ide-otherwise"), ladders.into_iter().flatten().map(|ladder| code(project.sources.text(ladder.loc))));
    let graph = StageGraph::of(model);
    let named = |stages: Vec<StageId>| {
        let mut names: Vec<String> = Vec::new();
        for stage in stages {
            let name = format!("`{}`", model.stages[stage].name.text);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(", ")
    };
    let before = named(graph.predecessors(id).iter().map(|wait| wait.on).collect());
    let after = named(graph.successors(id).iter().map(|wait| wait.stage).collect());
    let order = [("ide-waits-for", before), ("ide-followed-by", after)];
    sheet.list(
        &project.word("ide-order"),
        order.into_iter().filter(|(_, names)| !names.is_empty()).map(|(id, names)| project.say(&Message::new(id).with("stages", names))),
    );
    sheet.markdown()
}

/// Those who take part, by clause.
fn who(project: &Project<'_>, model: &Model, stage: &Stage) -> Vec<String> {
    let name = |actor: &Actor| match actor {
        Actor::Party(id) => format!("`{}`", model.parties[*id].name.text),
        Actor::Body(id) => format!("`{}`", model.bodies[*id].name.text),
    };
    let decides = stage.gates.iter().filter_map(|(gate, _)| match gate {
        crate::model::Gate::DecidedBy(actor) => Some(*actor),
        _ => None,
    });
    let lists = [
        ("led_by", stage.led_by.into_iter().collect::<Vec<_>>()),
        ("with", stage.with.clone()),
        ("involves", stage.involves.clone()),
        ("consults", stage.consults.clone()),
        ("informs", stage.informs.clone()),
        ("decided_by", decides.collect()),
    ];
    let filled = lists.iter().filter(|(_, actors)| !actors.is_empty());
    filled
        .map(|(id, actors)| format!("{} {}", project.catalogue.arg(&word(id)), actors.iter().map(name).collect::<Vec<_>>().join(", ")))
        .collect()
}
