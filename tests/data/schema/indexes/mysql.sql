--
-- Create model Author
--
CREATE TABLE `1authors` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `name` varchar(100) NOT NULL);
--
-- Create model Article
--
CREATE TABLE `playground_article` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `title` varchar(100) NOT NULL, `pub` date NOT NULL, `_hidden` integer NOT NULL, `author_id` bigint NOT NULL);
CREATE INDEX `Dauthors_name_b78d0f_idx` ON `1authors` (`name`);
ALTER TABLE `playground_article` ADD CONSTRAINT `playground_article_author_id_e55ccbc5_fk_1authors_id` FOREIGN KEY (`author_id`) REFERENCES `1authors` (`id`);
CREATE INDEX `playground_article_title_0271ecae` ON `playground_article` (`title`);
CREATE INDEX `playground__title_49774f_idx` ON `playground_article` (`title`, `pub` DESC);
CREATE INDEX `by_author` ON `playground_article` (`author_id`);
CREATE INDEX `playground_article_new` ON `playground_article` (`pub` DESC);
