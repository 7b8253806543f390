-- AlterTable
ALTER TABLE "Brief" ADD COLUMN     "authors" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Series" ADD COLUMN     "imprint" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "look" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "Image" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Image_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Image_workspaceId_hash_key" ON "Image"("workspaceId", "hash");

-- AddForeignKey
ALTER TABLE "Image" ADD CONSTRAINT "Image_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
