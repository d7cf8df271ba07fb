//! What the engine's statements cost, as text: `scripts/bench_browser.mjs` runs this on the machine
//! and in a browser, and prints both side by side.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a program for a terminal")]

#[path = "../engine/shapes.rs"]
mod shapes;

use std::fmt::Write as _;

use modelyard::sql::Statement;

/// How long one statement is repeated at a time, in milliseconds: clocks of browsers are coarse.
const BATCH: f64 = 20.0;

fn main() {
    let mut text = String::new();
    for rows in [1_000, 10_000, 100_000] {
        let mut database = shapes::filled(rows);
        let queries = shapes::queries(rows)
            .into_iter()
            .map(|(name, select)| (name, vec![Statement::Select(select)]));
        for (name, statements) in queries.chain(shapes::writes(rows)) {
            let mut run = || {
                for statement in &statements {
                    drop(database.execute(statement).unwrap());
                }
            };
            let _ = writeln!(text, "{name}, {rows} rows\t{}", microseconds(&mut run));
        }
    }
    report(&text);
}

/// What one run takes: the best of three batches.
fn microseconds(run: &mut dyn FnMut()) -> f64 {
    let batch = |run: &mut dyn FnMut()| {
        let start = now();
        let mut times = 0.0;
        loop {
            run();
            times += 1.0;
            let spent = now() - start;
            if spent > BATCH {
                return spent * 1000.0 / times;
            }
        }
    };
    (0..3).map(|_| batch(run)).fold(f64::INFINITY, f64::min)
}

/// The milliseconds since some moment.
#[cfg(target_arch = "wasm32")]
fn now() -> f64 {
    let global = js_sys::global();
    let performance = js_sys::Reflect::get(&global, &"performance".into()).unwrap();
    let now = js_sys::Reflect::get(&performance, &"now".into()).unwrap();
    js_sys::Function::from(now).call0(&performance).unwrap().as_f64().unwrap()
}

/// The milliseconds since some moment.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::disallowed_methods, reason = "it measures time")]
fn now() -> f64 {
    use std::sync::OnceLock;
    use std::time::Instant;
    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed().as_secs_f64() * 1000.0
}

#[cfg(target_arch = "wasm32")]
fn report(text: &str) {
    js_sys::Reflect::set(&js_sys::global(), &"statements".into(), &text.into()).unwrap();
}

#[cfg(not(target_arch = "wasm32"))]
fn report(text: &str) {
    print!("{text}");
}
