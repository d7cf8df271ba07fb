BEGIN;
--
-- Add field made to book
--
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "made" datetime NOT NULL);
INSERT INTO "new__playground_book" ("id", "title", "made") SELECT "id", "title", '2026-01-02 03:04:05' FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
--
-- Add field seen to book
--
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "made" datetime NOT NULL, "seen" datetime NOT NULL);
INSERT INTO "new__playground_book" ("id", "title", "made", "seen") SELECT "id", "title", "made", '2026-11-20 14:57:08.560798' FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
COMMIT;
