--
-- Create model Author
--
CREATE TABLE `playground_author` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `name` varchar(20) NOT NULL);
--
-- Create model Reader
--
CREATE TABLE `playground_reader` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY);
--
-- Create model Novel
--
CREATE TABLE `playground_novel` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `author_id` bigint NOT NULL);
--
-- Create model Poem
--
CREATE TABLE `playground_poem` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `author_id` bigint NOT NULL);
CREATE TABLE `playground_poem_readers` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `poem_id` bigint NOT NULL, `reader_id` bigint NOT NULL);
ALTER TABLE `playground_novel` ADD CONSTRAINT `playground_novel_author_id_425d1e39_fk_playground_author_id` FOREIGN KEY (`author_id`) REFERENCES `playground_author` (`id`);
ALTER TABLE `playground_poem` ADD CONSTRAINT `playground_poem_author_id_f54073ab_fk_playground_author_id` FOREIGN KEY (`author_id`) REFERENCES `playground_author` (`id`);
ALTER TABLE `playground_poem_readers` ADD CONSTRAINT `playground_poem_readers_poem_id_reader_id_4368b5e0_uniq` UNIQUE (`poem_id`, `reader_id`);
ALTER TABLE `playground_poem_readers` ADD CONSTRAINT `playground_poem_readers_poem_id_f184907c_fk_playground_poem_id` FOREIGN KEY (`poem_id`) REFERENCES `playground_poem` (`id`);
ALTER TABLE `playground_poem_readers` ADD CONSTRAINT `playground_poem_read_reader_id_14448abd_fk_playgroun` FOREIGN KEY (`reader_id`) REFERENCES `playground_reader` (`id`);
