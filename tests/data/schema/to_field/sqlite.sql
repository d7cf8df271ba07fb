BEGIN;
--
-- Create model Country
--
CREATE TABLE "playground_country" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(60) NOT NULL, "code" varchar(2) NOT NULL UNIQUE);
--
-- Create model City
--
CREATE TABLE "playground_city" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "capital" varchar(2) NULL UNIQUE REFERENCES "playground_country" ("code") DEFERRABLE INITIALLY DEFERRED, "country_id" varchar(2) NOT NULL REFERENCES "playground_country" ("code") DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX "playground_city_country_id_9ffa6fa0" ON "playground_city" ("country_id");
COMMIT;
