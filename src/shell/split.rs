//! A session cut into the inputs that a shell would take one by one.

use crate::python;
use crate::python::ast::Stmt;
use crate::span::Span;

/// One input: its lines, and its statements or why there are none.
pub(crate) struct Input {
    pub(crate) lines: Vec<String>,
    pub(crate) code: Result<Vec<Stmt>, String>,
}

/// One statement with whatever statements share its lines. Blank lines and comments between inputs
/// are dropped, comments within an input stay. A session that does not parse as a whole is cut line
/// by line.
pub(crate) fn inputs(source: &str) -> Vec<Input> {
    let lines: Vec<&str> = source.split('\n').collect();
    let parsed = python::parse(source);
    if !parsed.errors.is_empty() {
        return broken(&lines);
    }
    let mut starts: Vec<usize> = vec![0];
    starts.extend(source.match_indices('\n').map(|(at, _)| at + 1));
    let line_of = |at: u32| starts.partition_point(|start| *start <= at as usize) - 1;
    let mut inputs: Vec<(usize, usize, Vec<Stmt>)> = Vec::new();
    for stmt in parsed.module.body {
        let Span { start, end } = python::span(&stmt);
        let (first, last) = (line_of(start), line_of(end.max(start)));
        match inputs.last_mut() {
            Some(previous) if first <= previous.1 => {
                previous.1 = previous.1.max(last);
                previous.2.push(stmt);
            }
            _ => inputs.push((first, last, vec![stmt])),
        }
    }
    inputs
        .into_iter()
        .map(|(first, last, body)| Input { lines: trimmed(&lines[first..=last]), code: Ok(body) })
        .collect()
}

fn trimmed(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

fn is_indented(line: &str) -> bool {
    line.starts_with(|c: char| c.is_whitespace())
}

/// Whether a line goes on with the block before it.
fn continues(line: &str) -> bool {
    const WORDS: [&str; 7] = ["else", "elif", "except", "finally", ")", "]", "}"];
    is_indented(line) || WORDS.iter().any(|word| line.starts_with(word))
}

fn broken(lines: &[&str]) -> Vec<Input> {
    /// An input longer than this is not looked for: each try parses all of it again.
    const LONGEST: usize = 200;
    let mut inputs = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        if line.trim().is_empty() || line.trim_start().starts_with('#') {
            at += 1;
            continue;
        }
        // The shortest run of lines that parses, stretched over indented lines.
        let mut best: Option<(usize, Vec<Stmt>)> = None;
        for end in at..lines.len().min(at + LONGEST) {
            let parsed = python::parse(&lines[at..=end].join("\n"));
            if parsed.errors.is_empty() {
                best = Some((end, parsed.module.body.into_iter().collect()));
                let next = lines[end + 1..].iter().find(|line| !line.trim().is_empty());
                if !next.is_some_and(|line| continues(line)) {
                    break;
                }
            }
            if let Some((found, _)) = &best
                && end > *found
                && !lines[end].trim().is_empty()
                && !is_indented(lines[end])
            {
                break;
            }
        }
        if let Some((end, body)) = best {
            inputs.push(Input { lines: trimmed(&lines[at..=end]), code: Ok(body) });
            at = end + 1;
            continue;
        }
        let indented = |line: &&&str| !line.trim().is_empty() && is_indented(line);
        let end = at + 1 + lines[at + 1..].iter().take_while(indented).count();
        let chunk = &lines[at..end];
        let errors = python::parse(&chunk.join("\n")).errors;
        let message = match errors.first() {
            Some(error) => format!("{}: {}", error.code, error.message),
            None => "SyntaxError: invalid syntax".to_owned(),
        };
        inputs.push(Input { lines: trimmed(chunk), code: Err(message) });
        at = end;
    }
    inputs
}

/// The lines of an input as a shell shows them.
pub(crate) fn echo(lines: &[String]) -> String {
    let mut out = String::new();
    for (at, line) in lines.iter().enumerate() {
        let prompt = if at == 0 { ">>>" } else { "..." };
        out.push_str(prompt);
        if !line.is_empty() {
            out.push(' ');
            out.push_str(line);
        }
        out.push('\n');
    }
    out
}
