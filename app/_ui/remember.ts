const year = 60 * 60 * 24 * 365;

/** A preference that the server has to know, kept for a year. */
export function rememberInCookie(name: string, value: string): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${year}; samesite=lax`;
}
