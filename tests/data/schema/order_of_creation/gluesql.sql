CREATE TABLE "playground_apple" ("id" INTEGER NOT NULL PRIMARY KEY, "best_id" INTEGER NULL);
CREATE TABLE "playground_zebra" ("id" INTEGER NOT NULL PRIMARY KEY, "apple_id" INTEGER NOT NULL);
CREATE TABLE "playground_kiwi" ("parent_id" INTEGER NOT NULL PRIMARY KEY);
CREATE TABLE "playground_basket" ("id" INTEGER NOT NULL PRIMARY KEY, "order" INTEGER NOT NULL, "kiwi_id" INTEGER NOT NULL, "mango_id" INTEGER NOT NULL);
CREATE TABLE "playground_mango" ("zebra_ptr_id" INTEGER NOT NULL PRIMARY KEY, "apple_two_id" INTEGER NOT NULL UNIQUE);
CREATE TABLE "playground_mango_zebras" ("id" INTEGER NOT NULL PRIMARY KEY, "mango_id" INTEGER NOT NULL, "zebra_id" INTEGER NOT NULL);
