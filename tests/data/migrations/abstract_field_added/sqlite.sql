BEGIN;
--
-- Add field note to one
--
CREATE TABLE "new__playground_one" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "made" date NULL, "name" text NOT NULL, "note" text NOT NULL);
INSERT INTO "new__playground_one" ("id", "made", "name", "note") SELECT "id", "made", "name", '' FROM "playground_one";
DROP TABLE "playground_one";
ALTER TABLE "new__playground_one" RENAME TO "playground_one";
--
-- Add field note to two
--
CREATE TABLE "new__playground_two" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "made" date NULL, "name" text NOT NULL, "note" text NOT NULL);
INSERT INTO "new__playground_two" ("id", "made", "name", "note") SELECT "id", "made", "name", '' FROM "playground_two";
DROP TABLE "playground_two";
ALTER TABLE "new__playground_two" RENAME TO "playground_two";
COMMIT;
