BEGIN;
--
-- Add field pages to book
--
ALTER TABLE "playground_book" ADD COLUMN "pages" integer NULL;
COMMIT;
