import { AppError } from "../errors.ts";

/** What a file is by its first bytes; `ole` is the container of the old Office, and of everything encrypted of the new. */
export type Container = "zip" | "pdf" | "ole" | "rtf" | "other";

/** Some programs write a few lines before a PDF's first. */
const prelude = 1_024;

export function sniffBytes(bytes: Uint8Array): Container {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, prelude)).toString(
    "latin1",
  );
  if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) return "zip";
  if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) return "ole";
  if (head.startsWith("{\\rtf")) return "rtf";
  return head.includes("%PDF-") ? "pdf" : "other";
}

/** Throws what is wrong with a file that came as a Word document or as a PDF, and is none by its bytes. */
export function requireContainer(bytes: Uint8Array, wanted: "zip" | "pdf"): void {
  const found = sniffBytes(bytes);
  if (found === wanted) return;
  if (found === "ole" && wanted === "zip") throw oldOffice(bytes);
  throw new AppError("import-wrong-content", { found });
}

/** The streams of the container have names: one tells a document of the old Word, another one that is encrypted. */
function oldOffice(bytes: Uint8Array): AppError {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string): boolean => buffer.includes(Buffer.from(name, "utf16le"));
  if (has("EncryptedPackage") || has("EncryptionInfo")) return new AppError("import-encrypted");
  return has("WordDocument")
    ? new AppError("import-old-word")
    : new AppError("import-wrong-content", { found: "ole" });
}
