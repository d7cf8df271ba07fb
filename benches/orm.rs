//! How long it takes to build queries and to write them as SQL trees.
//!
//!     cargo bench --profile native --bench orm

use std::hint::black_box;
use std::rc::Rc;
use std::time::{Duration, Instant};

use modelyard::orm::query::Query;
use modelyard::orm::{Arg, Child, InstanceArg, Q, Registry};
use modelyard::sql::Value;

const MODELS: &str = "
from django.db import models

class Author(models.Model):
    name = models.CharField(max_length=100)

class Tag(models.Model):
    word = models.CharField(max_length=20)

class Book(models.Model):
    title = models.CharField(max_length=200)
    author = models.ForeignKey(Author, models.CASCADE)
    tags = models.ManyToManyField(Tag)
";

fn main() {
    let registry =
        Registry::new(modelyard::schema::resolve(&modelyard::models::read(MODELS).module));
    let model = |name: &str| registry.model(name).expect("a model");
    let (author, tag, book) = (model("Author"), model("Tag"), model("Book"));
    let query = |model, path: &str, value: Arg| {
        let mut query = Query::new(Rc::clone(&registry), model).chain();
        query.filter(&Q::and(vec![Child::Lookup(path.into(), value)])).expect("a filter");
        query
    };
    let instance = |model, key: i64| {
        let values = vec![(registry.options(model).pk, Value::Int(key))];
        let object: Rc<dyn std::any::Any> = Rc::new(());
        Arg::Instance(InstanceArg { model, pk: Value::Int(key), values, object })
    };
    measure("Book.objects.get(pk=1)", || {
        let mut query = query(book, "pk", Arg::Value(Value::Int(1))).chain();
        query.clear_ordering();
        query.set_limits(None, Some(21));
        black_box(query.compile().expect("a statement"));
    });
    measure("author.book_set.all()", || {
        black_box(query(book, "author", instance(author, 1)).chain().compile().expect("SQL"));
    });
    measure("book.tags.all()", || {
        black_box(query(tag, "book", instance(book, 1)).chain().compile().expect("SQL"));
    });
    measure("filter(author__name='x')", || {
        let query = query(book, "author__name", Arg::Value("x".into()));
        black_box(query.chain().compile().expect("SQL"));
    });
    measure("exclude over many, count()", || {
        let mut query = Query::new(Rc::clone(&registry), author).chain();
        let condition = Child::Lookup("book__title".into(), Arg::Value("x".into()));
        query.exclude(&Q::and(vec![condition])).expect("a filter");
        black_box(query.count().expect("SQL"));
    });
}

/// The best of some rounds, per call.
#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
#[expect(clippy::print_stdout, reason = "a benchmark prints")]
fn measure(name: &str, mut run: impl FnMut()) {
    const CALLS: u32 = 2000;
    let round = |run: &mut dyn FnMut()| {
        let start = Instant::now();
        (0..CALLS).for_each(|_| run());
        start.elapsed() / CALLS
    };
    let best = (0..20).map(|_| round(&mut run)).min().unwrap_or(Duration::ZERO);
    println!("{name:32} {:8.2} µs", best.as_secs_f64() * 1e6);
}
