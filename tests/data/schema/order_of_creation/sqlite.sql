BEGIN;
--
-- Create model Apple
--
CREATE TABLE "playground_apple" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT);
--
-- Create model Zebra
--
CREATE TABLE "playground_zebra" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "apple_id" bigint NOT NULL REFERENCES "playground_apple" ("id") DEFERRABLE INITIALLY DEFERRED);
--
-- Create model Kiwi
--
CREATE TABLE "playground_kiwi" ("parent_id" bigint NOT NULL PRIMARY KEY REFERENCES "playground_zebra" ("id") DEFERRABLE INITIALLY DEFERRED);
--
-- Create model Basket
--
CREATE TABLE "playground_basket" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" integer NOT NULL, "kiwi_id" bigint NOT NULL REFERENCES "playground_kiwi" ("parent_id") DEFERRABLE INITIALLY DEFERRED);
--
-- Add field best to apple
--
ALTER TABLE "playground_apple" ADD COLUMN "best_id" bigint NULL REFERENCES "playground_kiwi" ("parent_id") DEFERRABLE INITIALLY DEFERRED;
--
-- Create model Mango
--
CREATE TABLE "playground_mango" ("zebra_ptr_id" bigint NOT NULL PRIMARY KEY REFERENCES "playground_zebra" ("id") DEFERRABLE INITIALLY DEFERRED, "apple_two_id" bigint NOT NULL UNIQUE REFERENCES "playground_apple" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "playground_mango_zebras" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "mango_id" bigint NOT NULL REFERENCES "playground_mango" ("zebra_ptr_id") DEFERRABLE INITIALLY DEFERRED, "zebra_id" bigint NOT NULL REFERENCES "playground_zebra" ("id") DEFERRABLE INITIALLY DEFERRED);
--
-- Add field list to kiwi
--
CREATE TABLE "new__playground_kiwi" ("parent_id" bigint NOT NULL PRIMARY KEY REFERENCES "playground_zebra" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "new__playground_kiwi" ("parent_id") SELECT "parent_id" FROM "playground_kiwi";
DROP TABLE "playground_kiwi";
ALTER TABLE "new__playground_kiwi" RENAME TO "playground_kiwi";
CREATE INDEX "playground_zebra_apple_id_5d5630dc" ON "playground_zebra" ("apple_id");
CREATE INDEX "playground_basket_kiwi_id_b61c76b0" ON "playground_basket" ("kiwi_id");
CREATE INDEX "playground_apple_best_id_f460f62b" ON "playground_apple" ("best_id");
CREATE UNIQUE INDEX "playground_mango_zebras_mango_id_zebra_id_be79a724_uniq" ON "playground_mango_zebras" ("mango_id", "zebra_id");
CREATE INDEX "playground_mango_zebras_mango_id_cd5034e7" ON "playground_mango_zebras" ("mango_id");
CREATE INDEX "playground_mango_zebras_zebra_id_01f2e607" ON "playground_mango_zebras" ("zebra_id");
--
-- Add field mango to basket
--
CREATE TABLE "new__playground_basket" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "order" integer NOT NULL, "kiwi_id" bigint NOT NULL REFERENCES "playground_kiwi" ("parent_id") DEFERRABLE INITIALLY DEFERRED, "mango_id" bigint NOT NULL REFERENCES "playground_mango" ("zebra_ptr_id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "new__playground_basket" ("id", "order", "kiwi_id", "mango_id") SELECT "id", "order", "kiwi_id", NULL FROM "playground_basket";
DROP TABLE "playground_basket";
ALTER TABLE "new__playground_basket" RENAME TO "playground_basket";
CREATE INDEX "playground_basket_kiwi_id_b61c76b0" ON "playground_basket" ("kiwi_id");
CREATE INDEX "playground_basket_mango_id_0e2c48fb" ON "playground_basket" ("mango_id");
COMMIT;
