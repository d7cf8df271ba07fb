--
-- Create model Country
--
CREATE TABLE `playground_country` (`code` varchar(2) NOT NULL PRIMARY KEY);
--
-- Create model House
--
CREATE TABLE `playground_house` (`small` smallint AUTO_INCREMENT NOT NULL PRIMARY KEY);
--
-- Create model City
--
CREATE TABLE `playground_city` (`uid` char(32) NOT NULL PRIMARY KEY, `country_id` varchar(2) NOT NULL);
--
-- Create model Room
--
CREATE TABLE `playground_room` (`id` integer AUTO_INCREMENT NOT NULL PRIMARY KEY, `house_id` smallint NOT NULL);
--
-- Create model Chair
--
CREATE TABLE `playground_chair` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `room_id` integer NOT NULL);
--
-- Create model Street
--
CREATE TABLE `playground_street` (`number` integer UNSIGNED NOT NULL PRIMARY KEY CHECK (`number` >= 0), `city_id` char(32) NOT NULL);
--
-- Add field street to house
--
ALTER TABLE `playground_house` ADD COLUMN `street_id` integer NOT NULL , ADD CONSTRAINT `playground_house_street_id_afdee643_fk_playground_street_number` FOREIGN KEY (`street_id`) REFERENCES `playground_street`(`number`);
ALTER TABLE `playground_city` ADD CONSTRAINT `playground_city_country_id_9ffa6fa0_fk_playground_country_code` FOREIGN KEY (`country_id`) REFERENCES `playground_country` (`code`);
ALTER TABLE `playground_room` ADD CONSTRAINT `playground_room_house_id_531ab59c_fk_playground_house_small` FOREIGN KEY (`house_id`) REFERENCES `playground_house` (`small`);
ALTER TABLE `playground_chair` ADD CONSTRAINT `playground_chair_room_id_f24704f7_fk_playground_room_id` FOREIGN KEY (`room_id`) REFERENCES `playground_room` (`id`);
ALTER TABLE `playground_street` ADD CONSTRAINT `playground_street_city_id_bd948393_fk_playground_city_uid` FOREIGN KEY (`city_id`) REFERENCES `playground_city` (`uid`);
