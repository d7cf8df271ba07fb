//! List, set and dict comprehensions.

use crate::shell::Interpreter;
use crate::shell::code::{Builds, Clause, Comprehension};
use crate::shell::interpreter::Frame;
use crate::shell::raise::PyResult;
use crate::shell::value::{CellRef, Elements, Map, Value};

/// What a comprehension has built so far.
enum Built {
    List(Vec<Value>),
    Set(Elements),
    Dict(Map),
}

impl Interpreter {
    #[inline(never)]
    pub(super) fn eval_comprehension(
        &mut self,
        frame: &mut Frame,
        comprehension: &Comprehension,
    ) -> PyResult<Value> {
        let mut built = match comprehension.builds {
            Builds::List => Built::List(Vec::new()),
            Builds::Set => Built::Set(Elements::default()),
            Builds::Dict => Built::Dict(Map::default()),
        };
        for cell in &comprehension.cells {
            if let Some(cell) = frame.cells.get_mut(*cell as usize) {
                *cell = CellRef::default();
            }
        }
        self.clauses(frame, comprehension, &comprehension.clauses, &mut built)?;
        Ok(match built {
            Built::List(items) => Value::list(items),
            Built::Set(items) => Value::set(items),
            Built::Dict(map) => Value::dict(map),
        })
    }

    fn clauses(
        &mut self,
        frame: &mut Frame,
        comprehension: &Comprehension,
        clauses: &[Clause],
        built: &mut Built,
    ) -> PyResult<()> {
        let Some((clause, rest)) = clauses.split_first() else {
            return self.element(frame, comprehension, built);
        };
        let iterable = self.eval(frame, &clause.iter)?;
        self.set_place(frame.source, clause.span);
        let mut items = self.walk(iterable)?;
        'items: while let Some(item) = items.next(self)? {
            self.assign(frame, &clause.target, item)?;
            for condition in &clause.conditions {
                if !self.eval_truth(frame, condition)? {
                    continue 'items;
                }
            }
            self.clauses(frame, comprehension, rest, built)?;
            self.set_place(frame.source, clause.span);
        }
        Ok(())
    }

    fn element(
        &mut self,
        frame: &mut Frame,
        comprehension: &Comprehension,
        built: &mut Built,
    ) -> PyResult<()> {
        let key = match &comprehension.key {
            Some(key) => self.eval(frame, key)?,
            None => Value::None,
        };
        let value = self.eval(frame, &comprehension.element)?;
        let size = match built {
            Built::List(items) => {
                items.push(value);
                items.len()
            }
            Built::Set(items) => {
                let at = self.key(&value)?;
                items.entry(at).or_insert(value);
                items.len()
            }
            Built::Dict(map) => {
                let at = self.key(&key)?;
                match map.get_mut(&at) {
                    Some(slot) => slot.1 = value,
                    None => {
                        map.insert(at, (key, value));
                    }
                }
                map.len()
            }
        };
        if size & 0xffff == 0 { self.bound(size) } else { Ok(()) }
    }
}
