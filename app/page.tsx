import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { readProfile } from "#core/people/read-profile";
import { runtime } from "#core/runtime";
import { listWorkspaces } from "#core/workspaces/list-workspaces";
import { requireActor } from "./_server/session.ts";
import { Empty } from "./_ui/list/empty.tsx";
import { Shell } from "./_ui/shell/shell.tsx";

/** To the first of one's workspaces. */
export default async function HomePage() {
  const actor = await requireActor("/");
  const workspaces = await listWorkspaces(runtime(), actor);
  if (workspaces[0]) redirect(`/w/${workspaces[0].id}`);
  const t = await getTranslations("workspace.none");
  return (
    <Shell profile={await readProfile(runtime(), actor)} workspaces={[]}>
      <Empty title={t("title")} text={t("text")} />
    </Shell>
  );
}
