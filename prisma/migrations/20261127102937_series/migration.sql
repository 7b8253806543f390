-- AlterTable
ALTER TABLE "Brief" ADD COLUMN     "number" TEXT,
ADD COLUMN     "seriesId" UUID;

-- CreateTable
CREATE TABLE "Series" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "numbering" TEXT NOT NULL,
    "language" "Language" NOT NULL,
    "citationStyle" TEXT,
    "leadWords" INTEGER,
    "sections" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMP(3),

    CONSTRAINT "Series_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Series_workspaceId_name_key" ON "Series"("workspaceId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Brief_seriesId_number_key" ON "Brief"("seriesId", "number");

-- AddForeignKey
ALTER TABLE "Brief" ADD CONSTRAINT "Brief_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Series" ADD CONSTRAINT "Series_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
