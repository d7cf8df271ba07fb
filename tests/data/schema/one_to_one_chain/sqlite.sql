BEGIN;
--
-- Create model Badge
--
CREATE TABLE "playground_badge" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT);
--
-- Create model User
--
CREATE TABLE "playground_user" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(50) NOT NULL);
--
-- Create model Profile
--
CREATE TABLE "playground_profile" ("user_id" bigint NOT NULL PRIMARY KEY REFERENCES "playground_user" ("id") DEFERRABLE INITIALLY DEFERRED);
--
-- Create model Avatar
--
CREATE TABLE "playground_avatar" ("profile_id" bigint NOT NULL PRIMARY KEY REFERENCES "playground_profile" ("user_id") DEFERRABLE INITIALLY DEFERRED);
--
-- Create model Frame
--
CREATE TABLE "playground_frame" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "badge_id" bigint NULL UNIQUE REFERENCES "playground_badge" ("id") DEFERRABLE INITIALLY DEFERRED, "avatar_id" bigint NOT NULL REFERENCES "playground_avatar" ("profile_id") DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX "playground_frame_avatar_id_f7e951e5" ON "playground_frame" ("avatar_id");
COMMIT;
