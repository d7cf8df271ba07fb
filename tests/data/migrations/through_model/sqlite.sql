BEGIN;
--
-- Create model Tagging
--
CREATE TABLE "playground_tagging" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "book_id" bigint NOT NULL REFERENCES "playground_book" ("id") DEFERRABLE INITIALLY DEFERRED, "tag_id" bigint NOT NULL REFERENCES "playground_tag" ("id") DEFERRABLE INITIALLY DEFERRED);
--
-- Add field tags to book
--
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(200) NOT NULL);
INSERT INTO "new__playground_book" ("id", "title") SELECT "id", "title" FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
CREATE INDEX "playground_tagging_book_id_5699b9fc" ON "playground_tagging" ("book_id");
CREATE INDEX "playground_tagging_tag_id_fd6ebfba" ON "playground_tagging" ("tag_id");
COMMIT;
