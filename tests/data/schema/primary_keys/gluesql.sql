CREATE TABLE "playground_country" ("code" TEXT NOT NULL PRIMARY KEY);
CREATE TABLE "playground_house" ("small" INTEGER NOT NULL PRIMARY KEY, "street_id" INTEGER NOT NULL);
CREATE TABLE "playground_city" ("uid" UUID NOT NULL PRIMARY KEY, "country_id" TEXT NOT NULL);
CREATE TABLE "playground_room" ("id" INTEGER NOT NULL PRIMARY KEY, "house_id" INTEGER NOT NULL);
CREATE TABLE "playground_chair" ("id" INTEGER NOT NULL PRIMARY KEY, "room_id" INTEGER NOT NULL);
CREATE TABLE "playground_street" ("number" INTEGER NOT NULL PRIMARY KEY, "city_id" UUID NOT NULL);
