--
-- Create model Room
--
CREATE TABLE `playground_room` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `number` integer NOT NULL);
--
-- Create model Booking
--
CREATE TABLE `playground_booking` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `day` date NOT NULL, `guest` varchar(30) NOT NULL, `code` varchar(8) NOT NULL, `cancelled` bool NOT NULL, `room_id` bigint NOT NULL, CONSTRAINT `one_room_a_day` UNIQUE (`guest`, `day`), CONSTRAINT `has_guest` CHECK (NOT (`guest` = '')), CONSTRAINT `unique_code` UNIQUE (`code`));
ALTER TABLE `playground_booking` ADD CONSTRAINT `playground_booking_room_id_1c0c354e_fk_playground_room_id` FOREIGN KEY (`room_id`) REFERENCES `playground_room` (`id`);
