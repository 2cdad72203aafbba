fn main() -> std::process::ExitCode {
    charter::cli::run()
}
