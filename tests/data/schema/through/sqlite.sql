BEGIN;
--
-- Create model Group
--
CREATE TABLE "playground_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(128) NOT NULL);
--
-- Create model Person
--
CREATE TABLE "playground_person" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(128) NOT NULL);
--
-- Create model Membership
--
CREATE TABLE "playground_membership" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "joined" date NOT NULL, "group_id" bigint NOT NULL REFERENCES "playground_group" ("id") DEFERRABLE INITIALLY DEFERRED, "inviter_id" bigint NOT NULL REFERENCES "playground_person" ("id") DEFERRABLE INITIALLY DEFERRED, "person_id" bigint NOT NULL REFERENCES "playground_person" ("id") DEFERRABLE INITIALLY DEFERRED);
--
-- Add field members to group
--
CREATE TABLE "new__playground_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(128) NOT NULL);
INSERT INTO "new__playground_group" ("id", "name") SELECT "id", "name" FROM "playground_group";
DROP TABLE "playground_group";
ALTER TABLE "new__playground_group" RENAME TO "playground_group";
CREATE UNIQUE INDEX "playground_membership_person_id_group_id_869ea132_uniq" ON "playground_membership" ("person_id", "group_id");
CREATE INDEX "playground_membership_group_id_30907722" ON "playground_membership" ("group_id");
CREATE INDEX "playground_membership_inviter_id_2f9e1132" ON "playground_membership" ("inviter_id");
CREATE INDEX "playground_membership_person_id_78e00f97" ON "playground_membership" ("person_id");
COMMIT;
