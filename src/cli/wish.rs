//! `--set`: which number is to take which values.

/// What one number is to be: `fund.target=5000..9000 EUR step 500`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wish {
    pub(super) address: String,
    /// In millionths.
    pub(super) low: i64,
    pub(super) high: i64,
    pub(super) step: Option<i64>,
    /// The finest step that its values are written in.
    pub(super) finest: i64,
    /// As written; empty where there is none.
    pub(super) unit: String,
}

const MILLION: i64 = 1_000_000;

/// Reads a wish.
pub(super) fn wish(text: &str) -> Result<Wish, String> {
    let example = "write for example `fund.target=5000..9000 EUR step 500`";
    let (address, values) = text.split_once('=').ok_or(example)?;
    let (range, step) =
        ["step", "passo"].iter().find_map(|word| values.split_once(word)).map_or((values, None), |(range, step)| (range, Some(step)));
    let (low, high) = range.split_once("..").ok_or(example)?;
    let (low, high) = (amount(low)?, amount(high)?);
    let step = step.map(amount).transpose()?;
    let mut units: Vec<&str> = [Some(&low), Some(&high), step.as_ref()].into_iter().flatten().map(|amount| amount.unit.as_str()).collect();
    units.retain(|unit| !unit.is_empty());
    units.dedup();
    let ([] | [_]) = units.as_slice() else { return Err(format!("one unit is enough: {}", units.join(", "))) };
    if low.value >= high.value {
        return Err("there is nothing between the two values: the first one must be the smaller".to_owned());
    }
    if step.as_ref().is_some_and(|step| step.value == 0) {
        return Err("a step of 0 leads nowhere".to_owned());
    }
    if step.as_ref().is_some_and(|step| step.value > high.value - low.value) {
        return Err("the step is larger than the range".to_owned());
    }
    let finest = [Some(&low), Some(&high), step.as_ref()].into_iter().flatten().map(|amount| amount.finest).min().unwrap_or(MILLION);
    let unit = units.first().copied().unwrap_or_default().to_owned();
    Ok(Wish { address: address.trim().to_owned(), low: low.value, high: high.value, step: step.map(|step| step.value), finest, unit })
}

struct Amount {
    value: i64,
    finest: i64,
    unit: String,
}

/// `9_000 EUR`, `12.5%`.
fn amount(text: &str) -> Result<Amount, String> {
    let text = text.trim();
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.' && c != '_').unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    let wrong = || format!("`{text}` is no number, or has more than 6 decimals");
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let whole = whole.replace('_', "");
    if whole.is_empty() || whole.len() > 12 || part.len() > 6 || !part.chars().all(|c| c.is_ascii_digit()) {
        return Err(wrong());
    }
    let value: i64 = format!("{whole}{part:0<6}").parse().map_err(|_| wrong())?;
    let finest = 10_i64.pow(6 - u32::try_from(part.len()).unwrap_or(6));
    Ok(Amount { value, finest, unit: unit.split_whitespace().collect::<Vec<_>>().join(" ") })
}

#[cfg(test)]
mod tests {
    use super::{Wish, wish};

    #[test]
    fn what_can_be_set() {
        let target = wish("fund.target=5_000..9000 EUR step 500").unwrap();
        let (low, high, step) = (5_000_000_000, 9_000_000_000, Some(500_000_000));
        let unit = "EUR".to_owned();
        assert_eq!(target, Wish { address: "fund.target".to_owned(), low, high, step, finest: 1_000_000, unit });
        let share = wish("usual.turnout = 12.5%..30%").unwrap();
        assert_eq!((share.low, share.high, share.finest, share.unit.as_str()), (12_500_000, 30_000_000, 100_000, "%"));
        assert_eq!(wish("bilancio.quota=1..3 passo 1").unwrap().step, Some(1_000_000));
        assert_eq!(wish("bilancio.quota=1..3step1"), wish("bilancio.quota=1..3 step 1"));
        let wrong = [
            "",
            "a.b",
            "a.b=",
            "a.b=1",
            "a.b=1..",
            "a.b=3..3",
            "a.b=5..3",
            "a.b=1..3 step 0",
            "a.b=1..3 step 9",
            "a.b=x..y",
            "a.b=1.1234567..2",
        ];
        for wrong in wrong {
            assert!(wish(wrong).is_err(), "{wrong}");
        }
        assert!(wish("a.b=1 EUR..3 weeks").is_err());
    }
}
