//! The network of the parties: who is tied to whom, how densely, through whom, and what is lost with one of them.
//!
//! All of this is structure: a dense graph of signatures is not trust.

use super::people::{Sector, parties_of, sector};
use super::taking_part::VOICE;
use crate::model::{Activity, Actor, Gate, Model, PartyId, Stage};
use crate::quantity::Exact;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What ties are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Layer {
    /// Planning, design, priorities, evaluation, and seats in one body.
    Voice,
    /// Managing, delivering, and plain stages.
    Action,
    /// Paying for the same stage, and paying each other.
    Money,
    /// Owing, watching, measuring, insuring.
    Accountability,
}

/// An undirected graph; the weight of a tie is the number of things shared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    nodes: usize,
    /// By `(lower, higher)` node.
    ties: BTreeMap<(usize, usize), u64>,
}

impl Graph {
    #[must_use]
    pub fn new(nodes: usize) -> Graph {
        Graph { nodes, ties: BTreeMap::new() }
    }

    /// Adds to the weight of a tie; a node is not tied to itself.
    pub fn tie(&mut self, a: usize, b: usize, weight: u64) {
        if a != b && a < self.nodes && b < self.nodes && weight > 0 {
            *self.ties.entry((a.min(b), a.max(b))).or_insert(0) += weight;
        }
    }

    #[must_use]
    pub fn nodes(&self) -> usize {
        self.nodes
    }

    /// Ties with their weights, in order.
    pub fn ties(&self) -> impl Iterator<Item = (usize, usize, u64)> + '_ {
        self.ties.iter().map(|((a, b), weight)| (*a, *b, *weight))
    }

    #[must_use]
    pub fn weight(&self, a: usize, b: usize) -> u64 {
        self.ties.get(&(a.min(b), a.max(b))).copied().unwrap_or(0)
    }

    fn neighbours(&self) -> Vec<Vec<usize>> {
        let mut of = vec![Vec::new(); self.nodes];
        for (a, b, _) in self.ties() {
            for (from, to) in [(a, b), (b, a)] {
                if let Some(list) = of.get_mut(from) {
                    list.push(to);
                }
            }
        }
        of
    }

    /// 2m ÷ n(n − 1); `None` below two nodes.
    #[must_use]
    pub fn density(&self) -> Option<Exact> {
        let n = self.nodes as i128;
        Exact::from(2 * self.ties.len() as i128).over(&Exact::from(n * (n - 1)))
    }

    /// Σ (max d − dᵢ) ÷ ((n − 1)(n − 2)), from 0 (all alike) to 1 (a star). Freeman 1979. `None` below three nodes.
    #[must_use]
    pub fn centralisation(&self) -> Option<Exact> {
        let degrees: Vec<i128> = self.neighbours().iter().map(|of| of.len() as i128).collect();
        let most = degrees.iter().max()?;
        let n = self.nodes as i128;
        Exact::from(degrees.iter().map(|degree| most - degree).sum::<i128>()).over(&Exact::from((n - 1) * (n - 2)))
    }

    /// Parts that are not tied to each other, without these nodes.
    fn parts(&self, without: &BTreeSet<usize>) -> usize {
        let neighbours = self.neighbours();
        let mut seen: BTreeSet<usize> = without.clone();
        let mut parts = 0;
        for start in 0..self.nodes {
            if !seen.insert(start) {
                continue;
            }
            parts += 1;
            let mut open = vec![start];
            while let Some(at) = open.pop() {
                for next in neighbours.get(at).into_iter().flatten() {
                    if seen.insert(*next) {
                        open.push(*next);
                    }
                }
            }
        }
        parts
    }

    /// How many parts the graph falls into.
    #[must_use]
    pub fn components(&self) -> usize {
        self.parts(&BTreeSet::new())
    }

    /// Nodes without which their part falls apart.
    #[must_use]
    pub fn cut_nodes(&self) -> Vec<usize> {
        let whole = self.components();
        let isolated: BTreeSet<usize> =
            self.neighbours().iter().enumerate().filter(|(_, of)| of.is_empty()).map(|(node, _)| node).collect();
        (0..self.nodes).filter(|node| !isolated.contains(node) && self.parts(&BTreeSet::from([*node])) > whole).collect()
    }

    /// The least number of nodes whose loss leaves the others unconnected (or a single one): Menger's theorem, by paths that share no
    /// node (Even 1975). 0 if the graph is not connected. White and Harary 2001.
    #[must_use]
    pub fn connectivity(&self) -> usize {
        let neighbours = self.neighbours();
        let mut least = self.nodes.saturating_sub(1);
        for from in 0..self.nodes {
            // One of the first `least + 1` nodes is in no smallest cut.
            if from > least {
                break;
            }
            for to in (0..self.nodes).filter(|to| *to != from && self.weight(from, *to) == 0) {
                least = least.min(disjoint_paths(&neighbours, from, to, least));
            }
        }
        least
    }

    /// Ties between kinds and within them: `(E − I) ÷ (E + I)`, from −1 (all within) to 1 (all between). Krackhardt and Stern 1988.
    /// `None` without ties between nodes of known kind.
    #[must_use]
    pub fn external_internal<K: PartialEq>(&self, kinds: &[Option<K>]) -> Option<Exact> {
        let (mut external, mut internal) = (0, 0);
        for (a, b, _) in self.ties() {
            if let (Some(Some(a)), Some(Some(b))) = (kinds.get(a), kinds.get(b)) {
                if a == b { internal += 1 } else { external += 1 }
            }
        }
        Exact::from(external - internal).over(&Exact::from(external + internal))
    }

    /// Betweenness of each node: its share of the shortest paths between all pairs of others, ÷ (n − 1)(n − 2)/2. Freeman 1977; Brandes
    /// 2001.
    #[must_use]
    pub fn betweenness(&self) -> Vec<f64> {
        let neighbours = self.neighbours();
        let mut between = vec![0.0; self.nodes];
        for start in 0..self.nodes {
            let mut order = Vec::new();
            let mut before: Vec<Vec<usize>> = vec![Vec::new(); self.nodes];
            let mut paths = vec![0.0_f64; self.nodes];
            let mut distance: Vec<Option<usize>> = vec![None; self.nodes];
            (paths[start], distance[start]) = (1.0, Some(0));
            let mut open = VecDeque::from([start]);
            while let Some(at) = open.pop_front() {
                order.push(at);
                for next in neighbours[at].iter().copied() {
                    let far = distance[at].map(|distance| distance + 1);
                    if distance[next].is_none() {
                        distance[next] = far;
                        open.push_back(next);
                    }
                    if distance[next] == far {
                        paths[next] += paths[at];
                        before[next].push(at);
                    }
                }
            }
            let mut share = vec![0.0; self.nodes];
            for at in order.into_iter().rev() {
                for previous in before[at].iter().copied() {
                    share[previous] += paths[previous] / paths[at] * (1.0 + share[at]);
                }
                if at != start {
                    between[at] += share[at];
                }
            }
        }
        // Every pair was counted from both ends.
        let pairs = (self.nodes as f64 - 1.0) * (self.nodes as f64 - 2.0);
        between.into_iter().map(|sum| if pairs > 0.0 { sum / pairs } else { 0.0 }).collect()
    }

    /// Burt's constraint of each node: Σⱼ (pᵢⱼ + Σ_q pᵢ_q p_qⱼ)², p the share of i's ties; low for those who bridge. Burt 1992. `None`
    /// without ties.
    #[must_use]
    pub fn constraint(&self) -> Vec<Option<f64>> {
        let neighbours = self.neighbours();
        let strength: Vec<u64> = neighbours.iter().enumerate().map(|(i, of)| of.iter().map(|j| self.weight(i, *j)).sum()).collect();
        let share = |i: usize, j: usize| match strength.get(i) {
            Some(all) if *all > 0 => self.weight(i, j) as f64 / *all as f64,
            _ => 0.0,
        };
        let of = |(i, own): (usize, &Vec<usize>)| {
            let sum = (0..self.nodes).filter(|j| *j != i).map(|j| {
                let through: f64 = own.iter().filter(|q| **q != j).map(|q| share(i, *q) * share(*q, j)).sum();
                let invested = share(i, j) + through;
                // Only contacts count.
                if self.weight(i, j) > 0 { invested * invested } else { 0.0 }
            });
            (!own.is_empty()).then(|| sum.sum())
        };
        neighbours.iter().enumerate().map(of).collect()
    }
}

/// Paths between two nodes that share no other node, at most so many, by augmenting paths in the graph of split nodes: node v is
/// `2v` on the way in and `2v + 1` on the way out.
fn disjoint_paths(neighbours: &[Vec<usize>], from: usize, to: usize, most: usize) -> usize {
    let mut used: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut paths = 0;
    let (source, sink) = (2 * from + 1, 2 * to);
    while paths < most {
        let mut came: BTreeMap<usize, usize> = BTreeMap::from([(source, source)]);
        let mut open = VecDeque::from([source]);
        while let Some(at) = open.pop_front() {
            if at == sink {
                break;
            }
            let node = at / 2;
            let across = neighbours.get(node).into_iter().flatten().copied();
            let steps: Vec<usize> = if at % 2 == 1 {
                // Out to the neighbours, or back through the node itself.
                across
                    .map(|next| 2 * next)
                    .filter(|next| !used.contains(&(at, *next)))
                    .chain(used.contains(&(2 * node, at)).then_some(2 * node))
                    .collect()
            } else {
                // Through the node, or back where a path came in.
                across
                    .map(|next| 2 * next + 1)
                    .filter(|next| used.contains(&(*next, at)))
                    .chain((!used.contains(&(at, at + 1))).then_some(at + 1))
                    .collect()
            };
            for next in steps {
                if let std::collections::btree_map::Entry::Vacant(slot) = came.entry(next) {
                    slot.insert(at);
                    open.push_back(next);
                }
            }
        }
        if !came.contains_key(&sink) {
            break;
        }
        let mut at = sink;
        while let Some(before) = came.get(&at).copied().filter(|_| at != source) {
            // A step back takes away what a path before it had used.
            if !used.remove(&(at, before)) {
                used.insert((before, at));
            }
            at = before;
        }
        paths += 1;
    }
    paths
}

/// Blau's index of plurality, 1 − Σ p², and the same ÷ (1 − 1/K) for K kinds that are there; `None` for nobody. With one kind both
/// are 0. Blau 1977.
#[must_use]
pub fn plurality(counts: &[u64]) -> Option<(Exact, Exact)> {
    let all: u64 = counts.iter().sum();
    let kinds = counts.iter().filter(|count| **count > 0).count() as i128;
    let squares: i128 = counts.iter().map(|count| i128::from(*count) * i128::from(*count)).sum();
    let same = Exact::from(squares).over(&Exact::from(i128::from(all) * i128::from(all)))?;
    let index = Exact::from(1).minus(&same);
    let highest = Exact::from(kinds - 1).over(&Exact::from(kinds))?;
    Some((index.clone(), index.over(&highest).unwrap_or(index)))
}

/// How many parties of each sector there are, in the order of [`Sector::ALL`].
#[must_use]
pub fn sectors(model: &Model) -> [u64; 5] {
    Sector::ALL.map(|of| model.parties.ids().filter(|party| sector(model, *party) == Some(of)).count() as u64)
}

/// Ties between beneficiaries and public parties ÷ all that there could be; `None` without one of the two. Szreter and Woolcock 2004.
#[must_use]
pub fn linking(model: &Model, graph: &Graph) -> Option<Exact> {
    let public: Vec<PartyId> = model.parties.ids().filter(|party| sector(model, *party) == Some(Sector::Public)).collect();
    let own = super::people::beneficiaries(model);
    let pairs = own.iter().flat_map(|b| public.iter().map(move |a| (*b, *a))).filter(|(b, a)| b != a);
    let (mut tied, mut all) = (0, 0);
    for (b, a) in pairs {
        all += 1;
        tied += i128::from(graph.weight(b.index(), a.index()) > 0);
    }
    Exact::from(tied).over(&Exact::from(all))
}

/// The network of the parties: node = index of the party. Only ties of these layers.
///
/// Parties are tied once for each stage in which both are asked, heard, work, decide, rate or give hours (being informed is no tie),
/// each fund that both pay for, each body in which both sit, each duty (debtor with creditors and watcher), each indicator (whose it
/// is, who measures, who verifies), each insurance, and each payment from a fund's sources to a payee.
#[must_use]
pub fn network(model: &Model, layers: &[Layer]) -> Graph {
    let mut graph = Graph::new(model.parties.len());
    for (layer, groups) in shared(model) {
        if layers.contains(&layer) {
            for (one, other) in groups {
                graph.tie(one.index(), other.index(), 1);
            }
        }
    }
    graph
}

/// All layers.
pub const LAYERS: [Layer; 4] = [Layer::Voice, Layer::Action, Layer::Money, Layer::Accountability];

type Pairs = BTreeSet<(PartyId, PartyId)>;

/// What parties share: for each thing its layer, and the pairs that it ties.
fn shared(model: &Model) -> Vec<(Layer, Pairs)> {
    let mut things = Vec::new();
    let everybody = |actors: &[Actor]| -> Vec<PartyId> { actors.iter().flat_map(|actor| parties_of(model, *actor)).collect() };
    for stage in model.stages.values() {
        let layer = match stage.activity {
            activity if VOICE.contains(&activity) => Layer::Voice,
            Activity::CoFinancing => Layer::Money,
            _ => Layer::Action,
        };
        let there = everybody(&participants(stage));
        things.push((layer, among(&there)));
        let sources: Vec<PartyId> = stage.fund.sources.iter().map(|source| source.party).collect();
        if layer != Layer::Money {
            things.push((Layer::Money, among(&sources)));
        } else if let Some((_, pairs)) = things.last_mut() {
            pairs.extend(among(&[there.as_slice(), sources.as_slice()].concat()));
        }
        for line in stage.fund.lines.iter().filter_map(|line| line.to) {
            things.push((Layer::Money, between(&sources, &everybody(&[line]))));
        }
    }
    for body in model.bodies.ids() {
        things.push((Layer::Voice, among(&parties_of(model, Actor::Body(body)))));
    }
    for duty in model.duties.values() {
        let debtor: Vec<PartyId> = everybody(duty.debtor.as_slice());
        let others: Vec<Actor> = duty.owed_to.iter().chain(&duty.watched_by).copied().collect();
        things.push((Layer::Accountability, between(&debtor, &everybody(&others))));
    }
    for indicator in model.indicators.values() {
        let of: Vec<Actor> = [indicator.of, indicator.measured_by, indicator.verified_by].into_iter().flatten().collect();
        things.push((Layer::Accountability, among(&everybody(&of))));
        if let Some(pays) = &indicator.pays {
            things.push((Layer::Money, between(&everybody(&[pays.from]), &everybody(&[pays.to]))));
        }
    }
    for policy in model.governance.iter().flat_map(|governance| &governance.insurance) {
        things.push((Layer::Accountability, between(&everybody(&[policy.paid_by]), &policy.insured)));
    }
    things
}

/// Who is asked, heard, works along, decides, rates or gives hours in a stage.
#[must_use]
pub fn participants(stage: &Stage) -> Vec<Actor> {
    let mut actors: Vec<Actor> = stage.led_by.into_iter().collect();
    actors.extend(stage.with.iter().chain(&stage.involves).chain(&stage.consults));
    actors.extend(stage.needs.iter().flat_map(|need| &need.from).map(|party| Actor::Party(*party)));
    actors.extend(stage.gates.iter().filter_map(|(gate, _)| match gate {
        Gate::DecidedBy(actor) => Some(*actor),
        Gate::Rating { by, .. } => Some(Actor::Party(*by)),
        _ => None,
    }));
    actors
}

fn pair(a: PartyId, b: PartyId) -> Option<(PartyId, PartyId)> {
    (a != b).then(|| (a.min(b), a.max(b)))
}

fn among(parties: &[PartyId]) -> Pairs {
    between(parties, parties)
}

fn between(some: &[PartyId], others: &[PartyId]) -> Pairs {
    some.iter().flat_map(|a| others.iter().filter_map(|b| pair(*a, *b))).collect()
}
