BEGIN;
--
-- Alter field link on book
--
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "link_id" bigint NOT NULL REFERENCES "playground_tag" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "new__playground_book" ("id", "link_id") SELECT "id", "link_id" FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
CREATE INDEX "playground_book_link_id_52bd16e6" ON "playground_book" ("link_id");
COMMIT;
