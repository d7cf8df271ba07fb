BEGIN;
--
-- Rename model Author to Writer
--
ALTER TABLE "playground_author" RENAME TO "playground_writer";
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "author_id" bigint NOT NULL REFERENCES "playground_writer" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "new__playground_book" ("id", "title", "author_id") SELECT "id", "title", "author_id" FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
CREATE INDEX "playground_book_author_id_04281f81" ON "playground_book" ("author_id");
--
-- Rename field author on book to writer
--
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "writer_id" bigint NOT NULL REFERENCES "playground_writer" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "new__playground_book" ("id", "title", "writer_id") SELECT "id", "title", "author_id" FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
CREATE INDEX "playground_book_writer_id_7530ef20" ON "playground_book" ("writer_id");
COMMIT;
