CREATE TABLE "playground_player" ("id" INTEGER NOT NULL PRIMARY KEY, "team_id" INTEGER NOT NULL, "rival_id" INTEGER NULL);
CREATE TABLE "playground_team" ("id" INTEGER NOT NULL PRIMARY KEY, "captain_id" INTEGER NULL, "mascot_id" INTEGER NULL UNIQUE);
CREATE TABLE "playground_team_fans" ("id" INTEGER NOT NULL PRIMARY KEY, "team_id" INTEGER NOT NULL, "player_id" INTEGER NOT NULL);
