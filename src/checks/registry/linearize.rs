//! Python's method resolution order.

use super::ModelId;

/// Django's own `Model`, which is no class of the registry and stands behind all others.
pub(super) const DJANGO_MODEL: ModelId = ModelId(usize::MAX);

/// The C3 linearization of a class from those of its bases, without the class itself. Where Python
/// finds no consistent order, the classes that it cannot put in one.
/// <https://docs.python.org/3/howto/mro.html>
pub(super) fn merge(mut lists: Vec<Vec<ModelId>>) -> Result<Vec<ModelId>, Vec<ModelId>> {
    let mut order = Vec::new();
    loop {
        lists.retain(|list| !list.is_empty());
        if lists.is_empty() {
            return Ok(order);
        }
        let free = lists
            .iter()
            .map(|list| list[0])
            .find(|head| lists.iter().all(|list| !list[1..].contains(head)));
        let Some(next) = free else {
            let mut heads: Vec<ModelId> = Vec::new();
            for list in &lists {
                if !heads.contains(&list[0]) {
                    heads.push(list[0]);
                }
            }
            return Err(heads);
        };
        order.push(next);
        for list in &mut lists {
            if list[0] == next {
                list.remove(0);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ModelId, merge};

    #[test]
    fn keeps_a_base_behind_all_its_children() {
        let id = ModelId;
        // Grandparent 0; Parent 1 and Other 2 inherit from it; Child(Parent, Other).
        let lists = vec![vec![id(1), id(0)], vec![id(2), id(0)], vec![id(1), id(2)]];
        assert_eq!(merge(lists), Ok(vec![id(1), id(2), id(0)]));
        // Child(Grandparent, Parent) has no order.
        let lists = vec![vec![id(0)], vec![id(1), id(0)], vec![id(0), id(1)]];
        assert_eq!(merge(lists), Err(vec![id(0), id(1)]));
    }
}
