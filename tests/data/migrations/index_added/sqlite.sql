BEGIN;
--
-- Create index playground__title_d4e07b_idx on field(s) title, -author of model book
--
CREATE INDEX "playground__title_d4e07b_idx" ON "playground_book" ("title", "author_id" DESC);
COMMIT;
