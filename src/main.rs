/// Reading, resolving and answering make many small values: this allocator makes them half as dear as that of the system
/// (`benches/editor.rs`).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    charter::cli::run()
}
