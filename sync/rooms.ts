/** The path under which a brief's text is synchronised. */
export const syncPath = "/sync";

/** The query parameter of the handshake that carries the browser's schema version. */
export const schemaVersionParameter = "schema";

const briefPath = /^\/sync\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** The brief's id in a socket's path, or null. */
export function briefOfPath(path: string): string | null {
  return briefPath.exec(path)?.[1] ?? null;
}
