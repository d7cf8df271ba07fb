CREATE TABLE "playground_person" ("id" INTEGER NOT NULL PRIMARY KEY);
CREATE TABLE "playground_person_blocked" ("id" INTEGER NOT NULL PRIMARY KEY, "from_person_id" INTEGER NOT NULL, "to_person_id" INTEGER NOT NULL);
CREATE TABLE "playground_person_follows" ("id" INTEGER NOT NULL PRIMARY KEY, "from_person_id" INTEGER NOT NULL, "to_person_id" INTEGER NOT NULL);
CREATE TABLE "playground_person_friends" ("id" INTEGER NOT NULL PRIMARY KEY, "from_person_id" INTEGER NOT NULL, "to_person_id" INTEGER NOT NULL);
