//! Sessions of plain Python, replayed here and compared with what real Python printed.

use std::fmt::Write;
use std::path::Path;

use modelyard::shell::transcript;

#[test]
fn sessions_print_what_python_prints() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/python");
    let mut sessions: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    sessions.retain(|path| path.extension().is_some_and(|ext| ext == "py"));
    sessions.sort();
    let mut report = String::new();
    for path in &sessions {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let expected = std::fs::read_to_string(path.with_extension("txt")).unwrap();
        let actual = transcript(&std::fs::read_to_string(path).unwrap());
        for (ours, theirs) in blocks(&actual).into_iter().zip(blocks(&expected)) {
            if ours != theirs {
                writeln!(report, "{name}:\n{ours}  Python:\n{theirs}").unwrap();
            }
        }
        assert_eq!(blocks(&actual).len(), blocks(&expected).len(), "{name}");
    }
    assert!(report.is_empty(), "{report}");
    assert!(!sessions.is_empty());
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
