BEGIN;
--
-- Create model Customer
--
CREATE TABLE "playground_customer" ("user_ptr_id" integer NOT NULL PRIMARY KEY REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "phone" varchar(20) NOT NULL);
--
-- Create proxy model Manager
--
-- (no-op)
--
-- Create model Post
--
CREATE TABLE "playground_post" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "about_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "author_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "editor_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "playground_post_liked_by" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "post_id" bigint NOT NULL REFERENCES "playground_post" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
--
-- Create model Profile
--
CREATE TABLE "playground_profile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" integer NOT NULL UNIQUE REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "playground_profile_teams" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "profile_id" bigint NOT NULL REFERENCES "playground_profile" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE INDEX "playground_post_about_id_88f51c71" ON "playground_post" ("about_id");
CREATE INDEX "playground_post_author_id_861c134e" ON "playground_post" ("author_id");
CREATE INDEX "playground_post_editor_id_8cb5e46a" ON "playground_post" ("editor_id");
CREATE INDEX "playground_post_permission_id_77180f33" ON "playground_post" ("permission_id");
CREATE UNIQUE INDEX "playground_post_liked_by_post_id_user_id_89f81cc3_uniq" ON "playground_post_liked_by" ("post_id", "user_id");
CREATE INDEX "playground_post_liked_by_post_id_bf104ca8" ON "playground_post_liked_by" ("post_id");
CREATE INDEX "playground_post_liked_by_user_id_bc6ce184" ON "playground_post_liked_by" ("user_id");
CREATE UNIQUE INDEX "playground_profile_teams_profile_id_group_id_476674ec_uniq" ON "playground_profile_teams" ("profile_id", "group_id");
CREATE INDEX "playground_profile_teams_profile_id_1df5fcd6" ON "playground_profile_teams" ("profile_id");
CREATE INDEX "playground_profile_teams_group_id_e7f1c9ca" ON "playground_profile_teams" ("group_id");
COMMIT;
