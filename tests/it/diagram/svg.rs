//! A plain picture of a scene, to look at; the page draws its own.

use std::fmt::Write as _;

use modelyard::diagram::scene::{Point, Rect, STUB_RADIUS, Scene, TableBox};
use modelyard::schema::End;

const STYLE: &str = "text{font:13px 'DejaVu Sans Mono','Liberation Mono',monospace;fill:#1e293b}\
.title{font:bold 14px 'DejaVu Sans','Liberation Sans',sans-serif}.small{font-size:11px;fill:#64748b}\
.head{fill:#475569}.null{fill:#94a3b8;font-style:italic}.box{fill:#fff;stroke:#94a3b8}\
.bar{fill:#e2e8f0}.join .bar{fill:#f1f5f9}.rule{stroke:#e2e8f0}\
.relation{fill:none;stroke:#94a3b8;stroke-width:1.5}.label{font-size:11px;fill:#64748b;text-anchor:middle}\
.link{fill:none;stroke-width:1.6}.stub{fill:#fff;stroke:#64748b;stroke-width:1.4}";

const COLOURS: [&str; 6] = ["#2563eb", "#d97706", "#059669", "#db2777", "#7c3aed", "#0891b2"];

/// The scene as an SVG document.
pub(super) fn svg(scene: &Scene) -> String {
    let mut svg = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{0}' height='{1}' viewBox='0 0 {0} {1}'>\
         <style>{STYLE}</style><rect width='100%' height='100%' fill='#f8fafc'/>\n",
        scene.width, scene.height
    );
    for line in &scene.relations {
        let _ = writeln!(svg, "<path class='relation' d='{}'/>", line.path(8));
        let (from, to) = (&line.points[..2], &line.points[line.points.len() - 2..]);
        svg += &foot(from[0], from[1], line.ends.source);
        svg += &foot(to[1], to[0], line.ends.target);
        svg += &text(line.label.x, line.label.y + 4, "label", line.label_text());
    }
    for table in &scene.boxes {
        svg += &table_box(table);
    }
    let mut relations: Vec<&str> = scene.links.iter().map(|link| link.relation.as_str()).collect();
    relations.dedup();
    let colour = |relation: &str| {
        let index = relations.iter().position(|other| *other == relation).unwrap_or(0);
        COLOURS[index % COLOURS.len()]
    };
    for link in &scene.links {
        let (colour, end) = (colour(&link.relation), link.end());
        let _ = writeln!(svg, "<path class='link' stroke='{colour}' d='{}'/>", link.path());
        let before = link.detour.last().map_or(link.curve[2], |curve| curve[1]);
        let out = (before.x - end.x).signum() * 7;
        let _ = writeln!(
            svg,
            "<path fill='{colour}' d='M{} {}l{out} -4v8z'/><circle cx='{}' cy='{}' r='2.5' fill='{colour}'/>",
            end.x,
            end.y,
            link.lead.unwrap_or(link.curve[0]).x,
            link.curve[0].y
        );
    }
    for stub in &scene.stubs {
        let near = stub.end.x - (stub.end.x - stub.start.x).signum() * STUB_RADIUS;
        let _ = writeln!(
            svg,
            "<path class='stub' d='M{} {}H{near}'/><circle class='stub' cx='{}' cy='{}' r='{STUB_RADIUS}'/>",
            stub.start.x, stub.start.y, stub.end.x, stub.end.y
        );
    }
    svg + "</svg>\n"
}

fn foot(at: Point, next: Point, end: End) -> String {
    let out = (next.x - at.x).signum();
    let bar = |distance: i32| format!("M{} {}v12", at.x + out * distance, at.y - 6);
    let ring = |distance: i32| {
        format!(
            "<circle cx='{}' cy='{}' r='4' fill='#f8fafc' class='relation'/>",
            at.x + out * distance,
            at.y
        )
    };
    let (marks, circle) = match end {
        End::One => (bar(8) + &bar(13), String::new()),
        End::ZeroOrOne => (bar(8), ring(16)),
        End::ZeroOrMany => (
            format!("M{0} {1}L{2} {3}L{0} {4}", at.x, at.y - 6, at.x + out * 12, at.y, at.y + 6),
            ring(16),
        ),
    };
    format!("{circle}<path class='relation' d='{marks}'/>\n")
}

fn table_box(table: &TableBox) -> String {
    let Rect { x, y, width, height } = table.rect;
    let class = if table.auto_created { "join" } else { "" };
    let mut svg = format!(
        "<g class='{class}'><rect class='box' x='{x}' y='{y}' width='{width}' height='{height}' rx='6'/>\
         <rect class='bar' x='{x}' y='{y}' width='{width}' height='{}'/>",
        table.title_height
    );
    svg += &text(x + 10, y + 22, "title", &table.model);
    let _ = write!(
        svg,
        "<text class='small' x='{}' y='{}' text-anchor='end'>{}</text>",
        x + width - 10,
        y + 21,
        table.table
    );
    for column in &table.columns {
        let rect = column.rect;
        let mark = if column.primary_key {
            "⚷ "
        } else if column.foreign_key {
            "→ "
        } else {
            ""
        };
        svg += &text(rect.x + 10, rect.y + 18, "head", &format!("{mark}{}", column.name));
        if table.rows.is_empty() && table.foot.is_none() {
            let _ = write!(
                svg,
                "<text class='small' x='{}' y='{}' text-anchor='end'>{}</text>",
                rect.right() - 10,
                rect.y + 18,
                column.kind
            );
        }
        svg += &rule(&rect);
    }
    for row in &table.rows {
        for cell in &row.cells {
            let class = if cell.null { "null" } else { "" };
            svg += &text(cell.rect.x + 10, cell.rect.y + 18, class, &cell.text);
        }
        svg += &rule(&row.rect);
    }
    if let Some(foot) = table.foot {
        let says = if table.more_rows > 0 {
            format!("… {} more rows", table.more_rows)
        } else {
            "no rows yet".to_owned()
        };
        svg += &text(foot.x + 10, foot.y + 18, "null", &says);
    }
    svg + &format!(
        "<rect class='box' style='fill:none' x='{x}' y='{y}' width='{width}' height='{height}' rx='6'/></g>\n"
    )
}

fn rule(rect: &Rect) -> String {
    format!("<path class='rule' d='M{} {}h{}'/>", rect.x, rect.y, rect.width)
}

fn text(x: i32, y: i32, class: &str, text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    format!("<text class='{class}' x='{x}' y='{y}'>{text}</text>")
}
