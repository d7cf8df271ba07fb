BEGIN;
--
-- Delete model Poet
--
-- (no-op)
COMMIT;
