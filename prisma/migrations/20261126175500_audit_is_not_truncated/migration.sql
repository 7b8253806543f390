-- Nor is the audit log emptied at one stroke, by itself or with what it hangs on.
CREATE TRIGGER "AuditEvent_not_truncated"
BEFORE TRUNCATE ON "AuditEvent"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();
