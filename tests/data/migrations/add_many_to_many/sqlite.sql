BEGIN;
--
-- Add field tags to book
--
CREATE TABLE "playground_book_tags" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "book_id" bigint NOT NULL REFERENCES "playground_book" ("id") DEFERRABLE INITIALLY DEFERRED, "tag_id" bigint NOT NULL REFERENCES "playground_tag" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE UNIQUE INDEX "playground_book_tags_book_id_tag_id_eb499763_uniq" ON "playground_book_tags" ("book_id", "tag_id");
CREATE INDEX "playground_book_tags_book_id_64c8d828" ON "playground_book_tags" ("book_id");
CREATE INDEX "playground_book_tags_tag_id_3185fe6c" ON "playground_book_tags" ("tag_id");
COMMIT;
