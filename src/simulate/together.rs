//! Answers that go together: each keeps its own luck, and takes a part from one cause that the line's answers have in common
//! for the whole run (a Gaussian copula with one factor, `docs/random-contract.md`).

use super::answer::is_about;
use super::curve::normal;
use super::stream::{KeyHash, number};
use crate::machine::{Subject, lineage};
use crate::model::{Model, Observation, ObservationKind, ScenarioId, Together, Topic, TrendOf, Within};
use num_traits::ToPrimitive;

/// The lines of one scenario and its parents that tie answers to each other.
#[derive(Debug)]
pub(super) struct Bonds<'m> {
    bonds: Vec<Bond<'m>>,
}

#[derive(Debug)]
struct Bond<'m> {
    topics: &'m [Topic],
    /// The topic that goes against the common cause, if one does: of two, the second by name.
    against: Option<usize>,
    /// Of the common cause.
    key: KeyHash,
    /// How much of a normal score is the common one's, and how much its own.
    common: f64,
    own: f64,
}

impl<'m> Bonds<'m> {
    /// A line of a scenario takes the place of those above it that speak of one of its answers.
    pub(super) fn new(model: &'m Model, scenario: Option<ScenarioId>) -> Bonds<'m> {
        let mut lines: Vec<&'m Together> = Vec::new();
        for id in lineage(model, scenario) {
            for line in &model.scenarios[id].together {
                let replaced = lines.iter().any(|own| own.topics.iter().any(|topic| line.topics.contains(topic)));
                if !replaced || lines.iter().any(|own| std::ptr::eq(*own, line)) {
                    lines.push(line);
                }
            }
        }
        Bonds { bonds: lines.into_iter().map(|line| Bond::new(line, model)).collect() }
    }

    /// Whether a question's answer goes together with another.
    pub(super) fn bind(&self, subject: &Subject) -> bool {
        self.bonds.iter().any(|bond| bond.topics.iter().any(|topic| speaks_of(topic, subject)))
    }

    /// The number of a question in one run, from its own: the same where nothing is tied to it.
    pub(super) fn number(&self, seed: u64, run: u64, subject: &Subject, own: u64) -> u64 {
        let tied = self.bonds.iter().find_map(|bond| bond.topics.iter().position(|topic| speaks_of(topic, subject)).map(|at| (bond, at)));
        let Some((bond, at)) = tied else { return own };
        let cause = score(number(seed, run, bond.key));
        let cause = if bond.against == Some(at) { -cause } else { cause };
        let sum = normal(bond.common * cause + bond.own * score(own));
        u64::try_from(sum).unwrap_or(u64::MAX)
    }
}

impl<'m> Bond<'m> {
    fn new(line: &'m Together, model: &Model) -> Bond<'m> {
        let strength = super::curve::float(line.strength);
        let mut names: Vec<(String, usize)> = line.topics.iter().enumerate().map(|(at, topic)| (written(topic, model), at)).collect();
        names.sort();
        let against = names.last().map(|(_, at)| *at).filter(|_| line.against);
        let names: Vec<String> = names.into_iter().map(|(name, _)| name).collect();
        Bond {
            topics: &line.topics,
            against,
            key: KeyHash::of(&format!("together/{}", names.join("/"))),
            common: libm::sqrt(strength),
            own: libm::sqrt(1.0 - strength),
        }
    }
}

fn speaks_of(topic: &Topic, subject: &Subject) -> bool {
    match (topic, subject) {
        (Topic::Answer(observation), subject) => is_about(observation, subject),
        (Topic::Trend(TrendOf::Members(of)), Subject::MembersMove { party }) => of == party,
        (Topic::Trend(TrendOf::Indicator(of)), Subject::IndicatorMove { indicator }) => of == indicator,
        (Topic::Trend(_), _) => false,
    }
}

/// A topic in the words of the contract, the same in every language.
fn written(topic: &Topic, model: &Model) -> String {
    match topic {
        Topic::Trend(TrendOf::Members(party)) => format!("members {}", model.parties[*party].name.text),
        Topic::Trend(TrendOf::Indicator(indicator)) => format!("indicator {}", model.indicators[*indicator].name.text),
        Topic::Answer(Observation { kind, party, stage, option, duty, within }) => {
            let option = stage.zip(*option).and_then(|(stage, option)| model.stages[stage].ballot.as_ref()?.options.get(option));
            let name = match (party, option, stage, duty) {
                (Some(party), ..) => model.parties[*party].name.text.as_str(),
                (_, Some(option), ..) => option.name.text.as_str(),
                (_, _, Some(stage), _) => model.stages[*stage].name.text.as_str(),
                (.., Some(duty)) => model.duties[*duty].name.text.as_str(),
                _ => "*",
            };
            let place = match within {
                Within::Anywhere => "*",
                Within::Body(body) => model.bodies[*body].name.text.as_str(),
                Within::Stage(stage) => model.stages[*stage].name.text.as_str(),
            };
            format!("{} {name} {place}", kind_word(*kind))
        }
    }
}

fn kind_word(kind: ObservationKind) -> &'static str {
    match kind {
        ObservationKind::Turnout => "turnout",
        ObservationKind::Support => "support",
        ObservationKind::Consent => "consent",
        ObservationKind::Tie => "tie",
        ObservationKind::Contribution => "contribution",
        ObservationKind::Rating => "rating",
        ObservationKind::Votes => "votes",
        ObservationKind::Yield => "yield",
        ObservationKind::Duration => "duration",
        ObservationKind::Kept => "kept",
        ObservationKind::Mended => "cured",
    }
}

/// The normal score of a number: where the standard normal distribution reaches (number + ½) ÷ 2^64.
fn score(number: u64) -> f64 {
    const ALL: f64 = 18_446_744_073_709_551_616.0;
    let float = |n: u64| n.to_f64().unwrap_or(0.0) + 0.5;
    // From the nearer end, so that both tails keep their digits.
    if number >> 63 == 0 { normal_quantile(float(number) / ALL) } else { -normal_quantile(float(!number) / ALL) }
}

/// M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37 (1988): PPND16, for
/// p up to ½.
fn normal_quantile(p: f64) -> f64 {
    let q = p - 0.5;
    if q > -0.425 {
        let r = 0.180_625 - q * q;
        return q * ratio(r, &CENTRE);
    }
    let r = libm::sqrt(-libm::log(p));
    -if r <= 5.0 { ratio(r - 1.6, &TAIL) } else { ratio(r - 5.0, &FAR_TAIL) }
}

/// Two polynomials, the constants first.
type Ratio = ([f64; 8], [f64; 8]);

fn ratio(r: f64, (over, under): &Ratio) -> f64 {
    let value = |of: &[f64; 8]| of.iter().rev().fold(0.0, |sum, factor| sum * r + factor);
    value(over) / value(under)
}

const CENTRE: Ratio = (
    [
        3.387_132_872_796_366_5,
        133.141_667_891_784_38,
        1_971.590_950_306_551_3,
        13_731.693_765_509_46,
        45_921.953_931_549_87,
        67_265.770_927_008_7,
        33_430.575_583_588_13,
        2_509.080_928_730_122_7,
    ],
    [
        1.0,
        42.313_330_701_600_91,
        687.187_007_492_057_9,
        5_394.196_021_424_751,
        21_213.794_301_586_597,
        39_307.895_800_092_71,
        28_729.085_735_721_943,
        5_226.495_278_852_545,
    ],
);

const TAIL: Ratio = (
    [
        1.423_437_110_749_683_5,
        4.630_337_846_156_546,
        5.769_497_221_460_691,
        3.647_848_324_763_204_5,
        1.270_458_252_452_368_4,
        0.241_780_725_177_450_6,
        0.022_723_844_989_269_184,
        7.745_450_142_783_414e-4,
    ],
    [
        1.0,
        2.053_191_626_637_759,
        1.676_384_830_183_803_8,
        0.689_767_334_985_1,
        0.148_103_976_427_480_08,
        0.015_198_666_563_616_457,
        5.475_938_084_995_345e-4,
        1.050_750_071_644_416_9e-9,
    ],
);

const FAR_TAIL: Ratio = (
    [
        6.657_904_643_501_103,
        5.463_784_911_164_114,
        1.784_826_539_917_291_3,
        0.296_560_571_828_504_87,
        0.026_532_189_526_576_124,
        0.001_242_660_947_388_078_4,
        2.711_555_568_743_487_6e-5,
        2.010_334_399_292_288_1e-7,
    ],
    [
        1.0,
        0.599_832_206_555_888,
        0.136_929_880_922_735_8,
        0.014_875_361_290_850_615,
        7.868_691_311_456_133e-4,
        1.846_318_317_510_054_8e-5,
        1.421_511_758_316_446e-7,
        2.044_263_103_389_939_8e-15,
    ],
);

#[cfg(test)]
mod tests {
    use super::*;
    use statrs::distribution::{ContinuousCDF, Normal};

    #[test]
    fn scores_are_the_quantiles_of_the_normal_distribution() {
        let oracle = Normal::new(0.0, 1.0).unwrap();
        let numbers = [0, 1, 1 << 20, 1 << 40, 1 << 58, 1 << 60, 1 << 62, (1 << 63) - 1, 1 << 63, 3 << 62, u64::MAX - (1 << 59), u64::MAX];
        for n in numbers.into_iter().chain((1..200).map(|n: u64| n.wrapping_mul(0x9e37_79b9_7f4a_7c15))) {
            let found = score(n);
            // Back by the distribution function: the same chance from the nearer end.
            let (tail, z) = if n >> 63 == 0 { (n, found) } else { (!n, -found) };
            let chance = (tail.to_f64().unwrap() + 0.5) / 2_f64.powi(64);
            assert!((oracle.cdf(z) / chance - 1.0).abs() < 1e-9, "{n}: {found}");
            assert!((found + score(!n)).abs() < 1e-15, "{n}");
        }
    }
}
