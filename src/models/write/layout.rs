//! Lines as Black breaks them: at most 88 characters; the last bracket of a line opens first; its
//! contents go on one line if they are arguments and fit, else one on each line with a comma behind.

/// Black's line length, in characters.
const WIDTH: usize = 88;

/// A piece of code that can be broken into lines.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Doc {
    /// Never broken; may hold lines of its own.
    Text(String),
    /// `name=`, `"key": ` or `~` and what follows.
    Prefixed(String, Box<Doc>),
    /// `models.CharField(` and its arguments: they may share one line of their own.
    Call(String, Vec<Doc>),
    /// A list, tuple or dictionary: broken, each item has its line.
    Literal(&'static str, Vec<Doc>, &'static str),
    /// Operands with the operators between them: broken, each operator begins a line.
    Operators(Box<Doc>, Vec<(String, Doc)>),
}

impl Doc {
    /// On one line; none if a piece of it has lines of its own.
    pub(crate) fn flat(&self) -> Option<String> {
        Some(match self {
            Self::Text(text) => (!text.contains('\n')).then(|| text.clone())?,
            Self::Prefixed(prefix, doc) => format!("{prefix}{}", doc.flat()?),
            Self::Call(open, items) => format!("{open}{})", join(items)?),
            Self::Literal("(", items, close) if items.len() == 1 => {
                format!("({},{close}", join(items)?)
            }
            Self::Literal(open, items, close) => format!("{open}{}{close}", join(items)?),
            Self::Operators(first, rest) => {
                let mut text = first.flat()?;
                for (operator, operand) in rest {
                    text.push_str(&[" ", operator, " ", &operand.flat()?].concat());
                }
                text
            }
        })
    }

    /// A whole statement that begins with `lead` (`name = `), indented by `indent` characters.
    pub(crate) fn statement(&self, lead: &str, indent: usize) -> String {
        match (self, self.flat()) {
            (_, Some(flat)) if fits(indent, lead, &flat, "") => {
                format!("{}{lead}{flat}", blank(indent))
            }
            (Self::Text(_), Some(flat)) if fits(indent + 4, "", &flat, "") => {
                format!("{}{lead}(\n{}{flat}\n{})", blank(indent), blank(indent + 4), blank(indent))
            }
            _ if self.breaks_at_operators() => {
                let inner = self.lines("", indent + 4, "");
                format!("{}{lead}(\n{inner}\n{})", blank(indent), blank(indent))
            }
            _ => self.lines(lead, indent, ""),
        }
    }

    /// Whether it is broken at operators, which Python only follows between brackets.
    fn breaks_at_operators(&self) -> bool {
        match self {
            Self::Operators(..) => true,
            Self::Prefixed(_, operand) => operand.breaks_at_operators(),
            Self::Text(_) | Self::Call(..) | Self::Literal(..) => false,
        }
    }

    /// The lines between brackets, with what stands before and behind.
    fn lines(&self, lead: &str, indent: usize, trail: &str) -> String {
        if let Some(flat) = self.flat()
            && fits(indent, lead, &flat, trail)
        {
            return format!("{}{lead}{flat}{trail}", blank(indent));
        }
        match self {
            Self::Text(text) => format!("{}{lead}{text}{trail}", blank(indent)),
            Self::Prefixed(prefix, doc) => doc.lines(&format!("{lead}{prefix}"), indent, trail),
            Self::Operators(first, rest) => {
                let mut text = first.lines(lead, indent, "");
                for (index, (operator, operand)) in rest.iter().enumerate() {
                    let trail = if index + 1 == rest.len() { trail } else { "" };
                    text.push('\n');
                    text.push_str(&operand.lines(&format!("{operator} "), indent, trail));
                }
                text
            }
            Self::Call(open, items) => {
                let body = match join(items) {
                    Some(flat) if fits(indent + 4, "", &flat, "") => {
                        format!("{}{flat}", blank(indent + 4))
                    }
                    _ => exploded(items, indent + 4),
                };
                format!("{}{lead}{open}\n{body}\n{}){trail}", blank(indent), blank(indent))
            }
            Self::Literal(open, items, close) => {
                let body = exploded(items, indent + 4);
                let one = if items.len() == 1 && *open == "(" { "," } else { "" };
                format!(
                    "{}{lead}{open}\n{body}{one}\n{}{close}{trail}",
                    blank(indent),
                    blank(indent)
                )
            }
        }
    }
}

/// Items on lines of their own. A single one has no comma behind it: there is nothing to part.
fn exploded(items: &[Doc], indent: usize) -> String {
    let trail = if items.len() == 1 { "" } else { "," };
    let lines: Vec<String> = items.iter().map(|item| item.lines("", indent, trail)).collect();
    lines.join("\n")
}

fn join(items: &[Doc]) -> Option<String> {
    let items: Option<Vec<String>> = items.iter().map(Doc::flat).collect();
    Some(items?.join(", "))
}

fn fits(indent: usize, lead: &str, text: &str, trail: &str) -> bool {
    indent + [lead, text, trail].iter().map(|it| it.chars().count()).sum::<usize>() <= WIDTH
}

fn blank(indent: usize) -> String {
    " ".repeat(indent)
}
