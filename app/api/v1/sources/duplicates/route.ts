import { listDuplicates } from "#core/sources/list-duplicates";
import { contract } from "../../_http/contract.ts";
import { endpoints } from "../../_http/endpoints.ts";
import { handle } from "../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listDuplicates, ({ runtime, actor, query }) => listDuplicates(runtime, actor, query)),
);
