-- CreateTable
CREATE TABLE "Publication" (
    "briefId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "isOpen" BOOLEAN NOT NULL,
    "annex" BOOLEAN NOT NULL,
    "openedById" TEXT NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("briefId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Publication_address_key" ON "Publication"("address");

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_briefId_fkey" FOREIGN KEY ("briefId") REFERENCES "Brief"("id") ON DELETE CASCADE ON UPDATE CASCADE;
