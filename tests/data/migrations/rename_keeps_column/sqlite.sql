BEGIN;
--
-- Alter field title on book
--
-- (no-op)
--
-- Rename field title on book to heading
--
-- (no-op)
COMMIT;
