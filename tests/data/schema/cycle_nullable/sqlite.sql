BEGIN;
--
-- Create model Player
--
CREATE TABLE "playground_player" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "rival_id" bigint NULL REFERENCES "playground_player" ("id") DEFERRABLE INITIALLY DEFERRED);
--
-- Create model Team
--
CREATE TABLE "playground_team" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "captain_id" bigint NULL REFERENCES "playground_player" ("id") DEFERRABLE INITIALLY DEFERRED, "mascot_id" bigint NULL UNIQUE REFERENCES "playground_player" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "playground_team_fans" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "team_id" bigint NOT NULL REFERENCES "playground_team" ("id") DEFERRABLE INITIALLY DEFERRED, "player_id" bigint NOT NULL REFERENCES "playground_player" ("id") DEFERRABLE INITIALLY DEFERRED);
--
-- Add field team to player
--
CREATE TABLE "new__playground_player" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "team_id" bigint NOT NULL REFERENCES "playground_team" ("id") DEFERRABLE INITIALLY DEFERRED, "rival_id" bigint NULL REFERENCES "playground_player" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "new__playground_player" ("id", "rival_id", "team_id") SELECT "id", "rival_id", NULL FROM "playground_player";
DROP TABLE "playground_player";
ALTER TABLE "new__playground_player" RENAME TO "playground_player";
CREATE INDEX "playground_team_captain_id_8f743c92" ON "playground_team" ("captain_id");
CREATE UNIQUE INDEX "playground_team_fans_team_id_player_id_1f2f85e9_uniq" ON "playground_team_fans" ("team_id", "player_id");
CREATE INDEX "playground_team_fans_team_id_5238b727" ON "playground_team_fans" ("team_id");
CREATE INDEX "playground_team_fans_player_id_274f00a0" ON "playground_team_fans" ("player_id");
CREATE INDEX "playground_player_team_id_0741fe37" ON "playground_player" ("team_id");
CREATE INDEX "playground_player_rival_id_76ee75f1" ON "playground_player" ("rival_id");
COMMIT;
