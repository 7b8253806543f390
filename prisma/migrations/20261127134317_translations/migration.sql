-- AlterTable
ALTER TABLE "Brief" ADD COLUMN     "translationOfId" UUID;

-- CreateTable
CREATE TABLE "SectionPair" (
    "briefId" UUID NOT NULL,
    "originalId" UUID NOT NULL,
    "sectionId" TEXT NOT NULL,
    "originalSectionId" TEXT NOT NULL,
    "revision" INTEGER,
    "hash" TEXT,
    "markedById" TEXT,
    "markedAt" TIMESTAMP(3),

    CONSTRAINT "SectionPair_pkey" PRIMARY KEY ("briefId","originalId","sectionId")
);

-- CreateIndex
CREATE INDEX "SectionPair_originalId_originalSectionId_idx" ON "SectionPair"("originalId", "originalSectionId");

-- CreateIndex
CREATE UNIQUE INDEX "SectionPair_briefId_originalId_originalSectionId_key" ON "SectionPair"("briefId", "originalId", "originalSectionId");

-- CreateIndex
CREATE INDEX "Brief_translationOfId_idx" ON "Brief"("translationOfId");

-- AddForeignKey
ALTER TABLE "Brief" ADD CONSTRAINT "Brief_translationOfId_fkey" FOREIGN KEY ("translationOfId") REFERENCES "Brief"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SectionPair" ADD CONSTRAINT "SectionPair_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SectionPair" ADD CONSTRAINT "SectionPair_originalId_fkey" FOREIGN KEY ("originalId") REFERENCES "Brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;
