BEGIN;
--
-- Create model Poet
--
CREATE TABLE "playground_poet" ("author_ptr_id" bigint NOT NULL PRIMARY KEY REFERENCES "playground_author" ("id") DEFERRABLE INITIALLY DEFERRED, "verse" text NOT NULL);
COMMIT;
