CREATE TABLE "playground_person" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL, "friend_id" INTEGER NULL);
CREATE TABLE "playground_teacher" ("person_ptr_id" INTEGER NOT NULL PRIMARY KEY, "subject" TEXT NOT NULL);
CREATE TABLE "playground_head" ("teacher_ptr_id" INTEGER NOT NULL PRIMARY KEY);
CREATE TABLE "playground_school" ("id" INTEGER NOT NULL PRIMARY KEY, "head_id" INTEGER NOT NULL UNIQUE);
CREATE TABLE "playground_school_teachers" ("id" INTEGER NOT NULL PRIMARY KEY, "school_id" INTEGER NOT NULL, "teacher_id" INTEGER NOT NULL);
