BEGIN;
--
-- Alter field author on book
--
-- (no-op)
COMMIT;
