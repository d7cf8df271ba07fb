BEGIN;
--
-- Create model Person
--
CREATE TABLE "playground_person" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(30) NOT NULL);
--
-- Create proxy model MyPerson
--
-- (no-op)
--
-- Create model Worker
--
CREATE TABLE "playground_worker" ("person_ptr_id" bigint NOT NULL PRIMARY KEY REFERENCES "playground_person" ("id") DEFERRABLE INITIALLY DEFERRED, "job" varchar(10) NOT NULL);
--
-- Create proxy model Status
--
-- (no-op)
--
-- Create model Pet
--
CREATE TABLE "playground_pet" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "owner_id" bigint NOT NULL REFERENCES "playground_person" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "playground_pet_friends" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "pet_id" bigint NOT NULL REFERENCES "playground_pet" ("id") DEFERRABLE INITIALLY DEFERRED, "status_id" bigint NOT NULL REFERENCES "playground_person" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX "playground_pet_owner_id_c868735b" ON "playground_pet" ("owner_id");
CREATE UNIQUE INDEX "playground_pet_friends_pet_id_status_id_14fdd401_uniq" ON "playground_pet_friends" ("pet_id", "status_id");
CREATE INDEX "playground_pet_friends_pet_id_3059f20f" ON "playground_pet_friends" ("pet_id");
CREATE INDEX "playground_pet_friends_status_id_4e1e3011" ON "playground_pet_friends" ("status_id");
COMMIT;
