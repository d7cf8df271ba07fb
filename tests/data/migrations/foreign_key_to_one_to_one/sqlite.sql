BEGIN;
--
-- Alter field author on book
--
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "author_id" bigint NOT NULL UNIQUE REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "new__playground_book" ("id", "title", "author_id") SELECT "id", "title", "author_id" FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
COMMIT;
