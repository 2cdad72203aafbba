//! Renderers of results: sentences, tables, JSON.

pub mod simulation;
pub mod simulation_json;
pub mod table;
pub mod testing;
pub mod trace;
pub mod verdict;
pub mod words;
