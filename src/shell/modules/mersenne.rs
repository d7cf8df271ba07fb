//! The numbers of `random`: CPython's Mersenne Twister (`Modules/_randommodule.c`), so that a seed
//! gives the numbers that it gives there.

use std::cell::RefCell;
use std::rc::Rc;

use crate::shell::raise::{PyResult, unsupported};
use crate::shell::value::Value;
use crate::shell::{Args, Interpreter};

const N: usize = 624;
const M: usize = 397;

struct Twister {
    state: [u32; N],
    index: usize,
}

impl Twister {
    fn new() -> Self {
        Self { state: [0; N], index: N }
    }

    fn init(&mut self, seed: u32) {
        self.state[0] = seed;
        for at in 1..N {
            let before = self.state[at - 1];
            let mixed = 1_812_433_253_u32.wrapping_mul(before ^ (before >> 30));
            self.state[at] = mixed.wrapping_add(number(at));
        }
        self.index = N;
    }

    /// `init_by_array`.
    fn seed(&mut self, key: &[u32]) {
        self.init(19_650_218);
        let (mut i, mut j) = (1, 0);
        for _ in 0..N.max(key.len()) {
            let before = self.state[i - 1] ^ (self.state[i - 1] >> 30);
            self.state[i] = (self.state[i] ^ before.wrapping_mul(1_664_525))
                .wrapping_add(key[j])
                .wrapping_add(number(j));
            i += 1;
            j = (j + 1) % key.len();
            if i >= N {
                self.state[0] = self.state[N - 1];
                i = 1;
            }
        }
        for _ in 1..N {
            let before = self.state[i - 1] ^ (self.state[i - 1] >> 30);
            self.state[i] =
                (self.state[i] ^ before.wrapping_mul(1_566_083_941)).wrapping_sub(number(i));
            i += 1;
            if i >= N {
                self.state[0] = self.state[N - 1];
                i = 1;
            }
        }
        self.state[0] = 0x8000_0000;
    }

    /// `genrand_uint32`.
    fn next(&mut self) -> u32 {
        if self.index >= N {
            for at in 0..N {
                let y = (self.state[at] & 0x8000_0000) | (self.state[(at + 1) % N] & 0x7fff_ffff);
                let odd = if y & 1 == 1 { 0x9908_b0df } else { 0 };
                self.state[at] = self.state[(at + M) % N] ^ (y >> 1) ^ odd;
            }
            self.index = 0;
        }
        let mut y = self.state[self.index];
        self.index += 1;
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c_5680;
        y ^= (y << 15) & 0xefc6_0000;
        y ^ (y >> 18)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "places in a state of 624 words")]
const fn number(at: usize) -> u32 {
    at as u32
}

fn words(seed: u64) -> Vec<u32> {
    let (low, high) = (seed & 0xffff_ffff, seed >> 32);
    let word = |part: u64| u32::try_from(part).unwrap_or(0);
    if high == 0 { vec![word(low)] } else { vec![word(low), word(high)] }
}

/// A generator of its own: what seeds it, and what gives a float or some bits.
pub(super) fn make(shell: &mut Interpreter, args: Args) -> PyResult<Value> {
    args.none("mersenne_twister")?;
    let twister = Rc::new(RefCell::new(Twister::new()));
    twister.borrow_mut().seed(&words(shell.next_random()));
    let own = twister.clone();
    let seed = Value::native("seed", move |shell, args| {
        let number = match args.exactly_one("seed")? {
            Value::Int(number) => number.unsigned_abs(),
            Value::Bool(truth) => u64::from(truth),
            _ => shell.next_random(),
        };
        own.borrow_mut().seed(&words(number));
        Ok(Value::None)
    });
    let own = twister.clone();
    let random = Value::native("random", move |_, args| {
        args.none("Random.random")?;
        let mut twister = own.borrow_mut();
        let (a, b) = (f64::from(twister.next() >> 5), f64::from(twister.next() >> 6));
        Ok(Value::Float(a.mul_add(67_108_864.0, b) / 9_007_199_254_740_992.0))
    });
    let bits = Value::native("getrandbits", move |_, args| {
        let Value::Int(count) = args.exactly_one("getrandbits")? else { return Ok(Value::Int(0)) };
        let mut rest = u32::try_from(count).unwrap_or(u32::MAX);
        if rest > 63 {
            return Err(unsupported("getrandbits() of more than 63 bits"));
        }
        let (mut result, mut shift) = (0_u64, 0);
        while rest > 0 {
            let mut word = twister.borrow_mut().next();
            if rest < 32 {
                word >>= 32 - rest;
            }
            result |= u64::from(word) << shift;
            shift += 32;
            rest = rest.saturating_sub(32);
        }
        Ok(Value::Int(i64::try_from(result).unwrap_or(0)))
    });
    Ok(Value::tuple(vec![seed, random, bits]))
}
