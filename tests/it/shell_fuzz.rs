//! Whatever is typed, the shell neither panics nor hangs, and its budgets hold.

use std::path::Path;

use modelyard::shell::{Budget, Hooks, Interpreter};
use proptest::prelude::*;

/// A shell that may do little, so that each case is quick.
fn small() -> Interpreter {
    let budget =
        Budget { steps: 20_000, recursion: 60, output: 20_000, size: 20_000, ..Budget::default() };
    Interpreter::new(Hooks { budget, ..Hooks::default() })
}

fn lines() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/python");
    let mut sessions: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    sessions.retain(|path| path.extension().is_some_and(|ext| ext == "py"));
    sessions.sort();
    let texts = sessions.iter().map(|path| std::fs::read_to_string(path).unwrap());
    texts.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_survived(text in "\\PC{0,60}|[a-z0-9 ()\\[\\]{}:=+*'\"%.,\\n-]{0,80}") {
        small().transcript(&text);
    }

    #[test]
    fn mixed_lines_are_survived(
        picks in prop::collection::vec((any::<prop::sample::Index>(), any::<u16>(), any::<u8>()), 1..6),
    ) {
        let lines = lines();
        let mut text = String::new();
        for (pick, at, how) in picks {
            let mut chars: Vec<char> = pick.get(&lines).chars().collect();
            if !chars.is_empty() {
                let at = usize::from(at) % chars.len();
                match how % 4 {
                    0 => { chars.remove(at); }
                    1 => chars.insert(at, "([{'\"-+*0:,.="
                        .chars().nth(usize::from(how / 4) % 13).unwrap()),
                    2 => chars.truncate(at),
                    _ => {}
                }
            }
            text.extend(chars);
            text.push('\n');
        }
        small().transcript(&text);
    }
}

#[test]
fn what_never_ends_is_ended() {
    let cases = [
        ("while True: pass", "Stopped: this took more than"),
        ("def f(): return f()\nf()", "RecursionError: maximum recursion depth exceeded"),
        ("x = []\nfor i in range(10**12): x.append(i)", "MemoryError: more than"),
        ("'a' * 10**12", "MemoryError: more than"),
        ("[0] * 10**12", "MemoryError: more than"),
        ("list(range(10**9))", "MemoryError: more than"),
        ("s = 'a'\nwhile True: s += s", "MemoryError: more than"),
        ("while True: print('a' * 1000)", "Stopped: this printed more than"),
        ("import itertools\nsum(itertools.count())", "Stopped: this took more than"),
        ("try:\n    while True: pass\nexcept BaseException:\n    print('caught')", "Stopped"),
        ("class A:\n    def __repr__(self): return repr(self)\nA()", "RecursionError"),
        ("class A:\n    def __eq__(self, o): return self == o\nA() == A()", "RecursionError"),
        (
            "class A:\n    def __getattr__(self, n): return getattr(self, n)\nA().x",
            "RecursionError",
        ),
        ("f'{1:>1000000000}'", "ValueError"),
        ("x = []\nfor i in range(100000): x = [x]\nlen(repr(x)) > 0", "RecursionError"),
        ("a = []; b = []\nfor i in range(100000): a = [a]; b = [b]\na == b", "RecursionError"),
        ("2 ** 64", "OverflowError: an integer beyond 64 bits is not supported in Modelyard"),
        ("def g():\n    yield from g()\nlist(g())", "RecursionError"),
    ];
    for (session, wanted) in cases {
        let budget =
            Budget { steps: 1_000_000, size: 200_000, output: 100_000, ..Budget::default() };
        let hooks = Hooks { budget, ..Hooks::default() };
        let out = Interpreter::new(hooks).transcript(session);
        let short: String =
            out.chars().rev().take(300).collect::<Vec<_>>().into_iter().rev().collect();
        assert!(out.contains(wanted), "{session}\n{short}");
    }
}

#[test]
fn a_request_to_stop_is_honoured() {
    let hooks = Hooks::default();
    let stop = hooks.stop.clone();
    stop.store(true, std::sync::atomic::Ordering::Relaxed);
    let outcome = Interpreter::new(hooks).run_input("while True: pass");
    assert_eq!(outcome.error.as_deref(), Some("KeyboardInterrupt"));
}
