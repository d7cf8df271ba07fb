BEGIN;
--
-- Add field author to book
--
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "author_id" bigint NOT NULL REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "new__playground_book" ("id", "title", "author_id") SELECT "id", "title", 1 FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
CREATE INDEX "playground_book_author_id_04281f81" ON "playground_book" ("author_id");
COMMIT;
