import { listSections } from "#core/sections/list-sections";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listSections, ({ runtime, actor, params }) => listSections(runtime, actor, params.id)),
);
