BEGIN;
--
-- Remove index by_pages from book
--
DROP INDEX "by_pages";
--
-- Rename field pages on book to size
--
ALTER TABLE "playground_book" RENAME COLUMN "pages" TO "size";
--
-- Alter unique_together for book (1 constraint(s))
--
-- (no-op)
--
-- Create index by_pages on field(s) size of model book
--
CREATE INDEX "by_pages" ON "playground_book" ("size");
COMMIT;
