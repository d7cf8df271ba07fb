BEGIN;
--
-- Add field author to book
--
ALTER TABLE "playground_book" ADD COLUMN "author_id" bigint NULL REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "playground_book_author_id_04281f81" ON "playground_book" ("author_id");
COMMIT;
