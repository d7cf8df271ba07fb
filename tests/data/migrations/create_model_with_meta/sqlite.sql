BEGIN;
--
-- Create model Book
--
CREATE TABLE "playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "author_id" bigint NOT NULL REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE UNIQUE INDEX "playground_book_title_author_id_c3582201_uniq" ON "playground_book" ("title", "author_id");
CREATE INDEX "playground_book_author_id_04281f81" ON "playground_book" ("author_id");
CREATE INDEX "book_title_idx" ON "playground_book" ("title" DESC);
COMMIT;
