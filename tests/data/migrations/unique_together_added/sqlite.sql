BEGIN;
--
-- Alter unique_together for book (1 constraint(s))
--
CREATE UNIQUE INDEX "playground_book_title_author_id_c3582201_uniq" ON "playground_book" ("title", "author_id");
COMMIT;
