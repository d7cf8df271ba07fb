BEGIN;
--
-- Create model Author
--
CREATE TABLE "playground_author" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(20) NOT NULL);
--
-- Create model Reader
--
CREATE TABLE "playground_reader" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT);
--
-- Create model Novel
--
CREATE TABLE "playground_novel" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "author_id" bigint NOT NULL REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED);
--
-- Create model Poem
--
CREATE TABLE "playground_poem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "author_id" bigint NOT NULL REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "playground_poem_readers" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "poem_id" bigint NOT NULL REFERENCES "playground_poem" ("id") DEFERRABLE INITIALLY DEFERRED, "reader_id" bigint NOT NULL REFERENCES "playground_reader" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX "playground_novel_author_id_425d1e39" ON "playground_novel" ("author_id");
CREATE INDEX "playground_poem_author_id_f54073ab" ON "playground_poem" ("author_id");
CREATE UNIQUE INDEX "playground_poem_readers_poem_id_reader_id_4368b5e0_uniq" ON "playground_poem_readers" ("poem_id", "reader_id");
CREATE INDEX "playground_poem_readers_poem_id_f184907c" ON "playground_poem_readers" ("poem_id");
CREATE INDEX "playground_poem_readers_reader_id_14448abd" ON "playground_poem_readers" ("reader_id");
COMMIT;
