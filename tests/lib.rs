
mod checks;
