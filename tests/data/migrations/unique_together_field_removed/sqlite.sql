BEGIN;
--
-- Alter unique_together for book (0 constraint(s))
--
DROP INDEX "playground_book_title_author_id_c3582201_uniq";
--
-- Remove field author from book
--
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL);
INSERT INTO "new__playground_book" ("id", "title") SELECT "id", "title" FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
COMMIT;
