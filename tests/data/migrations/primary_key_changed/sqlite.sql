BEGIN;
--
-- Alter field code on code
--
CREATE TABLE "new__playground_code" ("code" varchar(9) NOT NULL PRIMARY KEY);
INSERT INTO "new__playground_code" ("code") SELECT "code" FROM "playground_code";
DROP TABLE "playground_code";
ALTER TABLE "new__playground_code" RENAME TO "playground_code";
CREATE TABLE "new__playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "code_id" varchar(9) NOT NULL REFERENCES "playground_code" ("code") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "new__playground_book" ("id", "code_id") SELECT "id", "code_id" FROM "playground_book";
DROP TABLE "playground_book";
ALTER TABLE "new__playground_book" RENAME TO "playground_book";
CREATE INDEX "playground_book_code_id_f84aeb38" ON "playground_book" ("code_id");
COMMIT;
