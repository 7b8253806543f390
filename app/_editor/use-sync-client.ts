"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { NoticeTopic } from "#sync/messages";
import { briefKey } from "./brief-query.ts";
import { seriesPlaceKey } from "./header/series-place.ts";
import { translationKey } from "./translation/translation-query.ts";
import { claimsKey } from "./claims/claim-queries.ts";
import { signOffsKey } from "./history/sign-off-queries.ts";
import { type SyncClient, createSyncClient } from "./sync-client.ts";

/** The connection of one person to one brief, for as long as the component stands. */
export function useSyncClient(briefId: string, userId: string): SyncClient | null {
  const [sync, setSync] = useState<SyncClient | null>(null);
  useEffect(() => {
    const client = createSyncClient(location.origin.replace(/^http/, "ws"), briefId, userId);
    setSync(client);
    return () => {
      setSync(null);
      client.destroy();
    };
  }, [briefId, userId]);
  return sync;
}

/** Asks again for what the server says has changed. After an absence everything may have. */
export function useNotices(sync: SyncClient, briefId: string): void {
  const queries = useQueryClient();
  const router = useRouter();
  useEffect(() => {
    const keys: Readonly<Record<Exclude<NoticeTopic, "access">, readonly (readonly unknown[])[]>> = {
      brief: [
        briefKey(briefId),
        signOffsKey(briefId),
        seriesPlaceKey(briefId),
        translationKey(briefId),
        ["brief", briefId, "versions"],
      ],
      sections: [["brief", briefId, "revisions"], seriesPlaceKey(briefId), translationKey(briefId)],
      claims: [claimsKey(briefId)],
      suggestions: [["brief", briefId, "rejections"]],
    };
    let away = false;
    const stopNotices = sync.onNotice((topic) => {
      // What one may do comes with the page.
      if (topic === "access") router.refresh();
      else for (const queryKey of keys[topic]) void queries.invalidateQueries({ queryKey });
    });
    const stopSaved = sync.saved.subscribe(() => {
      const { kind } = sync.saved.get();
      if (kind === "offline") away = true;
      if (kind !== "saved" || !away) return;
      away = false;
      void queries.invalidateQueries({ queryKey: ["brief", briefId] });
    });
    return () => {
      stopNotices();
      stopSaved();
    };
  }, [sync, briefId, queries, router]);
}
