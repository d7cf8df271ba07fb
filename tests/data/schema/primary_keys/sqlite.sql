BEGIN;
--
-- Create model Country
--
CREATE TABLE "playground_country" ("code" varchar(2) NOT NULL PRIMARY KEY);
--
-- Create model House
--
CREATE TABLE "playground_house" ("small" integer NOT NULL PRIMARY KEY AUTOINCREMENT);
--
-- Create model City
--
CREATE TABLE "playground_city" ("uid" char(32) NOT NULL PRIMARY KEY, "country_id" varchar(2) NOT NULL REFERENCES "playground_country" ("code") DEFERRABLE INITIALLY DEFERRED);
--
-- Create model Room
--
CREATE TABLE "playground_room" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "house_id" smallint NOT NULL REFERENCES "playground_house" ("small") DEFERRABLE INITIALLY DEFERRED);
--
-- Create model Chair
--
CREATE TABLE "playground_chair" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "room_id" integer NOT NULL REFERENCES "playground_room" ("id") DEFERRABLE INITIALLY DEFERRED);
--
-- Create model Street
--
CREATE TABLE "playground_street" ("number" integer unsigned NOT NULL PRIMARY KEY CHECK ("number" >= 0), "city_id" char(32) NOT NULL REFERENCES "playground_city" ("uid") DEFERRABLE INITIALLY DEFERRED);
--
-- Add field street to house
--
CREATE TABLE "new__playground_house" ("small" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "street_id" integer NOT NULL REFERENCES "playground_street" ("number") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "new__playground_house" ("small", "street_id") SELECT "small", NULL FROM "playground_house";
DROP TABLE "playground_house";
ALTER TABLE "new__playground_house" RENAME TO "playground_house";
CREATE INDEX "playground_city_country_id_9ffa6fa0" ON "playground_city" ("country_id");
CREATE INDEX "playground_room_house_id_531ab59c" ON "playground_room" ("house_id");
CREATE INDEX "playground_chair_room_id_f24704f7" ON "playground_chair" ("room_id");
CREATE INDEX "playground_street_city_id_bd948393" ON "playground_street" ("city_id");
CREATE INDEX "playground_house_street_id_afdee643" ON "playground_house" ("street_id");
COMMIT;
