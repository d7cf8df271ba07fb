//! Drawings of projects that nobody thought of.

use std::fmt::Write as _;

use modelyard::diagram::scene::{Depth, JoinTables, Point};
use modelyard::diagram::{Input, Position, draw, verify};
use proptest::prelude::*;

use super::project;

/// One relation: the model that has it, the one it points to, and which kind it is.
type Arrow = (usize, usize, usize);

/// The models.py of so many models with these relations, and so many rows of each.
fn texts(rows: &[usize], arrows: &[Arrow]) -> (String, String) {
    let count = rows.len();
    let mut models = vec![String::new(); count];
    let mut keys = vec![0; count];
    let mut pairs = String::new();
    for (index, (from, to, kind)) in arrows.iter().enumerate() {
        let (from, to) = (from % count, to % count);
        let (class, options) = match kind {
            0 | 1 => ("ForeignKey", "on_delete=models.CASCADE"),
            2 => ("ForeignKey", "on_delete=models.SET_NULL, null=True"),
            3 => ("OneToOneField", "on_delete=models.PROTECT"),
            _ => ("ManyToManyField", "blank=True"),
        };
        let field = format!("models.{class}('M{to}', {options}, related_name='r{index}')");
        let _ = writeln!(models[from], "    f{index} = {field}");
        if class == "ManyToManyField" {
            let _ = writeln!(pairs, "M{from}_f{index}\n  1 | 1 | 1\n  2 | 1 | 2");
        } else {
            keys[from] += 1;
        }
    }
    let mut source = "from django.db import models\n".to_owned();
    let mut text = String::new();
    for (index, fields) in models.iter().enumerate() {
        let _ = write!(
            source,
            "class M{index}(models.Model):\n    name = models.TextField()\n{fields}"
        );
        let _ = writeln!(text, "M{index}");
        for row in 1..=rows[index] {
            let key = |key: usize| match (row + key) % 4 {
                0 => " | NULL".to_owned(),
                other => format!(" | {other}"),
            };
            let keys: String = (0..keys[index]).map(key).collect();
            let _ = writeln!(text, "  {row} | {}{keys}", "name ".repeat(row % 7));
        }
    }
    (source, text + &pairs)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_scene_can_be_read(
        rows in prop::collection::vec(0_usize..16, 1..9),
        arrows in prop::collection::vec((0_usize..9, 0_usize..9, 0_usize..6), 0..14),
        moved in prop::collection::vec((0_usize..9, -200_i32..1500, -200_i32..900), 0..4),
        depth in prop::sample::select(vec![Depth::Rows, Depth::Tables, Depth::Models]),
        joins in prop::sample::select(vec![JoinTables::Shown, JoinTables::Folded]),
    ) {
        let (source, text) = texts(&rows, &arrows);
        let project = project::read(&source, &text);
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
