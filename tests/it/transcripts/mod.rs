//! Sessions of Django's shell, replayed here and compared with what real Django printed.
//! The expected files are written by `scripts/regen_transcripts.py`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use modelyard::session::console::{self, Hooks};

/// How many differing statements of a topic are shown, and how much of each line.
const SHOWN: usize = 3;
const WIDTH: usize = 400;

#[test]
fn sessions_print_what_django_prints() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/transcripts");
    let mut topics: Vec<PathBuf> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    topics.sort();
    assert!(topics.len() >= 180, "{} topics", topics.len());
    let next = AtomicUsize::new(0);
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    let mut results: Vec<(usize, Compared)> = std::thread::scope(|scope| {
        let work = || {
            let mut done = Vec::new();
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(topic) = topics.get(at) else { return done };
                done.push((at, compare(topic)));
            }
        };
        let handles: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        handles.into_iter().flat_map(|handle| handle.join().unwrap()).collect()
    });
    results.sort_by_key(|(at, _)| *at);
    let bad: Vec<&Compared> =
        results.iter().map(|(_, it)| it).filter(|it| !it.report.is_empty()).collect();
    let statements: usize = results.iter().map(|(_, it)| it.statements).sum();
    let differing: usize = bad.iter().map(|it| it.differing).sum();
    let reports: String = bad.iter().map(|it| it.report.as_str()).collect();
    assert!(
        bad.is_empty(),
        "{reports}\n{} of {} topics and {differing} of {statements} statements differ",
        bad.len(),
        topics.len(),
    );
}

/// How a topic came out; without differences the report is empty.
#[derive(Default)]
struct Compared {
    statements: usize,
    differing: usize,
    report: String,
}

fn compare(topic: &Path) -> Compared {
    let text = |name: &str| std::fs::read_to_string(topic.join(name)).unwrap();
    let (models, session, expected) = (text("models.py"), text("session.py"), text("expected.txt"));
    // A panic is that topic's difference; the others still tell theirs.
    let actual =
        std::panic::catch_unwind(|| console::transcript(&models, &session, Hooks::default()))
            .unwrap_or_else(|_| "(panicked)\n".to_owned());
    let (ours, theirs) = (blocks(&actual), blocks(&expected));
    let mut compared = Compared { statements: theirs.len(), ..Compared::default() };
    if actual == expected {
        return compared;
    }
    let report = &mut compared.report;
    writeln!(report, "\n===== {}", topic.file_name().unwrap().to_string_lossy()).unwrap();
    for (at, block) in theirs.iter().enumerate() {
        let own = ours.get(at).map_or("(nothing)\n", String::as_str);
        if own == block {
            continue;
        }
        compared.differing += 1;
        if compared.differing <= SHOWN {
            let kept = own.lines().zip(block.lines()).take_while(|(a, b)| a == b).count();
            for line in block.lines().filter(|it| it.starts_with(">>> ") || it.starts_with("... "))
            {
                writeln!(report, "{}", short(line)).unwrap();
            }
            for line in own.lines().skip(kept) {
                writeln!(report, "  here:   {}", short(line)).unwrap();
            }
            for line in block.lines().skip(kept) {
                writeln!(report, "  Django: {}", short(line)).unwrap();
            }
        }
    }
    compared
}

fn short(line: &str) -> String {
    match line.char_indices().nth(WIDTH) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line.to_owned(),
    }
}

/// A transcript by its inputs.
fn blocks(transcript: &str) -> Vec<String> {
    let mut blocks: Vec<String> = Vec::new();
    for line in transcript.split_inclusive('\n') {
        match blocks.last_mut() {
            Some(block) if !line.starts_with(">>>") => block.push_str(line),
            _ => blocks.push(line.to_owned()),
        }
    }
    blocks
}
