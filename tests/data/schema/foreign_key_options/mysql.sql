--
-- Create model Author
--
CREATE TABLE `playground_author` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `name` varchar(50) NOT NULL);
--
-- Create model Book
--
CREATE TABLE `playground_book` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `author_id` bigint NOT NULL, `editor_id` bigint NULL, `plain_id` bigint NOT NULL, `printed_by` bigint NOT NULL, `reviewer_id` bigint NOT NULL, `sequel_of_id` bigint NULL);
ALTER TABLE `playground_book` ADD CONSTRAINT `playground_book_author_id_04281f81_fk_playground_author_id` FOREIGN KEY (`author_id`) REFERENCES `playground_author` (`id`);
ALTER TABLE `playground_book` ADD CONSTRAINT `playground_book_editor_id_0efa8751_fk_playground_author_id` FOREIGN KEY (`editor_id`) REFERENCES `playground_author` (`id`);
ALTER TABLE `playground_book` ADD CONSTRAINT `playground_book_plain_id_510ccb7f_fk_playground_author_id` FOREIGN KEY (`plain_id`) REFERENCES `playground_author` (`id`);
ALTER TABLE `playground_book` ADD CONSTRAINT `playground_book_printed_by_3612e7f1_fk_playground_author_id` FOREIGN KEY (`printed_by`) REFERENCES `playground_author` (`id`);
ALTER TABLE `playground_book` ADD CONSTRAINT `playground_book_sequel_of_id_e67f87cb_fk_playground_book_id` FOREIGN KEY (`sequel_of_id`) REFERENCES `playground_book` (`id`);
CREATE INDEX `playground_book_reviewer_id_942d3344` ON `playground_book` (`reviewer_id`);
