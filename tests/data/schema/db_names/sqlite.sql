BEGIN;
--
-- Create model Order
--
CREATE TABLE "Order" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "Group" varchar(10) NOT NULL);
--
-- Create model Thing
--
CREATE TABLE "my things" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT);
CREATE TABLE "my things_orders" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "thing_id" bigint NOT NULL REFERENCES "my things" ("id") DEFERRABLE INITIALLY DEFERRED, "order_id" bigint NOT NULL REFERENCES "Order" ("id") DEFERRABLE INITIALLY DEFERRED);
--
-- Add field select to order
--
CREATE TABLE "new__Order" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "Group" varchar(10) NOT NULL, "the thing" bigint NOT NULL REFERENCES "my things" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "new__Order" ("id", "Group", "the thing") SELECT "id", "Group", NULL FROM "Order";
DROP TABLE "Order";
ALTER TABLE "new__Order" RENAME TO "Order";
CREATE UNIQUE INDEX "my things_orders_thing_id_order_id_37558e52_uniq" ON "my things_orders" ("thing_id", "order_id");
CREATE INDEX "my things_orders_thing_id_f007b736" ON "my things_orders" ("thing_id");
CREATE INDEX "my things_orders_order_id_6ee5d03f" ON "my things_orders" ("order_id");
CREATE INDEX "Order_the thing_e90e42d0" ON "Order" ("the thing");
COMMIT;
