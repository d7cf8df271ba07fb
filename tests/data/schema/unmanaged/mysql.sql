--
-- Create model Legacy
--
-- (no-op)
--
-- Create model Other
--
-- (no-op)
--
-- Create model Tag
--
CREATE TABLE `playground_tag` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `belongs_id` bigint NOT NULL);
ALTER TABLE `playground_tag` ADD CONSTRAINT `playground_tag_belongs_id_9db48192_fk_legacy_id` FOREIGN KEY (`belongs_id`) REFERENCES `legacy` (`id`);
