import { AppError } from "#core/errors";

/**
 * Refuses what another site makes a browser send with its cookies. A request with neither `Origin` nor `Sec-Fetch-Site`
 * comes from no browser of today. Throws `origin-refused`.
 */
export function checkOrigin(request: Request, publicUrl: string): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const origin = request.headers.get("origin");
  if (origin !== null) {
    if (!isOwn(origin, request, publicUrl)) throw new AppError("origin-refused", { origin });
    return;
  }
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") {
    throw new AppError("origin-refused", { site });
  }
}

function isOwn(origin: string, request: Request, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { origin: exact, host } = new URL(origin);
  return exact === new URL(publicUrl).origin || host === request.headers.get("host");
}
