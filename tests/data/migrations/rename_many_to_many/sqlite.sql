BEGIN;
--
-- Rename field tags on book to labels
--
CREATE TABLE "playground_book_labels" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "book_id" bigint NOT NULL REFERENCES "playground_book" ("id") DEFERRABLE INITIALLY DEFERRED, "tag_id" bigint NOT NULL REFERENCES "playground_tag" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "playground_book_labels" (id, book_id, tag_id) SELECT id, book_id, tag_id FROM "playground_book_tags";
DROP TABLE "playground_book_tags";
CREATE UNIQUE INDEX "playground_book_labels_book_id_tag_id_069cdd19_uniq" ON "playground_book_labels" ("book_id", "tag_id");
CREATE INDEX "playground_book_labels_book_id_06dcc9f9" ON "playground_book_labels" ("book_id");
CREATE INDEX "playground_book_labels_tag_id_c2666cd6" ON "playground_book_labels" ("tag_id");
COMMIT;
