BEGIN;
--
-- Rename field author on book to writer
--
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "writer_id" bigint NOT NULL REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "new__playground_book" ("id", "title", "writer_id") SELECT "id", "title", "author_id" FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
CREATE INDEX "playground_book_writer_id_7530ef20" ON "playground_book" ("writer_id");
COMMIT;
