//! One file for each component, from the page as a whole down to its controls.
#![expect(clippy::needless_pass_by_value, reason = "a component owns its properties")]

pub mod app;
pub mod header;
pub mod example_picker;
pub mod theme_picker;
pub mod about;
pub mod notice;
pub mod question_dialog;
pub mod workspace;
pub mod splitter;
pub mod models;
pub mod diagram;
pub mod tables;
pub mod tabs;
pub mod choice;
pub mod code;
pub mod problems;
pub mod icon;
pub mod prose;

pub use choice::Choice;
pub use code::{CodeBlock, Language};
pub use icon::{Icon, icon};
pub use problems::{DiagnosticList, ProblemList};
pub use prose::prose;
pub use splitter::{Axis, Splitter};
pub use tabs::{TabHead, TabPanel, Tabs};
