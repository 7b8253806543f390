"use client";

import { IconDots, IconWorld } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ActionMenu } from "../action-menu.tsx";
import list from "../list/list.module.css";
import { toast } from "../toasts.tsx";
import { useAddStates } from "./use-add-states.ts";

interface RegistryMenuProps {
  readonly workspaceId: string;
  /** How many states the starter set holds. */
  readonly states: number;
}

/** What is done with the registry of entities as a whole. */
export function RegistryMenu({ workspaceId, states }: RegistryMenuProps) {
  const t = useTranslations("entities");
  const { run, failure } = useAddStates(workspaceId);
  useEffect(() => {
    if (failure !== null) toast({ message: failure, tone: "failure" });
  }, [failure]);
  return (
    <div className={list.narrow}>
      <ActionMenu
        label={t("menu.label")}
        groups={[
          [
            {
              label: t("states.add", { count: states }),
              icon: <IconWorld size={16} stroke={1.5} />,
              onSelect: () => void run(),
            },
          ],
        ]}
      >
        <IconDots size={18} stroke={1.5} />
      </ActionMenu>
    </div>
  );
}
