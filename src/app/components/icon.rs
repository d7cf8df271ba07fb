//! Small pictures, drawn with the colour of the text around them.

use leptos::prelude::*;

/// Which picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each shows what its name says")]
pub enum Icon {
    Logo,
    Undo,
    Redo,
    Info,
    Close,
    Copy,
    Check,
    Error,
    Warning,
    Fix,
    Plus,
    Minus,
    Pencil,
    Trash,
    Fit,
    Link,
    Up,
    Down,
    Left,
    Right,
}

impl Icon {
    /// Its strokes on a grid of 24 by 24.
    const fn path(self) -> &'static str {
        match self {
            Self::Logo => "M3 5h7v5H3zM14 14h7v5h-7zM10 7.5h3.5a2 2 0 0 1 2 2V14",
            Self::Undo => "M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
            Self::Redo => "m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",
            Self::Info => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5M12 7.5v.5",
            Self::Close => "M6 6l12 12M18 6 6 18",
            Self::Copy => "M9 9h11v11H9zM15 9V4H4v11h5",
            Self::Check => "m5 12.5 4.5 4.5L19 7.5",
            Self::Error => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v6M12 16.2v.3",
            Self::Warning => "M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.3",
            Self::Fix => "M14.5 6.5a4 4 0 0 0-5 5L4 17l3 3 5.5-5.5a4 4 0 0 0 5-5L15 12l-3-3z",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Minus => "M5 12h14",
            Self::Pencil => "m4 20 1-4L16 5l3 3L8 19zM14 7l3 3",
            Self::Trash => "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v6M14 11v6",
            Self::Fit => "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
            Self::Link => "M4 6h5v4H4zM15 14h5v4h-5zM9 8h2a3 3 0 0 1 3 3v2a3 3 0 0 0 1 3",
            Self::Up => "m6 14 6-6 6 6",
            Self::Down => "m6 10 6 6 6-6",
            Self::Left => "m14 6-6 6 6 6",
            Self::Right => "m10 6 6 6-6 6",
        }
    }
}

/// A picture that says nothing to a screen reader; the button around it has a name.
pub fn icon(which: Icon) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=which.path()></path>
        </svg>
    }
}
