CREATE TABLE "playground_place" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL);
CREATE TABLE "playground_restaurant" ("place_ptr_id" INTEGER NOT NULL PRIMARY KEY, "serves_pizza" BOOLEAN NOT NULL);
CREATE TABLE "playground_italianrestaurant" ("restaurant_ptr_id" INTEGER NOT NULL PRIMARY KEY, "serves_gnocchi" BOOLEAN NOT NULL);
CREATE TABLE "playground_supplier" ("id" INTEGER NOT NULL PRIMARY KEY, "goods" TEXT NOT NULL);
CREATE TABLE "playground_supplier_customers" ("id" INTEGER NOT NULL PRIMARY KEY, "supplier_id" INTEGER NOT NULL, "restaurant_id" INTEGER NOT NULL);
CREATE TABLE "playground_bar" ("base_id" INTEGER NOT NULL PRIMARY KEY, "owner_id" INTEGER NOT NULL);
