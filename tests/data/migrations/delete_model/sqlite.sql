BEGIN;
--
-- Delete model Book
--
DROP TABLE "playground_book";
COMMIT;
