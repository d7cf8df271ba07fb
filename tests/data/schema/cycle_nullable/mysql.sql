--
-- Create model Player
--
CREATE TABLE `playground_player` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `rival_id` bigint NULL);
--
-- Create model Team
--
CREATE TABLE `playground_team` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `captain_id` bigint NULL, `mascot_id` bigint NULL UNIQUE);
CREATE TABLE `playground_team_fans` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `team_id` bigint NOT NULL, `player_id` bigint NOT NULL);
--
-- Add field team to player
--
ALTER TABLE `playground_player` ADD COLUMN `team_id` bigint NOT NULL , ADD CONSTRAINT `playground_player_team_id_0741fe37_fk_playground_team_id` FOREIGN KEY (`team_id`) REFERENCES `playground_team`(`id`);
ALTER TABLE `playground_player` ADD CONSTRAINT `playground_player_rival_id_76ee75f1_fk_playground_player_id` FOREIGN KEY (`rival_id`) REFERENCES `playground_player` (`id`);
ALTER TABLE `playground_team` ADD CONSTRAINT `playground_team_captain_id_8f743c92_fk_playground_player_id` FOREIGN KEY (`captain_id`) REFERENCES `playground_player` (`id`);
ALTER TABLE `playground_team` ADD CONSTRAINT `playground_team_mascot_id_f90d764a_fk_playground_player_id` FOREIGN KEY (`mascot_id`) REFERENCES `playground_player` (`id`);
ALTER TABLE `playground_team_fans` ADD CONSTRAINT `playground_team_fans_team_id_player_id_1f2f85e9_uniq` UNIQUE (`team_id`, `player_id`);
ALTER TABLE `playground_team_fans` ADD CONSTRAINT `playground_team_fans_team_id_5238b727_fk_playground_team_id` FOREIGN KEY (`team_id`) REFERENCES `playground_team` (`id`);
ALTER TABLE `playground_team_fans` ADD CONSTRAINT `playground_team_fans_player_id_274f00a0_fk_playground_player_id` FOREIGN KEY (`player_id`) REFERENCES `playground_player` (`id`);
