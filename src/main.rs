//! The page: draws what the worker's Session shows and sends it what a person does.

fn main() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(modelyard::app::App);
}
