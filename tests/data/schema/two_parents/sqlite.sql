BEGIN;
--
-- Create model Article
--
CREATE TABLE "playground_article" ("article_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "headline" varchar(40) NOT NULL);
--
-- Create model Book
--
CREATE TABLE "playground_book" ("book_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(40) NOT NULL);
--
-- Create model BookReview
--
CREATE TABLE "playground_bookreview" ("book_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "playground_book" ("book_id") DEFERRABLE INITIALLY DEFERRED, "article_ptr_id" integer NOT NULL UNIQUE REFERENCES "playground_article" ("article_id") DEFERRABLE INITIALLY DEFERRED, "stars" smallint unsigned NOT NULL CHECK ("stars" >= 0));
COMMIT;
