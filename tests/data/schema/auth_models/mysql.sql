--
-- Create model Customer
--
CREATE TABLE `playground_customer` (`user_ptr_id` integer NOT NULL PRIMARY KEY, `phone` varchar(20) NOT NULL);
--
-- Create proxy model Manager
--
-- (no-op)
--
-- Create model Post
--
CREATE TABLE `playground_post` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `about_id` integer NOT NULL, `author_id` integer NOT NULL, `editor_id` integer NULL, `permission_id` integer NOT NULL);
CREATE TABLE `playground_post_liked_by` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `post_id` bigint NOT NULL, `user_id` integer NOT NULL);
--
-- Create model Profile
--
CREATE TABLE `playground_profile` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `user_id` integer NOT NULL UNIQUE);
CREATE TABLE `playground_profile_teams` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `profile_id` bigint NOT NULL, `group_id` integer NOT NULL);
ALTER TABLE `playground_customer` ADD CONSTRAINT `playground_customer_user_ptr_id_ac65b4fb_fk_auth_user_id` FOREIGN KEY (`user_ptr_id`) REFERENCES `auth_user` (`id`);
ALTER TABLE `playground_post` ADD CONSTRAINT `playground_post_about_id_88f51c71_fk_django_content_type_id` FOREIGN KEY (`about_id`) REFERENCES `django_content_type` (`id`);
ALTER TABLE `playground_post` ADD CONSTRAINT `playground_post_author_id_861c134e_fk_auth_user_id` FOREIGN KEY (`author_id`) REFERENCES `auth_user` (`id`);
ALTER TABLE `playground_post` ADD CONSTRAINT `playground_post_editor_id_8cb5e46a_fk_auth_user_id` FOREIGN KEY (`editor_id`) REFERENCES `auth_user` (`id`);
ALTER TABLE `playground_post` ADD CONSTRAINT `playground_post_permission_id_77180f33_fk_auth_permission_id` FOREIGN KEY (`permission_id`) REFERENCES `auth_permission` (`id`);
ALTER TABLE `playground_post_liked_by` ADD CONSTRAINT `playground_post_liked_by_post_id_user_id_89f81cc3_uniq` UNIQUE (`post_id`, `user_id`);
ALTER TABLE `playground_post_liked_by` ADD CONSTRAINT `playground_post_liked_by_post_id_bf104ca8_fk_playground_post_id` FOREIGN KEY (`post_id`) REFERENCES `playground_post` (`id`);
ALTER TABLE `playground_post_liked_by` ADD CONSTRAINT `playground_post_liked_by_user_id_bc6ce184_fk_auth_user_id` FOREIGN KEY (`user_id`) REFERENCES `auth_user` (`id`);
ALTER TABLE `playground_profile` ADD CONSTRAINT `playground_profile_user_id_45b8868f_fk_auth_user_id` FOREIGN KEY (`user_id`) REFERENCES `auth_user` (`id`);
ALTER TABLE `playground_profile_teams` ADD CONSTRAINT `playground_profile_teams_profile_id_group_id_476674ec_uniq` UNIQUE (`profile_id`, `group_id`);
ALTER TABLE `playground_profile_teams` ADD CONSTRAINT `playground_profile_t_profile_id_1df5fcd6_fk_playgroun` FOREIGN KEY (`profile_id`) REFERENCES `playground_profile` (`id`);
ALTER TABLE `playground_profile_teams` ADD CONSTRAINT `playground_profile_teams_group_id_e7f1c9ca_fk_auth_group_id` FOREIGN KEY (`group_id`) REFERENCES `auth_group` (`id`);
