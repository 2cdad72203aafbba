//! Money as a whole number of minor units of one currency.

use std::fmt;

/// An ISO 4217 currency code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency(pub [u8; 3]);

impl Currency {
    pub const EUR: Currency = Currency(*b"EUR");

    /// From three capital letters.
    #[must_use]
    pub fn parse(code: &str) -> Option<Currency> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_uppercase).then_some(Currency(bytes))
    }

    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("???")
    }

    /// Decimals of the minor unit (ISO 4217): 2 for most, 0 for yen and the like, 3 for some dinars.
    #[must_use]
    pub fn decimals(self) -> u32 {
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG" | b"RWF" | b"UGX" | b"VND" | b"VUV" | b"XAF"
            | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            _ => 2,
        }
    }

    /// Minor units in one unit: 100 for the euro.
    #[must_use]
    pub fn minor_per_unit(self) -> i64 {
        10_i64.pow(self.decimals())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl serde::Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// An amount of money, exact, in minor units (cents).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
pub struct Money {
    pub minor: i64,
    pub currency: Currency,
}

impl fmt::Display for Money {
    /// As charters write it: `1_200 EUR`, `62.50 EUR`, `-0.05 EUR`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scale = self.currency.minor_per_unit().unsigned_abs();
        let (whole, rest) = (self.minor.unsigned_abs() / scale, self.minor.unsigned_abs() % scale);
        if self.minor < 0 {
            f.write_str("-")?;
        }
        f.write_str(&grouped(&whole.to_string()))?;
        if rest != 0 {
            write!(f, ".{rest:0width$}", width = self.currency.decimals() as usize)?;
        }
        write!(f, " {}", self.currency)
    }
}

/// Digits with `_` between groups of three, as charters write them.
pub(crate) fn grouped(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('_');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_as_charters_write_them() {
        let eur = |minor| Money { minor, currency: Currency::EUR }.to_string();
        assert_eq!(eur(123_456_700), "1_234_567 EUR");
        assert_eq!(eur(6250), "62.50 EUR");
        assert_eq!(eur(-5), "-0.05 EUR");
        assert_eq!(Money { minor: 1500, currency: Currency(*b"JPY") }.to_string(), "1_500 JPY");
    }
}
