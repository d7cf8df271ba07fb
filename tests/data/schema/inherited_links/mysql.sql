--
-- Create model Person
--
CREATE TABLE `playground_person` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `name` varchar(30) NOT NULL, `friend_id` bigint NULL);
--
-- Create model Teacher
--
CREATE TABLE `playground_teacher` (`person_ptr_id` bigint NOT NULL PRIMARY KEY, `subject` varchar(30) NOT NULL);
--
-- Create model Head
--
CREATE TABLE `playground_head` (`teacher_ptr_id` bigint NOT NULL PRIMARY KEY);
--
-- Create model School
--
CREATE TABLE `playground_school` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `head_id` bigint NOT NULL UNIQUE);
CREATE TABLE `playground_school_teachers` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `school_id` bigint NOT NULL, `teacher_id` bigint NOT NULL);
ALTER TABLE `playground_person` ADD CONSTRAINT `playground_person_friend_id_2a818034_fk_playground_person_id` FOREIGN KEY (`friend_id`) REFERENCES `playground_person` (`id`);
ALTER TABLE `playground_teacher` ADD CONSTRAINT `playground_teacher_person_ptr_id_ee33f746_fk_playgroun` FOREIGN KEY (`person_ptr_id`) REFERENCES `playground_person` (`id`);
ALTER TABLE `playground_head` ADD CONSTRAINT `playground_head_teacher_ptr_id_68e06186_fk_playgroun` FOREIGN KEY (`teacher_ptr_id`) REFERENCES `playground_teacher` (`person_ptr_id`);
ALTER TABLE `playground_school` ADD CONSTRAINT `playground_school_head_id_5de6c6ce_fk_playgroun` FOREIGN KEY (`head_id`) REFERENCES `playground_head` (`teacher_ptr_id`);
ALTER TABLE `playground_school_teachers` ADD CONSTRAINT `playground_school_teachers_school_id_teacher_id_4c195adf_uniq` UNIQUE (`school_id`, `teacher_id`);
ALTER TABLE `playground_school_teachers` ADD CONSTRAINT `playground_school_te_school_id_0e243582_fk_playgroun` FOREIGN KEY (`school_id`) REFERENCES `playground_school` (`id`);
ALTER TABLE `playground_school_teachers` ADD CONSTRAINT `playground_school_te_teacher_id_512691ff_fk_playgroun` FOREIGN KEY (`teacher_id`) REFERENCES `playground_teacher` (`person_ptr_id`);
