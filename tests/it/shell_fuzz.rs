//! Whatever is typed, the shell neither panics nor hangs, and its budgets hold.

use std::path::Path;

use modelyard::session::console::Console;
use modelyard::shell::{Budget, Hooks, Interpreter};
use proptest::prelude::*;

/// A shell that may do little, so that each case is quick.
fn small() -> Interpreter {
    let budget =
        Budget { steps: 20_000, recursion: 60, output: 20_000, size: 20_000, ..Budget::default() };
    Interpreter::new(Hooks { budget, ..Hooks::default() })
}

fn lines() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/python");
    let mut sessions: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    sessions.retain(|path| path.extension().is_some_and(|ext| ext == "py"));
    sessions.sort();
    let texts = sessions.iter().map(|path| std::fs::read_to_string(path).unwrap());
    texts.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_survived(text in "\\PC{0,60}|[a-z0-9 ()\\[\\]{}:=+*'\"%.,\\n-]{0,80}") {
        small().transcript(&text);
    }

    #[test]
    fn mixed_lines_are_survived(
        picks in prop::collection::vec((any::<prop::sample::Index>(), any::<u16>(), any::<u8>()), 1..6),
    ) {
        let lines = lines();
        let mut text = String::new();
        for (pick, at, how) in picks {
            let mut chars: Vec<char> = pick.get(&lines).chars().collect();
            if !chars.is_empty() {
                let at = usize::from(at) % chars.len();
                match how % 4 {
                    0 => { chars.remove(at); }
                    1 => chars.insert(at, "([{'\"-+*0:,.="
                        .chars().nth(usize::from(how / 4) % 13).unwrap()),
                    2 => chars.truncate(at),
                    _ => {}
                }
            }
            text.extend(chars);
            text.push('\n');
        }
        small().transcript(&text);
    }
}

#[test]
fn what_never_ends_is_ended() {
    let cases = [
        ("while True: pass", "Stopped: this took more than"),
        ("def f(): return f()\nf()", "RecursionError: maximum recursion depth exceeded"),
        ("x = []\nfor i in range(10**12): x.append(i)", "MemoryError: more than"),
        ("'a' * 10**12", "MemoryError: more than"),
        ("[0] * 10**12", "MemoryError: more than"),
        ("list(range(10**9))", "MemoryError: more than"),
        ("s = 'a'\nwhile True: s += s", "MemoryError: more than"),
        ("while True: print('a' * 1000)", "Stopped: this printed more than"),
        ("import itertools\nsum(itertools.count())", "Stopped: this took more than"),
        ("try:\n    while True: pass\nexcept BaseException:\n    print('caught')", "Stopped"),
        ("class A:\n    def __repr__(self): return repr(self)\nA()", "RecursionError"),
        ("class A:\n    def __eq__(self, o): return self == o\nA() == A()", "RecursionError"),
        (
            "class A:\n    def __getattr__(self, n): return getattr(self, n)\nA().x",
            "RecursionError",
        ),
        ("f'{1:>1000000000}'", "ValueError"),
        ("x = []\nfor i in range(100000): x = [x]\nlen(repr(x)) > 0", "RecursionError"),
        ("a = []; b = []\nfor i in range(100000): a = [a]; b = [b]\na == b", "RecursionError"),
        ("2 ** 64", "OverflowError: an integer beyond 64 bits is not supported in Modelyard"),
        ("def g():\n    yield from g()\nlist(g())", "RecursionError"),
    ];
    for (session, wanted) in cases {
        let budget =
            Budget { steps: 1_000_000, size: 200_000, output: 100_000, ..Budget::default() };
        let hooks = Hooks { budget, ..Hooks::default() };
        let out = Interpreter::new(hooks).transcript(session);
        let short: String =
            out.chars().rev().take(300).collect::<Vec<_>>().into_iter().rev().collect();
        assert!(out.contains(wanted), "{session}\n{short}");
    }
}

#[test]
fn a_request_to_stop_is_honoured() {
    let hooks = Hooks::default();
    let stop = hooks.stop.clone();
    stop.store(true, std::sync::atomic::Ordering::Relaxed);
    let outcome = Interpreter::new(hooks).run_input("while True: pass");
    assert_eq!(outcome.error.as_deref(), Some("KeyboardInterrupt"));
}

const MODELS: &str = "\
from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=100, unique=True)
    mentor = models.ForeignKey('self', on_delete=models.SET_NULL, null=True)


class Tag(models.Model):
    label = models.CharField(max_length=20)


class Book(models.Model):
    title = models.CharField(max_length=200)
    pages = models.IntegerField(default=0)
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name='books')
    tags = models.ManyToManyField(Tag)

    class Meta:
        ordering = ['title']


class Summary(models.Model):
    book = models.OneToOneField(Book, on_delete=models.PROTECT)
";

/// Objects with rows, for the statements to work on.
const ROWS: &str = "\
a = Author.objects.create(name='A'); b = Author.objects.create(name='B', mentor=a)
t = Tag.objects.create(label='t'); u = Tag.objects.create(label='u')
x = Book.objects.create(title='X', author=a, pages=10); y = Book.objects.create(title='Y', author=b)
x.tags.add(t, u); s = Summary.objects.create(book=x)
";

fn console(budget: Budget) -> Console {
    Console::open(MODELS, Hooks { budget, ..Hooks::default() }).unwrap()
}

fn small_console() -> Console {
    let budget =
        Budget { steps: 50_000, recursion: 80, output: 20_000, size: 20_000, ..Budget::default() };
    let mut console = console(budget);
    // What is not there yet only makes the rows fewer.
    console.transcript(ROWS);
    console
}

/// One of some texts.
fn one_of(texts: &'static [&'static str]) -> BoxedStrategy<String> {
    prop::sample::select(texts).prop_map(str::to_owned).boxed()
}

/// A text that may stand for a value: an object, a number, a text, rubbish.
fn value() -> BoxedStrategy<String> {
    one_of(&[
        "a",
        "b",
        "x",
        "y",
        "t",
        "u",
        "s",
        "None",
        "1",
        "-1",
        "99",
        "'A'",
        "''",
        "1.5",
        "True",
        "[1, 2]",
        "[a, b]",
        "[]",
        "Book",
        "Book.objects",
        "Book.objects.all()",
        "F('pages')",
        "F('nope')",
        "Q(pk=1)",
        "Count('books')",
        "{}",
        "{'name': 'Z'}",
        "len",
        "x.tags",
        "print",
        "Author.objects.filter(pk=1)",
        "Author(name='new')",
        "OuterRef('pk')",
        "Value(3)",
        "object()",
    ])
}

fn name() -> BoxedStrategy<String> {
    one_of(&[
        "name",
        "title",
        "pages",
        "author",
        "author_id",
        "author__name",
        "books",
        "books__title",
        "tags",
        "tags__label",
        "mentor",
        "mentor__mentor__name",
        "pk",
        "id",
        "summary",
        "book",
        "nope",
        "title__icontains",
        "pages__gt",
        "pk__in",
        "author__isnull",
        "title__nope",
        "books__tags__label__startswith",
        "author__books__pages__range",
        "pages__lt__gt",
        "__",
        "",
    ])
}

/// A call of a method, with arguments that may fit.
fn call() -> BoxedStrategy<String> {
    let keyword = (name(), value()).prop_map(|(name, value)| format!("**{{'{name}': {value}}}"));
    let text = name().prop_map(|name| format!("'{name}'"));
    let method = one_of(&[
        "filter",
        "exclude",
        "get",
        "create",
        "update",
        "delete",
        "order_by",
        "values",
        "values_list",
        "annotate",
        "aggregate",
        "select_related",
        "prefetch_related",
        "distinct",
        "first",
        "last",
        "count",
        "exists",
        "get_or_create",
        "update_or_create",
        "bulk_create",
        "in_bulk",
        "all",
        "none",
        "reverse",
        "union",
        "only",
        "defer",
        "earliest",
        "add",
        "remove",
        "set",
        "clear",
        "save",
        "refresh_from_db",
        "full_clean",
        "dates",
        "contains",
        "explain",
        "iterator",
        "nope",
        "_meta",
        "__init__",
        "__class__",
    ]);
    let arguments = prop::collection::vec(prop_oneof![keyword, text, value()], 0..3);
    (method, arguments).prop_map(|(method, args)| format!(".{method}({})", args.join(", "))).boxed()
}

fn expression() -> BoxedStrategy<String> {
    let start = one_of(&[
        "Author.objects",
        "Book.objects",
        "Tag.objects",
        "Summary.objects",
        "a",
        "x",
        "a.books",
        "x.tags",
        "t.book_set",
        "x.author",
        "x.summary",
        "y.summary",
        "Author",
        "Book",
        "s.book",
    ]);
    let tail = prop_oneof![
        4 => call(),
        1 => one_of(&["[0]", "[-1]", "[:2]", "[5:1]", "[::2]", ".query", ".pk", ".nope", " | Book.objects.all()", " & a", "()"]),
    ];
    (start, prop::collection::vec(tail, 0..4))
        .prop_map(|(start, tail)| format!("{start}{}", tail.concat()))
        .boxed()
}

fn statement() -> BoxedStrategy<String> {
    let inner = expression();
    prop_oneof![
        6 => expression(),
        1 => expression().prop_map(|it| format!("list({it})")),
        1 => expression().prop_map(|it| format!("print({it})")),
        1 => expression().prop_map(|it| format!("r = {it}")),
        1 => (expression(), value()).prop_map(|(it, value)| format!("{it}.author = {value}")),
        1 => (expression(), name()).prop_map(|(it, name)| format!("del ({it}).{name}")),
        1 => expression().prop_map(|it| format!("for i in {it}:\n    print(i)")),
        1 => expression().prop_map(|it| format!("with transaction.atomic():\n    {it}\n    1 / 0")),
        1 => inner.prop_map(|it| format!("try:\n    {it}\nexcept Exception as e:\n    print(e)")),
    ]
    .boxed()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 50, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn statements_about_objects_are_survived(
        statements in prop::collection::vec(statement(), 1..8),
    ) {
        small_console().transcript(&statements.join("\n"));
    }

    #[test]
    fn completion_survives_any_text(
        statement in statement(), at in any::<prop::sample::Index>(), tail in "[a-z.('\"\\[{:é]{0,4}",
    ) {
        let mut console = small_console();
        let cut: String = statement.chars().take(at.index(statement.chars().count() + 1)).collect();
        let text = format!("{cut}{tail}");
        console.take_statements();
        for cursor in [cut.len(), text.len(), text.len() + 9] {
            let completion = console.complete(&text, cursor);
            prop_assert!(completion.start <= text.len());
            console.signature(&text, cursor);
        }
        prop_assert!(console.take_statements().is_empty());
    }
}

#[test]
fn what_is_stopped_has_not_happened() {
    let endless = [
        "while True: Author.objects.create(name='new')",
        "i = 0\nwhile True:\n    i += 1; Author(name=str(i)).save()",
        "with transaction.atomic():\n    Author(name='new').save()\n    while True: pass",
        "Author(name='new').save()\ndef f(): return f()\nwhile True:\n    try:\n        f()\n    \
         except RecursionError: pass",
    ];
    for input in endless {
        let mut console = console(Budget { steps: 20_000, ..Budget::default() });
        console.script("Author(name='first').save()");
        let outcome = console.script(input);
        let error = outcome.error.unwrap_or_default();
        let stopped = error.starts_with("Stopped: ") || error.contains("UNIQUE");
        assert!(stopped, "{input}\n{error}");
        let after = console.script("print([a.pk for a in Author.objects.all()])");
        if error.starts_with("Stopped: ") {
            assert_eq!(after.output, "[1]\n", "{input}\n{after:?}");
        }
        let goes_on = console.script("Author(name='next').save()");
        assert_eq!(goes_on.error, None, "{input}");
    }
}

#[test]
fn time_is_a_budget_too() {
    let clock = std::rc::Rc::new(std::cell::Cell::new(0.0));
    let ticking = clock.clone();
    let hooks = Hooks {
        timer: std::rc::Rc::new(move || {
            ticking.set(ticking.get() + 0.1);
            ticking.get()
        }),
        budget: Budget { seconds: Some(1.0), ..Budget::default() },
        ..Hooks::default()
    };
    let mut console = Console::open(MODELS, hooks).unwrap();
    let outcome = console.script("while True: pass");
    assert_eq!(outcome.error.as_deref(), Some("Stopped: this took more than 1 seconds"));
    assert_eq!(console.script("x = 1").error, None);
}

#[test]
fn a_request_to_stop_undoes_the_input() {
    let hooks = Hooks::default();
    let stop = hooks.stop.clone();
    let mut console = Console::open(MODELS, hooks).unwrap();
    console.script("Author(name='first').save()");
    stop.store(true, std::sync::atomic::Ordering::Relaxed);
    let outcome = console.script("Author(name='second').save()\nwhile True: pass");
    assert_eq!(outcome.error.as_deref(), Some("KeyboardInterrupt"));
    stop.store(false, std::sync::atomic::Ordering::Relaxed);
    let after = console.script("print(Author.objects.count())");
    assert_eq!(after.output, "1\n", "{after:?}");
}
