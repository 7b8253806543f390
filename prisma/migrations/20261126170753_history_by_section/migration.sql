-- DropIndex
DROP INDEX "SectionRevision_briefId_sectionId_number_key";

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "selfApproval" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "SectionRevision" DROP CONSTRAINT "SectionRevision_pkey",
ADD COLUMN     "state" BYTEA,
ADD COLUMN     "whole" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "words" INTEGER;

-- What was kept whole stays whole: a byte that says that nothing is compressed, then a line for the people and two for
-- each block: its node, and who wrote its words, which nobody noted.
UPDATE "SectionRevision" SET
  "words" = (
    SELECT count(*) FROM regexp_matches("text", '[[:alnum:]]+(?:[’''-][[:alnum:]]+)*', 'g')
  ),
  "state" = '\x00'::bytea || convert_to('[]' || coalesce((
    SELECT string_agg(E'\n' || block.node::text || E'\n[]', '' ORDER BY block.place)
    FROM jsonb_array_elements("content") WITH ORDINALITY AS block (node, place)
  ), ''), 'UTF8');

ALTER TABLE "SectionRevision"
ALTER COLUMN   "state" SET NOT NULL,
ALTER COLUMN   "words" SET NOT NULL,
ALTER COLUMN   "whole" DROP DEFAULT,
DROP COLUMN "content",
DROP COLUMN "id",
DROP COLUMN "text",
ADD CONSTRAINT "SectionRevision_pkey" PRIMARY KEY ("briefId", "sectionId", "number");

-- CreateTable
CREATE TABLE "SectionOrder" (
    "briefId" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "sections" TEXT[],

    CONSTRAINT "SectionOrder_pkey" PRIMARY KEY ("briefId","at")
);

-- CreateTable
CREATE TABLE "BriefVersion" (
    "id" UUID NOT NULL,
    "briefId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT,
    "sections" JSONB NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BriefVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignOff" (
    "id" UUID NOT NULL,
    "briefId" UUID NOT NULL,
    "sectionId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "signedById" TEXT NOT NULL,
    "signedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedById" TEXT,
    "endedAt" TIMESTAMP(3),
    "endedBy" TEXT,

    CONSTRAINT "SignOff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BriefVisit" (
    "briefId" UUID NOT NULL,
    "userId" TEXT NOT NULL,
    "sections" JSONB NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "BriefVisit_pkey" PRIMARY KEY ("briefId","userId")
);

-- CreateIndex
CREATE UNIQUE INDEX "BriefVersion_briefId_number_key" ON "BriefVersion"("briefId", "number");

-- CreateIndex
CREATE INDEX "SignOff_briefId_sectionId_idx" ON "SignOff"("briefId", "sectionId");

-- CreateIndex
CREATE INDEX "BriefVisit_userId_idx" ON "BriefVisit"("userId");

-- CreateIndex
CREATE INDEX "SectionRevision_briefId_createdAt_idx" ON "SectionRevision"("briefId", "createdAt");

-- AddForeignKey
ALTER TABLE "SectionOrder" ADD CONSTRAINT "SectionOrder_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefVersion" ADD CONSTRAINT "BriefVersion_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BriefVisit" ADD CONSTRAINT "BriefVisit_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Which sections there are now, of texts that are older than this table.
INSERT INTO "SectionOrder" ("briefId", "at", "sections")
SELECT "briefId", max("updatedAt"), array_agg("id" ORDER BY "position") FROM "Section"
WHERE "removedAt" IS NULL GROUP BY "briefId";
