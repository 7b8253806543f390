-- The type is changed in place, for the table refuses every UPDATE.
ALTER TABLE "ReleaseFile"
  ALTER COLUMN "annex" TYPE TEXT USING CASE WHEN "annex" THEN 'with-annex' ELSE 'text' END;

ALTER TABLE "ReleaseFile" RENAME COLUMN "annex" TO "contents";
