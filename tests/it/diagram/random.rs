//! Drawings of projects that nobody thought of.

use modelyard::diagram::scene::{Depth, JoinTables, Point};
use modelyard::diagram::{Input, Position, draw, verify};
use proptest::prelude::*;

use super::project;

/// One relation: the model that has it, the one it points to, and which kind it is.
type Arrow = (usize, usize, usize);

/// The text form of a project with so many models, these relations and these rows.
fn text(rows: &[usize], arrows: &[Arrow]) -> String {
    let count = rows.len();
    let mut models = vec![String::new(); count];
    let mut keys = vec![0; count];
    let mut pairs = String::new();
    for (index, (from, to, kind)) in arrows.iter().enumerate() {
        let (from, to) = (from % count, to % count);
        match kind {
            0 | 1 => models[from] += &format!("  f{index} fk M{to}\n"),
            2 => models[from] += &format!("  f{index} fk M{to} null\n"),
            3 => models[from] += &format!("  f{index} one M{to}\n"),
            _ => {
                models[from] += &format!("  f{index} m2m M{to}\n");
                pairs += &format!("pairs M{from}.f{index}\n  1 1\n  1 2\n");
                continue;
            }
        }
        keys[from] += 1;
    }
    let mut text = String::new();
    for (index, fields) in models.iter().enumerate() {
        text += &format!("M{index}\n  name char 50\n{fields}");
    }
    for (index, count) in rows.iter().enumerate() {
        text += &format!("rows M{index}\n");
        for row in 1..=*count {
            let keys: String = (0..keys[index])
                .map(|key| match (row + key) % 4 {
                    0 => " | NULL".to_owned(),
                    other => format!(" | {other}"),
                })
                .collect();
            text += &format!("  {row} | {}{keys}\n", "name ".repeat(row % 7));
        }
    }
    text + &pairs
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_scene_can_be_read(
        rows in prop::collection::vec(0_usize..16, 1..9),
        arrows in prop::collection::vec((0_usize..9, 0_usize..9, 0_usize..6), 0..14),
        moved in prop::collection::vec((0_usize..9, -200_i32..1500, -200_i32..900), 0..4),
        depth in prop::sample::select(vec![Depth::Rows, Depth::Tables, Depth::Models]),
        joins in prop::sample::select(vec![JoinTables::Shown, JoinTables::Folded]),
    ) {
        let project = project::read(&text(&rows, &arrows));
        let positions: Vec<Position> = moved
            .iter()
            .map(|(model, x, y)| Position {
                table: format!("playground_m{model}"),
                at: Point { x: *x, y: *y },
            })
            .collect();
        let input = Input {
            depth,
            joins,
            positions: &positions,
            ..Input::new(&project.schema, &project.rows)
        };
        let scene = draw(&input);
        prop_assert_eq!(verify(&scene), vec![]);
        prop_assert_eq!(draw(&input), scene);
    }
}
