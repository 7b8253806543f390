import { readPages } from "#core/briefs/read-pages";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readPages, async ({ runtime, actor, params, query }) => {
    const svg = await readPages(runtime, actor, params.id, query);
    return { bytes: new TextEncoder().encode(svg), contentType: "image/svg+xml", filename: "pages.svg" };
  }),
);
