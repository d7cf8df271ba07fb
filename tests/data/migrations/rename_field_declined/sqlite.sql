BEGIN;
--
-- Remove field name from author
--
ALTER TABLE "playground_author" DROP COLUMN "name";
--
-- Add field full_name to author
--
CREATE TABLE "new__playground_author" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "full_name" varchar(100) NOT NULL);
INSERT INTO "new__playground_author" ("id", "full_name") SELECT "id", 'x' FROM "playground_author";
DROP TABLE "playground_author";
ALTER TABLE "new__playground_author" RENAME TO "playground_author";
COMMIT;
