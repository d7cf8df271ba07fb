BEGIN;
--
-- Rename model Tag to Label
--
ALTER TABLE "playground_tag" RENAME TO "playground_label";
CREATE TABLE "new__playground_book_tags" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "book_id" bigint NOT NULL REFERENCES "playground_book" ("id") DEFERRABLE INITIALLY DEFERRED, "label_id" bigint NOT NULL REFERENCES "playground_label" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "new__playground_book_tags" ("id", "label_id", "book_id") SELECT "id", "tag_id", "book_id" FROM "playground_book_tags";
DROP TABLE "playground_book_tags";
ALTER TABLE "new__playground_book_tags" RENAME TO "playground_book_tags";
CREATE UNIQUE INDEX "playground_book_tags_book_id_label_id_6f0f20e9_uniq" ON "playground_book_tags" ("book_id", "label_id");
CREATE INDEX "playground_book_tags_book_id_64c8d828" ON "playground_book_tags" ("book_id");
CREATE INDEX "playground_book_tags_label_id_86647975" ON "playground_book_tags" ("label_id");
COMMIT;
