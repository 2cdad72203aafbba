//! Exact chances, as tables that a council can read.

use super::simulation::report_head;
use super::table::{heading, table, wrapped};
use super::verdict::{as_written, unknown};
use super::words::{Words, whole};
use crate::diagnostic::{Lang, Message};
use crate::machine::Total;
use crate::model::Expectation;
use crate::quantity::Day;
use crate::simulate::Setting;
use crate::source::Sources;
use crate::verify::{Band, Bands, Chance, Dates, Gap, Likelihoods, Limit, Mean, Portion, Ruling, Totals, Unsolved, Why};
use num_traits::{One, ToPrimitive};

/// Exact chances of one scenario, ready to be shown.
pub struct Exact<'a> {
    pub sources: &'a Sources,
    pub setting: &'a Setting<'a>,
    pub found: &'a Result<Likelihoods<Portion>, Unsolved>,
    /// What else the chances can be, where nobody answers some questions.
    pub bands: Option<&'a Result<Bands, Unsolved>>,
    /// Money and hours, where how it ends is known.
    pub totals: Option<&'a Result<Totals, Unsolved>>,
    /// The scenario was not chosen: it is the first one written.
    pub is_first: bool,
    /// The language of the file.
    pub file_lang: Lang,
}

/// The parts of dates, in hundredths.
pub(super) const PARTS: [u8; 3] = [5, 50, 95];

/// Longer fractions are left to the JSON report.
const LONGEST: usize = 40;

/// The whole report, `width` columns wide.
#[must_use]
pub fn as_text(words: &Words<'_>, exact: &Exact<'_>, width: u16) -> String {
    let report = Report { words, exact, width };
    let mut out = report.head();
    match exact.found {
        Err(why) => {
            let reason = words.text(&unsolved(words, why));
            let none = Message::new("exact-none").with("reason", reason);
            out.push_str(&wrapped("", &words.text(&none), width));
            out.push_str(&wrapped("", &words.word("exact-instead"), width));
        }
        Ok(found) => {
            out.push_str(&report.ends(found));
            out.push_str(&report.dates(found));
            out.push_str(&report.totals());
            out.push_str(&report.expectations(found));
            out.push_str(&report.assumed(found));
            out.push_str(&report.bands());
            out.push_str(&report.long(found));
        }
    }
    out
}

struct Report<'a> {
    words: &'a Words<'a>,
    exact: &'a Exact<'a>,
    width: u16,
}

impl Report<'_> {
    fn word(&self, id: &'static str) -> String {
        self.words.word(id)
    }

    fn head(&self) -> String {
        let words = self.words;
        let mut out = report_head(words, self.exact.setting, self.exact.is_first);
        if let Ok(found) = self.exact.found {
            let (from, to) = self.exact.setting.machine().period();
            let states = i64::try_from(found.registers).unwrap_or(i64::MAX);
            let message = Message::new("exact-states").with("n", states).with("states", count(found.registers));
            out.push_str(&words.text(&message.with("from", from.to_string()).with("to", to.to_string())));
            out.push('\n');
        }
        out
    }

    fn ends(&self, found: &Likelihoods<Portion>) -> String {
        let mut ends: Vec<_> = found.ends.iter().collect();
        ends.sort_by(|(_, one), (_, other)| other.about().total_cmp(&one.about()));
        let rows = ends.into_iter().map(|(end, portion)| {
            let mut row = vec![self.words.end(end)];
            row.extend(figures(portion));
            row
        });
        heading(&self.word("report-how-it-ends")) + &table(&[], rows.collect(), &[], self.width)
    }

    fn dates(&self, found: &Likelihoods<Portion>) -> String {
        let first = self.exact.setting.machine().period().0;
        let row = |what: String, dates: Dates<'_>| {
            let ever = dates.ever();
            let never = || self.word("report-never");
            let day = |day: Option<Day>| day.map_or_else(never, |day| day.to_string());
            let [percent, _, fraction] = figures(&ever);
            let mean = dates.mean(first).and_then(|mean| on_average(first, &mean));
            let mut row = vec![what, percent, fraction, day(mean)];
            row.extend(PARTS.map(|part| day(dates.part(part))));
            row
        };
        let mut rows = Vec::new();
        for (id, stage) in self.words.model.stages.iter() {
            let named = |id| self.words.text(&Message::new(id).with("stage", &stage.name.text));
            rows.push(row(named("exact-opens"), found.opening(id)));
            rows.push(row(named("exact-succeeds"), found.success(id)));
        }
        rows.push(row(self.word("exact-ends"), found.ending()));
        let mut header = ["exact-what", "exact-ever", "exact-fraction", "exact-mean"].map(|id| self.word(id)).to_vec();
        header.extend(PARTS.map(|part| self.words.text(&Message::new("exact-part").with("part", format!("{part}%")))));
        let mut out = heading(&self.word("exact-when")) + &table(&header, rows, &[], self.width);
        out.push_str(&wrapped("  ", &self.word("exact-mean-of"), self.width));
        out.push_str(&wrapped("  ", &self.word("report-dash"), self.width));
        out
    }

    /// Money and hours on average.
    fn totals(&self) -> String {
        let none = |id, why: &Unsolved| {
            let message = Message::new(id).with("reason", self.words.text(&unsolved(self.words, why)));
            wrapped("", &self.words.text(&message), self.width)
        };
        let totals = match self.exact.totals {
            None => return String::new(),
            Some(Err(why)) => return format!("\n{}", none("exact-no-totals", why)),
            Some(Ok(totals)) => totals,
        };
        let words = self.words;
        let of_party = |id, party| words.text(&Message::new(id).with("party", words.party(party)));
        let (mut money, mut hours) = (Vec::new(), Vec::new());
        let (mut needed, mut missing) = (0.0, 0.0);
        for (total, mean) in &totals.means {
            let mean = *mean;
            let minor = || words.money(libm::round(mean).to_i64().unwrap_or(i64::MAX));
            match *total {
                Total::Received(party) => money.push((mean, vec![of_party("report-money-from", party), minor()])),
                Total::Spent => money.push((mean, vec![self.word("report-spent"), minor()])),
                Total::Offered(party) => hours.push((mean, vec![of_party("report-hours-promised", party), in_hours(words, mean)])),
                Total::Given(party) => hours.push((mean, vec![of_party("report-hours-from", party), in_hours(words, mean)])),
                Total::Needed(_) => needed += mean,
                Total::Missing(_) => missing += mean,
            }
        }
        hours.insert(0, (needed, vec![self.word("report-hours-needed"), in_hours(words, needed)]));
        hours.push((missing, vec![self.word("report-hours-missing"), in_hours(words, missing)]));
        let mut out = String::new();
        for (title, rows) in [("exact-money", money), ("exact-hours", hours)] {
            let rows: Vec<Vec<String>> = rows.into_iter().filter(|(mean, _)| *mean != 0.0).map(|(_, row)| row).collect();
            if !rows.is_empty() {
                out.push_str(&heading(&self.word(title)));
                out.push_str(&table(&[], rows, &[], self.width));
            }
        }
        if let Some(why) = &totals.no_money {
            out.push_str(&format!("\n{}", none("exact-no-money", why)));
        }
        out
    }

    fn expectations(&self, found: &Likelihoods<Portion>) -> String {
        let expectations = self.exact.setting.expectations();
        if expectations.is_empty() {
            return String::new();
        }
        let mut out = heading(&self.word("report-expectations"));
        for (expectation, chance) in expectations.into_iter().zip(&found.expectations) {
            let (mark, verdict) = match ruling(expectation, chance) {
                Some(Ruling::Passed) => ("✓", "report-passed"),
                Some(Ruling::Failed) => ("✗", "report-failed"),
                _ => ("?", "report-undecided"),
            };
            let verdict = format!("{}: {}", self.word(verdict), as_written(self.exact.sources, expectation));
            out.push_str(&wrapped(&format!("  {mark} "), &verdict, self.width));
            for message in remarks(self.words, expectation, chance, self.exact.file_lang) {
                out.push_str(&wrapped("    ", &self.words.text(&message), self.width));
            }
        }
        out
    }

    fn assumed(&self, found: &Likelihoods<Portion>) -> String {
        if found.assumed.is_empty() {
            return String::new();
        }
        let mut out = heading(&self.word("report-assumed"));
        for subject in &found.assumed {
            let question = format!("`{}`", self.words.question(subject));
            let message = Message::new("exact-assumed").with("question", question);
            out.push_str(&wrapped("  ", &self.words.text(&message), self.width));
        }
        out
    }

    /// Between which chances all lies, whatever those choose for whom no line answers.
    fn bands(&self) -> String {
        let bands = match self.exact.bands {
            None => return String::new(),
            Some(Err(why)) => {
                let message = Message::new("exact-no-bands").with("reason", self.words.text(&unsolved(self.words, why)));
                return wrapped("  ", &self.words.text(&message), self.width);
            }
            Some(Ok(bands)) => bands,
        };
        let row = |what: String, band: Band| vec![what, rounded(band.least), rounded(band.greatest)];
        let ends = bands.ends.iter().map(|(end, band)| row(self.words.end(end), *band));
        let expectations = self.exact.setting.expectations().into_iter().zip(&bands.expectations);
        let expected =
            expectations.filter_map(|(expectation, band)| Some(row(as_written(self.exact.sources, expectation), *band.as_ref().ok()?)));
        let header = ["exact-what", "exact-least", "exact-greatest"].map(|id| self.word(id));
        let mut out = heading(&self.word("exact-bands"));
        out.push_str(&table(&header, ends.chain(expected).collect(), &[], self.width));
        out.push_str(&wrapped("  ", &self.word("exact-bands-how"), self.width));
        out
    }

    /// A word on fractions that are not shown.
    fn long(&self, found: &Likelihoods<Portion>) -> String {
        let dates = self.words.model.stages.ids().flat_map(|id| [found.opening(id).ever(), found.success(id).ever()]);
        let mut shown = found.ends.values().cloned().chain(dates);
        if !shown.any(|portion| fraction(&portion).is_empty()) {
            return String::new();
        }
        let message = Message::new("exact-long").with("digits", i64::from(digits(found.registers)));
        format!("\n{}", wrapped("", &self.words.text(&message), self.width))
    }
}

fn in_hours(words: &Words<'_>, hours: f64) -> String {
    words.hours(libm::round(hours * 100.0).to_i64().unwrap_or(i64::MAX))
}

/// A verdict; `None` where there is no exact answer.
pub(super) fn ruling(expectation: &Expectation, chance: &Result<Chance<Portion>, Unsolved>) -> Option<Ruling> {
    chance.as_ref().ok().map(|chance| Ruling::of(expectation, chance))
}

/// What is to be said about an expectation.
pub(super) fn remarks(
    words: &Words<'_>,
    expectation: &Expectation,
    chance: &Result<Chance<Portion>, Unsolved>,
    file_lang: Lang,
) -> Vec<Message> {
    let chance = match chance {
        Ok(chance) => chance,
        Err(why) => return vec![Message::new("exact-none-here").with("reason", words.text(&unsolved(words, why)))],
    };
    let with = |id, portion: &Portion| Message::new(id).with("chance", in_words(portion));
    let mut out = vec![match &chance.holds {
        None => Message::new("report-exact-fails"),
        Some(_) if chance.fails.is_none() && chance.unknown.is_none() => Message::new("report-exact-holds"),
        Some(portion) => with("exact-holds", portion),
    }];
    out.extend(chance.unknown.as_ref().map(|(portion, _)| with("exact-unknown", portion)));
    match Ruling::of(expectation, chance) {
        Ruling::Unknown(why) => out.push(unknown(words, why, file_lang)),
        Ruling::TooClose => out.push(Message::new("exact-too-close")),
        Ruling::Passed | Ruling::Failed => {}
    }
    out
}

/// What stands in the way of an exact answer.
#[must_use]
pub fn unsolved(words: &Words<'_>, why: &Unsolved) -> Message {
    let Unsolved::Why(why) = why else { return Message::new("run-no-period") };
    let before = |id, day: &Day| Message::new(id).with("day", day.to_string());
    match why {
        Why::Limit(Limit::States(limit), day) => before("exact-why-states", day).with("limit", count(*limit)),
        Why::Limit(Limit::Time(_), day) => before("exact-why-time", day),
        Why::Limit(Limit::Memory(_), day) => before("exact-why-memory", day),
        Why::Gaps(gaps) => gaps.first().map_or_else(|| Message::new("exact-why-amounts"), |gap| stands_in_the_way(words, *gap)),
        Why::Unknown(crate::machine::Unknown::NeverRead(stage)) => Message::new("report-unknown-read").with("stage", words.stage(*stage)),
        Why::Unknown(crate::machine::Unknown::Unmoved(indicator)) => {
            Message::new("exact-why-unmoved").with("indicator", words.indicator(*indicator))
        }
        Why::Unpacked(crate::machine::Unpacked::Duties) => Message::new("exact-why-duties"),
        Why::Unpacked(crate::machine::Unpacked::Amounts) => Message::new("exact-why-amounts"),
        Why::NotRetold(day) => before("exact-why-other", day),
    }
}

fn stands_in_the_way(words: &Words<'_>, gap: Gap) -> Message {
    let asked = |id, subject| Message::new(id).with("question", words.question(&subject));
    match gap {
        Gap::Wide(subject) => asked("exact-why-wide", subject),
        Gap::Together(subject) => asked("exact-why-together", subject),
        Gap::Amount(subject) => asked("exact-why-amount", subject),
        Gap::Gate(stage) => Message::new("exact-why-gate").with("stage", words.stage(stage)),
    }
}

/// A chance as a percentage, with decimals, and as a fraction where that is short.
fn figures(portion: &Portion) -> [String; 3] {
    [percent(portion), decimals(portion), fraction(portion)]
}

/// The same on one line.
fn in_words(portion: &Portion) -> String {
    let [percent, decimals, fraction] = figures(portion);
    if fraction.is_empty() { format!("{percent} ({decimals})") } else { format!("{percent} ({decimals} = {fraction})") }
}

fn percent(portion: &Portion) -> String {
    let about = portion.about();
    as_percent(about, portion.fraction.as_ref().map_or(about >= 1.0, One::is_one))
}

/// A sum of doubles may miss all by so much.
const CLOSE: f64 = 1e-9;

/// A chance as a percentage.
#[must_use]
pub fn rounded(chance: f64) -> String {
    as_percent(chance, chance > 1.0 - CLOSE)
}

/// With one decimal; what is not quite nothing or not quite all never reads so.
fn as_percent(about: f64, is_all: bool) -> String {
    match format!("{:.1}%", about * 100.0).as_str() {
        "0.0%" if about > 0.0 => "<0.1%".to_owned(),
        "100.0%" if !is_all => ">99.9%".to_owned(),
        text => text.to_owned(),
    }
}

fn decimals(portion: &Portion) -> String {
    format!("{:.12}", portion.about())
}

fn fraction(portion: &Portion) -> String {
    let text = portion.fraction.as_ref().map(ToString::to_string).unwrap_or_default();
    if text.len() > LONGEST { String::new() } else { text }
}

/// Decimal digits to which doubles are right after so many registers.
pub(super) fn digits(registers: usize) -> u8 {
    let error = registers.max(1).to_f64().unwrap_or(f64::MAX) * f64::EPSILON;
    libm::floor(-libm::log10(error)).to_u8().unwrap_or(0)
}

/// The nearest day to a mean.
pub(super) fn on_average(first: Day, mean: &Mean) -> Option<Day> {
    Some(first.plus(libm::round(mean.double).to_i32()?))
}

fn count(number: usize) -> String {
    whole(u64::try_from(number).unwrap_or(u64::MAX))
}
