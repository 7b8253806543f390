"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { signOut } from "../sign-out.ts";
import { useAction } from "../use-action.ts";

export function SignOutButton() {
  const t = useTranslations("account.session");
  const { run, busy, failure } = useAction(signOut);
  return (
    <div>
      <Button variant="default" loading={busy} onClick={() => void run()}>
        {t("signOut")}
      </Button>
      {failure !== null && <p role="alert">{failure}</p>}
    </div>
  );
}
