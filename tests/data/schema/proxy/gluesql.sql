CREATE TABLE "playground_person" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL);
CREATE TABLE "playground_worker" ("person_ptr_id" INTEGER NOT NULL PRIMARY KEY, "job" TEXT NOT NULL);
CREATE TABLE "playground_pet" ("id" INTEGER NOT NULL PRIMARY KEY, "owner_id" INTEGER NOT NULL);
CREATE TABLE "playground_pet_friends" ("id" INTEGER NOT NULL PRIMARY KEY, "pet_id" INTEGER NOT NULL, "status_id" INTEGER NOT NULL);
