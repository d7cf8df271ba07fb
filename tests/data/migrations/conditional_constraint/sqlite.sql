BEGIN;
--
-- Create constraint one on model book
--
CREATE UNIQUE INDEX "one" ON "playground_book" ("author_id") WHERE ("title" = 'x' OR NOT ("title" = 'y'));
COMMIT;
