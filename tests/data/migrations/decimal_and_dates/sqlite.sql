BEGIN;
--
-- Add field day to book
--
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "day" date NOT NULL);
INSERT INTO "new__playground_book" ("id", "title", "day") SELECT "id", "title", '2026-01-02' FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
--
-- Add field price to book
--
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "day" date NOT NULL, "price" decimal NOT NULL);
INSERT INTO "new__playground_book" ("id", "title", "day", "price") SELECT "id", "title", "day", '9.50' FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
COMMIT;
