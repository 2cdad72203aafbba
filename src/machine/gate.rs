//! Gates judged by what their answers come to: for each verdict the answers that lead to it, instead of each answer by itself
//! (`engine.md` 2: 37 × 37 raw answers of a vote are three to five classes).

use super::closing::{Verdict, contribution};
use super::run::Run;
use super::stage_register::StageReg;
use super::{Oracle, Question, Recorder, Subject, Support};
use crate::model::{Atom, Ballot, BallotOption, Certainty, Gate, Operand, Reading, Reason, StageId};
use crate::quantity::Day;
use std::cmp::Ordering;
use std::rc::Rc;

/// Answers to one question that lead to the same: `from..=to`.
#[derive(Clone, Debug)]
pub struct Answered {
    pub question: Question,
    pub from: i64,
    pub to: i64,
}

/// What the classes of a gate depend on, besides the charter.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GateKey {
    pub stage: StageId,
    /// Its index in the stage.
    pub gate: usize,
    call: u32,
    times_before: u32,
    /// Which lines of the scenario hold on this day.
    phase: u32,
    /// People of each party, as far as they are counted; below 0: it is gone.
    people: Vec<i64>,
    /// Of each party, the share of its money that it gives.
    shares: Vec<(i128, i128)>,
    reached: bool,
    voters: i64,
}

/// What a class of answers leads to: a verdict, and how the numbers that guards and sentences read later compare with what
/// they are compared with.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Effect {
    pub verdict: Verdict,
    readings: Vec<Option<Ordering>>,
    /// People who came to vote for options, where their number is told apart.
    voters: i64,
}

/// Takes the answers of a gate together.
pub trait Weigher {
    /// Which lines of the scenario hold on a day: a number that changes when others do.
    fn phase(&self, day: Day) -> u32;

    /// Whether the chances of votes for options depend on how many came.
    fn tells_voters(&self) -> bool;

    /// Whether the classes of a gate are known.
    fn knows(&self, gate: &GateKey) -> bool;

    /// The least and the greatest answer that a question can have.
    fn range(&mut self, question: &Question) -> (i64, i64);

    /// Whether all of these can be answered so.
    fn is_possible(&mut self, answers: &[Answered]) -> bool;

    /// These answers of a gate, all of them together, have this effect.
    fn learn(&mut self, gate: &GateKey, effect: &Effect, answers: &[Answered]);

    /// A gate is passed if the answers to these questions add up to at least so much, of which conditional ones count whole or not at
    /// all: its effect where it is not and where it is, with answers nearest to the other. `false` if the chances of that are not known.
    fn learn_sum(&mut self, gate: &GateKey, questions: &[Question], least: i64, effects: [(Effect, Vec<i64>); 2]) -> bool;

    /// All classes of a gate are learnt.
    fn learnt(&mut self, gate: &GateKey);

    /// The gate has too many answers to look at them all; what was learnt of it is not all.
    fn gives_up(&mut self, gate: &GateKey);

    /// Whether the questions of a gate are asked one by one after all.
    fn asks_one_by_one(&self, gate: &GateKey) -> bool;

    /// Chooses a class of a gate: answers that stand for it, in the order of the questions.
    fn choose(&mut self, gate: &GateKey) -> Vec<i64>;
}

/// Runs that one gate is worth.
const MOST_TRIALS: u32 = 100_000;

/// Answers as written, then the least possible; notes what is asked.
struct Script<'s> {
    answers: &'s [i64],
    asked: Vec<Question>,
}

impl Oracle for Script<'_> {
    fn answer(&mut self, question: &Question) -> i64 {
        let answer = self.answers.get(self.asked.len()).copied();
        self.asked.push(question.clone());
        answer.unwrap_or(question.support.low)
    }
}

/// What a trial showed.
struct Trial {
    effect: Effect,
    /// What was asked first beyond the answers given.
    next: Option<Question>,
}

/// What the answers to the questions that are left lead to: all of them, in boxes of one effect each.
type Cover = Vec<(Effect, Vec<Answered>)>;

/// Whether the same answers lead to the same.
fn alike(one: &Cover, other: &Cover) -> bool {
    let same = |one: &Answered, other: &Answered| {
        let (a, b) = (&one.question, &other.question);
        (one.from, one.to, a.subject, a.support.low, a.support.high) == (other.from, other.to, b.subject, b.support.low, b.support.high)
    };
    one.len() == other.len()
        && one.iter().zip(other).all(|((effect, box_), (other_effect, other_box))| {
            effect == other_effect && box_.len() == other_box.len() && box_.iter().zip(other_box).all(|(one, other)| same(one, other))
        })
}

impl<'m, O: Oracle, R: Recorder> Run<'_, '_, 'm, O, R> {
    /// Judges a gate: by classes if the oracle takes answers together, else question by question.
    pub(super) fn judged(&mut self, id: StageId, at: usize, gate: &Gate) -> Verdict {
        // An option that somebody waits for is an event of its own.
        let asks = match gate {
            Gate::PassesIf(_) => false,
            Gate::Ballot => !self.machine.options_read[id.index()] && !self.options(id).is_empty(),
            _ => true,
        };
        if !asks || self.oracle.weigher().is_none() {
            return self.judge_gate(id, gate);
        }
        let key = self.gate_key(id, at);
        if self.oracle.weigher().is_some_and(|weigher| !weigher.knows(&key)) {
            let mut trials = MOST_TRIALS;
            match gate {
                Gate::Ballot => self.cover_ballot(id, &key),
                Gate::Target if self.cover_target(id, gate, &key) => {}
                _ => {
                    let cover = self.cover(id, gate, &mut Vec::new(), &mut trials);
                    if let Some(weigher) = self.oracle.weigher() {
                        cover.iter().for_each(|(effect, answers)| weigher.learn(&key, effect, answers));
                    }
                }
            }
            if let Some(weigher) = self.oracle.weigher() {
                if trials == 0 {
                    weigher.gives_up(&key);
                }
                weigher.learnt(&key);
            }
        }
        if self.oracle.weigher().is_some_and(|weigher| weigher.asks_one_by_one(&key)) {
            return self.judge_gate(id, gate);
        }
        let answers = self.oracle.weigher().map(|weigher| weigher.choose(&key)).unwrap_or_default();
        let mut script = Script { answers: &answers, asked: Vec::new() };
        let (verdict, today) = {
            let mut run = self.answered_by(&mut script, false);
            (run.judge_gate(id, gate), (run.stirred, run.wakes_tomorrow))
        };
        (self.stirred, self.wakes_tomorrow) = today;
        verdict
    }

    fn gate_key(&mut self, id: StageId, at: usize) -> GateKey {
        let day = self.day;
        let phase = self.oracle.weigher().map_or(0, |weigher| weigher.phase(day));
        let reg = &self.reg.stages[id.index()];
        let parties = &self.reg.parties;
        let mut people: Vec<i64> = parties.iter().map(|party| if party.gone { -1 } else { 0 }).collect();
        let compared = self.machine.compared[id.index()].iter().filter_map(|comparison| match comparison.operand {
            Operand::ShareOfMembers(_, party) => Some(party),
            Operand::Quantity(_) => None,
        });
        for party in compared.chain(self.machine.plan.stages[id.index()].counted.iter().copied()) {
            people[party.index()] = if parties[party.index()].gone { -1 } else { parties[party.index()].people() };
        }
        GateKey {
            stage: id,
            gate: at,
            call: reg.call,
            times_before: reg.times_judged,
            phase,
            people,
            shares: self.reg.parties.iter().map(|party| (*party.share.numer(), *party.share.denom())).collect(),
            reached: reg.target_reached,
            voters: reg.voters,
        }
    }

    /// Finds what every answer leads to, given answers to the first questions.
    fn cover(&mut self, id: StageId, gate: &Gate, given: &mut Vec<i64>, trials: &mut u32) -> Cover {
        // What is not looked at any more is a gap of the gate: it gives up.
        if *trials == 0 {
            return Vec::new();
        }
        let trial = self.try_gate(id, gate, given, trials);
        let Some(question) = trial.next else { return vec![(trial.effect, Vec::new())] };
        let Some((low, high)) = self.oracle.weigher().map(|weigher| weigher.range(&question)) else { return Vec::new() };
        let mut after = |run: &mut Self, answer: i64| {
            given.push(answer);
            let rest = run.cover(id, gate, given, trials);
            given.pop();
            (Rc::new(rest), *trials == 0)
        };
        let mut cover = Vec::new();
        let mut add = |from: i64, to: i64, rest: &Cover| {
            cover.extend(rest.iter().map(|(effect, others)| {
                let first = Answered { question: question.clone(), from, to };
                (effect.clone(), std::iter::once(first).chain(others.iter().cloned()).collect())
            }));
        };
        // Yes, no and absent are in no order.
        if high - low <= 2 {
            for answer in low..=high {
                add(answer, answer, &after(self, answer).0);
            }
            return cover;
        }
        // The whole amount, or nothing.
        if question.is_whole() && low < 1 && high > 0 {
            for (from, to) in [(low, 0), (1, high)] {
                add(from, to, &after(self, to).0);
            }
            return cover;
        }
        // All other answers are, and so is what they lead to: where the least and the greatest lead to the same, whatever is answered
        // after them, those between do too.
        let (first, last) = (after(self, low).0, after(self, high).0);
        let mut open = vec![((low, first), (high, last))];
        while let Some(((from, first), (to, last))) = open.pop() {
            if from == to || alike(&first, &last) {
                add(from, to, &first);
                continue;
            }
            if to - from == 1 {
                add(from, from, &first);
                add(to, to, &last);
                continue;
            }
            let middle = from + (to - from) / 2;
            let (below, above) = (after(self, middle), after(self, middle + 1));
            if above.1 {
                break;
            }
            open.extend([((middle + 1, above.0), (to, last)), ((from, first), (middle, below.0))]);
        }
        cover
    }

    fn options(&self, id: StageId) -> &'m [BallotOption] {
        self.machine.model.stages[id].ballot.as_ref().map_or(&[], |ballot| &ballot.options)
    }

    /// A ballot passes if an option has votes enough and its purse bears it alone: whichever of those comes first is funded.
    fn cover_ballot(&mut self, id: StageId, key: &GateKey) {
        let Some(ballot) = self.machine.model.stages[id].ballot.as_ref() else { return };
        let voters = self.reg.stages[id.index()].voters;
        let lost = self.lost_ballot(id, ballot);
        let effect = |verdict| Effect { verdict, readings: Vec::new(), voters: 0 };
        let mut classes = vec![(effect(Verdict::Fails(Reason::Ballot)), lost.clone())];
        for winner in (0..lost.len()).filter(|at| lost[*at].to < voters) {
            let others = lost.iter().enumerate().map(|(at, lost)| match at.cmp(&winner) {
                Ordering::Less => lost.clone(),
                Ordering::Equal => Answered { from: lost.to + 1, to: voters, ..lost.clone() },
                Ordering::Greater => Answered { to: voters, ..lost.clone() },
            });
            classes.push((effect(Verdict::Passes), others.collect()));
        }
        if let Some(weigher) = self.oracle.weigher() {
            classes.iter().for_each(|(effect, answers)| weigher.learn(key, effect, answers));
        }
    }

    /// The answers with which no option of a ballot is funded, option by option.
    fn lost_ballot(&self, id: StageId, ballot: &Ballot) -> Vec<Answered> {
        let voters = self.reg.stages[id.index()].voters;
        let few = i64::from(ballot.minimum.unwrap_or(1).max(1)).min(voters + 1) - 1;
        let fits = |option: &BallotOption| ballot.budget.is_none_or(|budget| option.cost.minor <= budget.minor);
        let lost = |(at, option): (usize, &BallotOption)| {
            let subject = Subject::Votes { option: at, stage: id };
            let question = self.question_at_judging(id, subject, Support::range(0, voters));
            Answered { question, from: 0, to: if fits(option) { few } else { voters } }
        };
        ballot.options.iter().enumerate().map(lost).collect()
    }

    /// How many came to vote for options, where what comes of their votes depends on it; 0 where nobody asks for more than whether the
    /// ballot passes, and that is certain.
    fn voters_told_apart(&mut self, id: StageId) -> i64 {
        let ballot = self.machine.model.stages[id].ballot.as_ref().filter(|ballot| !ballot.options.is_empty());
        let tells = self.oracle.weigher().is_some_and(|weigher| weigher.tells_voters());
        let Some(ballot) = ballot.filter(|_| tells) else { return 0 };
        let voters = self.reg.stages[id.index()].voters;
        if self.machine.options_read[id.index()] {
            return voters;
        }
        let lost = self.lost_ballot(id, ballot);
        let is_lost = lost.iter().all(|lost| lost.to >= voters);
        let can_be_lost = self.oracle.weigher().is_some_and(|weigher| weigher.is_possible(&lost));
        if is_lost || !can_be_lost { 0 } else { voters }
    }

    /// A question of the judging of a stage.
    fn question_at_judging(&self, id: StageId, subject: Subject, support: Support) -> Question {
        let reg = &self.reg.stages[id.index()];
        Question { subject, day: self.day, occasion: reg.occasion, attempt: reg.attempt, call: 0, times_before: reg.times_judged, support }
    }

    /// A target is judged by the sum of what several give, which of many amounts are enough together: too many to be taken one by one.
    /// `false` if it is not so simple: more is read of the sum, or its chances are not known.
    fn cover_target(&mut self, id: StageId, gate: &Gate, key: &GateKey) -> bool {
        let fund = &self.machine.model.stages[id].fund;
        let reads_sum = self.machine.compared[id.index()].iter().any(|comparison| comparison.reading == Reading::Raised(id));
        let (Some(target), false, false) = (fund.target, reads_sum, self.reg.stages[id.index()].target_reached) else { return false };
        let mut least = target.least.minor;
        let mut questions: Vec<Question> = Vec::new();
        for source in fund.sources.iter().filter(|source| !self.reg.parties[source.party.index()].gone) {
            if source.certainty == Certainty::Committed {
                least -= self.committed(source);
            } else {
                let question = self.question_at_judging(id, contribution(id, source), Support::range(0, source.amount.minor));
                questions.push(question);
            }
        }
        let is_new = |(at, question): (usize, &Question)| questions.iter().take(at).all(|other| other.subject != question.subject);
        if questions.len() < 2 || !questions.iter().enumerate().all(is_new) {
            return false;
        }
        let ranges: Option<Vec<(i64, i64)>> =
            questions.iter().map(|question| self.oracle.weigher().map(|weigher| weigher.range(question))).collect();
        let Some(ranges) = ranges else { return false };
        let effects = nearest(&questions, &ranges, least).map(|answers| {
            let mut trials = 1;
            (self.try_gate(id, gate, &answers, &mut trials).effect, answers)
        });
        self.oracle.weigher().is_some_and(|weigher| weigher.learn_sum(key, &questions, least, effects))
    }

    /// Judges the gate with these answers, and leaves no trace.
    fn try_gate(&mut self, id: StageId, gate: &Gate, answers: &[i64], trials: &mut u32) -> Trial {
        *trials = trials.saturating_sub(1);
        let before: StageReg = self.reg.stages[id.index()].clone();
        let mut script = Script { answers, asked: Vec::new() };
        let (verdict, readings) = {
            let mut run = self.answered_by(&mut script, true);
            (run.judge_gate(id, gate), run.compared(id))
        };
        let voters = self.voters_told_apart(id);
        self.reg.stages[id.index()] = before;
        Trial { effect: Effect { verdict, readings, voters }, next: script.asked.get(answers.len()).cloned() }
    }

    /// How what is read of a stage's answers compares with what it is compared with.
    fn compared(&self, id: StageId) -> Vec<Option<Ordering>> {
        let compared = self.machine.compared[id.index()].iter();
        let ballot = self.machine.model.stages[id].ballot.as_ref();
        let voters = self.reg.stages[id.index()].voters;
        let enough = ballot.map(|ballot| Some(voters.cmp(&i64::from(ballot.minimum.unwrap_or(1).max(1)))));
        let readings = compared.map(|comparison| {
            let left = self.read(&comparison.reading, super::condition::As::Guard).ok()?;
            let right = match &comparison.operand {
                Operand::Quantity(quantity) => self.operand(quantity, &comparison.reading),
                Operand::ShareOfMembers(share, party) => self.share_of(*share, *party),
            };
            left.partial_cmp(&right)
        });
        readings.chain(enough).collect()
    }
}

/// Amounts that are just not enough together, and amounts that just are, as far as that can be; whole ones are given or not.
fn nearest(questions: &[Question], ranges: &[(i64, i64)], least: i64) -> [Vec<i64>; 2] {
    let mut few: Vec<i64> = ranges.iter().map(|(low, _)| *low).collect();
    let mut many: Vec<i64> = ranges.iter().map(|(_, high)| *high).collect();
    for (at, ((low, high), question)) in ranges.iter().zip(questions).enumerate() {
        let more = (least - 1 - few.iter().sum::<i64>()).clamp(0, high - low);
        few[at] += if question.is_whole() && more < high - low { 0 } else { more };
        let less = (many.iter().sum::<i64>() - least).clamp(0, high - low);
        many[at] -= if question.is_whole() && less < high - low { 0 } else { less };
    }
    [few, many]
}

/// The comparisons of some atoms that read what is answered when a stage is judged, by stage.
pub(super) fn compared(stages: usize, atoms: &[Atom]) -> Vec<Vec<crate::model::Comparison>> {
    let mut compared = vec![Vec::new(); stages];
    for atom in atoms {
        if let Atom::Compare(comparison) = atom
            && let Reading::Rating(id) | Reading::Yield(id) | Reading::Turnout(id) | Reading::Support(id) | Reading::Raised(id) =
                comparison.reading
            && !compared[id.index()].contains(comparison)
        {
            compared[id.index()].push(comparison.clone());
        }
    }
    compared
}
