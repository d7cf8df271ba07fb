BEGIN;
--
-- Create model Everything
--
CREATE TABLE "playground_everything" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "char" varchar(30) NOT NULL, "char_null" varchar(30) NULL, "text" text NOT NULL, "integer" integer NOT NULL, "boolean" bool NOT NULL, "boolean_null" bool NULL, "date" date NOT NULL, "moment" datetime NOT NULL, "created" datetime NOT NULL, "changed" datetime NOT NULL, "decimal" decimal NOT NULL, "floating" real NOT NULL, "email" varchar(254) NOT NULL, "url" varchar(200) NOT NULL, "slug" varchar(50) NOT NULL, "slug_unique" varchar(80) NOT NULL UNIQUE, "positive" integer unsigned NOT NULL CHECK ("positive" >= 0), "positive_small" smallint unsigned NOT NULL CHECK ("positive_small" >= 0), "positive_big" bigint unsigned NOT NULL CHECK ("positive_big" >= 0), "small" smallint NOT NULL, "big" bigint NOT NULL, "time" time NOT NULL, "duration" bigint NOT NULL, "uuid" char(32) NOT NULL UNIQUE, "json" text NOT NULL CHECK ((JSON_VALID("json") OR "json" IS NULL)), "binary" BLOB NOT NULL, "address" char(39) NOT NULL, "file" varchar(100) NOT NULL, "path" varchar(100) NOT NULL);
CREATE INDEX "playground_everything_slug_1dad7f1f" ON "playground_everything" ("slug");
CREATE INDEX "playground_everything_big_d8901679" ON "playground_everything" ("big");
COMMIT;
