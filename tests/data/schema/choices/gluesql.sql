CREATE TABLE "playground_student" ("id" INTEGER NOT NULL PRIMARY KEY, "year" TEXT NOT NULL, "size" INTEGER NOT NULL, "shirt" INTEGER NULL, "media" TEXT NOT NULL, "grade" TEXT NOT NULL);
