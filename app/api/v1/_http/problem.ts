import type { z } from "zod";
import { type Locale, isLocale, localeCookie, negotiateLocale } from "../../../_i18n/locales.ts";
import { databaseFault } from "#core/database-fault";
import { AppError, type ErrorCode, errorStatus, isAppError } from "#core/errors";
import type { problem } from "#core/http-model";
import type { Runtime } from "#core/runtime";
import en from "#messages/en/errors.json";
import pl from "#messages/pl/errors.json";

const sentences: Record<Locale, Record<ErrorCode, string>> = { pl, en };

type Problem = z.infer<typeof problem>;

/** The answer to a request that failed; what was not foreseen is logged and told as `internal`, without its words. */
export function problemResponse(error: unknown, request: Request, { log }: Pick<Runtime, "log">): Response {
  const fault = foreseen(error);
  if (!fault || fault.status >= 500) {
    log.error(
      { err: fault?.cause ?? error, method: request.method, path: pathOf(request) },
      "request failed",
    );
  }
  const { code, detail } = fault ?? new AppError("internal");
  const status = errorStatus[code];
  const body: Problem = {
    type: "about:blank",
    title: sentences[localeOf(request)][code],
    status,
    code,
    ...(status < 500 && describe(detail)),
  };
  const headers = { "content-type": "application/problem+json", "cache-control": "no-store" };
  return new Response(JSON.stringify(body), { status, headers });
}

function foreseen(error: unknown): AppError | null {
  return isAppError(error) ? error : databaseFault(error);
}

/** `errors` as they are; other values, such as the permission that was missing, in one line for programmers. */
function describe({ errors, path, ...rest }: AppError["detail"]): Pick<Problem, "detail" | "errors"> {
  const detail = Object.entries(rest).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const faults = typeof path === "string" ? [{ path, message: "not a value that can be used here" }] : errors;
  return {
    ...(detail.length > 0 && { detail: detail.join(", ") }),
    ...(Array.isArray(faults) && { errors: faults }),
  };
}

/** The language that the person chose, or else what the browser asks for. */
export function localeOf(request: Request): Locale {
  const cookies = request.headers.get("cookie")?.split(/; */) ?? [];
  const chosen = cookies.find((cookie) => cookie.startsWith(`${localeCookie}=`))?.split("=")[1];
  return isLocale(chosen) ? chosen : negotiateLocale(request.headers.get("accept-language"));
}

/** Without the query, which may hold what people search for, and without the secret of an invitation's link. */
function pathOf(request: Request): string {
  return new URL(request.url).pathname.replace(/(\/invitations\/)[^/]+/, "$1…");
}
