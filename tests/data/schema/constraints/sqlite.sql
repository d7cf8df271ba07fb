BEGIN;
--
-- Create model Product
--
CREATE TABLE "playground_product" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(30) NOT NULL, "kind" varchar(1) NOT NULL, "price" decimal NOT NULL, "discount" decimal NULL, "weight" real NOT NULL, "stock" integer NOT NULL, "active" bool NOT NULL, "since" date NOT NULL, "until" date NULL, CONSTRAINT "price_positive" CHECK ("price" >= '0'), CONSTRAINT "product_discount" CHECK ("discount" < ("price")), CONSTRAINT "stock_range" CHECK (("stock" BETWEEN 0 AND 100 AND "name" LIKE 'a\_\%%' ESCAPE '\')), CONSTRAINT "known_kind" CHECK (("kind" IN ('g', 'b') OR NOT "active")), CONSTRAINT "not_empty" CHECK ((NOT ("name" = '' AND "stock" = 0) AND NOT ("discount" = '1.5' AND "discount" IS NOT NULL))), CONSTRAINT "period" CHECK (("until" IS NULL OR ("active" AND "until" > ("since")))), CONSTRAINT "since_2000" CHECK ("since" >= '2000-01-31'), CONSTRAINT "sums" CHECK (("stock" <= ("id" + 10) AND NOT ("active") AND "weight" > 0.5)));
CREATE UNIQUE INDEX "unique_active" ON "playground_product" ("name") WHERE "active";
CREATE UNIQUE INDEX "unique_stock" ON "playground_product" ("stock", "kind") WHERE (NOT ("discount" IS NULL) AND ("stock" > 1 OR "kind" = 'g'));
COMMIT;
