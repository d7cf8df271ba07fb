BEGIN;
--
-- Create model Room
--
CREATE TABLE "playground_room" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" integer NOT NULL);
--
-- Create model Booking
--
CREATE TABLE "playground_booking" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "day" date NOT NULL, "guest" varchar(30) NOT NULL, "code" varchar(8) NOT NULL, "cancelled" bool NOT NULL, "room_id" bigint NOT NULL REFERENCES "playground_room" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_room_a_day" UNIQUE ("guest", "day"), CONSTRAINT "has_guest" CHECK (NOT ("guest" = '')), CONSTRAINT "unique_code" UNIQUE ("code"));
CREATE UNIQUE INDEX "booking_once" ON "playground_booking" ("room_id", "day") WHERE NOT "cancelled";
CREATE INDEX "playground_booking_room_id_1c0c354e" ON "playground_booking" ("room_id");
COMMIT;
