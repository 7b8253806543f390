import { listBriefs } from "#core/briefs/list-briefs";
import { createBrief } from "#core/briefs/create-brief";
import { contract } from "../_http/contract.ts";
import { endpoints } from "../_http/endpoints.ts";
import { handle } from "../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listBriefs, ({ runtime, actor, query }) => listBriefs(runtime, actor, query)),
  handle(contract.createBrief, ({ runtime, actor, body }) => createBrief(runtime, actor, body)),
);
