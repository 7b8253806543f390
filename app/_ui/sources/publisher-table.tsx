"use client";

import { Button, VisuallyHidden } from "@mantine/core";
import { IconPencil, IconPlus, IconX } from "@tabler/icons-react";
import { useFormatter, useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { PublisherGrade } from "#core/grades/model";
import { api } from "../api.ts";
import { Empty } from "../list/empty.tsx";
import list from "../list/list.module.css";
import table from "../list/table.module.css";
import { Grade } from "../registry/grade.tsx";
import { toast } from "../toasts.tsx";
import { useToastFailure } from "../use-failure.ts";
import classes from "./publisher-table.module.css";

const PublisherDialog = dynamic(() => import("./publisher-dialog.tsx"), { ssr: false });

interface PublisherTableProps {
  readonly workspaceId: string;
  readonly grades: readonly PublisherGrade[];
  readonly mayChange: boolean;
}

/** What new sources are graded by their publisher. */
export function PublisherTable({ workspaceId, grades, mayChange }: PublisherTableProps) {
  const t = useTranslations("trust.publishers");
  const undoLabel = useTranslations("common.actions")("undo");
  const format = useFormatter();
  const router = useRouter();
  const failed = useToastFailure();
  const [editing, setEditing] = useState<PublisherGrade | "new" | null>(null);
  const path = `/workspaces/${workspaceId}/publisher-grades`;
  const remove = async ({ key, name, reliability, reason }: PublisherGrade) => {
    try {
      await api(`${path}/${encodeURIComponent(key)}`, { method: "DELETE" });
      const undo = () => {
        api(path, { body: { name, reliability, reason } }).then(() => router.refresh(), failed);
      };
      toast({ message: t("removed", { name }), action: { label: undoLabel, run: undo } });
      router.refresh();
    } catch (error) {
      failed(error);
    }
  };
  return (
    <>
      <div className={classes.head}>
        <p className={list.sub}>{t("text")}</p>
        {mayChange && (
          <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setEditing("new")}>
            {t("add")}
          </Button>
        )}
      </div>
      {grades.length === 0 ? (
        <Empty title={t("none")} text={t("noneText")} />
      ) : (
        <table className={`${table.table} ${table.middle}`}>
          <thead>
            <tr>
              <th scope="col">{t("name")}</th>
              <th scope="col">{t("grade")}</th>
              <th scope="col" className={table.wide}>
                {t("by")}
              </th>
              <th scope="col" className={table.number}>
                {t("sources")}
              </th>
              {mayChange && (
                <th scope="col">
                  <VisuallyHidden>{t("tools")}</VisuallyHidden>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {grades.map((grade) => {
              const { key, name, reliability, reason, gradedBy, gradedAt, sources } = grade;
              const day = format.dateTime(new Date(gradedAt), { dateStyle: "long" });
              return (
                <tr key={key}>
                  <th scope="row">
                    {name}
                    {reason && <p className={table.sub}>{reason}</p>}
                  </th>
                  <td>
                    <Grade value={reliability} />
                  </td>
                  <td className={`${table.wide} ${table.soft}`}>{[gradedBy.name, day].join(", ")}</td>
                  <td className={table.number}>{sources}</td>
                  {mayChange && (
                    <td className={table.number}>
                      <span className={classes.tools}>
                        <button
                          type="button"
                          className={classes.tool}
                          title={t("change", { name })}
                          aria-label={t("change", { name })}
                          onClick={() => setEditing(grade)}
                        >
                          <IconPencil size={16} stroke={1.5} />
                        </button>
                        <button
                          type="button"
                          className={classes.tool}
                          title={t("remove", { name })}
                          aria-label={t("remove", { name })}
                          onClick={() => void remove(grade)}
                        >
                          <IconX size={16} stroke={1.5} />
                        </button>
                      </span>
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {editing !== null && (
        <PublisherDialog
          workspaceId={workspaceId}
          initial={editing === "new" ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
