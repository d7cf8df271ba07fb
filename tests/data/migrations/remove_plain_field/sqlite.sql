BEGIN;
--
-- Remove field pages from book
--
ALTER TABLE "playground_book" DROP COLUMN "pages";
COMMIT;
