CREATE TABLE "playground_room" ("id" INTEGER NOT NULL PRIMARY KEY, "number" INTEGER NOT NULL);
CREATE TABLE "playground_booking" ("id" INTEGER NOT NULL PRIMARY KEY, "day" DATE NOT NULL, "guest" TEXT NOT NULL, "code" TEXT NOT NULL, "cancelled" BOOLEAN NOT NULL, "room_id" INTEGER NOT NULL);
