//! From input to scene.

use super::boxes::boxes;
use super::curve::sampled;
use super::input::Input;
use super::links::{Drawn, links};
use super::place::place;
use super::relations::edges;
use super::route::Router;
use super::scene::{Point, Rect, RelationLine, Scene};
use super::sides::ports;

/// Draws a project. The same input always gives the same scene.
pub fn draw(input: &Input<'_>) -> Scene {
    let mut boxes = boxes(input);
    let edges = edges(input, &boxes);
    place(input, &mut boxes, &edges);
    let ports = ports(input.depth, &input.metrics, &boxes, &edges);
    let mut router = Router::new(boxes.iter().map(|table| table.rect).collect());
    let mut relations: Vec<RelationLine> = Vec::new();
    for (edge, ports) in edges.iter().zip(&ports) {
        relations.push(RelationLine {
            relation: edge.relation.clone(),
            from_table: boxes[edge.from].table.clone(),
            to_table: boxes[edge.to].table.clone(),
            ends: edge.ends,
            on_delete: edge.on_delete.clone(),
            folded: edge.folded.is_some(),
            points: router.route(ports, edge.from, edge.to),
            label: Point::default(),
            label_box: Rect::default(),
        });
    }
    let drawn = Drawn { boxes: &boxes, edges: &edges, lines: &relations, router: &router };
    let (links, stubs) = links(input, &drawn);
    for link in &links {
        for curve in link.curves() {
            router.take(&sampled(&curve));
        }
    }
    for line in &mut relations {
        let width = input.metrics.small(line.label_text()) + 8;
        line.label_box = router.label(&line.points, width, input.metrics.label_height);
        line.label = line.label_box.centre();
    }
    let mut scene = Scene { width: 0, height: 0, boxes, relations, links, stubs };
    let (width, height) = extent(&scene);
    scene.width = width + input.metrics.margin;
    scene.height = height + input.metrics.margin;
    scene
}

/// The rightmost and lowest that anything reaches. A cubic curve lies within its control points.
fn extent(scene: &Scene) -> (i32, i32) {
    let boxes = scene.boxes.iter().map(|table| (table.rect.right(), table.rect.bottom()));
    let lines =
        scene.relations.iter().flat_map(|line| line.points.iter().map(|point| (point.x, point.y)));
    let labels =
        scene.relations.iter().map(|line| (line.label_box.right(), line.label_box.bottom()));
    let links = scene.links.iter().flat_map(|link| {
        link.curve.iter().chain(link.detour.iter().flatten()).map(|point| (point.x, point.y))
    });
    let stubs = scene.stubs.iter().map(|stub| (stub.end.x, stub.end.y));
    boxes
        .chain(lines)
        .chain(labels)
        .chain(links)
        .chain(stubs)
        .fold((0, 0), |most, (x, y)| (most.0.max(x), most.1.max(y)))
}
