BEGIN;
--
-- Rename index by_title on book to title_idx
--
DROP INDEX "by_title";
CREATE INDEX "title_idx" ON "playground_book" ("title");
COMMIT;
