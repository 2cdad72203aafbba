//! The words of reports: names as the author wrote them, numbers as charters write them, texts in the language of the report.

use crate::diagnostic::{Catalogue, Lang, Message};
use crate::machine::{Spending, Subject};
use crate::model::{DutyId, End, IndicatorId, Model, Name, PartyId, Reason, StageId, Title};
use crate::quantity::{Currency, Date, Day, Exact, Money, Quantity, Unit};
use crate::simulate::question;
pub use crate::simulate::{decimal, whole};

/// A model and the language in which it is spoken of.
pub struct Words<'a> {
    pub model: &'a Model,
    pub catalogue: &'a Catalogue,
}

impl Words<'_> {
    #[must_use]
    pub fn text(&self, message: &Message) -> String {
        self.catalogue.text(message)
    }

    /// A message without arguments.
    #[must_use]
    pub fn word(&self, id: &'static str) -> String {
        self.text(&Message::new(id))
    }

    /// A title in the language of the report, where the author gives one; else the first; else the name.
    #[must_use]
    pub fn title(&self, title: &Title, name: &Name) -> String {
        let lang = self.catalogue.lang().code();
        let translated = title.others.iter().find(|(of, _)| of == lang).map(|(_, text)| text);
        let text = translated.unwrap_or(&title.text);
        if text.is_empty() { name.text.clone() } else { text.clone() }
    }

    #[must_use]
    pub fn stage(&self, id: StageId) -> String {
        let stage = &self.model.stages[id];
        self.title(&stage.title, &stage.name)
    }

    /// A party by its name, as clauses use it.
    #[must_use]
    pub fn party(&self, id: PartyId) -> String {
        self.model.parties[id].name.text.clone()
    }

    #[must_use]
    pub fn duty(&self, id: DutyId) -> String {
        let duty = &self.model.duties[id];
        self.title(&duty.title, &duty.name)
    }

    #[must_use]
    pub fn indicator(&self, id: IndicatorId) -> String {
        let indicator = &self.model.indicators[id];
        self.title(&indicator.title, &indicator.name)
    }

    #[must_use]
    pub fn option(&self, stage: StageId, index: usize) -> String {
        let option = self.model.stages[stage].ballot.as_ref().and_then(|ballot| ballot.options.get(index));
        option.map_or_else(String::new, |option| self.title(&option.title, &option.name))
    }

    /// A question in the words of the line that would answer it.
    #[must_use]
    pub fn question(&self, subject: &Subject) -> String {
        self.text(&question(self.model, subject))
    }

    /// Several questions, each in backticks.
    #[must_use]
    pub fn questions(&self, subjects: &[Subject]) -> String {
        let texts: Vec<String> = subjects.iter().map(|subject| format!("`{}`", self.question(subject))).collect();
        texts.join(", ")
    }

    #[must_use]
    pub fn end(&self, end: &End) -> String {
        self.text(&match end {
            End::Completed => Message::new("run-end-completed"),
            End::Expired => Message::new("run-end-expired"),
            End::Stuck => Message::new("run-end-stuck"),
            End::As(text) => Message::new("run-end-as").with("text", text),
        })
    }

    #[must_use]
    pub fn reason(&self, reason: Reason) -> String {
        self.word(match reason {
            Reason::Quorum => "run-reason-quorum",
            Reason::Vote => "run-reason-vote",
            Reason::Refusal => "run-reason-refusal",
            Reason::Target => "run-reason-target",
            Reason::Rating => "run-reason-rating",
            Reason::Yield => "run-reason-yield",
            Reason::Ballot => "run-reason-ballot",
            Reason::Requirement => "run-reason-requirement",
            Reason::LongStop => "run-reason-long-stop",
        })
    }

    /// What money was spent on.
    #[must_use]
    pub fn spending(&self, on: Spending) -> String {
        let message = match on {
            Spending::Line(stage, index) => {
                return self.model.stages[stage].fund.lines.get(index).map_or_else(String::new, |line| line.name.text.clone());
            }
            Spending::Cost(stage, index) => match self.model.stages[stage].costs.get(index).and_then(|cost| cost.label.as_ref()) {
                Some(label) => return label.text.clone(),
                None => Message::new("run-spent-cost").with("stage", self.stage(stage)),
            },
            Spending::Penalty(_) => Message::new("run-spent-penalty"),
            Spending::Repayment(party) => Message::new("run-spent-repayment").with("party", self.party(party)),
            Spending::Outcome(indicator) => Message::new("run-spent-outcome").with("indicator", self.indicator(indicator)),
        };
        self.text(&message)
    }

    /// Minor units of the charter's money.
    #[must_use]
    pub fn money(&self, minor: i64) -> String {
        Money { minor, currency: self.currency() }.to_string()
    }

    #[must_use]
    pub fn currency(&self) -> Currency {
        self.model.charter.as_ref().and_then(|charter| charter.currency).unwrap_or(Currency::EUR)
    }

    /// Hundredths of hours.
    #[must_use]
    pub fn hours(&self, hundredths: i64) -> String {
        self.text(&Message::new("report-hours-value").with("hours", decimal(hundredths, 2)))
    }

    /// An indicator's value in millionths of its unit: to the hundredth, with the sign of its unit.
    #[must_use]
    pub fn indicator_value(&self, id: IndicatorId, millionths: i64) -> String {
        let text = decimal(rounded(millionths, 10_000), 2);
        match self.model.indicators[id].baseline.as_ref().map(|(quantity, _)| quantity.unit) {
            Some(Unit::Share | Unit::Points) => format!("{text}%"),
            Some(Unit::Money(currency)) => format!("{text} {currency}"),
            _ => text,
        }
    }

    #[must_use]
    pub fn period(&self) -> Option<(Date, Date)> {
        self.model.charter.as_ref().and_then(|charter| charter.period)
    }
}

/// The language of the file that declares the charter, by the word with which it does.
#[must_use]
pub fn language_of(sources: &crate::source::Sources, model: &Model) -> Lang {
    let Some(charter) = &model.charter else { return Lang::En };
    let loc = charter.name.loc;
    let before = sources.iter().find(|(id, _)| *id == loc.file).and_then(|(_, file)| file.text.get(..loc.span.start as usize));
    let line = before.map_or("", |text| text.rsplit('\n').next().unwrap_or(text));
    if line.trim_start().starts_with("carta") { Lang::It } else { Lang::En }
}

/// An indicator's written value in millionths of its unit (of a point, for shares).
#[must_use]
pub fn millionths(quantity: &Quantity) -> i64 {
    let scale = if quantity.unit == Unit::Share { 100_000_000 } else { 1_000_000 };
    let value = Exact::from(quantity.value).times(&Exact::from(scale));
    i64::try_from(value.round_half_up()).unwrap_or(i64::MAX)
}

/// Divided and rounded to the nearest, halves up.
fn rounded(n: i64, by: i64) -> i64 {
    n.saturating_add(by / 2).div_euclid(by)
}

/// A part of a whole as a percentage with one decimal; what is not quite nothing or not quite all never reads so.
#[must_use]
pub fn percent(part: u64, of: u64) -> String {
    if of == 0 {
        return "–".to_owned();
    }
    let tenths = (u128::from(part) * 2000 + u128::from(of)) / (u128::from(of) * 2);
    match u64::try_from(tenths).unwrap_or(1000) {
        0 if part > 0 => "<0.1%".to_owned(),
        1000 if part < of => ">99.9%".to_owned(),
        tenths => format!("{}.{}%", tenths / 10, tenths % 10),
    }
}

/// A chance as a percentage with one decimal.
#[must_use]
pub fn chance(share: f64) -> String {
    format!("{:.1}%", share * 100.0)
}

/// A part of one, as a percentage with as many decimals as it was written with, at most four.
#[must_use]
pub fn points(share: f64) -> String {
    let text = format!("{:.4}", share * 100.0);
    format!("{}%", text.trim_end_matches('0').trim_end_matches('.'))
}

#[must_use]
pub fn date(day: i64) -> String {
    Day(i32::try_from(day).unwrap_or(i32::MAX)).to_string()
}
