BEGIN;
--
-- Create model Place
--
CREATE TABLE "playground_place" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(50) NOT NULL);
--
-- Create model Restaurant
--
CREATE TABLE "playground_restaurant" ("place_ptr_id" bigint NOT NULL PRIMARY KEY REFERENCES "playground_place" ("id") DEFERRABLE INITIALLY DEFERRED, "serves_pizza" bool NOT NULL);
--
-- Create model ItalianRestaurant
--
CREATE TABLE "playground_italianrestaurant" ("restaurant_ptr_id" bigint NOT NULL PRIMARY KEY REFERENCES "playground_restaurant" ("place_ptr_id") DEFERRABLE INITIALLY DEFERRED, "serves_gnocchi" bool NOT NULL);
--
-- Create model Supplier
--
CREATE TABLE "playground_supplier" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "goods" varchar(20) NOT NULL);
CREATE TABLE "playground_supplier_customers" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "supplier_id" bigint NOT NULL REFERENCES "playground_supplier" ("id") DEFERRABLE INITIALLY DEFERRED, "restaurant_id" bigint NOT NULL REFERENCES "playground_restaurant" ("place_ptr_id") DEFERRABLE INITIALLY DEFERRED);
--
-- Create model Bar
--
CREATE TABLE "playground_bar" ("base_id" bigint NOT NULL PRIMARY KEY REFERENCES "playground_place" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" bigint NOT NULL REFERENCES "playground_italianrestaurant" ("restaurant_ptr_id") DEFERRABLE INITIALLY DEFERRED);
CREATE UNIQUE INDEX "playground_supplier_customers_supplier_id_restaurant_id_e3867b0f_uniq" ON "playground_supplier_customers" ("supplier_id", "restaurant_id");
CREATE INDEX "playground_supplier_customers_supplier_id_bdf4dc84" ON "playground_supplier_customers" ("supplier_id");
CREATE INDEX "playground_supplier_customers_restaurant_id_56c3e7a8" ON "playground_supplier_customers" ("restaurant_id");
CREATE INDEX "playground_bar_owner_id_ed79cae1" ON "playground_bar" ("owner_id");
COMMIT;
