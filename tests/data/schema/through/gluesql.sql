CREATE TABLE "playground_group" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL);
CREATE TABLE "playground_person" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL);
CREATE TABLE "playground_membership" ("id" INTEGER NOT NULL PRIMARY KEY, "joined" DATE NOT NULL, "group_id" INTEGER NOT NULL, "inviter_id" INTEGER NOT NULL, "person_id" INTEGER NOT NULL);
