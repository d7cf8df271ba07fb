//! What makes two values the same key of a dictionary or the same element of a set.

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use uuid::Uuid;

use super::Interpreter;
use super::raise::{PyResult, type_error};
use super::value::{Str, Value};

/// A value as a key: equal exactly when Python's `==` and `hash` say so, thus `1`, `1.0`, `True`
/// and `Decimal('1.00')` are one key.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub(crate) enum Key {
    None,
    Ellipsis,
    Int(i64),
    /// The bits of a float that is no whole number.
    Float(u64),
    Decimal(Decimal),
    Str(Str),
    Bytes(Rc<[u8]>),
    Tuple(Rc<[Key]>),
    /// A frozenset, sorted.
    Frozen(Rc<[Key]>),
    Date(NaiveDate),
    Time(NaiveTime),
    DateTime(NaiveDateTime),
    Delta(i64),
    Uuid(Uuid),
    /// An object that equals only itself, by its address.
    Identity(usize),
    /// An object with `__hash__` of its own: the hash, and a number that tells apart objects of the
    /// same hash that are not equal.
    Custom(i64, u32),
    /// An object of the host: what kind, and which.
    Host(Str, Box<Key>),
}

impl Key {
    /// The key of a number.
    pub(crate) fn float(number: f64) -> Self {
        match whole(number) {
            Some(number) => Self::Int(number),
            None => Self::Float(number.to_bits()),
        }
    }

    fn decimal(number: Decimal) -> Self {
        let number = number.normalize();
        if number.scale() == 0
            && let Some(whole) = number.to_i64()
        {
            return Self::Int(whole);
        }
        match number.to_f64() {
            Some(float)
                if Decimal::from_f64_retain(float).map(|d| d.normalize()) == Some(number) =>
            {
                Self::Float(float.to_bits())
            }
            _ => Self::Decimal(number),
        }
    }

    /// CPython's `hash()`, where it does not depend on the run: of numbers, and of what hashes as
    /// one. (`Objects/longobject.c`, `Python/pyhash.c`.)
    pub(crate) fn determined_hash(&self) -> Option<i64> {
        const MODULUS: i64 = (1 << 61) - 1;
        match self {
            Self::Int(number) => {
                let hash = number % MODULUS;
                Some(if hash == -1 { -2 } else { hash })
            }
            Self::Float(bits) => Some(float_hash(f64::from_bits(*bits))),
            Self::Host(_, key) => key.determined_hash(),
            Self::Custom(hash, _) => Some(*hash),
            Self::Tuple(keys) => tuple_hash(keys),
            _ => None,
        }
    }

    /// What `hash()` gives: CPython's where that is determined, else a number of our own.
    pub(crate) fn hash(&self) -> i64 {
        use std::hash::BuildHasher;
        if let Self::Host(_, key) = self {
            return key.hash();
        }
        if let Self::Host(_, key) = self {
            return key.hash();
        }
        self.determined_hash().unwrap_or_else(|| {
            #[expect(clippy::cast_possible_wrap, reason = "a hash is any pattern of bits")]
            let hash = rustc_hash::FxBuildHasher.hash_one(self) as i64;
            hash
        })
    }
}

/// The whole number that a float equals.
pub(crate) fn whole(number: f64) -> Option<i64> {
    const LIMIT: f64 = 9_223_372_036_854_775_808.0;
    #[expect(clippy::cast_possible_truncation, reason = "checked by the guard")]
    (number.fract() == 0.0 && (-LIMIT..LIMIT).contains(&number)).then_some(number as i64)
}

/// CPython's hash of a float that is no whole number: the fraction reduced modulo 2^61 - 1
/// (`Python/pyhash.c`, `_Py_HashDouble`).
fn float_hash(number: f64) -> i64 {
    const BITS: u32 = 61;
    const MODULUS: u64 = (1 << BITS) - 1;
    if number.is_infinite() {
        return if number > 0.0 { 314_159 } else { -314_159 };
    }
    if number.is_nan() {
        return 0;
    }
    let bits = number.abs().to_bits();
    let exponent = i64::try_from(bits >> 52).unwrap_or(0);
    let mantissa = bits & ((1 << 52) - 1);
    let (mantissa, exponent) =
        if exponent == 0 { (mantissa, -1074) } else { (mantissa | (1 << 52), exponent - 1075) };
    let shift = u32::try_from(exponent.rem_euclid(i64::from(BITS))).unwrap_or(0);
    let reduced = u128::from(mantissa) << shift;
    #[expect(clippy::cast_possible_truncation, reason = "reduced modulo 2^61 - 1")]
    let hash = (reduced % u128::from(MODULUS)) as i64;
    let hash = if number < 0.0 { -hash } else { hash };
    if hash == -1 { -2 } else { hash }
}

/// CPython's hash of a tuple (`Objects/tupleobject.c`, xxHash).
fn tuple_hash(keys: &[Key]) -> Option<i64> {
    const P1: u64 = 11_400_714_785_074_694_791;
    const P2: u64 = 14_029_467_366_897_019_727;
    const P5: u64 = 2_870_177_450_012_600_261;
    let mut sum = P5;
    for key in keys {
        sum = sum.wrapping_add(key.determined_hash()?.cast_unsigned().wrapping_mul(P2));
        sum = sum.rotate_left(31).wrapping_mul(P1);
    }
    sum = sum.wrapping_add((keys.len() as u64) ^ (P5 ^ 0x0035_d373));
    Some(if sum == u64::MAX { 1_546_275_796 } else { sum.cast_signed() })
}

impl Interpreter {
    /// The key that `value` is; `TypeError: unhashable type: 'list'` where it cannot be one.
    pub(crate) fn key(&mut self, value: &Value) -> PyResult<Key> {
        Ok(match value {
            Value::None => Key::None,
            Value::Ellipsis => Key::Ellipsis,
            Value::Bool(truth) => Key::Int(i64::from(*truth)),
            Value::Int(number) => Key::Int(*number),
            Value::Float(number) if number.is_nan() => Key::Float(number.to_bits()),
            Value::Float(number) => Key::float(*number),
            Value::Decimal(number) => Key::decimal(*number),
            Value::Str(text) => Key::Str(text.clone()),
            Value::Bytes(bytes) => Key::Bytes(bytes.clone()),
            Value::Tuple(tuple) => {
                let _deep = self.enter(" in comparison")?;
                let mut keys = Vec::with_capacity(tuple.items.len());
                for item in &tuple.items {
                    keys.push(self.key(item)?);
                }
                Key::Tuple(keys.into())
            }
            Value::Set(set) if set.frozen => {
                let mut keys: Vec<Key> = set.items.borrow().keys().cloned().collect();
                keys.sort();
                Key::Frozen(keys.into())
            }
            Value::Date(date) => Key::Date(*date),
            Value::Time(time) => Key::Time(*time),
            Value::DateTime(at) => Key::DateTime(*at),
            Value::Delta(delta) => Key::Delta(*delta),
            Value::Uuid(id) => Key::Uuid(*id),
            Value::Instance(_) => return self.instance_key(value),
            Value::Host(host) => return host.clone().key(self),
            Value::List(_) | Value::Dict(_) | Value::Set(_) | Value::Slice(_) => {
                return Err(type_error(format!("unhashable type: '{}'", value.type_name())));
            }
            other => Key::Identity(other.address().unwrap_or(0)),
        })
    }

    /// An instance is a key by `__hash__`, else by the value it wraps, else by its identity.
    fn instance_key(&mut self, value: &Value) -> PyResult<Key> {
        let Value::Instance(instance) = value else { return Ok(Key::None) };
        if let Some(key) = instance.class.slots.key {
            return key(self, value);
        }
        let identity = Key::Identity(value.address().unwrap_or(0));
        let hash = instance.class.find("__hash__");
        if matches!(hash, Some(Value::None))
            || (hash.is_none() && instance.class.find("__eq__").is_some())
        {
            return Err(type_error(format!("unhashable type: '{}'", value.type_name())));
        }
        let Some(hash) = hash else {
            let base = instance.base.clone();
            return match base {
                Value::None => Ok(identity),
                base => self.key(&base),
            };
        };
        match self.call(&hash, super::Args::one(value.clone()))? {
            Value::Int(hash) => {
                // Objects of one hash that are not equal get different numbers.
                let found = self.custom_number(hash, value)?;
                Ok(Key::Custom(hash, found))
            }
            _ => Err(type_error("__hash__ method should return an integer")),
        }
    }

    fn custom_number(&mut self, hash: i64, value: &Value) -> PyResult<u32> {
        let known = self.custom_keys.get(&hash).cloned().unwrap_or_default();
        for (number, other) in known.iter().enumerate() {
            if other.is(value) || self.equal(other, value)? {
                return Ok(u32::try_from(number).unwrap_or(u32::MAX));
            }
        }
        let list = self.custom_keys.entry(hash).or_default();
        list.push(value.clone());
        Ok(u32::try_from(list.len() - 1).unwrap_or(u32::MAX))
    }
}
