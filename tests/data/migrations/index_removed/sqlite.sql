BEGIN;
--
-- Remove index by_title from book
--
DROP INDEX "by_title";
COMMIT;
