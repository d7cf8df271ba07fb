--
-- Create model Event
--
CREATE TABLE `playground_event` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `title` varchar(30) NOT NULL UNIQUE, `day` date NOT NULL);
--
-- Create model Seat
--
CREATE TABLE `playground_seat` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `hall` varchar(10) NOT NULL, `row` integer NOT NULL, `number` integer NOT NULL, `event_id` bigint NOT NULL);
ALTER TABLE `playground_event` ADD CONSTRAINT `playground_event_title_day_71914c4d_uniq` UNIQUE (`title`, `day`);
ALTER TABLE `playground_seat` ADD CONSTRAINT `playground_seat_hall_row_number_event_id_e3cd1ed3_uniq` UNIQUE (`hall`, `row`, `number`, `event_id`);
ALTER TABLE `playground_seat` ADD CONSTRAINT `playground_seat_event_id_84689c56_fk_playground_event_id` FOREIGN KEY (`event_id`) REFERENCES `playground_event` (`id`);
