"use client";

import { Button } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import type { Member } from "#core/workspaces/model";

const InviteDialog = dynamic(() => import("./invite-dialog.tsx"), { ssr: false });

interface InviteButtonProps {
  readonly workspaceId: string;
  readonly roles: readonly Member["role"][];
}

export function InviteButton({ workspaceId, roles }: InviteButtonProps) {
  const t = useTranslations("workspace.invite");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        data-key="n"
        leftSection={<IconUserPlus size={16} stroke={1.5} />}
        onClick={() => setOpen(true)}
      >
        {t("action")}
      </Button>
      {open && <InviteDialog workspaceId={workspaceId} roles={roles} onClose={() => setOpen(false)} />}
    </>
  );
}
