BEGIN;
--
-- Add field friends to author
--
CREATE TABLE "playground_author_friends" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "from_author_id" bigint NOT NULL REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED, "to_author_id" bigint NOT NULL REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE UNIQUE INDEX "playground_author_friends_from_author_id_to_author_id_8e170242_uniq" ON "playground_author_friends" ("from_author_id", "to_author_id");
CREATE INDEX "playground_author_friends_from_author_id_5d3432d2" ON "playground_author_friends" ("from_author_id");
CREATE INDEX "playground_author_friends_to_author_id_b45753f1" ON "playground_author_friends" ("to_author_id");
COMMIT;
