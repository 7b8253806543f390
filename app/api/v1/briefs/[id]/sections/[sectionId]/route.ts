import { readSection } from "#core/sections/read-section";
import { contract } from "../../../../_http/contract.ts";
import { endpoints } from "../../../../_http/endpoints.ts";
import { handle } from "../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readSection, ({ runtime, actor, params }) =>
    readSection(runtime, actor, params.id, params.sectionId),
  ),
);
