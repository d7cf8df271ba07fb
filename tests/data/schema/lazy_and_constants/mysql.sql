--
-- Create model Author
--
CREATE TABLE `playground_author` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY);
--
-- Create model Book
--
CREATE TABLE `playground_book` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `title` varchar(40) NOT NULL, `code` varchar(10) NOT NULL UNIQUE, `author_id` bigint NOT NULL);
--
-- Create model Shelf
--
CREATE TABLE `playground_shelf` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `first_id` bigint NOT NULL UNIQUE);
--
-- Add field shelf to book
--
ALTER TABLE `playground_book` ADD COLUMN `shelf_id` bigint NOT NULL , ADD CONSTRAINT `playground_book_shelf_id_97597edc_fk_playground_shelf_id` FOREIGN KEY (`shelf_id`) REFERENCES `playground_shelf`(`id`);
ALTER TABLE `playground_book` ADD CONSTRAINT `playground_book_author_id_04281f81_fk_playground_author_id` FOREIGN KEY (`author_id`) REFERENCES `playground_author` (`id`);
ALTER TABLE `playground_shelf` ADD CONSTRAINT `playground_shelf_first_id_b4774f8a_fk_playground_book_id` FOREIGN KEY (`first_id`) REFERENCES `playground_book` (`id`);
