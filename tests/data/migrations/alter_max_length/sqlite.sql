BEGIN;
--
-- Alter field title on book
--
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "author_id" bigint NOT NULL REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED, "title" varchar(300) NOT NULL);
INSERT INTO "new__playground_book" ("id", "author_id", "title") SELECT "id", "author_id", "title" FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
CREATE INDEX "playground_book_author_id_04281f81" ON "playground_book" ("author_id");
COMMIT;
