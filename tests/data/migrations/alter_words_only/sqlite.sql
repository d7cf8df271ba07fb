BEGIN;
--
-- Alter field title on book
--
-- (no-op)
COMMIT;
