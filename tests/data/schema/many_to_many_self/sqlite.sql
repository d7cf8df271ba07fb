BEGIN;
--
-- Create model Person
--
CREATE TABLE "playground_person" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT);
CREATE TABLE "playground_person_blocked" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "from_person_id" bigint NOT NULL REFERENCES "playground_person" ("id") DEFERRABLE INITIALLY DEFERRED, "to_person_id" bigint NOT NULL REFERENCES "playground_person" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "playground_person_follows" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "from_person_id" bigint NOT NULL REFERENCES "playground_person" ("id") DEFERRABLE INITIALLY DEFERRED, "to_person_id" bigint NOT NULL REFERENCES "playground_person" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "playground_person_friends" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "from_person_id" bigint NOT NULL REFERENCES "playground_person" ("id") DEFERRABLE INITIALLY DEFERRED, "to_person_id" bigint NOT NULL REFERENCES "playground_person" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE UNIQUE INDEX "playground_person_blocked_from_person_id_to_person_id_b9f3e460_uniq" ON "playground_person_blocked" ("from_person_id", "to_person_id");
CREATE INDEX "playground_person_blocked_from_person_id_055d2bfb" ON "playground_person_blocked" ("from_person_id");
CREATE INDEX "playground_person_blocked_to_person_id_9830d9fc" ON "playground_person_blocked" ("to_person_id");
CREATE UNIQUE INDEX "playground_person_follows_from_person_id_to_person_id_3fa5c9b6_uniq" ON "playground_person_follows" ("from_person_id", "to_person_id");
CREATE INDEX "playground_person_follows_from_person_id_329fffda" ON "playground_person_follows" ("from_person_id");
CREATE INDEX "playground_person_follows_to_person_id_55e6beb5" ON "playground_person_follows" ("to_person_id");
CREATE UNIQUE INDEX "playground_person_friends_from_person_id_to_person_id_54ae3ba6_uniq" ON "playground_person_friends" ("from_person_id", "to_person_id");
CREATE INDEX "playground_person_friends_from_person_id_8bae3db7" ON "playground_person_friends" ("from_person_id");
CREATE INDEX "playground_person_friends_to_person_id_575c529c" ON "playground_person_friends" ("to_person_id");
COMMIT;
