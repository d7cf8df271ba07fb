//! The paths that a Rust text names, read from its tokens: so neither comments nor strings count, and
//! the insides of macros do.

use proc_macro2::{TokenStream, TokenTree};

/// A path, and where it stands.
pub(super) struct Found {
    /// The line, from 1.
    pub(super) line: usize,
    /// How many modules it stands in, within its file: `mod tests { … }`.
    pub(super) depth: usize,
    /// Its segments. A macro's name ends in `!`; of `use a::{b, c::d}` there are two paths.
    pub(super) path: Vec<String>,
}

/// All paths of more than one segment, all imports, and all macros called by a single name.
pub(super) fn paths(text: &str) -> Vec<Found> {
    let tokens: TokenStream = text.parse().unwrap();
    let mut found = Vec::new();
    walk(tokens, 0, &mut found);
    found
}

fn walk(tokens: TokenStream, depth: usize, found: &mut Vec<Found>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (index, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => {
                let module = index > 1 && is_ident(&tokens[index - 2], "mod");
                walk(group.stream(), depth + usize::from(module), found);
            }
            TokenTree::Ident(ident) if !is_path_separator(&tokens, index.wrapping_sub(2)) => {
                let line = ident.span().start().line;
                let imported = index > 0 && is_ident(&tokens[index - 1], "use");
                for path in expand(&tokens, index) {
                    if imported || path.len() > 1 || path[0].ends_with('!') {
                        found.push(Found { line, depth, path });
                    }
                }
            }
            _ => {}
        }
    }
}

/// The paths that begin with the identifier at `index`.
fn expand(tokens: &[TokenTree], index: usize) -> Vec<Vec<String>> {
    let first = tokens[index].to_string();
    if tokens.get(index + 1).is_some_and(|next| is_punct(next, '!'))
        && matches!(tokens.get(index + 2), Some(TokenTree::Group(_)))
    {
        return vec![vec![first + "!"]];
    }
    let mut tails = Vec::new();
    if is_path_separator(tokens, index + 1) {
        match tokens.get(index + 3) {
            Some(TokenTree::Ident(_)) => tails = expand(tokens, index + 3),
            Some(TokenTree::Group(group)) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                for item in inner.split(|token| is_punct(token, ',')) {
                    match item.first() {
                        Some(TokenTree::Ident(_)) => tails.extend(expand(item, 0)),
                        Some(other) => tails.push(vec![other.to_string()]),
                        None => {}
                    }
                }
            }
            Some(TokenTree::Punct(star)) if star.as_char() == '*' => {
                tails.push(vec!["*".to_owned()]);
            }
            _ => {}
        }
    }
    if tails.is_empty() {
        return vec![vec![first]];
    }
    tails.into_iter().map(|tail| [vec![first.clone()], tail].concat()).collect()
}

/// Whether `::` stands at `index`.
fn is_path_separator(tokens: &[TokenTree], index: usize) -> bool {
    [index, index.wrapping_add(1)]
        .iter()
        .all(|&at| tokens.get(at).is_some_and(|token| is_punct(token, ':')))
}

fn is_punct(token: &TokenTree, wanted: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == wanted)
}

fn is_ident(token: &TokenTree, wanted: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == wanted)
}
