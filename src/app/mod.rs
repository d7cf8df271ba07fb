//! The page: Leptos components that draw slices of the Snapshot and send Messages. Nothing that
//! parses, runs or lays out is linked in here; the worker does all of that.

pub mod words;
pub mod state;
pub mod link;
pub mod storage;
pub mod theme;
pub mod dom;
pub mod components;

pub use components::app::App;
