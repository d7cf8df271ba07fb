CREATE TABLE "playground_author" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL);
CREATE TABLE "playground_book" ("id" INTEGER NOT NULL PRIMARY KEY, "author_id" INTEGER NOT NULL, "editor_id" INTEGER NULL, "plain_id" INTEGER NOT NULL, "printed_by" INTEGER NOT NULL, "reviewer_id" INTEGER NOT NULL, "sequel_of_id" INTEGER NULL);
