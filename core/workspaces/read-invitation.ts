import type { Runtime } from "../runtime.ts";
import type { InvitationPreview } from "./model.ts";
import { openInvitation } from "./open-invitation.ts";

/** What the bearer of a link may see. Throws `not-found`, `invitation-used` and `invitation-expired`. */
export async function readInvitation({ db }: Pick<Runtime, "db">, token: string): Promise<InvitationPreview> {
  const { workspace, email, role } = await openInvitation(db, token);
  const accounts = await db.user.count({ where: { email } });
  return { workspace: workspace.name, email, role, hasAccount: accounts > 0 };
}
