BEGIN;
--
-- Alter field pages on book
--
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "pages" integer NOT NULL);
INSERT INTO "new__playground_book" ("id", "title", "pages") SELECT "id", "title", coalesce("pages", 1) FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
COMMIT;
