--
-- Create model Person
--
CREATE TABLE `playground_person` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY);
CREATE TABLE `playground_person_blocked` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `from_person_id` bigint NOT NULL, `to_person_id` bigint NOT NULL);
CREATE TABLE `playground_person_follows` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `from_person_id` bigint NOT NULL, `to_person_id` bigint NOT NULL);
CREATE TABLE `playground_person_friends` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `from_person_id` bigint NOT NULL, `to_person_id` bigint NOT NULL);
ALTER TABLE `playground_person_blocked` ADD CONSTRAINT `playground_person_blocke_from_person_id_to_person_b9f3e460_uniq` UNIQUE (`from_person_id`, `to_person_id`);
ALTER TABLE `playground_person_blocked` ADD CONSTRAINT `playground_person_bl_from_person_id_055d2bfb_fk_playgroun` FOREIGN KEY (`from_person_id`) REFERENCES `playground_person` (`id`);
ALTER TABLE `playground_person_blocked` ADD CONSTRAINT `playground_person_bl_to_person_id_9830d9fc_fk_playgroun` FOREIGN KEY (`to_person_id`) REFERENCES `playground_person` (`id`);
ALTER TABLE `playground_person_follows` ADD CONSTRAINT `playground_person_follow_from_person_id_to_person_3fa5c9b6_uniq` UNIQUE (`from_person_id`, `to_person_id`);
ALTER TABLE `playground_person_follows` ADD CONSTRAINT `playground_person_fo_from_person_id_329fffda_fk_playgroun` FOREIGN KEY (`from_person_id`) REFERENCES `playground_person` (`id`);
ALTER TABLE `playground_person_follows` ADD CONSTRAINT `playground_person_fo_to_person_id_55e6beb5_fk_playgroun` FOREIGN KEY (`to_person_id`) REFERENCES `playground_person` (`id`);
ALTER TABLE `playground_person_friends` ADD CONSTRAINT `playground_person_friend_from_person_id_to_person_54ae3ba6_uniq` UNIQUE (`from_person_id`, `to_person_id`);
ALTER TABLE `playground_person_friends` ADD CONSTRAINT `playground_person_fr_from_person_id_8bae3db7_fk_playgroun` FOREIGN KEY (`from_person_id`) REFERENCES `playground_person` (`id`);
ALTER TABLE `playground_person_friends` ADD CONSTRAINT `playground_person_fr_to_person_id_575c529c_fk_playgroun` FOREIGN KEY (`to_person_id`) REFERENCES `playground_person` (`id`);
