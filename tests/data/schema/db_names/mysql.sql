--
-- Create model Order
--
CREATE TABLE `Order` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `Group` varchar(10) NOT NULL);
--
-- Create model Thing
--
CREATE TABLE `my things` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY);
CREATE TABLE `my things_orders` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `thing_id` bigint NOT NULL, `order_id` bigint NOT NULL);
--
-- Add field select to order
--
ALTER TABLE `Order` ADD COLUMN `the thing` bigint NOT NULL , ADD CONSTRAINT `Order_the thing_e90e42d0_fk_my things_id` FOREIGN KEY (`the thing`) REFERENCES `my things`(`id`);
ALTER TABLE `my things_orders` ADD CONSTRAINT `my things_orders_thing_id_order_id_37558e52_uniq` UNIQUE (`thing_id`, `order_id`);
ALTER TABLE `my things_orders` ADD CONSTRAINT `my things_orders_thing_id_f007b736_fk_my things_id` FOREIGN KEY (`thing_id`) REFERENCES `my things` (`id`);
ALTER TABLE `my things_orders` ADD CONSTRAINT `my things_orders_order_id_6ee5d03f_fk_Order_id` FOREIGN KEY (`order_id`) REFERENCES `Order` (`id`);
