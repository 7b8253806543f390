-- CreateTable
CREATE TABLE "MentionRejection" (
    "id" UUID NOT NULL,
    "briefId" UUID NOT NULL,
    "entityId" UUID,
    "form" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MentionRejection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MentionRejection_briefId_idx" ON "MentionRejection"("briefId");

-- CreateIndex
CREATE INDEX "MentionRejection_entityId_idx" ON "MentionRejection"("entityId");

-- AddForeignKey
ALTER TABLE "MentionRejection" ADD CONSTRAINT "MentionRejection_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentionRejection" ADD CONSTRAINT "MentionRejection_entityId_fkey" FOREIGN KEY ("entityId") REFERENCES "Entity"("id") ON DELETE CASCADE ON UPDATE CASCADE;
