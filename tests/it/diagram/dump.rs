//! A scene as text that a person can compare.

use std::fmt::Write as _;

use modelyard::diagram::scene::{Point, Scene, TableBox};
use modelyard::schema::End;

/// The scene, one thing on a line.
pub(super) fn dump(scene: &Scene) -> String {
    let mut text = format!("{} x {}\n", scene.width, scene.height);
    for table in &scene.boxes {
        text += &table_box(table);
    }
    for line in &scene.relations {
        let folded = if line.folded { " folded" } else { "" };
        let points: Vec<String> = line.points.iter().copied().map(point).collect();
        let _ = writeln!(
            text,
            "relation {}{folded}: {} {} -- {} {}: {}; {} at {}",
            line.relation,
            line.from_table,
            end(line.ends.source),
            end(line.ends.target),
            line.to_table,
            points.join(" "),
            line.label_text(),
            point(line.label),
        );
    }
    for link in &scene.links {
        let _ = writeln!(
            text,
            "link {}: {} -> {}: {}; {}, {}",
            link.relation,
            link.from_pk,
            link.to_pk,
            link.path(),
            link.forward,
            link.backward.as_deref().unwrap_or("-"),
        );
    }
    for stub in &scene.stubs {
        let _ = writeln!(
            text,
            "stub {}: {}: {} {}",
            stub.relation,
            stub.pk,
            point(stub.start),
            point(stub.end)
        );
    }
    text
}

fn table_box(table: &TableBox) -> String {
    let rect = table.rect;
    let mut text = format!(
        "box {} {} at {},{} size {}x{}",
        table.model, table.table, rect.x, rect.y, rect.width, rect.height
    );
    if table.auto_created {
        text += " auto-created";
    }
    if !table.proxies.is_empty() {
        let _ = write!(text, " proxies {}", table.proxies.join(" "));
    }
    text += "\n";
    for column in &table.columns {
        let flags = [
            (column.primary_key, " pk"),
            (column.foreign_key, " fk"),
            (column.null, " null"),
            (column.unique && !column.primary_key, " unique"),
        ];
        let flags: String = flags.iter().filter(|flag| flag.0).map(|flag| flag.1).collect();
        let at = column.rect;
        let _ = writeln!(
            text,
            "  {} {}{flags} at {},{} wide {}",
            column.name, column.kind, at.x, at.y, at.width
        );
    }
    for row in &table.rows {
        let cells: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
        let _ = writeln!(text, "  row {} at {}: {}", row.pk, row.rect.y, cells.join(" | "));
    }
    if let Some(foot) = table.foot {
        let _ = writeln!(text, "  foot at {}: {} more", foot.y, table.more_rows);
    }
    text
}

fn point(point: Point) -> String {
    format!("{},{}", point.x, point.y)
}

const fn end(end: End) -> &'static str {
    match end {
        End::ZeroOrOne => "0..1",
        End::One => "1",
        End::ZeroOrMany => "0..*",
    }
}
