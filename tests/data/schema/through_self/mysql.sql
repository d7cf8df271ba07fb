--
-- Create model Part
--
CREATE TABLE `playground_part` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `name` varchar(20) NOT NULL);
--
-- Create model Use
--
CREATE TABLE `playground_use` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `count` smallint UNSIGNED NOT NULL CHECK (`count` >= 0), `part_id` bigint NOT NULL, `whole_id` bigint NOT NULL);
--
-- Add field parts to part
--
-- (no-op)
ALTER TABLE `playground_use` ADD CONSTRAINT `playground_use_part_id_da8e4741_fk_playground_part_id` FOREIGN KEY (`part_id`) REFERENCES `playground_part` (`id`);
ALTER TABLE `playground_use` ADD CONSTRAINT `playground_use_whole_id_5f92f3ef_fk_playground_part_id` FOREIGN KEY (`whole_id`) REFERENCES `playground_part` (`id`);
