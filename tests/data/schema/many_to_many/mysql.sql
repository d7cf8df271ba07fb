--
-- Create model Student
--
CREATE TABLE `playground_student` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `name` varchar(50) NOT NULL);
--
-- Create model Tag
--
CREATE TABLE `playground_tag` (`label` varchar(20) NOT NULL PRIMARY KEY);
--
-- Create model Course
--
CREATE TABLE `playground_course` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `title` varchar(50) NOT NULL);
CREATE TABLE `course_assistants` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `course_id` bigint NOT NULL, `student_id` bigint NOT NULL);
CREATE TABLE `playground_course_students` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `course_id` bigint NOT NULL, `student_id` bigint NOT NULL);
CREATE TABLE `playground_course_tags` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `course_id` bigint NOT NULL, `tag_id` varchar(20) NOT NULL);
ALTER TABLE `course_assistants` ADD CONSTRAINT `course_assistants_course_id_student_id_aa4a429c_uniq` UNIQUE (`course_id`, `student_id`);
ALTER TABLE `course_assistants` ADD CONSTRAINT `course_assistants_course_id_b06d8883_fk_playground_course_id` FOREIGN KEY (`course_id`) REFERENCES `playground_course` (`id`);
ALTER TABLE `course_assistants` ADD CONSTRAINT `course_assistants_student_id_9699d8ee_fk_playground_student_id` FOREIGN KEY (`student_id`) REFERENCES `playground_student` (`id`);
ALTER TABLE `playground_course_students` ADD CONSTRAINT `playground_course_students_course_id_student_id_9c0844f8_uniq` UNIQUE (`course_id`, `student_id`);
ALTER TABLE `playground_course_students` ADD CONSTRAINT `playground_course_st_course_id_625b91b7_fk_playgroun` FOREIGN KEY (`course_id`) REFERENCES `playground_course` (`id`);
ALTER TABLE `playground_course_students` ADD CONSTRAINT `playground_course_st_student_id_2f0448b0_fk_playgroun` FOREIGN KEY (`student_id`) REFERENCES `playground_student` (`id`);
ALTER TABLE `playground_course_tags` ADD CONSTRAINT `playground_course_tags_course_id_tag_id_92bc4cf4_uniq` UNIQUE (`course_id`, `tag_id`);
CREATE INDEX `playground_course_tags_course_id_a4923c66` ON `playground_course_tags` (`course_id`);
CREATE INDEX `playground_course_tags_tag_id_3b2c7ed9` ON `playground_course_tags` (`tag_id`);
