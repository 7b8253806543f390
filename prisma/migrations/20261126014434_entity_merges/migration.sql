-- AlterTable
ALTER TABLE "Entity" ADD COLUMN     "mergedIntoId" UUID;

-- CreateTable
CREATE TABLE "EntityMerge" (
    "id" UUID NOT NULL,
    "survivorId" UUID NOT NULL,
    "loserId" UUID NOT NULL,
    "changes" JSONB NOT NULL,
    "ties" JSONB NOT NULL,
    "mergedById" TEXT NOT NULL,
    "mergedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneById" TEXT,
    "undoneAt" TIMESTAMP(3),

    CONSTRAINT "EntityMerge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "EntityMerge_survivorId_mergedAt_idx" ON "EntityMerge"("survivorId", "mergedAt");

-- CreateIndex
CREATE INDEX "EntityMerge_loserId_idx" ON "EntityMerge"("loserId");

-- CreateIndex
CREATE INDEX "Entity_mergedIntoId_idx" ON "Entity"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Entity" ADD CONSTRAINT "Entity_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntityMerge" ADD CONSTRAINT "EntityMerge_survivorId_fkey" FOREIGN KEY ("survivorId") REFERENCES "Entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntityMerge" ADD CONSTRAINT "EntityMerge_loserId_fkey" FOREIGN KEY ("loserId") REFERENCES "Entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;
