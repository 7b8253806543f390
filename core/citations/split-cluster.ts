/** Private-use signs before and after each cite, so that a cluster can be told into its cites again. */
export const start = "\uE000";
export const end = "\uE001";

export interface ClusterPiece {
  /** The bracket that opens the cluster, at its first cite; else empty. */
  readonly open: string;
  readonly html: string;
  /** What parts this cite from the next, or closes the cluster. */
  readonly close: string;
}

/** The cites of a cluster as the processor wrote it with signs; the space that it puts beside a sign goes with it. */
export function splitCluster(html: string): ClusterPiece[] {
  const [open = "", ...rest] = html.split(start);
  return rest.map((piece, index) => {
    const [words = "", close = ""] = piece.split(end);
    return { open: index === 0 ? open : "", html: words.trim(), close };
  });
}
