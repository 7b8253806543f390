-- CreateTable
CREATE TABLE "FrozenRelease" (
    "versionId" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "FrozenRelease_pkey" PRIMARY KEY ("versionId")
);

-- CreateTable
CREATE TABLE "ReleaseFile" (
    "versionId" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "annex" BOOLEAN NOT NULL,
    "filename" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReleaseFile_pkey" PRIMARY KEY ("versionId","format","annex")
);

-- AddForeignKey
ALTER TABLE "FrozenRelease" ADD CONSTRAINT "FrozenRelease_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "BriefVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseFile" ADD CONSTRAINT "ReleaseFile_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "FrozenRelease"("versionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was released stays as it is, and goes only with its commentary.
CREATE FUNCTION refuse_change_of_release() RETURNS trigger LANGUAGE plpgsql
AS E'BEGIN RAISE EXCEPTION ''what was released is not changed''\x3b END';

CREATE TRIGGER "FrozenRelease_frozen" BEFORE UPDATE ON "FrozenRelease"
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_release();

CREATE TRIGGER "ReleaseFile_frozen" BEFORE UPDATE ON "ReleaseFile"
FOR EACH ROW EXECUTE FUNCTION refuse_change_of_release();
