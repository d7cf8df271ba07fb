--
-- Create model Country
--
CREATE TABLE `playground_country` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `name` varchar(60) NOT NULL, `code` varchar(2) NOT NULL UNIQUE);
--
-- Create model City
--
CREATE TABLE `playground_city` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `capital` varchar(2) NULL UNIQUE, `country_id` varchar(2) NOT NULL);
ALTER TABLE `playground_city` ADD CONSTRAINT `playground_city_capital_4670531a_fk_playground_country_code` FOREIGN KEY (`capital`) REFERENCES `playground_country` (`code`);
ALTER TABLE `playground_city` ADD CONSTRAINT `playground_city_country_id_9ffa6fa0_fk_playground_country_code` FOREIGN KEY (`country_id`) REFERENCES `playground_country` (`code`);
