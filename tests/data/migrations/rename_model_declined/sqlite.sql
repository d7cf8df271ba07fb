BEGIN;
--
-- Create model Writer
--
CREATE TABLE "playground_writer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL);
--
-- Delete model Author
--
DROP TABLE "playground_author";
COMMIT;
