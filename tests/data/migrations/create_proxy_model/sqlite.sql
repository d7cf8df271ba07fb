BEGIN;
--
-- Create proxy model Poet
--
-- (no-op)
COMMIT;
