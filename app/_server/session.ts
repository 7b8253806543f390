import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { authorize } from "#core/access";
import { isAppError } from "#core/errors";
import { authenticate } from "#core/people/authenticate";
import type { Actor } from "#core/people/model";
import type { Role } from "#core/roles";
import { runtime } from "#core/runtime";

/** The person who asks for this page, or null for a stranger; looked up once for each request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const cookie = (await headers()).get("cookie");
  const known = cookie === null ? null : await authenticate(runtime(), new Headers({ cookie }));
  return known?.actor ?? null;
});

/** The person signed in; a stranger is sent to sign in and then back to `next`, a path of ours. */
export async function requireActor(next: string): Promise<Actor> {
  return (await currentActor()) ?? redirect(`/sign-in?next=${encodeURIComponent(next)}`);
}

/** The person signed in and his or her role in the workspace; anybody else meets the page for what does not exist. */
export async function requireMembership(
  workspaceId: string,
  next: string,
): Promise<{ actor: Actor; role: Role }> {
  const actor = await requireActor(next);
  try {
    return { actor, role: await authorize(runtime().db, actor, workspaceId, "workspace.read") };
  } catch (error) {
    if (isAppError(error) && error.code === "not-found") notFound();
    throw error;
  }
}
