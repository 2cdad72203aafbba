//! `--until`: how exactly chances are to be known.

use crate::simulate::Until;

/// Without words on it, this sure.
const LEVEL: f64 = 0.95;

/// `±1%`, `+-0.5% at 99%`, `decided`.
pub(super) fn until(text: &str) -> Result<Until, String> {
    let wrong = || "write for example `±1%`, `±0.5% at 99%` or `decided`".to_owned();
    let text = text.trim();
    if matches!(text, "decided" | "deciso") {
        return Ok(Until::Decided);
    }
    let (width, level) =
        ["at", "al"].iter().find_map(|word| text.split_once(&format!(" {word} "))).map_or((text, None), |(a, b)| (a, Some(b)));
    let width = width.trim().strip_prefix('±').or_else(|| width.trim().strip_prefix("+-")).unwrap_or(width.trim());
    let half_width = share(width).ok_or_else(wrong)?;
    let level = level.map_or(Some(LEVEL), share).ok_or_else(wrong)?;
    if !(0.000_01..0.5).contains(&half_width) {
        return Err("a chance can be asked for to within ± 0.001% up to ± 50%".to_owned());
    }
    if !(0.5..=0.999_9).contains(&level) {
        return Err("one can be sure at 50% up to 99.99%".to_owned());
    }
    Ok(Until::Precise { half_width, level })
}

fn share(text: &str) -> Option<f64> {
    let number: f64 = text.trim().strip_suffix('%')?.trim().parse().ok()?;
    number.is_finite().then_some(number / 100.0)
}

#[cfg(test)]
mod tests {
    use super::until;
    use crate::simulate::Until;

    #[test]
    fn what_can_be_asked_for() {
        let precise = |half_width, level| Ok(Until::Precise { half_width, level });
        assert_eq!(until("±1%"), precise(0.01, 0.95));
        assert_eq!(until("+-1% at 95%"), precise(0.01, 0.95));
        assert_eq!(until("± 0.5 % al 99%"), precise(0.005, 0.99));
        assert_eq!(until("decided"), Ok(Until::Decided));
        for wrong in ["", "1", "±", "±0%", "±60%", "±1% at 30%", "±1% at 100%", "±1% of 95%", "±NaN%", "-1%"] {
            assert!(until(wrong).is_err(), "{wrong}");
        }
    }
}
