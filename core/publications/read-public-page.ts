import type { Runtime } from "../runtime.ts";
import { releaseFile } from "../versions/release-files.ts";
import { publicRelease } from "./public-release.ts";

export interface PublicPage {
  /** A whole HTML document. */
  readonly bytes: Uint8Array;
  /** Another with each release, and with and without the annex. */
  readonly tag: string;
}

/** What anybody reads at an address; null where there is no page, or none any more. */
export async function readPublicPage(
  { db }: Pick<Runtime, "db">,
  address: string,
): Promise<PublicPage | null> {
  const found = await db.publication.findFirst({
    where: { address, isOpen: true, brief: { trashedAt: null } },
    select: { briefId: true, annex: true },
  });
  const release = found && (await publicRelease(db, found.briefId));
  if (!release) return null;
  const { bytes } = await releaseFile(db, release.versionId, {
    format: "html",
    contents: found.annex ? "with-annex" : "text",
  });
  return { bytes, tag: `"${release.hash.slice(0, 32)}${found.annex ? "-annex" : ""}"` };
}
