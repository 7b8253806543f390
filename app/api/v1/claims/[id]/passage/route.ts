import { readPassage } from "#core/review/read-passage";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readPassage, ({ runtime, actor, params }) => readPassage(runtime, actor, params.id)),
);
