//! The page's Leptos components: draw the Snapshot and Scene, send Messages.
