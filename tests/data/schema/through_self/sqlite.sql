BEGIN;
--
-- Create model Part
--
CREATE TABLE "playground_part" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(20) NOT NULL);
--
-- Create model Use
--
CREATE TABLE "playground_use" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "count" smallint unsigned NOT NULL CHECK ("count" >= 0), "part_id" bigint NOT NULL REFERENCES "playground_part" ("id") DEFERRABLE INITIALLY DEFERRED, "whole_id" bigint NOT NULL REFERENCES "playground_part" ("id") DEFERRABLE INITIALLY DEFERRED);
--
-- Add field parts to part
--
CREATE TABLE "new__playground_part" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(20) NOT NULL);
INSERT INTO "new__playground_part" ("id", "name") SELECT "id", "name" FROM "playground_part";
DROP TABLE "playground_part";
ALTER TABLE "new__playground_part" RENAME TO "playground_part";
CREATE INDEX "playground_use_part_id_da8e4741" ON "playground_use" ("part_id");
CREATE INDEX "playground_use_whole_id_5f92f3ef" ON "playground_use" ("whole_id");
COMMIT;
