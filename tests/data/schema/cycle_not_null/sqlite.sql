BEGIN;
--
-- Create model Department
--
CREATE TABLE "playground_department" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(30) NOT NULL UNIQUE);
--
-- Create model Employee
--
CREATE TABLE "playground_employee" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(30) NOT NULL, "slug" varchar(50) NOT NULL, "department_id" bigint NOT NULL REFERENCES "playground_department" ("id") DEFERRABLE INITIALLY DEFERRED);
--
-- Add field head to department
--
CREATE TABLE "new__playground_department" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(30) NOT NULL UNIQUE, "head_id" bigint NOT NULL REFERENCES "playground_employee" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "new__playground_department" ("id", "name", "head_id") SELECT "id", "name", NULL FROM "playground_department";
DROP TABLE "playground_department";
ALTER TABLE "new__playground_department" RENAME TO "playground_department";
CREATE INDEX "playground_employee_slug_5549ccac" ON "playground_employee" ("slug");
CREATE INDEX "playground_employee_department_id_081d8222" ON "playground_employee" ("department_id");
CREATE INDEX "playground_department_head_id_204200aa" ON "playground_department" ("head_id");
--
-- Create constraint one_slug on model employee
--
CREATE TABLE "new__playground_employee" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(30) NOT NULL, "slug" varchar(50) NOT NULL, "department_id" bigint NOT NULL REFERENCES "playground_department" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_slug" UNIQUE ("department_id", "slug"));
INSERT INTO "new__playground_employee" ("id", "name", "slug", "department_id") SELECT "id", "name", "slug", "department_id" FROM "playground_employee";
DROP TABLE "playground_employee";
ALTER TABLE "new__playground_employee" RENAME TO "playground_employee";
CREATE INDEX "playground_employee_slug_5549ccac" ON "playground_employee" ("slug");
CREATE INDEX "playground_employee_department_id_081d8222" ON "playground_employee" ("department_id");
--
-- Create constraint has_name on model employee
--
CREATE TABLE "new__playground_employee" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(30) NOT NULL, "slug" varchar(50) NOT NULL, "department_id" bigint NOT NULL REFERENCES "playground_department" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "one_slug" UNIQUE ("department_id", "slug"), CONSTRAINT "has_name" CHECK (NOT ("name" = '')));
INSERT INTO "new__playground_employee" ("id", "name", "slug", "department_id") SELECT "id", "name", "slug", "department_id" FROM "playground_employee";
DROP TABLE "playground_employee";
ALTER TABLE "new__playground_employee" RENAME TO "playground_employee";
CREATE INDEX "playground_employee_slug_5549ccac" ON "playground_employee" ("slug");
CREATE INDEX "playground_employee_department_id_081d8222" ON "playground_employee" ("department_id");
--
-- Alter unique_together for employee (1 constraint(s))
--
CREATE UNIQUE INDEX "playground_employee_name_department_id_a0dc4207_uniq" ON "playground_employee" ("name", "department_id");
--
-- Create index playground__head_id_a6438a_idx on field(s) head, -name of model department
--
CREATE INDEX "playground__head_id_a6438a_idx" ON "playground_department" ("head_id", "name" DESC);
--
-- Alter unique_together for department (1 constraint(s))
--
CREATE UNIQUE INDEX "playground_department_name_head_id_3898c8f9_uniq" ON "playground_department" ("name", "head_id");
COMMIT;
