--
-- Create model Owner
--
CREATE TABLE `playground_owner` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `name` varchar(30) NOT NULL);
--
-- Create model Tag
--
CREATE TABLE `playground_tag` (`name` varchar(50) NOT NULL PRIMARY KEY);
--
-- Create model Loose
--
CREATE TABLE `playground_loose` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `owner_id` bigint NOT NULL);
CREATE TABLE `playground_loose_tags` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `loose_id` bigint NOT NULL, `tag_id` varchar(50) NOT NULL);
--
-- Create model Article
--
CREATE TABLE `playground_article` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `created` datetime(6) NOT NULL, `name` varchar(30) NOT NULL, `text` longtext NOT NULL, `owner_id` bigint NOT NULL);
CREATE TABLE `playground_article_tags` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `article_id` bigint NOT NULL, `tag_id` varchar(50) NOT NULL);
--
-- Create model Note
--
CREATE TABLE `notes` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `created` datetime(6) NOT NULL, `owner_id` bigint NULL, CONSTRAINT `note_created` UNIQUE (`created`));
CREATE TABLE `notes_tags` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `note_id` bigint NOT NULL, `tag_id` varchar(50) NOT NULL);
ALTER TABLE `playground_loose` ADD CONSTRAINT `playground_loose_owner_id_18f10068_fk_playground_owner_id` FOREIGN KEY (`owner_id`) REFERENCES `playground_owner` (`id`);
ALTER TABLE `playground_loose_tags` ADD CONSTRAINT `playground_loose_tags_loose_id_tag_id_106a3d3c_uniq` UNIQUE (`loose_id`, `tag_id`);
ALTER TABLE `playground_loose_tags` ADD CONSTRAINT `playground_loose_tags_loose_id_f8b7d2c2_fk_playground_loose_id` FOREIGN KEY (`loose_id`) REFERENCES `playground_loose` (`id`);
ALTER TABLE `playground_loose_tags` ADD CONSTRAINT `playground_loose_tags_tag_id_228284dd_fk_playground_tag_name` FOREIGN KEY (`tag_id`) REFERENCES `playground_tag` (`name`);
ALTER TABLE `playground_article` ADD CONSTRAINT `playground_article_owner_id_3a794b86_fk_playground_owner_id` FOREIGN KEY (`owner_id`) REFERENCES `playground_owner` (`id`);
ALTER TABLE `playground_article_tags` ADD CONSTRAINT `playground_article_tags_article_id_tag_id_cde30304_uniq` UNIQUE (`article_id`, `tag_id`);
ALTER TABLE `playground_article_tags` ADD CONSTRAINT `playground_article_t_article_id_cf0ec0f0_fk_playgroun` FOREIGN KEY (`article_id`) REFERENCES `playground_article` (`id`);
ALTER TABLE `playground_article_tags` ADD CONSTRAINT `playground_article_tags_tag_id_b9eaa491_fk_playground_tag_name` FOREIGN KEY (`tag_id`) REFERENCES `playground_tag` (`name`);
ALTER TABLE `notes` ADD CONSTRAINT `notes_owner_id_created_dbd096cd_uniq` UNIQUE (`owner_id`, `created`);
ALTER TABLE `notes` ADD CONSTRAINT `notes_owner_id_dac979fd_fk_playground_owner_id` FOREIGN KEY (`owner_id`) REFERENCES `playground_owner` (`id`);
CREATE INDEX `notes_created_f01de2_idx` ON `notes` (`created`);
ALTER TABLE `notes_tags` ADD CONSTRAINT `notes_tags_note_id_tag_id_81635da0_uniq` UNIQUE (`note_id`, `tag_id`);
ALTER TABLE `notes_tags` ADD CONSTRAINT `notes_tags_note_id_09138b6a_fk_notes_id` FOREIGN KEY (`note_id`) REFERENCES `notes` (`id`);
ALTER TABLE `notes_tags` ADD CONSTRAINT `notes_tags_tag_id_555a2516_fk_playground_tag_name` FOREIGN KEY (`tag_id`) REFERENCES `playground_tag` (`name`);
