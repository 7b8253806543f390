-- CreateTable
CREATE TABLE "AuthorshipSnapshot" (
    "briefId" UUID NOT NULL,
    "people" TEXT[],
    "stamps" BYTEA NOT NULL,

    CONSTRAINT "AuthorshipSnapshot_pkey" PRIMARY KEY ("briefId")
);

-- AddForeignKey
ALTER TABLE "AuthorshipSnapshot" ADD CONSTRAINT "AuthorshipSnapshot_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;
