BEGIN;
--
-- Alter field kind on book
--
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "kind" varchar(1) NOT NULL);
INSERT INTO "new__playground_book" ("id", "title", "kind") SELECT "id", "title", "kind" FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
COMMIT;
