BEGIN;
--
-- Create model Author
--
CREATE TABLE "playground_author" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(50) NOT NULL);
--
-- Create model Book
--
CREATE TABLE "playground_book" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "author_id" bigint NOT NULL REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED, "editor_id" bigint NULL REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED, "plain_id" bigint NOT NULL REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED, "printed_by" bigint NOT NULL REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED, "reviewer_id" bigint NOT NULL, "sequel_of_id" bigint NULL REFERENCES "playground_book" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX "playground_book_author_id_04281f81" ON "playground_book" ("author_id");
CREATE INDEX "playground_book_editor_id_0efa8751" ON "playground_book" ("editor_id");
CREATE INDEX "playground_book_printed_by_3612e7f1" ON "playground_book" ("printed_by");
CREATE INDEX "playground_book_reviewer_id_942d3344" ON "playground_book" ("reviewer_id");
CREATE INDEX "playground_book_sequel_of_id_e67f87cb" ON "playground_book" ("sequel_of_id");
COMMIT;
