BEGIN;
--
-- Rename field name on author to full_name
--
ALTER TABLE "playground_author" RENAME COLUMN "name" TO "full_name";
COMMIT;
