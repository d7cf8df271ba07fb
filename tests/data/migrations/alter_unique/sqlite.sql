BEGIN;
--
-- Alter field title on book
--
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL UNIQUE);
INSERT INTO "new__playground_book" ("id", "title") SELECT "id", "title" FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
COMMIT;
