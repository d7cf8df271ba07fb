BEGIN;
--
-- Add field alias to book
--
ALTER TABLE "playground_book" ADD COLUMN "alias" varchar(50) NULL;
--
-- Add field bound to book
--
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "author_id" bigint NOT NULL REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED, "alias" varchar(50) NULL, "bound" bool NOT NULL);
INSERT INTO "new__playground_book" ("id", "title", "author_id", "alias", "bound") SELECT "id", "title", "author_id", "alias", 1 FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
CREATE INDEX "playground_book_author_id_04281f81" ON "playground_book" ("author_id");
CREATE INDEX "playground_book_alias_1ce0d028" ON "playground_book" ("alias");
--
-- Add field zip to book
--
ALTER TABLE "playground_book" ADD COLUMN "zip" varchar(5) NULL;
COMMIT;
