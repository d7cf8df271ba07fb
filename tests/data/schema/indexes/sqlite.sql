BEGIN;
--
-- Create model Author
--
CREATE TABLE "1authors" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(100) NOT NULL);
--
-- Create model Article
--
CREATE TABLE "playground_article" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(100) NOT NULL, "pub" date NOT NULL, "_hidden" integer NOT NULL, "author_id" bigint NOT NULL REFERENCES "1authors" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX "Dauthors_name_b78d0f_idx" ON "1authors" ("name");
CREATE INDEX "playground_article_title_0271ecae" ON "playground_article" ("title");
CREATE INDEX "playground_article_author_id_e55ccbc5" ON "playground_article" ("author_id");
CREATE INDEX "playground__title_49774f_idx" ON "playground_article" ("title", "pub" DESC);
CREATE INDEX "by_author" ON "playground_article" ("author_id");
CREATE INDEX "playground_article_new" ON "playground_article" ("pub" DESC);
CREATE INDEX "only_new" ON "playground_article" ("title") WHERE "pub" > '2020-01-01';
COMMIT;
