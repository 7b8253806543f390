import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { type AppError, isAppError } from "#core/errors";
import { readProfile } from "#core/people/read-profile";
import { runtime } from "#core/runtime";
import { readInvitation } from "#core/workspaces/read-invitation";
import type { InvitationPreview } from "#core/workspaces/model";
import { currentActor } from "../../../_server/session.ts";
import { AcceptInvitation } from "../../../_ui/entrance/accept-invitation.tsx";
import classes from "../../../_ui/entrance/entrance.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.invitation");
  return { title: t("title"), referrer: "no-referrer" };
}

interface InvitationPageProps {
  readonly params: Promise<{ token: string }>;
}

export default async function InvitationPage({ params }: InvitationPageProps) {
  const { token } = await params;
  const found = await open(token);
  if (isAppError(found)) return <Refused code={found.code} />;
  const actor = await currentActor();
  const signedInAs = actor && (await readProfile(runtime(), actor)).email;
  return <AcceptInvitation token={token} invitation={found} signedInAs={signedInAs} />;
}

/** The invitation, or why it is none. */
async function open(token: string): Promise<InvitationPreview | AppError> {
  try {
    return await readInvitation(runtime(), token);
  } catch (error) {
    if (isAppError(error)) return error;
    throw error;
  }
}

async function Refused({ code }: Pick<AppError, "code">) {
  const t = await getTranslations("auth.invitation");
  const reason = code === "invitation-used" || code === "invitation-expired" ? code : "not-found";
  return (
    <>
      <h1 className={classes.heading}>{t(`refused.${reason}.title`)}</h1>
      <p className={classes.text}>{t(`refused.${reason}.text`)}</p>
      <p>
        <Link href="/sign-in">{t("toSignIn")}</Link>
      </p>
    </>
  );
}
