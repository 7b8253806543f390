-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "prefix" TEXT,
ADD COLUMN     "suffix" TEXT;
