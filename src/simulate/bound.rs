//! Honest bounds on a chance: Clopper and Pearson's interval, in our own arithmetic (`libm`), so that verdicts are the same
//! on every platform.
//!
//! C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial",
//! Biometrika 26 (1934).

/// Bounds of a chance, when `holds` of `runs` runs held: each is wrong with chance at most `alpha` ÷ 2.
#[must_use]
pub fn interval(holds: u64, runs: u64, alpha: f64) -> (f64, f64) {
    let (x, n) = (float(holds), float(runs));
    let low = if holds == 0 { 0.0 } else { beta_quantile(x, n - x + 1.0, alpha / 2.0) };
    let high = if holds >= runs { 1.0 } else { beta_quantile(x + 1.0, n - x, 1.0 - alpha / 2.0) };
    (low, high)
}

/// Where the beta distribution reaches p: by halving, to the last digit that a double tells apart.
fn beta_quantile(a: f64, b: f64, p: f64) -> f64 {
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    for _ in 0..64 {
        let middle = f64::midpoint(low, high);
        if beta(middle, a, b) < p { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// The regularised incomplete beta function I_x(a, b), by its continued fraction (modified Lentz).
#[must_use]
pub fn beta(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front = a * libm::log(x) + b * libm::log1p(-x) + libm::lgamma(a + b) - libm::lgamma(a) - libm::lgamma(b);
    let front = libm::exp(front);
    if x < (a + 1.0) / (a + b + 2.0) { front * fraction(x, a, b) / a } else { 1.0 - front * fraction(1.0 - x, b, a) / b }
}

fn fraction(x: f64, a: f64, b: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let away = |value: f64| if libm::fabs(value) < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / away(1.0 - (a + b) * x / (a + 1.0));
    let mut sum = d;
    // Converges within a few times the root of the greater parameter.
    for m in 1..200_000_u32 {
        let m = f64::from(m);
        for term in
            [m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m)), -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0))]
        {
            d = 1.0 / away(1.0 + term * d);
            c = away(1.0 + term / c);
            sum *= c * d;
        }
        if libm::fabs(c * d - 1.0) < 1e-15 {
            break;
        }
    }
    sum
}

fn float(n: u64) -> f64 {
    num_traits::ToPrimitive::to_f64(&n).unwrap_or(f64::MAX)
}
