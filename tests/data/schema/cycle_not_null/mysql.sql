--
-- Create model Department
--
CREATE TABLE `playground_department` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `name` varchar(30) NOT NULL UNIQUE);
--
-- Create model Employee
--
CREATE TABLE `playground_employee` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `name` varchar(30) NOT NULL, `slug` varchar(50) NOT NULL, `department_id` bigint NOT NULL);
--
-- Add field head to department
--
ALTER TABLE `playground_department` ADD COLUMN `head_id` bigint NOT NULL , ADD CONSTRAINT `playground_department_head_id_204200aa_fk_playground_employee_id` FOREIGN KEY (`head_id`) REFERENCES `playground_employee`(`id`);
--
-- Create constraint one_slug on model employee
--
ALTER TABLE `playground_employee` ADD CONSTRAINT `one_slug` UNIQUE (`department_id`, `slug`);
--
-- Create constraint has_name on model employee
--
ALTER TABLE `playground_employee` ADD CONSTRAINT `has_name` CHECK (NOT (`name` = ''));
--
-- Alter unique_together for employee (1 constraint(s))
--
ALTER TABLE `playground_employee` ADD CONSTRAINT `playground_employee_name_department_id_a0dc4207_uniq` UNIQUE (`name`, `department_id`);
--
-- Create index playground__head_id_a6438a_idx on field(s) head, -name of model department
--
CREATE INDEX `playground__head_id_a6438a_idx` ON `playground_department` (`head_id`, `name` DESC);
--
-- Alter unique_together for department (1 constraint(s))
--
ALTER TABLE `playground_department` ADD CONSTRAINT `playground_department_name_head_id_3898c8f9_uniq` UNIQUE (`name`, `head_id`);
ALTER TABLE `playground_employee` ADD CONSTRAINT `playground_employee_department_id_081d8222_fk_playgroun` FOREIGN KEY (`department_id`) REFERENCES `playground_department` (`id`);
CREATE INDEX `playground_employee_slug_5549ccac` ON `playground_employee` (`slug`);
