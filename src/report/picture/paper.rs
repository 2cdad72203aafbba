//! What pictures are drawn on: an SVG, mark by mark. How marks look is said once, in [`STYLE`].

use crate::report::xml::Tags;
use std::io;

/// Colours of Okabe and Ito, which colour-blind readers tell apart; each also has its own dashes or hatching, so that a copy in
/// grey says the same. Printed, or on a dark screen, they change with the paper.
pub const STYLE: &str = "\
.pic text{font:13px system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;fill:#1a1a1a}
.pic .quiet{font-size:11px;fill:#555}
.pic .rule{stroke:#d5d5d5;stroke-width:1}
.pic .axis{stroke:#555;stroke-width:1}
.pic .blue{fill:#0072b2}
.pic .pale{fill:#0072b2;fill-opacity:.16}
.pic .band{fill:#0072b2;fill-opacity:.3}
.pic .line{stroke:#0072b2;stroke-width:2.5;fill:none}
.pic .warm{stroke:#d55e00;stroke-width:2;fill:none;stroke-dasharray:6 4}
.pic .green{stroke:#009e73;stroke-width:2;fill:none;stroke-dasharray:2 3}
.pic .mark{stroke:#1a1a1a;stroke-width:2;fill:none}
.pic .hatch{stroke:#d55e00;stroke-width:1.5}
.pic .edge{stroke:#d55e00;stroke-width:1;fill:none}
.pic .after{fill:#555;fill-opacity:.08}
@media (prefers-color-scheme:dark){.pic text{fill:#eee}.pic .quiet{fill:#bbb}.pic .rule{stroke:#444}.pic .axis{stroke:#bbb}
.pic .blue,.pic .pale,.pic .band{fill:#56b4e9}.pic .line{stroke:#56b4e9}.pic .warm,.pic .hatch,.pic .edge{stroke:#e69f00}
.pic .green{stroke:#33c59b}.pic .mark{stroke:#eee}.pic .after{fill:#fff}}
@media print{.pic text,.pic .quiet{fill:#000}.pic .rule{stroke:#ccc}.pic .axis,.pic .mark{stroke:#000}
.pic .blue,.pic .pale,.pic .band{fill:#0072b2}.pic .line{stroke:#0072b2}.pic .warm,.pic .hatch,.pic .edge{stroke:#d55e00}
.pic .green{stroke:#009e73}.pic .after{fill:#555}}
";

/// The side to which a text stands of its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// Where to draw.
pub(super) struct Paper {
    tags: Tags<Vec<u8>>,
}

impl Paper {
    pub(super) fn new() -> Paper {
        Paper { tags: Tags::piece(Vec::new()) }
    }

    pub(super) fn line(&mut self, class: &str, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
        let [x1, y1, x2, y2] = [x1, y1, x2, y2].map(shown);
        self.empty("line", &[("class", class), ("x1", &x1), ("y1", &y1), ("x2", &x2), ("y2", &y2)]);
    }

    /// A box between two corners.
    pub(super) fn area(&mut self, class: &str, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
        let [x, y, width, height] = [x1.min(x2), y1.min(y2), (x2 - x1).abs(), (y2 - y1).abs()].map(shown);
        self.empty("rect", &[("class", class), ("x", &x), ("y", &y), ("width", &width), ("height", &height)]);
    }

    /// A box that is hatched and has an edge.
    pub(super) fn hatched(&mut self, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
        let (left, right, top, bottom) = (x1.min(x2), x1.max(x2), y1.min(y2), y1.max(y2));
        let mut path = String::new();
        let height = bottom - top;
        let mut x = left - height;
        while x < right {
            // A stroke from below to above, cut where the box ends.
            let (from, to) = (x.max(left), (x + height).min(right));
            if from < to {
                path.push_str(&format!("M{},{}L{},{}", shown(from), shown(bottom - (from - x)), shown(to), shown(bottom - (to - x))));
            }
            x += 5.0;
        }
        self.path("hatch", &path);
        self.area("edge", (x1, y1), (x2, y2));
    }

    pub(super) fn path(&mut self, class: &str, d: &str) {
        if !d.is_empty() {
            self.empty("path", &[("class", class), ("d", d)]);
        }
    }

    /// A line through points.
    pub(super) fn through(&mut self, class: &str, points: &[(f64, f64)]) {
        self.path(class, &route(points));
    }

    /// What lies between a lower and an upper line.
    pub(super) fn between(&mut self, class: &str, lower: &[(f64, f64)], upper: &[(f64, f64)]) {
        let around: Vec<(f64, f64)> = lower.iter().chain(upper.iter().rev()).copied().collect();
        if around.len() > 2 {
            self.path(class, &(route(&around) + "Z"));
        }
    }

    pub(super) fn text(&mut self, class: &str, anchor: Anchor, (x, y): (f64, f64), text: &str) {
        let (x, y) = (shown(x), shown(y));
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let attributes = [("class", class), ("x", x.as_str()), ("y", y.as_str()), ("text-anchor", anchor)];
        kept(self.tags.text("text", if class.is_empty() { &attributes[1..] } else { &attributes }, text));
    }

    fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        kept(self.tags.empty(name, attributes));
    }

    pub(super) fn drawn(self) -> String {
        String::from_utf8(self.tags.into_inner()).unwrap_or_default()
    }
}

/// Writing to memory does not fail.
pub(super) fn kept(written: io::Result<()>) {
    debug_assert!(written.is_ok());
}

fn route(points: &[(f64, f64)]) -> String {
    let mut path = String::new();
    for (at, (x, y)) in points.iter().enumerate() {
        path.push(if at == 0 { 'M' } else { 'L' });
        path.push_str(&format!("{},{}", shown(*x), shown(*y)));
    }
    path
}

/// A length, to the tenth of a pixel.
pub(super) fn shown(length: f64) -> String {
    let text = format!("{length:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

/// A text of at most so many letters.
pub(super) fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    kept.trim_end().to_owned() + "…"
}
