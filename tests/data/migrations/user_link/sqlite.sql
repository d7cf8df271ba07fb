BEGIN;
--
-- Add field user to author
--
CREATE TABLE "new__playground_author" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL, "user_id" integer NULL UNIQUE REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "new__playground_author" ("id", "name", "user_id") SELECT "id", "name", NULL FROM "playground_author";
DROP TABLE "playground_author";
ALTER TABLE "new__playground_author" RENAME TO "playground_author";
COMMIT;
