--
-- Create model Student
--
CREATE TABLE `playground_student` (`id` bigint AUTO_INCREMENT NOT NULL PRIMARY KEY, `year` varchar(2) NOT NULL, `size` integer NOT NULL, `shirt` integer NULL, `media` varchar(5) NOT NULL, `grade` varchar(1) NOT NULL);
