--
-- Create model Group
--
CREATE TABLE `playground_group` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `name` varchar(128) NOT NULL);
--
-- Create model Person
--
CREATE TABLE `playground_person` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `name` varchar(128) NOT NULL);
--
-- Create model Membership
--
CREATE TABLE `playground_membership` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `joined` date NOT NULL, `group_id` bigint NOT NULL, `inviter_id` bigint NOT NULL, `person_id` bigint NOT NULL);
--
-- Add field members to group
--
-- (no-op)
ALTER TABLE `playground_membership` ADD CONSTRAINT `playground_membership_person_id_group_id_869ea132_uniq` UNIQUE (`person_id`, `group_id`);
ALTER TABLE `playground_membership` ADD CONSTRAINT `playground_membership_group_id_30907722_fk_playground_group_id` FOREIGN KEY (`group_id`) REFERENCES `playground_group` (`id`);
ALTER TABLE `playground_membership` ADD CONSTRAINT `playground_membershi_inviter_id_2f9e1132_fk_playgroun` FOREIGN KEY (`inviter_id`) REFERENCES `playground_person` (`id`);
ALTER TABLE `playground_membership` ADD CONSTRAINT `playground_membership_person_id_78e00f97_fk_playground_person_id` FOREIGN KEY (`person_id`) REFERENCES `playground_person` (`id`);
