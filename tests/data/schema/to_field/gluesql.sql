CREATE TABLE "playground_country" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL, "code" TEXT NOT NULL UNIQUE);
CREATE TABLE "playground_city" ("id" INTEGER NOT NULL PRIMARY KEY, "capital" TEXT NULL UNIQUE, "country_id" TEXT NOT NULL);
