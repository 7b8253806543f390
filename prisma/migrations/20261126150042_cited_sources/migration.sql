-- AlterTable
ALTER TABLE "Section" ADD COLUMN     "cites" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "Section_cites_idx" ON "Section" USING GIN ("cites");
