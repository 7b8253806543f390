"use client";

import { Button } from "@mantine/core";
import { IconPencil, IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Entity } from "#core/entities/model";
import type { Source } from "#core/sources/model";

const EntityDrawer = dynamic(() => import("./record-drawer.tsx").then((drawers) => drawers.EntityDrawer), {
  ssr: false,
});
const SourceDrawer = dynamic(() => import("./record-drawer.tsx").then((drawers) => drawers.SourceDrawer), {
  ssr: false,
});

interface RecordButtonProps<Item> {
  readonly workspaceId: string;
  /** The record to change; absent: the button makes a new one. */
  readonly initial?: Item;
  /** Answers to the key N. */
  readonly shortcut?: boolean;
}

/** Opens the form of a new entity, or of the one given. */
export function EntityButton({ workspaceId, initial, shortcut }: RecordButtonProps<Entity>) {
  const t = useTranslations("entities");
  const { open, setOpen, saved } = useDrawer();
  return (
    <>
      <RecordButton
        label={initial ? t("detail.edit") : t("new")}
        isNew={!initial}
        shortcut={shortcut}
        onClick={() => setOpen(true)}
      />
      {open && (
        <EntityDrawer
          workspaceId={workspaceId}
          initial={initial}
          onSaved={saved}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

/** Opens the form of a new source, or of the one given. */
export function SourceButton({ workspaceId, initial, shortcut }: RecordButtonProps<Source>) {
  const t = useTranslations("sources");
  const { open, setOpen, saved } = useDrawer();
  return (
    <>
      <RecordButton
        label={initial ? t("detail.edit") : t("new")}
        isNew={!initial}
        shortcut={shortcut}
        onClick={() => setOpen(true)}
      />
      {open && (
        <SourceDrawer
          workspaceId={workspaceId}
          initial={initial}
          onSaved={saved}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function useDrawer() {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const saved = () => {
    setOpen(false);
    router.refresh();
  };
  return { open, setOpen, saved };
}

interface FaceProps {
  readonly label: string;
  readonly isNew: boolean;
  readonly shortcut: boolean | undefined;
  readonly onClick: () => void;
}

function RecordButton({ label, isNew, shortcut, onClick }: FaceProps) {
  return (
    <Button
      variant={isNew ? "filled" : "default"}
      data-key={shortcut ? "n" : undefined}
      leftSection={isNew ? <IconPlus size={16} /> : <IconPencil size={16} stroke={1.5} />}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
