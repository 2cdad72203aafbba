mod checks;
mod cli;
#[cfg(test)]
mod format;
mod resolve;
mod simulate;
mod syntax;
mod texts;
