/** Why the server closed a connection (4000–4999 are an application's own). After a final one, do not reconnect as is. */
export const closeCode = {
  malformed: 4400,
  unauthenticated: 4401,
  forbidden: 4403,
  notFound: 4404,
  lacking: 4409,
  outdatedSchema: 4426,
  tooMany: 4429,
  unavailable: 4503,
  restarting: 1012,
} as const;
export type CloseCode = (typeof closeCode)[keyof typeof closeCode];

const final: readonly number[] = [
  closeCode.unauthenticated,
  closeCode.forbidden,
  closeCode.notFound,
  closeCode.outdatedSchema,
];

export function isFinal(code: number): boolean {
  return final.includes(code);
}
