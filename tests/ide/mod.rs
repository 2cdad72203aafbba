//! What editors ask: answers at marked places of charters, in both languages, half-written ones included.

mod actions;
mod completion;
mod completion_examples;
mod files;
mod fixes;
mod fixture;
mod hover;
mod names;
mod robust;
mod shown;
