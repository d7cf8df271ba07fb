--
-- Create model Apple
--
CREATE TABLE `playground_apple` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY);
--
-- Create model Zebra
--
CREATE TABLE `playground_zebra` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `apple_id` bigint NOT NULL);
--
-- Create model Kiwi
--
CREATE TABLE `playground_kiwi` (`parent_id` bigint NOT NULL PRIMARY KEY);
--
-- Create model Basket
--
CREATE TABLE `playground_basket` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `order` integer NOT NULL, `kiwi_id` bigint NOT NULL);
--
-- Add field best to apple
--
ALTER TABLE `playground_apple` ADD COLUMN `best_id` bigint NULL , ADD CONSTRAINT `playground_apple_best_id_f460f62b_fk_playground_kiwi_parent_id` FOREIGN KEY (`best_id`) REFERENCES `playground_kiwi`(`parent_id`);
--
-- Create model Mango
--
CREATE TABLE `playground_mango` (`zebra_ptr_id` bigint NOT NULL PRIMARY KEY, `apple_two_id` bigint NOT NULL UNIQUE);
CREATE TABLE `playground_mango_zebras` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `mango_id` bigint NOT NULL, `zebra_id` bigint NOT NULL);
--
-- Add field list to kiwi
--
-- (no-op)
--
-- Add field mango to basket
--
ALTER TABLE `playground_basket` ADD COLUMN `mango_id` bigint NOT NULL , ADD CONSTRAINT `playground_basket_mango_id_0e2c48fb_fk_playgroun` FOREIGN KEY (`mango_id`) REFERENCES `playground_mango`(`zebra_ptr_id`);
ALTER TABLE `playground_zebra` ADD CONSTRAINT `playground_zebra_apple_id_5d5630dc_fk_playground_apple_id` FOREIGN KEY (`apple_id`) REFERENCES `playground_apple` (`id`);
ALTER TABLE `playground_kiwi` ADD CONSTRAINT `playground_kiwi_parent_id_e377336c_fk_playground_zebra_id` FOREIGN KEY (`parent_id`) REFERENCES `playground_zebra` (`id`);
ALTER TABLE `playground_basket` ADD CONSTRAINT `playground_basket_kiwi_id_b61c76b0_fk_playground_kiwi_parent_id` FOREIGN KEY (`kiwi_id`) REFERENCES `playground_kiwi` (`parent_id`);
ALTER TABLE `playground_mango` ADD CONSTRAINT `playground_mango_zebra_ptr_id_32195e48_fk_playground_zebra_id` FOREIGN KEY (`zebra_ptr_id`) REFERENCES `playground_zebra` (`id`);
ALTER TABLE `playground_mango` ADD CONSTRAINT `playground_mango_apple_two_id_1f8a02f0_fk_playground_apple_id` FOREIGN KEY (`apple_two_id`) REFERENCES `playground_apple` (`id`);
ALTER TABLE `playground_mango_zebras` ADD CONSTRAINT `playground_mango_zebras_mango_id_zebra_id_be79a724_uniq` UNIQUE (`mango_id`, `zebra_id`);
ALTER TABLE `playground_mango_zebras` ADD CONSTRAINT `playground_mango_zeb_mango_id_cd5034e7_fk_playgroun` FOREIGN KEY (`mango_id`) REFERENCES `playground_mango` (`zebra_ptr_id`);
ALTER TABLE `playground_mango_zebras` ADD CONSTRAINT `playground_mango_zebras_zebra_id_01f2e607_fk_playground_zebra_id` FOREIGN KEY (`zebra_id`) REFERENCES `playground_zebra` (`id`);
