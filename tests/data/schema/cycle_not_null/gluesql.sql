CREATE TABLE "playground_department" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL UNIQUE, "head_id" INTEGER NOT NULL);
CREATE TABLE "playground_employee" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL, "slug" TEXT NOT NULL, "department_id" INTEGER NOT NULL);
