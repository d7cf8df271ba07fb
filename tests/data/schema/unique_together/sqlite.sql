BEGIN;
--
-- Create model Event
--
CREATE TABLE "playground_event" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(30) NOT NULL UNIQUE, "day" date NOT NULL);
--
-- Create model Seat
--
CREATE TABLE "playground_seat" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "hall" varchar(10) NOT NULL, "row" integer NOT NULL, "number" integer NOT NULL, "event_id" bigint NOT NULL REFERENCES "playground_event" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE UNIQUE INDEX "playground_event_title_day_71914c4d_uniq" ON "playground_event" ("title", "day");
CREATE UNIQUE INDEX "playground_seat_hall_row_number_event_id_e3cd1ed3_uniq" ON "playground_seat" ("hall", "row", "number", "event_id");
CREATE INDEX "playground_seat_event_id_84689c56" ON "playground_seat" ("event_id");
COMMIT;
