//! What the engine's statements cost, beside SQLite (through rusqlite, prepared statements) and
//! beside GlueSQL on its own memory storage (planned beforehand), in one run:
//! `cargo bench --profile native --bench engine`.
//!
//! Each figure is the best of several runs, in microseconds for one statement; `x SQLite` is how
//! many times SQLite's it is, `GlueSQL` what GlueSQL's storage takes (`–` where that is given up on,
//! because its time grows with the square of the rows), and `growth` how much more ours is at
//! 100,000 rows than at 1,000.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a program for a terminal")]
#![expect(clippy::disallowed_methods, reason = "it measures time")]

mod rivals;
mod shapes;

use std::time::Instant;

use modelyard::engine::{Database, changes};
use modelyard::sql::{Statement, Value};
use rivals::{Glue, Sqlite};

/// What one statement takes: here, in SQLite, and in GlueSQL's storage if it was tried.
type Times = (f64, f64, Option<f64>);

/// What GlueSQL's storage may take before larger tables are no longer tried, in microseconds.
const PATIENCE: f64 = 30_000.0;

fn best(times: usize, mut run: impl FnMut()) -> f64 {
    (0..times)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64() * 1e6
        })
        .fold(f64::INFINITY, f64::min)
}

/// The best of as many runs as fit a short while.
fn measured(mut run: impl FnMut()) -> f64 {
    let first = best(1, &mut run);
    let times = if first > 300_000.0 {
        1
    } else if first > 20_000.0 {
        3
    } else {
        50
    };
    best(times, run).min(first)
}

fn main() {
    let sizes = [1_000, 10_000, 100_000];
    let mut lines: Vec<(&str, Vec<Times>)> = Vec::new();
    for (place, rows) in sizes.into_iter().enumerate() {
        let mut database = shapes::filled(rows);
        let sqlite = Sqlite::filled(rows);
        let mut glue = Glue::filled(rows);
        let queries = shapes::queries(rows)
            .into_iter()
            .map(|(name, select)| (name, vec![Statement::Select(select)]));
        let statements = queries.chain(shapes::writes(rows));
        for (line, (name, statements)) in statements.enumerate() {
            let ours = measured(|| {
                for statement in &statements {
                    drop(database.execute(statement).unwrap());
                }
            });
            let mut prepared = sqlite.prepare(&statements);
            let theirs = measured(|| prepared.iter_mut().for_each(rivals::run));
            let patient =
                place == 0 || lines[line].1[place - 1].2.is_some_and(|before| before < PATIENCE);
            let glue = patient.then(|| glue.measure(&statements, |run| measured(run))).flatten();
            if place == 0 {
                lines.push((name, Vec::new()));
            }
            lines[line].1.push((ours, theirs, glue));
        }
    }
    println!(
        "| statement | 1,000 µs | x SQLite | GlueSQL | 10,000 µs | x SQLite | GlueSQL | 100,000 µs | x SQLite | GlueSQL | growth |"
    );
    println!("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    for (name, times) in lines {
        let growth = times[2].0 / times[0].0;
        let cells: Vec<_> = times
            .iter()
            .map(|(ours, theirs, glue)| {
                let glue = glue.map_or("–".to_owned(), |glue| format!("{glue:.1}"));
                format!("{ours:.1} | {:.1} | {glue}", ours / theirs)
            })
            .collect();
        println!("| {name} | {} | {growth:.1} |", cells.join(" | "));
    }
    inserts();
    steps();
}

/// Inserting row by row.
fn inserts() {
    let (mut database, sqlite) = (shapes::filled(100_000), Sqlite::filled(100_000));
    let row = vec![Value::from("one more"), Value::Int(7), Value::Int(7)];
    let insert = [shapes::insert("book", &["title", "author_id", "n"], vec![row])];
    let ours = measured(|| drop(database.execute(&insert[0]).unwrap()));
    let mut prepared = sqlite.prepare(&insert);
    let theirs = measured(|| prepared.iter_mut().for_each(rivals::run));
    println!("\ninsert of one book at 100,000 rows: {ours:.1} µs, {:.1} x SQLite", ours / theirs);
}

/// What it takes to keep a hundred steps.
fn steps() {
    let before = resident();
    let mut database = shapes::filled(100_000);
    let one = resident().saturating_sub(before);
    let mut kept: Vec<Database> = Vec::new();
    for _ in 0..100 {
        kept.push(database.clone());
        let row = vec![Value::from("a step"), Value::Int(7), Value::Int(7)];
        let insert = shapes::insert("book", &["title", "author_id", "n"], vec![row]);
        database.execute(&insert).unwrap();
    }
    let hundred = resident().saturating_sub(before);
    let undo = best(50, || {
        let snapshot = database.clone();
        drop(std::mem::replace(&mut database, kept[99].clone()));
        database = snapshot;
    });
    let compared = best(50, || assert_eq!(changes(&kept[49], &database).len(), 51));
    println!(
        "snapshot and undo of one step: {undo:.2} µs; comparing with 51 steps before: {compared:.1} µs"
    );
    println!("resident memory: {one} kB at 100,000 rows, {hundred} kB with 100 steps kept");
}

/// The memory that the process holds, in pages of 4 kB as Linux counts them, as kB; 0 elsewhere.
fn resident() -> u64 {
    let pages = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = pages.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok());
    pages.unwrap_or_default() * 4
}
