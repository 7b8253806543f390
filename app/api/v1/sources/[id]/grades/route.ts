import { listGrades } from "#core/grades/list-grades";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listGrades, ({ runtime, actor, params }) => listGrades(runtime, actor, params.id)),
);
