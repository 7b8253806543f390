-- The audit log is only ever added to, whoever asks: neither a program's error nor a stolen session rewrites it.
-- What applies migrations parts them at every semicolon, so that the function's own is written as \x3b.
CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql
AS E'BEGIN RAISE EXCEPTION ''rows of the audit log are neither changed nor deleted''\x3b END';

CREATE TRIGGER "AuditEvent_append_only"
BEFORE UPDATE OR DELETE ON "AuditEvent"
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit();
