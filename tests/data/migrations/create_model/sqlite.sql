BEGIN;
--
-- Create model Book
--
CREATE TABLE "playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "author_id" bigint NOT NULL REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX "playground_book_author_id_04281f81" ON "playground_book" ("author_id");
COMMIT;
