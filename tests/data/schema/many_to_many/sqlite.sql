BEGIN;
--
-- Create model Student
--
CREATE TABLE "playground_student" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(50) NOT NULL);
--
-- Create model Tag
--
CREATE TABLE "playground_tag" ("label" varchar(20) NOT NULL PRIMARY KEY);
--
-- Create model Course
--
CREATE TABLE "playground_course" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "title" varchar(50) NOT NULL);
CREATE TABLE "course_assistants" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "course_id" bigint NOT NULL REFERENCES "playground_course" ("id") DEFERRABLE INITIALLY DEFERRED, "student_id" bigint NOT NULL REFERENCES "playground_student" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "playground_course_students" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "course_id" bigint NOT NULL REFERENCES "playground_course" ("id") DEFERRABLE INITIALLY DEFERRED, "student_id" bigint NOT NULL REFERENCES "playground_student" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "playground_course_tags" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "course_id" bigint NOT NULL, "tag_id" varchar(20) NOT NULL);
CREATE UNIQUE INDEX "course_assistants_course_id_student_id_aa4a429c_uniq" ON "course_assistants" ("course_id", "student_id");
CREATE INDEX "course_assistants_course_id_b06d8883" ON "course_assistants" ("course_id");
CREATE INDEX "course_assistants_student_id_9699d8ee" ON "course_assistants" ("student_id");
CREATE UNIQUE INDEX "playground_course_students_course_id_student_id_9c0844f8_uniq" ON "playground_course_students" ("course_id", "student_id");
CREATE INDEX "playground_course_students_course_id_625b91b7" ON "playground_course_students" ("course_id");
CREATE INDEX "playground_course_students_student_id_2f0448b0" ON "playground_course_students" ("student_id");
CREATE UNIQUE INDEX "playground_course_tags_course_id_tag_id_92bc4cf4_uniq" ON "playground_course_tags" ("course_id", "tag_id");
CREATE INDEX "playground_course_tags_course_id_a4923c66" ON "playground_course_tags" ("course_id");
CREATE INDEX "playground_course_tags_tag_id_3b2c7ed9" ON "playground_course_tags" ("tag_id");
COMMIT;
