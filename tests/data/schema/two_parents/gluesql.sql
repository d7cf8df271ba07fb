CREATE TABLE "playground_article" ("article_id" INTEGER NOT NULL PRIMARY KEY, "headline" TEXT NOT NULL);
CREATE TABLE "playground_book" ("book_id" INTEGER NOT NULL PRIMARY KEY, "title" TEXT NOT NULL);
CREATE TABLE "playground_bookreview" ("book_ptr_id" INTEGER NOT NULL PRIMARY KEY, "article_ptr_id" INTEGER NOT NULL UNIQUE, "stars" INTEGER NOT NULL);
