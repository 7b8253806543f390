import { removePublisherGrade } from "#core/grades/publisher-grades";
import { contract } from "../../../../_http/contract.ts";
import { endpoints } from "../../../../_http/endpoints.ts";
import { handle } from "../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.removePublisherGrade, ({ runtime, actor, params }) =>
    removePublisherGrade(runtime, actor, params.id, params.publisherKey),
  ),
);
