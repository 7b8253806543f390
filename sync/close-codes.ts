/**
 * Why the server closed a connection. As y-websocket has it, after 4400 to 4499 nobody comes back as is, and after all
 * others by himself.
 */
export const closeCode = {
  unauthenticated: 4401,
  forbidden: 4403,
  notFound: 4404,
  outdatedSchema: 4426,
  unavailable: 4503,
  lacking: 4509,
  malformed: 4522,
  tooMany: 4529,
  restarting: 1012,
} as const;
export type CloseCode = (typeof closeCode)[keyof typeof closeCode];

export function isFinal(code: number): boolean {
  return code >= 4400 && code < 4500;
}
