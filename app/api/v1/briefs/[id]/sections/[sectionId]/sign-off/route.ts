import { readSignOff } from "#core/sign-offs/read-sign-off";
import { signSection } from "#core/sign-offs/sign-section";
import { withdrawSignOff } from "#core/sign-offs/withdraw-sign-off";
import { contract } from "../../../../../_http/contract.ts";
import { endpoints } from "../../../../../_http/endpoints.ts";
import { handle } from "../../../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readSignOff, ({ runtime, actor, params }) =>
    readSignOff(runtime, actor, params.id, params.sectionId),
  ),
  handle(contract.signSection, ({ runtime, actor, params, body }) =>
    signSection(runtime, actor, params.id, params.sectionId, body),
  ),
  handle(contract.withdrawSignOff, ({ runtime, actor, params }) =>
    withdrawSignOff(runtime, actor, params.id, params.sectionId),
  ),
);
