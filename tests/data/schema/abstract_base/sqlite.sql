BEGIN;
--
-- Create model Owner
--
CREATE TABLE "playground_owner" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(30) NOT NULL);
--
-- Create model Tag
--
CREATE TABLE "playground_tag" ("name" varchar(50) NOT NULL PRIMARY KEY);
--
-- Create model Loose
--
CREATE TABLE "playground_loose" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "owner_id" bigint NOT NULL REFERENCES "playground_owner" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "playground_loose_tags" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "loose_id" bigint NOT NULL REFERENCES "playground_loose" ("id") DEFERRABLE INITIALLY DEFERRED, "tag_id" varchar(50) NOT NULL REFERENCES "playground_tag" ("name") DEFERRABLE INITIALLY DEFERRED);
--
-- Create model Article
--
CREATE TABLE "playground_article" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created" datetime NOT NULL, "name" varchar(30) NOT NULL, "text" text NOT NULL, "owner_id" bigint NOT NULL REFERENCES "playground_owner" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "playground_article_tags" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "article_id" bigint NOT NULL REFERENCES "playground_article" ("id") DEFERRABLE INITIALLY DEFERRED, "tag_id" varchar(50) NOT NULL REFERENCES "playground_tag" ("name") DEFERRABLE INITIALLY DEFERRED);
--
-- Create model Note
--
CREATE TABLE "notes" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created" datetime NOT NULL, "owner_id" bigint NULL REFERENCES "playground_owner" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "note_created" UNIQUE ("created"));
CREATE TABLE "notes_tags" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "note_id" bigint NOT NULL REFERENCES "notes" ("id") DEFERRABLE INITIALLY DEFERRED, "tag_id" varchar(50) NOT NULL REFERENCES "playground_tag" ("name") DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX "playground_loose_owner_id_18f10068" ON "playground_loose" ("owner_id");
CREATE UNIQUE INDEX "playground_loose_tags_loose_id_tag_id_106a3d3c_uniq" ON "playground_loose_tags" ("loose_id", "tag_id");
CREATE INDEX "playground_loose_tags_loose_id_f8b7d2c2" ON "playground_loose_tags" ("loose_id");
CREATE INDEX "playground_loose_tags_tag_id_228284dd" ON "playground_loose_tags" ("tag_id");
CREATE INDEX "playground_article_owner_id_3a794b86" ON "playground_article" ("owner_id");
CREATE UNIQUE INDEX "playground_article_tags_article_id_tag_id_cde30304_uniq" ON "playground_article_tags" ("article_id", "tag_id");
CREATE INDEX "playground_article_tags_article_id_cf0ec0f0" ON "playground_article_tags" ("article_id");
CREATE INDEX "playground_article_tags_tag_id_b9eaa491" ON "playground_article_tags" ("tag_id");
CREATE UNIQUE INDEX "notes_owner_id_created_dbd096cd_uniq" ON "notes" ("owner_id", "created");
CREATE INDEX "notes_owner_id_dac979fd" ON "notes" ("owner_id");
CREATE INDEX "notes_created_f01de2_idx" ON "notes" ("created");
CREATE UNIQUE INDEX "notes_tags_note_id_tag_id_81635da0_uniq" ON "notes_tags" ("note_id", "tag_id");
CREATE INDEX "notes_tags_note_id_09138b6a" ON "notes_tags" ("note_id");
CREATE INDEX "notes_tags_tag_id_555a2516" ON "notes_tags" ("tag_id");
COMMIT;
