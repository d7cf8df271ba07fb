--
-- Create model Article
--
CREATE TABLE `playground_article` (`article_id` integer AUTO_INCREMENT NOT NULL PRIMARY KEY, `headline` varchar(40) NOT NULL);
--
-- Create model Book
--
CREATE TABLE `playground_book` (`book_id` integer AUTO_INCREMENT NOT NULL PRIMARY KEY, `title` varchar(40) NOT NULL);
--
-- Create model BookReview
--
CREATE TABLE `playground_bookreview` (`book_ptr_id` integer NOT NULL PRIMARY KEY, `article_ptr_id` integer NOT NULL UNIQUE, `stars` smallint UNSIGNED NOT NULL CHECK (`stars` >= 0));
ALTER TABLE `playground_bookreview` ADD CONSTRAINT `playground_bookrevie_book_ptr_id_e77d2f68_fk_playgroun` FOREIGN KEY (`book_ptr_id`) REFERENCES `playground_book` (`book_id`);
ALTER TABLE `playground_bookreview` ADD CONSTRAINT `playground_bookrevie_article_ptr_id_0c2836c3_fk_playgroun` FOREIGN KEY (`article_ptr_id`) REFERENCES `playground_article` (`article_id`);
