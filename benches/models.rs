//! How long a models.py of 60 models takes from text to tables: what the page does on each key.
//!
//! `cargo bench --profile native --bench models`

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};

use modelyard::{checks, ddl, models, schema};

fn main() {
    for count in [15, 60, 240] {
        let source = source(count);
        let reading = models::read(&source);
        let resolved = schema::resolve(&reading.module);
        assert!(checks::all(&reading, &resolved).is_empty(), "the models are sound");
        let read = best(|| drop(black_box(models::read(&source))));
        let resolve = best(|| drop(black_box(schema::resolve(&reading.module))));
        let check = best(|| drop(black_box(checks::run(&reading.module, &resolved))));
        let create = best(|| drop(black_box(ddl::create(&resolved))));
        print(&format!(
            "{count:4} models, {:6} bytes: read {read:>9.2?}  resolve {resolve:>9.2?}  check \
             {check:>9.2?}  ddl {create:>9.2?}  all {:>9.2?}",
            source.len(),
            read + resolve + check + create
        ));
    }
}

#[expect(clippy::print_stdout, reason = "a benchmark prints its table")]
fn print(line: &str) {
    println!("{line}");
}

/// The shortest of thirty runs, which other programs disturbed least.
#[expect(clippy::disallowed_methods, reason = "this never runs in a browser")]
fn best(work: impl Fn()) -> Duration {
    let times = (0..30).map(|_| {
        let begin = Instant::now();
        work();
        begin.elapsed()
    });
    times.min().unwrap_or_default()
}

/// Models with usual fields, two foreign keys and, for every third, a many-to-many field.
fn source(count: usize) -> String {
    let mut text = "from django.db import models\n".to_owned();
    for model in 0..count {
        let _ = write!(
            text,
            "\n\nclass Model{model}(models.Model):\n    name = models.CharField(max_length=100)\n    \
             slug = models.SlugField(unique=True)\n    count = models.PositiveIntegerField(default=0)\n    \
             price = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)\n    \
             created = models.DateTimeField(auto_now_add=True)\n    active = models.BooleanField(default=True)\n"
        );
        for (at, field) in ["first", "second"].iter().enumerate() {
            let target = (model * 7 + at * 3) % count;
            let _ = writeln!(
                text,
                "    {field} = models.ForeignKey(\n        \"Model{target}\", on_delete=models.CASCADE, \
                 related_name=\"{field}_of_{model}\"\n    )"
            );
        }
        if model % 3 == 0 {
            let target = (model + 1) % count;
            let _ = writeln!(
                text,
                "    many = models.ManyToManyField(\"Model{target}\", related_name=\"many_of_{model}\")"
            );
        }
        text.push_str(
            "\n    class Meta:\n        ordering = [\"name\"]\n\n    def __str__(self):\n        return self.name\n",
        );
    }
    text
}
