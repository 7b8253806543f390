import { AppError } from "../errors.ts";
import { sniffType } from "../fetching/media-type.ts";

const endings = new Map([
  ["pdf", "application/pdf"],
  ["html", "text/html"],
  ["htm", "text/html"],
  ["xhtml", "application/xhtml+xml"],
  ["txt", "text/plain"],
  ["md", "text/plain"],
]);

/** What an uploaded file is: by how it begins, or else by its name's ending. Throws `source-file-type`. */
export function fileType(name: string, bytes: Uint8Array): string {
  const ending = /\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const type = sniffType(bytes) ?? endings.get(ending);
  // A PDF begins as one.
  if (type === undefined || (type === "application/pdf" && sniffType(bytes) !== type))
    throw new AppError("source-file-type", { ending });
  return type;
}
