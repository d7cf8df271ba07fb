BEGIN;
--
-- Remove field author from book
--
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL);
INSERT INTO "new__playground_book" ("id", "title") SELECT "id", "title" FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
--
-- Add field author to book
--
CREATE TABLE "playground_book_author" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "book_id" bigint NOT NULL REFERENCES "playground_book" ("id") DEFERRABLE INITIALLY DEFERRED, "author_id" bigint NOT NULL REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE UNIQUE INDEX "playground_book_author_book_id_author_id_64261ad4_uniq" ON "playground_book_author" ("book_id", "author_id");
CREATE INDEX "playground_book_author_book_id_0cfcec8a" ON "playground_book_author" ("book_id");
CREATE INDEX "playground_book_author_author_id_eac83720" ON "playground_book_author" ("author_id");
COMMIT;
