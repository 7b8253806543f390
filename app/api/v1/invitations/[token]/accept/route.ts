import { signIn } from "#core/people/sign-in";
import { acceptInvitation } from "#core/workspaces/accept-invitation";
import { contract } from "../../../_http/contract.ts";
import { endpoints } from "../../../_http/endpoints.ts";
import { handle } from "../../../_http/handle.ts";

export const { GET, POST, PUT, PATCH, DELETE } = endpoints(
  handle(contract.acceptInvitation, async ({ runtime, actor, params, body, request, headers }) => {
    const { workspace, newAccount } = await acceptInvitation(runtime, actor, params.token, body);
    for (const cookie of newAccount ? await signIn(runtime, newAccount, request.headers) : []) {
      headers.append("set-cookie", cookie);
    }
    return workspace;
  }),
);
