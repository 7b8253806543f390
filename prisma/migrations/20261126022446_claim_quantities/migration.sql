-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "quantities" JSONB NOT NULL DEFAULT '[]';
