CREATE TABLE "playground_badge" ("id" INTEGER NOT NULL PRIMARY KEY);
CREATE TABLE "playground_user" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL);
CREATE TABLE "playground_profile" ("user_id" INTEGER NOT NULL PRIMARY KEY);
CREATE TABLE "playground_avatar" ("profile_id" INTEGER NOT NULL PRIMARY KEY);
CREATE TABLE "playground_frame" ("id" INTEGER NOT NULL PRIMARY KEY, "badge_id" INTEGER NULL UNIQUE, "avatar_id" INTEGER NOT NULL);
