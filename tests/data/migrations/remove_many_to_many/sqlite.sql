BEGIN;
--
-- Remove field tags from book
--
DROP TABLE "playground_book_tags";
COMMIT;
