import { gradePublisher, listPublisherGrades } from "#core/grades/publisher-grades";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.listPublisherGrades, ({ runtime, actor, params }) =>
    listPublisherGrades(runtime, actor, params.id),
  ),
  handle(contract.gradePublisher, ({ runtime, actor, params, body }) =>
    gradePublisher(runtime, actor, params.id, body),
  ),
);
