/// Reading, resolving and answering make many small values, which this allocator makes faster than that of the system
/// (`docs/decisions/0006-language-server.md`).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    charter::cli::run()
}
