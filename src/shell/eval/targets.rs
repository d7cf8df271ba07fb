//! Binding names, attributes and items; unpacking.

use crate::shell::Interpreter;
use crate::shell::code::{NameRef, Place, Target};
use crate::shell::interpreter::Frame;
use crate::shell::raise::{PyResult, raise, type_error, value_error};
use crate::shell::value::Value;

impl Interpreter {
    /// `target = value`.
    pub(crate) fn assign(
        &mut self,
        frame: &mut Frame,
        target: &Target,
        value: Value,
    ) -> PyResult<()> {
        match target {
            Target::Name(name) => {
                self.store(frame, name, value);
                Ok(())
            }
            Target::Attribute(attribute) => {
                let object = self.eval(frame, &attribute.value)?;
                self.set_place(frame.source, attribute.span);
                self.set_attr(&object, &attribute.name, value)
            }
            Target::Subscript(subscript) => {
                let object = self.eval(frame, &subscript.value)?;
                let index = self.eval(frame, &subscript.index)?;
                self.set_place(frame.source, subscript.span);
                self.set_index(&object, &index, value)
            }
            Target::Unpack(targets, star) => self.unpack(frame, targets, *star, &value),
        }
    }

    /// Binds a name.
    #[inline]
    pub(crate) fn store(&mut self, frame: &mut Frame, name: &NameRef, value: Value) {
        match &name.place {
            Place::Local(at) => {
                if let Some(slot) = frame.locals.get_mut(*at as usize) {
                    *slot = Some(value);
                }
            }
            Place::Cell(at) => {
                if let Some(cell) = frame.cells.get(*at as usize) {
                    let old = cell.replace(Some(value));
                    drop(old);
                }
            }
            Place::Free(at) => {
                if let Some(cell) = frame.free.get(*at as usize) {
                    let old = cell.replace(Some(value));
                    drop(old);
                }
            }
            Place::Global => name.site.store(&frame.globals, &name.name, value),
            Place::Class | Place::ClassFree(_) => {
                if let Some(names) = &frame.class_names {
                    names.borrow_mut().insert(name.name.clone(), value);
                }
            }
        }
    }

    /// `del target`.
    pub(crate) fn delete(&mut self, frame: &mut Frame, target: &Target) -> PyResult<()> {
        match target {
            Target::Name(name) => unbind(frame, name),
            Target::Attribute(attribute) => {
                let object = self.eval(frame, &attribute.value)?;
                self.delete_attr(&object, &attribute.name)
            }
            Target::Subscript(subscript) => {
                let object = self.eval(frame, &subscript.value)?;
                let index = self.eval(frame, &subscript.index)?;
                self.delete_index(&object, &index)
            }
            Target::Unpack(targets, _) => {
                targets.iter().try_for_each(|target| self.delete(frame, target))
            }
        }
    }

    #[inline(never)]
    pub(super) fn unpack(
        &mut self,
        frame: &mut Frame,
        targets: &[Target],
        star: Option<usize>,
        value: &Value,
    ) -> PyResult<()> {
        let wanted = targets.len();
        if let (Value::Tuple(tuple), None) = (value, star)
            && tuple.items.len() == wanted
        {
            for (target, item) in targets.iter().zip(&tuple.items) {
                self.assign(frame, target, item.clone())?;
            }
            return Ok(());
        }
        let mut values = self.first_items(value, star.map_or(Some(wanted), |_| None))?;
        let got = values.len();
        let Some(star) = star else {
            if got < wanted {
                return Err(value_error(format!(
                    "not enough values to unpack (expected {wanted}, got {got})"
                )));
            }
            if got > wanted {
                let message = format!("too many values to unpack (expected {wanted})");
                return Err(value_error(message));
            }
            for (target, value) in targets.iter().zip(values) {
                self.assign(frame, target, value)?;
            }
            return Ok(());
        };
        let fixed = wanted - 1;
        if got < fixed {
            return Err(value_error(format!(
                "not enough values to unpack (expected at least {fixed}, got {got})"
            )));
        }
        let after = values.split_off(got - (fixed - star));
        let middle = values.split_off(star);
        let all = values.into_iter().chain(std::iter::once(Value::list(middle))).chain(after);
        for (target, value) in targets.iter().zip(all) {
            self.assign(frame, target, value)?;
        }
        Ok(())
    }

    /// The items of `value`, at most one more than `limit`.
    fn first_items(&mut self, value: &Value, limit: Option<usize>) -> PyResult<Vec<Value>> {
        let iter = self.iter(value).map_err(|raised| {
            let kind = value.type_name();
            if raised.message() == format!("'{kind}' object is not iterable") {
                type_error(format!("cannot unpack non-iterable {kind} object"))
            } else {
                raised
            }
        })?;
        let mut values = Vec::new();
        while limit.is_none_or(|limit| values.len() <= limit) {
            match self.next(&iter)? {
                Some(value) => values.push(value),
                None => break,
            }
            if values.len() & 0xffff == 0 {
                self.bound(values.len())?;
            }
        }
        Ok(values)
    }
}

/// Forgets a name; an error when it was not bound.
pub(super) fn unbind(frame: &mut Frame, name: &NameRef) -> PyResult<()> {
    let text = &name.name;
    let (found, local) = match &name.place {
        Place::Local(at) => {
            (frame.locals.get_mut(*at as usize).and_then(Option::take).is_some(), true)
        }
        Place::Cell(at) => {
            (frame.cells.get(*at as usize).and_then(|cell| cell.take()).is_some(), true)
        }
        Place::Free(at) => {
            (frame.free.get(*at as usize).and_then(|cell| cell.take()).is_some(), true)
        }
        Place::Global => {
            let old = frame.globals.names.borrow_mut().shift_remove(text);
            (old.is_some(), false)
        }
        Place::Class | Place::ClassFree(_) => {
            let names = frame.class_names.as_ref();
            (names.and_then(|n| n.borrow_mut().shift_remove(text)).is_some(), false)
        }
    };
    match (found, local) {
        (true, _) => Ok(()),
        (false, false) => Err(raise("NameError", format!("name '{text}' is not defined"))),
        (false, true) => Err(raise(
            "UnboundLocalError",
            format!(
                "cannot access local variable '{text}' where it is not associated with a value"
            ),
        )),
    }
}
