//! The ready examples: a models.py and its rows as a Django fixture, for every pair of models that
//! courses on relationships use.

/// A ready example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Example {
    /// Its key, which is the name of its folder.
    pub key: &'static str,
    /// Its title.
    pub title: &'static str,
    /// The kind of relation that it shows.
    pub group: &'static str,
    /// Its models.py.
    pub models: &'static str,
    /// Its rows, as JSON.
    pub fixture: &'static str,
}

macro_rules! examples {
    ($($group:literal { $($key:literal: $title:literal,)* })*) => {
        /// All of them, by group.
        pub(crate) const EXAMPLES: &[Example] = &[$($(
            Example {
                key: $key,
                title: $title,
                group: $group,
                models: include_str!(concat!("examples/", $key, "/models.py")),
                fixture: include_str!(concat!("examples/", $key, "/fixture.json")),
            },
        )*)*];
    };
}

examples! {
    "One-to-one" {
        "person-passport": "Person and Passport",
        "user-profile": "User and Profile",
        "car-registration-certificate": "Car and RegistrationCertificate",
    }
    "One-to-many, many-to-one" {
        "author-book": "Author and Book",
        "manufacturer-car": "Manufacturer and Car",
        "category-product": "Category and Product",
        "blog-comment": "Blog and Comment",
        "city-restaurant": "City and Restaurant",
        "customer-order": "Customer and Order",
        "supplier-product": "Supplier and Product",
        "company-employee": "Company and Employee",
    }
    "Many-to-many" {
        "student-course": "Student and Course",
        "article-tag": "Article and Tag",
        "user-group": "User and Group",
    }
    "Reverse names (related_name)" {
        "parent-child": "Parent and Child",
        "school-student": "School and Student",
    }
}

/// The example of this key.
pub(super) fn example(key: &str) -> Option<&'static Example> {
    EXAMPLES.iter().find(|example| example.key == key)
}
