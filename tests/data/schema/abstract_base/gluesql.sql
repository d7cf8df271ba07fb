CREATE TABLE "playground_owner" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL);
CREATE TABLE "playground_tag" ("name" TEXT NOT NULL PRIMARY KEY);
CREATE TABLE "playground_loose" ("id" INTEGER NOT NULL PRIMARY KEY, "owner_id" INTEGER NOT NULL);
CREATE TABLE "playground_loose_tags" ("id" INTEGER NOT NULL PRIMARY KEY, "loose_id" INTEGER NOT NULL, "tag_id" TEXT NOT NULL);
CREATE TABLE "playground_article" ("id" INTEGER NOT NULL PRIMARY KEY, "created" TIMESTAMP NOT NULL, "name" TEXT NOT NULL, "text" TEXT NOT NULL, "owner_id" INTEGER NOT NULL);
CREATE TABLE "playground_article_tags" ("id" INTEGER NOT NULL PRIMARY KEY, "article_id" INTEGER NOT NULL, "tag_id" TEXT NOT NULL);
CREATE TABLE "notes" ("id" INTEGER NOT NULL PRIMARY KEY, "created" TIMESTAMP NOT NULL, "owner_id" INTEGER NULL);
CREATE TABLE "notes_tags" ("id" INTEGER NOT NULL PRIMARY KEY, "note_id" INTEGER NOT NULL, "tag_id" TEXT NOT NULL);
