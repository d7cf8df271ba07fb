BEGIN;
--
-- Rename table for book to tomes
--
ALTER TABLE "playground_book" RENAME TO "tomes";
COMMIT;
