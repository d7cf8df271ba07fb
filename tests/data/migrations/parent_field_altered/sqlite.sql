BEGIN;
--
-- Alter field name on place
--
CREATE TABLE "new__playground_place" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(80) NOT NULL);
INSERT INTO "new__playground_place" ("id", "name") SELECT "id", "name" FROM "playground_place";
DROP TABLE "playground_place";
ALTER TABLE "new__playground_place" RENAME TO "playground_place";
COMMIT;
