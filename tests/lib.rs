#[cfg(test)]
mod resolve;
