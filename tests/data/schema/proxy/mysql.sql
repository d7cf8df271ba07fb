--
-- Create model Person
--
CREATE TABLE `playground_person` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `name` varchar(30) NOT NULL);
--
-- Create proxy model MyPerson
--
-- (no-op)
--
-- Create model Worker
--
CREATE TABLE `playground_worker` (`person_ptr_id` bigint NOT NULL PRIMARY KEY, `job` varchar(10) NOT NULL);
--
-- Create proxy model Status
--
-- (no-op)
--
-- Create model Pet
--
CREATE TABLE `playground_pet` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `owner_id` bigint NOT NULL);
CREATE TABLE `playground_pet_friends` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `pet_id` bigint NOT NULL, `status_id` bigint NOT NULL);
ALTER TABLE `playground_worker` ADD CONSTRAINT `playground_worker_person_ptr_id_2f811b40_fk_playground_person_id` FOREIGN KEY (`person_ptr_id`) REFERENCES `playground_person` (`id`);
ALTER TABLE `playground_pet` ADD CONSTRAINT `playground_pet_owner_id_c868735b_fk_playground_person_id` FOREIGN KEY (`owner_id`) REFERENCES `playground_person` (`id`);
ALTER TABLE `playground_pet_friends` ADD CONSTRAINT `playground_pet_friends_pet_id_status_id_14fdd401_uniq` UNIQUE (`pet_id`, `status_id`);
ALTER TABLE `playground_pet_friends` ADD CONSTRAINT `playground_pet_friends_pet_id_3059f20f_fk_playground_pet_id` FOREIGN KEY (`pet_id`) REFERENCES `playground_pet` (`id`);
ALTER TABLE `playground_pet_friends` ADD CONSTRAINT `playground_pet_frien_status_id_4e1e3011_fk_playgroun` FOREIGN KEY (`status_id`) REFERENCES `playground_person` (`id`);
