BEGIN;
--
-- Create model Legacy
--
-- (no-op)
--
-- Create model Other
--
-- (no-op)
--
-- Create model Tag
--
CREATE TABLE "playground_tag" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "belongs_id" bigint NOT NULL REFERENCES "legacy" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX "playground_tag_belongs_id_9db48192" ON "playground_tag" ("belongs_id");
COMMIT;
