BEGIN;
--
-- Add field mentor to author
--
ALTER TABLE "playground_author" ADD COLUMN "mentor_id" bigint NULL REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "playground_author_mentor_id_9a06fa7f" ON "playground_author" ("mentor_id");
COMMIT;
