//! The prompt of `manage shell`: when an input is complete, scripts, suggestions, completion.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use expect_test::{Expect, expect};
use modelyard::session::console::{Console, Hooks, Prompt};
use modelyard::shell::{Typed, typed};

/// Authors, books and tags, as most tests of completion need them.
const MODELS: &str = "\
from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=100)
    born = models.DateField(null=True)

    def __str__(self):
        return self.name

    def first_name(self, upper=False):
        return self.name.split()[0]

    @property
    def initials(self):
        raise RuntimeError('completion runs no code')


class Tag(models.Model):
    label = models.CharField(max_length=20)


class Book(models.Model):
    SIZES = [('s', 'Small'), ('l', 'Large')]
    title = models.CharField(max_length=200)
    pages = models.IntegerField(default=0)
    size = models.CharField(max_length=1, choices=SIZES)
    published = models.DateTimeField()
    author = models.ForeignKey(Author, on_delete=models.CASCADE, related_name='books')
    editor = models.ForeignKey(Author, on_delete=models.SET_NULL, null=True)
    tags = models.ManyToManyField(Tag)


class Summary(models.Model):
    book = models.OneToOneField(Book, on_delete=models.CASCADE)
    text = models.TextField()
";

#[test]
fn an_input_is_complete_when_codeop_says_so() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/prompt");
    let cases = std::fs::read_to_string(folder.join("typed.txt")).unwrap();
    let expected = std::fs::read_to_string(folder.join("typed.expected")).unwrap();
    let cases: Vec<&str> = cases.strip_suffix('\n').unwrap().split("\n====\n").collect();
    let mut report = String::new();
    for (case, expected) in cases.iter().zip(expected.lines()) {
        let actual = match typed(case) {
            Typed::More => "more",
            Typed::Run => "run",
        };
        if actual != expected {
            writeln!(report, "{actual}, not {expected}: {case:?}").unwrap();
        }
    }
    assert_eq!(cases.len(), expected.lines().count());
    assert!(report.is_empty(), "{report}");
}

fn open() -> Console {
    Console::open(MODELS, Hooks::default()).unwrap()
}

/// A session typed line by line, as a person sees it.
fn session(text: &str) -> String {
    let mut console = open();
    let mut prompt = Prompt::default();
    let mut out = String::new();
    for line in text.lines() {
        writeln!(out, "{}{line}", prompt.text()).unwrap();
        let Some(input) = prompt.push(line) else { continue };
        let outcome = console.run(&input);
        out.push_str(&outcome.output);
        if let Some(error) = outcome.error {
            writeln!(out, "{error}").unwrap();
        }
    }
    out
}

#[test]
fn a_session_is_put_together_from_lines() {
    expect![[r"
        >>> for n in range(2):
        ...     print(n)
        ... 
        0
        1
        >>> author = Author(
        ...     name='Astrid')
        >>> author
        <Author: Astrid>
        >>> if True: print('yes')
        ... 
        yes
        >>> 1 +
        SyntaxError: invalid syntax
        >>> author.nam
        AttributeError: 'Author' object has no attribute 'nam'. Did you mean: 'name'?
        >>> Autor
        NameError: name 'Autor' is not defined. Did you mean: 'Author'?
        >>> prnt(1)
        NameError: name 'prnt' is not defined. Did you mean: 'print'?
        >>> 'a'.uper()
        AttributeError: 'str' object has no attribute 'uper'. Did you mean: 'upper'?
        >>> completely_unknown
        NameError: name 'completely_unknown' is not defined
    "]]
    .assert_eq(&session(
        "for n in range(2):\n    print(n)\n\nauthor = Author(\n    name='Astrid')\nauthor\n\
         if True: print('yes')\n\n1 +\nauthor.nam\nAutor\nprnt(1)\n'a'.uper()\n\
         completely_unknown",
    ));
}

/// Runs `manage shell` with a script as its standard input.
fn shell(script: &str) -> (String, String, Option<i32>) {
    let models = Path::new(env!("CARGO_TARGET_TMPDIR")).join("prompt_models.py");
    std::fs::write(&models, MODELS).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_manage"))
        .arg("shell")
        .arg(&models)
        .arg("--sql")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
    let done = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(done.stdout), text(done.stderr), done.status.code())
}

#[test]
fn standard_input_that_is_no_terminal_is_a_script() {
    let (out, err, code) = shell("tag = Tag(label='x')\n1 + 1\nprint(tag.label)\n");
    assert_eq!((out.as_str(), err.as_str(), code), ("x\n", "", Some(0)));
    let (out, err, code) = shell("print('before')\nunknown\nprint('after')\n");
    let error = "NameError: name 'unknown' is not defined\n";
    assert_eq!((out.as_str(), err.as_str(), code), ("before\n", error, Some(1)));
    let (out, _, _) = shell("Tag(label='x').save()\n");
    assert!(out.contains(" ms, 1 row) INSERT INTO"), "{out}");
}

/// The candidates where `|` stands, after some inputs.
fn candidates(before: &str, text: &str) -> String {
    let mut console = open();
    let outcome = console.script(before);
    assert_eq!(outcome.error, None);
    let cursor = text.find('|').unwrap();
    let completion = console.complete(&text.replace('|', ""), cursor);
    assert!(console.take_statements().is_empty());
    let mut out = format!("{:?}\n", &text[completion.start..cursor]);
    for candidate in completion.candidates {
        let line = format!("  {:?} {}  {}", candidate.kind, candidate.text, candidate.detail);
        writeln!(out, "{}", line.trim_end()).unwrap();
    }
    out
}

fn check(text: &str, expected: &Expect) {
    let before = "author = Author(name='Astrid', pk=1); numbers = [1]\n\
                  books = Book.objects.filter(pages=1); shelf = author.books";
    expected.assert_eq(&candidates(before, text));
}

#[test]
#[expect(clippy::too_many_lines, reason = "a list of cases")]
fn attributes_follow_the_models() {
    check(
        "author.|",
        &expect![[r#"
            ""
              Field id  BigAutoField
              Field name  CharField
              Field born  DateField
              Relation books  many Book
              Relation book_set  many Book
              Field pk  the primary key
              Function first_name  (upper=…)
              Variable initials  property
              Function save  (force_insert=False, force_update=False, using=None, update_fields=None)
              Function delete  (using=None, keep_parents=False)
              Function refresh_from_db  (using=None, fields=None, from_queryset=None)
              Function full_clean  (exclude=None, validate_unique=True, validate_constraints=True)
              Function clean  ()
              Function clean_fields  (exclude=None)
              Function validate_unique  (exclude=None)
              Function validate_constraints  (exclude=None)
              Function get_deferred_fields  ()
              Function serializable_value  (field_name)
        "#]],
    );
    check(
        "Book.|",
        &expect![[r#"
            ""
              Manager objects  manager
              Variable SIZES  list
              Class DoesNotExist  playground.models
              Class MultipleObjectsReturned  playground.models
              Variable id  DeferredAttribute
              Variable title  DeferredAttribute
              Variable pages  DeferredAttribute
              Variable size  DeferredAttribute
              Variable get_size_display  partialmethod
              Variable published  DeferredAttribute
              Variable get_next_by_published  partialmethod
              Variable get_previous_by_published  partialmethod
              Variable author_id  ForeignKeyDeferredAttribute
              Variable author  ForwardManyToOneDescriptor
              Variable editor_id  ForeignKeyDeferredAttribute
              Variable editor  ForwardManyToOneDescriptor
              Variable tags  ManyToManyDescriptor
              Variable summary  ReverseOneToOneDescriptor
        "#]],
    );
    check(
        "author.books.|",
        &expect![[r#"
            ""
              Function add  (*objs, bulk=True)
              Function set  (objs, bulk=True, clear=False)
              Function get_queryset  ()
              Function all  ()
              Function filter  (*args, **kwargs)
              Function exclude  (*args, **kwargs)
              Function get  (*args, **kwargs)
              Function create  (**kwargs)
              Function order_by  (*field_names)
              Function first  ()
              Function last  ()
              Function count  ()
              Function exists  ()
              Function values  (*fields, **expressions)
              Function values_list  (*fields, flat=False, named=False)
              Function annotate  (*args, **kwargs)
              Function aggregate  (*args, **kwargs)
              Function alias  (*args, **kwargs)
              Function select_related  (*fields)
              Function prefetch_related  (*lookups)
              Function distinct  (*field_names)
              Function reverse  ()
              Function update  (**kwargs)
              Function delete  ()
              Function get_or_create  (defaults=None, **kwargs)
              Function update_or_create  (defaults=None, create_defaults=None, **kwargs)
              Function bulk_create  (objs, batch_size=None, ignore_conflicts=False, update_conflicts=False, update_fields=None, unique_fields=None)
              Function bulk_update  (objs, fields, batch_size=None)
              Function in_bulk  (id_list=None, field_name='pk')
              Function earliest  (*fields)
              Function latest  (*fields)
              Function contains  (obj)
              Function none  ()
              Function only  (*fields)
              Function defer  (*fields)
              Function dates  (field_name, kind, order='ASC')
              Function datetimes  (field_name, kind, order='ASC', tzinfo=None)
              Function union  (*other_qs, all=False)
              Function intersection  (*other_qs)
              Function difference  (*other_qs)
              Function iterator  (chunk_size=None)
              Function complex_filter  (filter_obj)
              Function using  (alias)
              Function select_for_update  (nowait=False, skip_locked=False, of=(), no_key=False)
              Function explain  (format=None, **options)
        "#]],
    );
    check(
        "author.book_set.re|",
        &expect![[r#"
            "re"
              Function remove  (*objs, bulk=True)
              Function reverse  ()
        "#]],
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "a list of cases")]
fn calls_and_loops_are_followed() {
    check(
        "Book.objects.get(pk=1).author.na|",
        &expect![[r#"
            "na"
              Field name  CharField
        "#]],
    );
    check(
        "Book.objects.filter(pages=1).order_by('title')[0].tags.ad|",
        &expect![[r#"
            "ad"
              Function add  (*objs, through_defaults=None)
        "#]],
    );
    check(
        "Book.objects.first().summary.te|",
        &expect![[r#"
            "te"
              Field text  TextField
        "#]],
    );
    check(
        "author.name.upp|",
        &expect![[r#"
            "upp"
              Function upper  ()
        "#]],
    );
    check(
        "author.born.ye|",
        &expect![[r#"
            "ye"
              Variable year
        "#]],
    );
    check(
        "for book in author.books.all():\n    book.ti|",
        &expect![[r#"
            "ti"
              Field title  CharField
        "#]],
    );
    check(
        "[b.ti| for b in Book.objects.all()]",
        &expect![[r#"
            "ti"
              Field title  CharField
        "#]],
    );
    check(
        "book, made = Book.objects.get_or_create(pk=1)\nbook.ti|",
        &expect![[r#"
            "ti"
              Field title  CharField
        "#]],
    );
    check(
        "Book.objects.annotate(n=1).get(pk=1).n|",
        &expect![[r#"
            "n"
              Field n  annotation
        "#]],
    );
    check(
        "Book.objects.values('title').fi|",
        &expect![[r#"
            "fi"
              Function filter  (*args, **kwargs)
              Function first  ()
        "#]],
    );
    check(
        "numbers.app|",
        &expect![[r#"
            "app"
              Function append  ()
        "#]],
    );
    check(
        "books.fir|",
        &expect![[r#"
        "fir"
          Function first  ()
    "#]],
    );
    check(
        "books[0].ti|",
        &expect![[r#"
        "ti"
          Field title  CharField
    "#]],
    );
    check(
        "shelf.ad|",
        &expect![[r#"
        "ad"
          Function add  (*objs, bulk=True)
    "#]],
    );
    check(
        "author.initials.|",
        &expect![[r#"
            ""
        "#]],
    );
}

#[test]
fn lookups_follow_relations() {
    check(
        "Book.objects.filter(|)",
        &expect![[r#"
            ""
              Field id  BigAutoField
              Field title  CharField
              Field pages  IntegerField
              Field size  CharField
              Field published  DateTimeField
              Relation author  ForeignKey to Author
              Field author_id  ForeignKey to Author
              Relation editor  ForeignKey to Author
              Field editor_id  ForeignKey to Author
              Relation tags  ManyToManyField to Tag
              Relation summary  one Summary
              Field pk  the primary key
              Variable connection  DatabaseWrapper
              Variable numbers  list
              Variable books  QuerySet
              Variable shelf  RelatedManager
        "#]],
    );
    check(
        "Book.objects.filter(author__|)",
        &expect![[r#"
            "author__"
              Field author__id  BigAutoField
              Field author__name  CharField
              Field author__born  DateField
              Relation author__books  many Book
              Relation author__book  many Book
              Field author__pk  the primary key
              Lookup author__exact
              Lookup author__in
              Lookup author__isnull
        "#]],
    );
    check(
        "Book.objects.filter(title__i|",
        &expect![[r#"
            "title__i"
              Lookup title__iexact  lookup
              Lookup title__icontains  lookup
              Lookup title__istartswith  lookup
              Lookup title__iendswith  lookup
              Lookup title__in  lookup
              Lookup title__isnull  lookup
              Lookup title__iregex  lookup
        "#]],
    );
    check(
        "Author.objects.exclude(books__published__ye|",
        &expect![[r#"
            "books__published__ye"
              Lookup books__published__year  transform
        "#]],
    );
    check(
        "Book.objects.filter(Q(tags__la|",
        &expect![[r#"
            "tags__la"
              Field tags__label  CharField
        "#]],
    );
    check(
        "Book.objects.create(ti|",
        &expect![[r#"
            "ti"
              Argument title=  CharField
        "#]],
    );
    check(
        "Book(au|",
        &expect![[r#"
            "au"
              Argument author=  ForeignKey to Author
              Argument author_id=  ForeignKey to Author
              Variable author  Author
        "#]],
    );
    check(
        "author.books.get(pa|",
        &expect![[r#"
            "pa"
              Field pages  IntegerField
              Keyword pass
        "#]],
    );
    check(
        "author.save(up|",
        &expect![[r#"
            "up"
              Argument update_fields=  default None
        "#]],
    );
}

#[test]
fn texts_name_fields() {
    check(
        "Book.objects.order_by('-au|",
        &expect![[r#"
            "au"
              Relation author  ForeignKey to Author
              Field author_id  ForeignKey to Author
        "#]],
    );
    check(
        "Book.objects.values_list('author__na|",
        &expect![[r#"
            "author__na"
              Field author__name  CharField
        "#]],
    );
    check(
        "Book.objects.select_related('|",
        &expect![[r#"
            ""
              Relation author  ForeignKey to Author
              Relation editor  ForeignKey to Author
              Relation summary  one Summary
        "#]],
    );
    check(
        "Author.objects.prefetch_related('b|",
        &expect![[r#"
            "b"
              Relation books  many Book
              Relation book_set  many Book
        "#]],
    );
    check(
        "Book.objects.annotate(n=Count('ta|",
        &expect![[r#"
            "ta"
              Relation tags  ManyToManyField to Tag
        "#]],
    );
    check(
        "Book.objects.update(pages=F('pa|",
        &expect![[r#"
            "pa"
              Field pages  IntegerField
        "#]],
    );
    check(
        "print('au|",
        &expect![[r#"
            "au"
        "#]],
    );
}

#[test]
fn names_and_modules() {
    check(
        "auth|",
        &expect![[r#"
            "auth"
              Variable author  Author
        "#]],
    );
    check(
        "prin|",
        &expect![[r#"
            "prin"
              Function print  ()
        "#]],
    );
    check(
        "impo|",
        &expect![[r#"
            "impo"
              Keyword import
        "#]],
    );
    check(
        "import date|",
        &expect![[r#"
            "date"
              Module datetime
        "#]],
    );
    check(
        "from django.db import tra|",
        &expect![[r#"
            "tra"
              Module transaction
        "#]],
    );
    check(
        "from django.db.models.del|",
        &expect![[r#"
            "django.db.models.del"
              Module django.db.models.deletion
        "#]],
    );
    check(
        "x = 1  # auth|",
        &expect![[r#"
            ""
        "#]],
    );
    check(
        "def auth|",
        &expect![[r#"
            "auth"
        "#]],
    );
}

fn signature(text: &str) -> String {
    let mut console = open();
    console.script("def greet(name, *, loud=False): pass\nauthor = Author(name='A')");
    let cursor = text.find('|').unwrap();
    match console.signature(&text.replace('|', ""), cursor) {
        Some(it) => format!("{}({}) at {:?}", it.name, it.parameters.join(", "), it.active),
        None => "none".to_owned(),
    }
}

#[test]
fn signatures() {
    let texts = [
        "greet(|",
        "greet('a', loud=|",
        "author.first_name(|",
        "author.save(update_fields=|",
        "Book.objects.get_or_create({}, |",
        "Book.objects.filter(|",
        "Book(|",
        "Book.objects.filter(pk=1).in_bulk(|",
        "unknown(|",
    ];
    let all: String = texts
        .iter()
        .flat_map(|text| [(*text).to_owned(), "\n  ".to_owned(), signature(text), "\n".to_owned()])
        .collect();
    expect![[r"
        greet(|
          greet(name, *, loud=…) at Some(0)
        greet('a', loud=|
          greet(name, *, loud=…) at Some(2)
        author.first_name(|
          first_name(upper=…) at Some(0)
        author.save(update_fields=|
          save(force_insert=False, force_update=False, using=None, update_fields=None) at Some(3)
        Book.objects.get_or_create({}, |
          get_or_create(defaults=None, **kwargs) at Some(1)
        Book.objects.filter(|
          filter(*args, **kwargs) at Some(0)
        Book(|
          Book(id=…, title=…, pages=…, size=…, published=…, author=…, editor=…) at Some(0)
        Book.objects.filter(pk=1).in_bulk(|
          in_bulk(id_list=None, field_name='pk') at Some(0)
        unknown(|
          none
    "]]
    .assert_eq(&all);
}
