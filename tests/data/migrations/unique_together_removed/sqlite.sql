BEGIN;
--
-- Alter unique_together for book (0 constraint(s))
--
DROP INDEX "playground_book_title_author_id_c3582201_uniq";
COMMIT;
