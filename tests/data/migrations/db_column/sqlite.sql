BEGIN;
--
-- Alter field title on book
--
ALTER TABLE "playground_book" RENAME COLUMN "title" TO "heading";
COMMIT;
