//! The diary of one run as dated sentences.

use super::table::wrapped;
use super::words::{Words, decimal};
use crate::diagnostic::Message;
use crate::machine::{ABSENT, Cause, LogEvent, NO, Origin, Question, Spending, Subject, YES};
use crate::model::{BodyId, PartyId, Quorum, StageId, Threshold};
use crate::quantity::{Day, Rational};
use crate::simulate::Trace;
use num_traits::ToPrimitive;

/// One sentence of the diary.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Line {
    /// ISO date.
    #[serde(rename = "date", serialize_with = "as_date")]
    pub day: Day,
    pub text: String,
}

fn as_date<S: serde::Serializer>(day: &Day, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(day)
}

/// The diary as sentences, in the order in which things happened; money that comes or goes at once is told in one sentence.
#[must_use]
pub fn tell(words: &Words<'_>, run: &Trace) -> Vec<Line> {
    let mut teller =
        Teller { words, lines: Vec::new(), day: Day::default(), vote: None, lasts: None, money: Vec::new(), costs: Vec::new() };
    for entry in &run.diary {
        if entry.day != teller.day {
            teller.finish_day();
            teller.day = entry.day;
        }
        teller.event(&entry.event);
    }
    teller.finish_day();
    if !run.outcome.stuck.is_empty() {
        let stages: Vec<String> = run.outcome.stuck.iter().map(|stage| words.stage(*stage)).collect();
        teller.say(&Message::new("run-trace-stuck").with("stages", stages.join(", ")));
    }
    teller.lines
}

/// The sentences as text: the date where it changes.
#[must_use]
pub fn as_text(lines: &[Line], width: u16) -> String {
    let mut out = String::new();
    let mut before = None;
    for line in lines {
        let margin = if before == Some(line.day) { " ".repeat(14) } else { format!("  {}  ", line.day) };
        out.push_str(&wrapped(&margin, &line.text, width));
        before = Some(line.day);
    }
    out
}

/// A vote while its answers come in.
struct Vote {
    stage: StageId,
    body: BodyId,
    again: bool,
    clauses: Vec<String>,
    /// Seats, and seats present.
    all: i64,
    present: i64,
    quorum: Option<i64>,
    /// Delegations that were said to be there.
    seated: Vec<PartyId>,
}

struct Teller<'a> {
    words: &'a Words<'a>,
    lines: Vec<Line>,
    day: Day,
    vote: Option<Vote>,
    /// Days that a stage, about to open, lasts.
    lasts: Option<i64>,
    money: Vec<(PartyId, i64)>,
    costs: Vec<(Spending, i64)>,
}

impl Teller<'_> {
    fn say(&mut self, message: &Message) {
        let text = self.words.text(message);
        self.lines.push(Line { day: self.day, text });
    }

    fn of_stage(&self, id: &'static str, stage: StageId) -> Message {
        Message::new(id).with("stage", self.words.stage(stage))
    }

    fn finish_day(&mut self) {
        self.finish_vote(None);
        self.finish_money();
    }

    /// What came in and went out without anything else between.
    fn finish_money(&mut self) {
        let money = std::mem::take(&mut self.money);
        if !money.is_empty() {
            let parts = money.into_iter().map(|(party, amount)| {
                let message = Message::new("run-trace-money-from").with("money", self.words.money(amount));
                self.words.text(&message.with("party", self.words.party(party)))
            });
            let list = parts.collect::<Vec<_>>().join(", ");
            self.say(&Message::new("run-trace-money-in").with("list", list));
        }
        let costs = std::mem::take(&mut self.costs);
        if !costs.is_empty() {
            let parts = costs.into_iter().map(|(on, amount)| {
                let message = Message::new("run-trace-money-on").with("money", self.words.money(amount));
                self.words.text(&message.with("what", self.words.spending(on)))
            });
            let list = parts.collect::<Vec<_>>().join(", ");
            self.say(&Message::new("run-trace-money-out").with("list", list));
        }
    }

    /// Says what a vote came to; `second` is the day of its second call.
    fn finish_vote(&mut self, second: Option<Day>) {
        let Some(mut vote) = self.vote.take() else { return };
        if let Some(needed) = vote.quorum {
            let met = vote.present >= needed;
            let id = if met { "run-trace-needed-met" } else { "run-trace-needed-missed" };
            // Right after those who came.
            let clause = self.words.text(&Message::new(id).with("needed", needed));
            let after = vote.clauses.len().min(self.came(&vote));
            vote.clauses.insert(after, clause);
        }
        let body = &self.words.model.bodies[vote.body].name.text;
        let id = if vote.again { "run-trace-vote-again" } else { "run-trace-vote" };
        let message = self.of_stage(id, vote.stage).with("body", body).with("what", vote.clauses.join(", "));
        match second {
            Some(day) => self.say(&Message::new("run-trace-second-call").with("vote", message).with("date", day.to_string())),
            None => self.say(&message),
        }
    }

    /// How many clauses say who came.
    fn came(&self, vote: &Vote) -> usize {
        let seats = &self.words.model.bodies[vote.body].seats;
        vote.seated.len() + seats.iter().filter(|seat| seat.per_member).count()
    }

    fn vote(&mut self, question: &Question, stage: StageId, body: BodyId) -> &mut Vote {
        let again = question.call > 1;
        if self.vote.as_ref().is_none_or(|vote| (vote.stage, vote.body, vote.again) != (stage, body, again)) {
            self.finish_vote(None);
        }
        self.vote.get_or_insert_with(|| Vote {
            stage,
            body,
            again,
            clauses: Vec::new(),
            all: 0,
            present: 0,
            quorum: None,
            seated: Vec::new(),
        })
    }

    fn asked(&mut self, question: &Question, answer: i64) {
        let words = self.words;
        match question.subject {
            Subject::Turnout { party, body: Some(body), stage } => {
                let all = question.support.high;
                let clause = Message::new("run-trace-come").with("came", answer).with("all", all).with("party", words.party(party));
                self.present(question, stage, body, party, (all, answer), words.text(&clause));
            }
            Subject::Turnout { party, body: None, stage } => {
                let clause = Message::new("run-trace-come")
                    .with("came", answer)
                    .with("all", question.support.high)
                    .with("party", words.party(party));
                let message = self.of_stage("run-trace-decides", stage).with("what", clause);
                self.say(&message);
            }
            Subject::Consent { party, body: Some(body), stage } => {
                let delegate = words.model.bodies[body].seats.iter().any(|seat| seat.party == party && !seat.per_member);
                let known = self.vote(question, stage, body).seated.contains(&party);
                let id = match answer {
                    ABSENT => "run-trace-absent",
                    NO => "run-trace-refuses",
                    _ => "run-trace-consents",
                };
                let clause = words.text(&Message::new(id).with("party", words.party(party)));
                if delegate && !known && question.support.high >= ABSENT {
                    self.present(question, stage, body, party, (1, i64::from(answer != ABSENT)), clause);
                    self.vote(question, stage, body).seated.push(party);
                } else {
                    self.vote(question, stage, body).clauses.push(clause);
                }
            }
            Subject::Consent { party, body: None, stage } => {
                let id = if answer == YES { "run-trace-consents" } else { "run-trace-refuses" };
                let message = self.of_stage("run-trace-decides", stage).with("what", Message::new(id).with("party", words.party(party)));
                self.say(&message);
            }
            Subject::Support { party, body, stage } => {
                let many = words.model.bodies[body].seats.iter().filter(|seat| seat.per_member).count() > 1;
                let id = if many { "run-trace-in-favour-of" } else { "run-trace-in-favour" };
                let clause = Message::new(id).with("yes", answer).with("all", question.support.high).with("party", words.party(party));
                let clause = words.text(&clause);
                self.vote(question, stage, body).clauses.push(clause);
            }
            Subject::Tie { body, stage, .. } => {
                let id = if answer == YES { "run-trace-tie-yes" } else { "run-trace-tie-no" };
                match body {
                    Some(body) => {
                        let clause = words.word(id);
                        self.vote(question, stage, body).clauses.push(clause);
                    }
                    None => {
                        let message = self.of_stage("run-trace-decides", stage).with("what", Message::new(id));
                        self.say(&message);
                    }
                }
            }
            Subject::Contribution { party, stage, .. } => {
                self.finish_vote(None);
                let id = if answer > 0 { "run-trace-gives" } else { "run-trace-gives-nothing" };
                let message = self.of_stage(id, stage).with("party", words.party(party)).with("money", words.money(answer));
                self.say(&message.with("hoped", words.money(question.support.high)));
            }
            Subject::Yield { stage } => {
                self.finish_vote(None);
                let message = self.of_stage("run-trace-yields", stage).with("number", decimal(answer, 0));
                self.say(&message);
            }
            Subject::Rating { party, stage } => {
                self.finish_vote(None);
                let message = self.of_stage("run-trace-rates", stage).with("party", words.party(party));
                self.say(&message.with("rating", decimal(answer, 2)));
            }
            Subject::Votes { option, stage } => {
                self.finish_vote(None);
                let message = Message::new("run-trace-votes").with("option", words.option(stage, option));
                self.say(&message.with("votes", answer).with("voters", question.support.high));
            }
            Subject::Duration { .. } => self.lasts = Some(answer),
            // What comes of them is told by what follows.
            Subject::Kept { .. } | Subject::Mended { .. } | Subject::MembersMove { .. } | Subject::IndicatorMove { .. } => {}
        }
    }

    /// Somebody comes, or does not: counts towards the quorum.
    fn present(&mut self, question: &Question, stage: StageId, body: BodyId, party: PartyId, of: (i64, i64), clause: String) {
        let (heads, came) = of;
        let written = &self.words.model.bodies[body];
        let votes = written.seats.iter().find(|seat| seat.party == party).map_or(1, |seat| i64::from(seat.count));
        let quorum = written.quorum.as_ref();
        let vote = self.vote(question, stage, body);
        vote.all += heads * votes;
        vote.present += came * votes;
        vote.quorum = quorum.map(|quorum| needed(quorum, question.call, vote.all));
        vote.clauses.push(clause);
    }

    fn event(&mut self, event: &LogEvent) {
        if let LogEvent::Asked { question, answer } = event {
            // World lines are not told, and do not part what is.
            if !matches!(question.subject, Subject::MembersMove { .. } | Subject::IndicatorMove { .. }) {
                self.finish_money();
            }
            return self.asked(question, *answer);
        }
        let words = self.words;
        match event {
            LogEvent::SecondCall { stage, on, .. } if self.vote.as_ref().is_some_and(|vote| vote.stage == *stage) => {
                return self.finish_vote(Some(*on));
            }
            LogEvent::Received { party, amount } => {
                match self.money.iter_mut().find(|(of, _)| of == party) {
                    Some((_, sum)) => *sum += amount,
                    None => self.money.push((*party, *amount)),
                }
                return;
            }
            LogEvent::Spent { on, amount } => {
                match self.costs.iter_mut().find(|(of, _)| of == on) {
                    Some((_, sum)) => *sum += amount,
                    None => self.costs.push((*on, *amount)),
                }
                return;
            }
            _ => {}
        }
        self.finish_day();
        let message = match event {
            LogEvent::Opened { stage, occasion, attempt } => self.opened(*stage, *occasion, *attempt),
            LogEvent::Succeeded { stage } => self.of_stage("run-trace-succeeds", *stage),
            LogEvent::Failed { stage, reason } => self.of_stage("run-trace-fails", *stage).with("reason", words.reason(*reason)),
            LogEvent::Skipped { stage } => self.of_stage("run-trace-skipped", *stage),
            LogEvent::Missed { stage } => self.of_stage("run-trace-missed", *stage),
            LogEvent::MoreTime { stage, until } => self.of_stage("run-trace-more-time", *stage).with("date", until.to_string()),
            LogEvent::Retrying { stage, on } => self.of_stage("run-trace-retrying", *stage).with("date", on.to_string()),
            LogEvent::SentBack { stage } => self.of_stage("run-trace-sent-back", *stage),
            LogEvent::Suspended { stage, cause } => self.of_stage("run-trace-suspended", *stage).with("cause", self.cause(*cause)),
            LogEvent::Resumed { stage } => self.of_stage("run-trace-resumes", *stage),
            LogEvent::Replaced { stage, by } => self.of_stage("run-trace-replaced", *stage).with("by", words.stage(*by)),
            LogEvent::OptionWon { stage, option } => Message::new("run-trace-option-won").with("option", words.option(*stage, *option)),
            LogEvent::OptionLost { stage, option } => Message::new("run-trace-option-lost").with("option", words.option(*stage, *option)),
            LogEvent::Kept { duty } => Message::new("run-trace-kept").with("duty", words.duty(*duty)),
            LogEvent::Broken { duty } => Message::new("run-trace-broken").with("duty", words.duty(*duty)),
            LogEvent::Mended { duty } => Message::new("run-trace-mended").with("duty", words.duty(*duty)),
            LogEvent::Reminded { by } => Message::new("run-trace-reminded").with("by", self.origin(*by)),
            LogEvent::Warned { by } => Message::new("run-trace-warned").with("by", self.origin(*by)),
            LogEvent::Remedied { by } => Message::new("run-trace-remedied").with("by", self.origin(*by)),
            LogEvent::Excluded { party, by } => {
                Message::new("run-trace-excluded").with("party", words.party(*party)).with("by", self.origin(*by))
            }
            LogEvent::ShortOfMoney { stage } => self.of_stage("run-trace-short-of-money", *stage),
            LogEvent::ShortOfHours { stage } => self.of_stage("run-trace-short-of-hours", *stage),
            LogEvent::Left { party } => Message::new("run-trace-left").with("party", words.party(*party)),
            LogEvent::Joined { party } => Message::new("run-trace-joined").with("party", words.party(*party)),
            LogEvent::Met { indicator } => Message::new("run-trace-met").with("indicator", words.indicator(*indicator)),
            LogEvent::Ended { end } => Message::new("run-trace-ends").with("end", words.end(end)),
            LogEvent::SecondCall { stage, on, .. } => self.of_stage("run-trace-more-time", *stage).with("date", on.to_string()),
            LogEvent::Asked { .. } | LogEvent::Received { .. } | LogEvent::Spent { .. } => return,
        };
        self.say(&message);
    }

    fn opened(&mut self, stage: StageId, occasion: u32, attempt: u32) -> Message {
        let is_series = self.words.model.stages[stage].occasion.is_series();
        let opens = match (attempt, is_series) {
            (2.., _) => self.of_stage("run-trace-opens-again", stage).with("attempt", i64::from(attempt)),
            (_, true) => self.of_stage("run-trace-opens-occasion", stage).with("occasion", i64::from(occasion)),
            _ => self.of_stage("run-trace-opens", stage),
        };
        let Some(days) = self.lasts.take() else { return opens };
        let closing = self.day.plus(i32::try_from(days).unwrap_or(i32::MAX));
        Message::new("run-trace-for-days").with("opens", opens).with("days", days).with("date", closing.to_string())
    }

    fn cause(&self, cause: Cause) -> Message {
        match cause {
            Cause::Requirement => Message::new("run-cause-requirement"),
            Cause::Stage(stage) => self.of_stage("run-cause-stage", stage),
            Cause::Duty(duty) => Message::new("run-cause-duty").with("duty", self.words.duty(duty)),
            Cause::Money => Message::new("run-cause-money"),
            Cause::Hours => Message::new("run-cause-hours"),
            Cause::Fact(day) => Message::new("run-cause-fact").with("date", day.to_string()),
        }
    }

    fn origin(&self, origin: Origin) -> String {
        let name = match origin {
            Origin::Stage(stage) | Origin::ShortMoney(stage) | Origin::ShortHours(stage) => self.words.stage(stage),
            Origin::Duty(duty) => self.words.duty(duty),
        };
        match self.words.catalogue.lang() {
            crate::diagnostic::Lang::En => format!("“{name}”"),
            crate::diagnostic::Lang::It => format!("«{name}»"),
        }
    }
}

/// Seats that must be present: a share of all seats is rounded up.
fn needed(quorum: &Quorum, call: u32, all: i64) -> i64 {
    let threshold = match &quorum.second {
        Some(second) if call > 1 => second.threshold,
        _ => quorum.first,
    };
    match threshold {
        Threshold::Count(seats) => i64::from(seats),
        Threshold::Share(share) => (share * Rational::from_integer(i128::from(all))).ceil().to_integer().to_i64().unwrap_or(i64::MAX),
    }
}
