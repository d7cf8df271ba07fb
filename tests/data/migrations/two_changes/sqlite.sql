BEGIN;
--
-- Create model Tag
--
CREATE TABLE "playground_tag" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(50) NOT NULL UNIQUE);
--
-- Add field born to author
--
ALTER TABLE "playground_author" ADD COLUMN "born" integer NULL;
--
-- Alter field name on author
--
CREATE TABLE "new__playground_author" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "born" integer NULL, "name" varchar(120) NOT NULL);
INSERT INTO "new__playground_author" ("id", "born", "name") SELECT "id", "born", "name" FROM "playground_author";
DROP TABLE "playground_author";
ALTER TABLE "new__playground_author" RENAME TO "playground_author";
--
-- Add field tags to book
--
CREATE TABLE "playground_book_tags" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "book_id" bigint NOT NULL REFERENCES "playground_book" ("id") DEFERRABLE INITIALLY DEFERRED, "tag_id" bigint NOT NULL REFERENCES "playground_tag" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE UNIQUE INDEX "playground_book_tags_book_id_tag_id_eb499763_uniq" ON "playground_book_tags" ("book_id", "tag_id");
CREATE INDEX "playground_book_tags_book_id_64c8d828" ON "playground_book_tags" ("book_id");
CREATE INDEX "playground_book_tags_tag_id_3185fe6c" ON "playground_book_tags" ("tag_id");
COMMIT;
