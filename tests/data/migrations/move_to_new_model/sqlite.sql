BEGIN;
--
-- Create model Publisher
--
CREATE TABLE "playground_publisher" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(50) NOT NULL);
--
-- Alter field publisher on book
--
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL, "publisher_id" bigint NULL REFERENCES "playground_publisher" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "new__playground_book" ("id", "title", "publisher_id") SELECT "id", "title", "publisher" FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
CREATE INDEX "playground_book_publisher_id_7648f98e" ON "playground_book" ("publisher_id");
COMMIT;
