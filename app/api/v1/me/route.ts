import { readProfile } from "#core/people/read-profile";
import { contract } from "../_http/contract.ts";
import { endpoints } from "../_http/endpoints.ts";
import { handle } from "../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.readProfile, ({ runtime, actor }) => readProfile(runtime, actor)),
);
