-- AlterTable
ALTER TABLE "Brief" ADD COLUMN     "citationStyle" TEXT;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "addressKey" TEXT,
ADD COLUMN     "checkedAt" TIMESTAMP(3),
ADD COLUMN     "doiKey" TEXT,
ADD COLUMN     "failures" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "health" TEXT,
ADD COLUMN     "healthDetail" JSONB,
ADD COLUMN     "healthSince" TIMESTAMP(3),
ADD COLUMN     "mergedIntoId" UUID,
ADD COLUMN     "nextCheckAt" TIMESTAMP(3),
ADD COLUMN     "publisherKey" TEXT,
ADD COLUMN     "settledAt" TIMESTAMP(3),
ADD COLUMN     "settledById" TEXT,
ADD COLUMN     "titleKey" TEXT;

-- AlterTable
ALTER TABLE "SourceSnapshot" ADD COLUMN     "address" TEXT,
ADD COLUMN     "html" TEXT,
ADD COLUMN     "mediaType" TEXT,
ALTER COLUMN "takenById" DROP NOT NULL;

-- CreateTable
CREATE TABLE "SourceMerge" (
    "id" UUID NOT NULL,
    "survivorId" UUID NOT NULL,
    "loserId" UUID NOT NULL,
    "changes" JSONB NOT NULL,
    "ties" JSONB NOT NULL,
    "mergedById" TEXT NOT NULL,
    "mergedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneById" TEXT,
    "undoneAt" TIMESTAMP(3),

    CONSTRAINT "SourceMerge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceGrade" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "reliability" "Reliability",
    "reason" TEXT,
    "byPublisher" BOOLEAN NOT NULL DEFAULT false,
    "gradedById" TEXT NOT NULL,
    "gradedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SourceGrade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublisherGrade" (
    "workspaceId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "reliability" "Reliability" NOT NULL,
    "reason" TEXT,
    "gradedById" TEXT NOT NULL,
    "gradedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PublisherGrade_pkey" PRIMARY KEY ("workspaceId","key")
);

-- CreateTable
CREATE TABLE "SourceReading" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "origin" TEXT NOT NULL,
    "csl" JSONB NOT NULL,
    "text" TEXT,
    "html" TEXT,
    "address" TEXT,
    "mediaType" TEXT,
    "readById" TEXT NOT NULL,
    "readAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SourceReading_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SourceMerge_survivorId_idx" ON "SourceMerge"("survivorId");

-- CreateIndex
CREATE INDEX "SourceMerge_loserId_idx" ON "SourceMerge"("loserId");

-- CreateIndex
CREATE INDEX "SourceGrade_sourceId_gradedAt_idx" ON "SourceGrade"("sourceId", "gradedAt");

-- CreateIndex
CREATE INDEX "SourceReading_workspaceId_idx" ON "SourceReading"("workspaceId");

-- CreateIndex
CREATE INDEX "SourceReading_readAt_idx" ON "SourceReading"("readAt");

-- CreateIndex
CREATE INDEX "Source_workspaceId_addressKey_idx" ON "Source"("workspaceId", "addressKey");

-- CreateIndex
CREATE INDEX "Source_workspaceId_doiKey_idx" ON "Source"("workspaceId", "doiKey");

-- CreateIndex
CREATE INDEX "Source_workspaceId_titleKey_idx" ON "Source"("workspaceId", "titleKey");

-- CreateIndex
CREATE INDEX "Source_nextCheckAt_idx" ON "Source"("nextCheckAt");

-- CreateIndex
CREATE INDEX "Source_mergedIntoId_idx" ON "Source"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceMerge" ADD CONSTRAINT "SourceMerge_survivorId_fkey" FOREIGN KEY ("survivorId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceMerge" ADD CONSTRAINT "SourceMerge_loserId_fkey" FOREIGN KEY ("loserId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceGrade" ADD CONSTRAINT "SourceGrade_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublisherGrade" ADD CONSTRAINT "PublisherGrade_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceReading" ADD CONSTRAINT "SourceReading_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
