--
-- Create model Badge
--
CREATE TABLE `playground_badge` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY);
--
-- Create model User
--
CREATE TABLE `playground_user` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `name` varchar(50) NOT NULL);
--
-- Create model Profile
--
CREATE TABLE `playground_profile` (`user_id` bigint NOT NULL PRIMARY KEY);
--
-- Create model Avatar
--
CREATE TABLE `playground_avatar` (`profile_id` bigint NOT NULL PRIMARY KEY);
--
-- Create model Frame
--
CREATE TABLE `playground_frame` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `badge_id` bigint NULL UNIQUE, `avatar_id` bigint NOT NULL);
ALTER TABLE `playground_profile` ADD CONSTRAINT `playground_profile_user_id_45b8868f_fk_playground_user_id` FOREIGN KEY (`user_id`) REFERENCES `playground_user` (`id`);
ALTER TABLE `playground_avatar` ADD CONSTRAINT `playground_avatar_profile_id_8a3a2fd8_fk_playgroun` FOREIGN KEY (`profile_id`) REFERENCES `playground_profile` (`user_id`);
ALTER TABLE `playground_frame` ADD CONSTRAINT `playground_frame_badge_id_c2469988_fk_playground_badge_id` FOREIGN KEY (`badge_id`) REFERENCES `playground_badge` (`id`);
ALTER TABLE `playground_frame` ADD CONSTRAINT `playground_frame_avatar_id_f7e951e5_fk_playgroun` FOREIGN KEY (`avatar_id`) REFERENCES `playground_avatar` (`profile_id`);
