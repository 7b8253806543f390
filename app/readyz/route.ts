import { checkReadiness } from "#core/check-readiness";
import { runtime } from "#core/runtime";

/** Readiness: the process can do its work now. */
export async function GET(): Promise<Response> {
  const ready = await checkReadiness(runtime());
  return Response.json({ status: ready ? "ok" : "database-unavailable" }, { status: ready ? 200 : 503 });
}
