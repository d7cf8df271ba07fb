BEGIN;
--
-- Add field stars to restaurant
--
CREATE TABLE "new__playground_restaurant" ("place_ptr_id" bigint NOT NULL PRIMARY KEY REFERENCES "playground_place" ("id") DEFERRABLE INITIALLY DEFERRED, "pizza" bool NOT NULL, "stars" integer NOT NULL);
INSERT INTO "new__playground_restaurant" ("place_ptr_id", "pizza", "stars") SELECT "place_ptr_id", "pizza", 1 FROM "playground_restaurant";
DROP TABLE "playground_restaurant";
ALTER TABLE "new__playground_restaurant" RENAME TO "playground_restaurant";
COMMIT;
