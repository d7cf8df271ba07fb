BEGIN;
--
-- Remove field author from book
--
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL);
INSERT INTO "new__playground_book" ("id", "title") SELECT "id", "title" FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
--
-- Delete model Author
--
DROP TABLE "playground_author";
COMMIT;
