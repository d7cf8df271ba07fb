BEGIN;
--
-- Create model Person
--
CREATE TABLE "playground_person" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(30) NOT NULL, "friend_id" bigint NULL REFERENCES "playground_person" ("id") DEFERRABLE INITIALLY DEFERRED);
--
-- Create model Teacher
--
CREATE TABLE "playground_teacher" ("person_ptr_id" bigint NOT NULL PRIMARY KEY REFERENCES "playground_person" ("id") DEFERRABLE INITIALLY DEFERRED, "subject" varchar(30) NOT NULL);
--
-- Create model Head
--
CREATE TABLE "playground_head" ("teacher_ptr_id" bigint NOT NULL PRIMARY KEY REFERENCES "playground_teacher" ("person_ptr_id") DEFERRABLE INITIALLY DEFERRED);
--
-- Create model School
--
CREATE TABLE "playground_school" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "head_id" bigint NOT NULL UNIQUE REFERENCES "playground_head" ("teacher_ptr_id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "playground_school_teachers" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "school_id" bigint NOT NULL REFERENCES "playground_school" ("id") DEFERRABLE INITIALLY DEFERRED, "teacher_id" bigint NOT NULL REFERENCES "playground_teacher" ("person_ptr_id") DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX "playground_person_friend_id_2a818034" ON "playground_person" ("friend_id");
CREATE UNIQUE INDEX "playground_school_teachers_school_id_teacher_id_4c195adf_uniq" ON "playground_school_teachers" ("school_id", "teacher_id");
CREATE INDEX "playground_school_teachers_school_id_0e243582" ON "playground_school_teachers" ("school_id");
CREATE INDEX "playground_school_teachers_teacher_id_512691ff" ON "playground_school_teachers" ("teacher_id");
COMMIT;
