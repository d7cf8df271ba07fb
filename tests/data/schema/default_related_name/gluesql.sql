CREATE TABLE "playground_author" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL);
CREATE TABLE "playground_reader" ("id" INTEGER NOT NULL PRIMARY KEY);
CREATE TABLE "playground_novel" ("id" INTEGER NOT NULL PRIMARY KEY, "author_id" INTEGER NOT NULL);
CREATE TABLE "playground_poem" ("id" INTEGER NOT NULL PRIMARY KEY, "author_id" INTEGER NOT NULL);
CREATE TABLE "playground_poem_readers" ("id" INTEGER NOT NULL PRIMARY KEY, "poem_id" INTEGER NOT NULL, "reader_id" INTEGER NOT NULL);
