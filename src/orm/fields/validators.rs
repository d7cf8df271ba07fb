//! Texts that must have a form (`django/core/validators.py`).

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::LazyLock;

use regex::Regex;
use rust_decimal::Decimal;

/// Why a text does not have it, in Django's words.
pub(crate) type Refusal = String;

// RFC 1034 labels, as `DomainNameValidator` in `django/core/validators.py` has them, without the
// look-behind that forbids a hyphen at a label's end: each label says so itself.
const LABEL: &str =
    r"[a-z0-9\u{a1}-\u{ffff}](?:[a-z0-9\u{a1}-\u{ffff}-]{0,61}[a-z0-9\u{a1}-\u{ffff}])?";

/// A top-level domain has no digits, unless it is one in another script.
const TOP_LEVEL: &str = r"(?:[a-z\u{a1}-\u{ffff}](?:[a-z\u{a1}-\u{ffff}-]{0,61}[a-z\u{a1}-\u{ffff}])|xn--[a-z0-9]{1,59})";

static EMAIL_USER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^[-!#$%&'*+/=?^_`{}|~0-9A-Z]+(\.[-!#$%&'*+/=?^_`{}|~0-9A-Z]+)*$").ok()
});
static DOMAIN: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(&format!(r"(?i)^{LABEL}(?:\.{LABEL})*\.{TOP_LEVEL}$")).ok());

fn matches(pattern: &LazyLock<Option<Regex>>, text: &str) -> bool {
    pattern.as_ref().is_some_and(|pattern| pattern.is_match(text))
}

/// At most so many characters.
pub(crate) fn length(text: &str, limit: Option<u32>) -> Result<(), Refusal> {
    let count = text.chars().count();
    match limit {
        Some(limit) if count > limit as usize => {
            let s = if limit == 1 { "" } else { "s" };
            Err(format!("Ensure this value has at most {limit} character{s} (it has {count})."))
        }
        _ => Ok(()),
    }
}

/// An e-mail address (`EmailValidator`; quoted user parts and address literals are not taken).
pub(crate) fn email(text: &str) -> Result<(), Refusal> {
    let valid = text.len() <= 320
        && text.rsplit_once('@').is_some_and(|(user, domain)| {
            matches(&EMAIL_USER, user) && (domain == "localhost" || matches(&DOMAIN, domain))
        });
    if valid { Ok(()) } else { Err("Enter a valid email address.".to_owned()) }
}

/// A web address (`URLValidator`).
pub(crate) fn url(text: &str) -> Result<(), Refusal> {
    if is_url(text) { Ok(()) } else { Err("Enter a valid URL.".to_owned()) }
}

fn is_url(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else { return false };
    if !["http", "https", "ftp", "ftps"].contains(&scheme.to_ascii_lowercase().as_str())
        || text.chars().any(char::is_whitespace)
    {
        return false;
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    if let Some(inner) = host.strip_prefix('[') {
        return inner.split_once(']').is_some_and(|(ip, port)| {
            ip.parse::<Ipv6Addr>().is_ok() && (port.is_empty() || port.starts_with(':'))
        });
    }
    let (name, port) = host.split_once(':').unwrap_or((host, ""));
    let port_valid = port.len() <= 5 && port.bytes().all(|digit| digit.is_ascii_digit());
    let name_valid = name.eq_ignore_ascii_case("localhost")
        || name.parse::<Ipv4Addr>().is_ok()
        || (name.len() <= 253 && matches(&DOMAIN, name) && !ends_in_digits(name));
    port_valid && name_valid
}

/// Whether the last label is a number, as no top-level domain is.
fn ends_in_digits(name: &str) -> bool {
    name.rsplit('.').next().is_some_and(|label| label.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A slug (`validate_slug`).
pub(crate) fn slug(text: &str) -> Result<(), Refusal> {
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_') {
        return Ok(());
    }
    Err("Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.".to_owned())
}

/// An IP address (`validate_ipv46_address`).
pub(crate) fn ip_address(text: &str) -> Result<(), Refusal> {
    match text.parse::<IpAddr>() {
        Ok(_) => Ok(()),
        Err(_) => Err("Enter a valid IPv4 or IPv6 address.".to_owned()),
    }
}

/// A whole number (`validate_integer`).
pub(crate) fn integer(text: &str) -> Result<(), Refusal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if !digits.is_empty() && digits.chars().all(char::is_numeric) {
        return Ok(());
    }
    Err("Enter a valid integer.".to_owned())
}

/// Digits with commas between (`validate_comma_separated_integer_list`).
pub(crate) fn comma_separated(text: &str) -> Result<(), Refusal> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|digit| digit.is_ascii_digit());
    if text.split(',').all(digits) {
        return Ok(());
    }
    Err("Enter only digits separated by commas.".to_owned())
}

/// A text in which a pattern is found (`RegexValidator`); none where the pattern cannot be read.
pub(crate) fn matches_pattern(text: &str, pattern: &str) -> Option<Result<(), Refusal>> {
    let pattern = Regex::new(&pattern.replace("\\Z", "\\z")).ok()?;
    Some(if pattern.is_match(text) { Ok(()) } else { Err("Enter a valid value.".to_owned()) })
}

/// A decimal number within its digits (`DecimalValidator`); what is wrong comes with its code.
pub(crate) fn decimal(
    number: Decimal,
    max_digits: u32,
    decimal_places: u32,
) -> Result<(), (&'static str, Refusal)> {
    let mantissa = number.mantissa().unsigned_abs().to_string().len();
    let decimals = number.scale() as usize;
    let all = mantissa.max(decimals);
    let whole = all - decimals;
    let (digits, places) = (max_digits as usize, decimal_places as usize);
    let s = |count: usize| if count == 1 { "" } else { "s" };
    if all > digits {
        let message =
            format!("Ensure that there are no more than {digits} digit{} in total.", s(digits));
        return Err(("max_digits", message));
    }
    if decimals > places {
        let message =
            format!("Ensure that there are no more than {places} decimal place{}.", s(places));
        return Err(("max_decimal_places", message));
    }
    let before = digits.saturating_sub(places);
    if whole > before {
        let message = format!(
            "Ensure that there are no more than {before} digit{} before the decimal point.",
            s(before)
        );
        return Err(("max_whole_digits", message));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{email, length, slug, url};

    #[test]
    fn takes_what_django_takes() {
        for good in ["a@b.co", "a.b+c@sub.example.org", "me@localhost"] {
            assert!(email(good).is_ok(), "{good}");
        }
        for bad in ["a", "a@b", "a@-b.co", "@b.co", "a b@c.co"] {
            assert!(email(bad).is_err(), "{bad}");
        }
        for good in
            ["http://example.com", "https://a.b.org:80/x?y#z", "http://[::1]/", "ftp://127.0.0.1"]
        {
            assert!(url(good).is_ok(), "{good}");
        }
        for bad in ["example.com", "http://", "javascript://x.y", "http://a b.c", "http://x.123"] {
            assert!(url(bad).is_err(), "{bad}");
        }
        assert!(slug("a-b_9").is_ok() && slug("a b").is_err());
        assert_eq!(
            length("abc", Some(1)),
            Err("Ensure this value has at most 1 character (it has 3).".to_owned())
        );
    }
}
