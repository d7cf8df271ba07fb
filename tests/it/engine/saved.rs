//! The saved form: what older versions wrote is read, what is damaged is refused.

use modelyard::engine::{Database, SavedDatabase, changes};
use proptest::prelude::*;

use super::tables::library;

/// What version 1 wrote; it stays as it is for as long as that version is to be read.
const VERSION_1: &str = include_str!("../../data/engine/saved_1.json");

#[test]
fn what_version_1_wrote_is_read() {
    let saved: SavedDatabase = serde_json::from_str(VERSION_1).unwrap();
    let database = Database::load(&saved).unwrap();
    let now = library().database;
    assert_eq!(database.tables().collect::<Vec<_>>(), now.tables().collect::<Vec<_>>());
    assert!(changes(&now, &database).is_empty());
    assert!(database.foreign_key_check().is_empty());
}

#[test]
fn damaged_bytes_are_refused_or_make_sense() {
    let good = library().database;
    let bytes = postcard::to_stdvec(&good.save()).unwrap();
    let config =
        ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() };
    let damage = proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4);
    proptest!(config, |(damage in damage, end in any::<prop::sample::Index>(), cut in any::<bool>())| {
        let mut damaged = bytes.clone();
        for (place, byte) in damage {
            let place = place.index(damaged.len());
            damaged[place] = byte;
        }
        if cut {
            damaged.truncate(end.index(damaged.len()));
        }
        // Neither step may panic, and what comes out can be saved and read again.
        if let Ok(saved) = postcard::from_bytes::<SavedDatabase>(&damaged)
            && let Ok(database) = Database::load(&saved)
        {
            let again = Database::load(&database.save()).unwrap();
            prop_assert!(changes(&database, &again).is_empty());
            let _ = database.foreign_key_check();
        }
    });
}
