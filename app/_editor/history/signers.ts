import type { SignOff } from "#core/sign-offs/model";

/** The names of those who signed, and when the last of them did. */
export function signersOf({ by }: SignOff): { readonly names: string[]; readonly at: Date } {
  return { names: by.map(({ person }) => person.name), at: new Date(by.at(-1)?.at ?? 0) };
}
