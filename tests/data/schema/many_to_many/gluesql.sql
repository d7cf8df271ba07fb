CREATE TABLE "playground_student" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL);
CREATE TABLE "playground_tag" ("label" TEXT NOT NULL PRIMARY KEY);
CREATE TABLE "playground_course" ("id" INTEGER NOT NULL PRIMARY KEY, "title" TEXT NOT NULL);
CREATE TABLE "course_assistants" ("id" INTEGER NOT NULL PRIMARY KEY, "course_id" INTEGER NOT NULL, "student_id" INTEGER NOT NULL);
CREATE TABLE "playground_course_students" ("id" INTEGER NOT NULL PRIMARY KEY, "course_id" INTEGER NOT NULL, "student_id" INTEGER NOT NULL);
CREATE TABLE "playground_course_tags" ("id" INTEGER NOT NULL PRIMARY KEY, "course_id" INTEGER NOT NULL, "tag_id" TEXT NOT NULL);
