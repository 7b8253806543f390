import { exportSeries } from "#core/series/export-series";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.exportSeries, async ({ runtime, actor, params, query, headers }) => {
    const { length, ...archive } = await exportSeries(runtime, actor, params.id, query);
    // The framework lets no stream say its length.
    headers.set("x-archive-length", String(length));
    return archive;
  }),
);
