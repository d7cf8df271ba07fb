--
-- Create model Place
--
CREATE TABLE `playground_place` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `name` varchar(50) NOT NULL);
--
-- Create model Restaurant
--
CREATE TABLE `playground_restaurant` (`place_ptr_id` bigint NOT NULL PRIMARY KEY, `serves_pizza` bool NOT NULL);
--
-- Create model ItalianRestaurant
--
CREATE TABLE `playground_italianrestaurant` (`restaurant_ptr_id` bigint NOT NULL PRIMARY KEY, `serves_gnocchi` bool NOT NULL);
--
-- Create model Supplier
--
CREATE TABLE `playground_supplier` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `goods` varchar(20) NOT NULL);
CREATE TABLE `playground_supplier_customers` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `supplier_id` bigint NOT NULL, `restaurant_id` bigint NOT NULL);
--
-- Create model Bar
--
CREATE TABLE `playground_bar` (`base_id` bigint NOT NULL PRIMARY KEY, `owner_id` bigint NOT NULL);
ALTER TABLE `playground_restaurant` ADD CONSTRAINT `playground_restauran_place_ptr_id_0cc64369_fk_playgroun` FOREIGN KEY (`place_ptr_id`) REFERENCES `playground_place` (`id`);
ALTER TABLE `playground_italianrestaurant` ADD CONSTRAINT `playground_italianre_restaurant_ptr_id_bcea2359_fk_playgroun` FOREIGN KEY (`restaurant_ptr_id`) REFERENCES `playground_restaurant` (`place_ptr_id`);
ALTER TABLE `playground_supplier_customers` ADD CONSTRAINT `playground_supplier_cust_supplier_id_restaurant_i_e3867b0f_uniq` UNIQUE (`supplier_id`, `restaurant_id`);
ALTER TABLE `playground_supplier_customers` ADD CONSTRAINT `playground_supplier__supplier_id_bdf4dc84_fk_playgroun` FOREIGN KEY (`supplier_id`) REFERENCES `playground_supplier` (`id`);
ALTER TABLE `playground_supplier_customers` ADD CONSTRAINT `playground_supplier__restaurant_id_56c3e7a8_fk_playgroun` FOREIGN KEY (`restaurant_id`) REFERENCES `playground_restaurant` (`place_ptr_id`);
ALTER TABLE `playground_bar` ADD CONSTRAINT `playground_bar_base_id_339f671b_fk_playground_place_id` FOREIGN KEY (`base_id`) REFERENCES `playground_place` (`id`);
ALTER TABLE `playground_bar` ADD CONSTRAINT `playground_bar_owner_id_ed79cae1_fk_playgroun` FOREIGN KEY (`owner_id`) REFERENCES `playground_italianrestaurant` (`restaurant_ptr_id`);
