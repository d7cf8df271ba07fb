BEGIN;
--
-- Create model Author
--
CREATE TABLE "playground_author" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT);
--
-- Create model Book
--
CREATE TABLE "playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(40) NOT NULL, "code" varchar(10) NOT NULL UNIQUE, "author_id" bigint NOT NULL REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED);
--
-- Create model Shelf
--
CREATE TABLE "playground_shelf" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "first_id" bigint NOT NULL UNIQUE REFERENCES "playground_book" ("id") DEFERRABLE INITIALLY DEFERRED);
--
-- Add field shelf to book
--
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(40) NOT NULL, "code" varchar(10) NOT NULL UNIQUE, "author_id" bigint NOT NULL REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED, "shelf_id" bigint NOT NULL REFERENCES "playground_shelf" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "new__playground_book" ("id", "title", "code", "author_id", "shelf_id") SELECT "id", "title", "code", "author_id", NULL FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
CREATE INDEX "playground_book_author_id_04281f81" ON "playground_book" ("author_id");
CREATE INDEX "playground_book_shelf_id_97597edc" ON "playground_book" ("shelf_id");
COMMIT;
