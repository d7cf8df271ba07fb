CREATE TABLE "playground_tag" ("id" INTEGER NOT NULL PRIMARY KEY, "belongs_id" INTEGER NOT NULL);
