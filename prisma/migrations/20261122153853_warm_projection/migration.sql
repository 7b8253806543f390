-- AlterTable
ALTER TABLE "Brief" ADD COLUMN     "projections" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "DocumentSnapshot" ADD COLUMN     "stateVector" BYTEA,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Authorship" DROP CONSTRAINT "Authorship_pkey",
ALTER COLUMN "clockFrom" SET DATA TYPE BIGINT,
ALTER COLUMN "clockTo" SET DATA TYPE BIGINT,
ALTER COLUMN "userId" DROP NOT NULL,
ADD CONSTRAINT "Authorship_pkey" PRIMARY KEY ("briefId", "clientId", "clockFrom");

-- CreateIndex: what the projection has not seen, which is a handful of rows in a log of any length.
CREATE INDEX "DocumentUpdate_unprojected_idx" ON "DocumentUpdate"("briefId", "seq") WHERE NOT "projected";
