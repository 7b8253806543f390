"use client";

import { QueryClient, QueryClientProvider, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { Suspense, lazy, useCallback, useEffect, useMemo, useState } from "react";
import type { Claim } from "#core/claims/model";
import type { Review } from "#core/review/model";
import { api } from "../api.ts";
import { Empty } from "../list/empty.tsx";
import { toast } from "../toasts.tsx";
import { useToastFailure } from "../use-failure.ts";
import type { AssignmentChange } from "./assignment.tsx";
import { BulkBar, BulkFaults } from "./bulk-bar.tsx";
import { ChosenClaim } from "./chosen-claim.tsx";
import { DeskFilters } from "./desk-filters.tsx";
import { DeskList } from "./desk-list.tsx";
import { type DeskFilter, refreshDesk, showChanged, useDeskCounts, useDeskList } from "./desk-queries.ts";
import classes from "./desk.module.css";
import { type BulkChange, useBulk } from "./use-bulk.ts";
import { useMembers } from "./use-members.ts";
import { useSelection } from "./use-selection.ts";

const DeskKeysDialog = lazy(() => import("./desk-keys-dialog.tsx"));

export interface DeskProps {
  readonly workspaceId: string;
  readonly may: { readonly judge: boolean; readonly assign: boolean; readonly comment: boolean };
  readonly filter: DeskFilter;
  /** What the list shows at first. */
  readonly first: Review;
}

/** The review desk: what waits for judgement across commentaries, one claim after the other. */
export function Desk(props: DeskProps) {
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 30_000, retry: 1 } } }),
  );
  return (
    <QueryClientProvider client={queries}>
      <DeskRoom {...props} />
    </QueryClientProvider>
  );
}

interface Current {
  readonly id: string | null;
  readonly index: number;
}

function DeskRoom({ workspaceId, may, first, ...props }: DeskProps) {
  const t = useTranslations("desk");
  const router = useRouter();
  const queries = useQueryClient();
  const tell = useToastFailure();
  const members = useMembers(workspaceId);
  const { filter, change } = useDeskFilter(props.filter);
  const initial = filter === props.filter ? first : null;
  const list = useDeskList(workspaceId, filter, initial);
  const counts = useDeskCounts(workspaceId, filter, initial);
  const items = useMemo(() => (list.data?.pages ?? []).flatMap((page) => page.items), [list.data]);
  const [current, setCurrent] = useState<Current>({ id: null, index: 0 });
  const [paneOpen, setPaneOpen] = useState(false);
  const [focus, setFocus] = useState(0);
  const [helpOpen, setHelpOpen] = useState(false);
  const selection = useSelection(items);
  const bulk = useBulk(workspaceId);

  const known = items.findIndex(({ claimId }) => claimId === current.id);
  const at = known >= 0 ? known : Math.max(0, Math.min(current.index, items.length - 1));
  const item = items[at];
  const open = useCallback(
    (index: number) => {
      setCurrent({ id: items[index]?.claimId ?? null, index });
      setPaneOpen(true);
    },
    [items],
  );
  const move = (by: 1 | -1) => {
    const to = Math.max(0, Math.min(at + by, items.length - 1));
    setCurrent({ id: items[to]?.claimId ?? null, index: to });
    setFocus((times) => times + 1);
    return to;
  };
  /** The next one comes; after the last, the one before it. */
  const leave = () => {
    const next = items[at + 1] ?? items[at - 1];
    setCurrent({ id: next?.claimId ?? null, index: at });
    setFocus((times) => times + 1);
  };
  const extend = (by: 1 | -1) => {
    if (!selection.ids.has(item?.claimId ?? "")) selection.toggle(at, false);
    selection.toggle(move(by), true);
  };
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list;
  const more = useCallback(() => {
    if (!isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  const assign = async (body: AssignmentChange) => {
    if (!item) return;
    try {
      const claim = await api<Claim>(`/claims/${item.claimId}/assignment`, { method: "PATCH", body });
      showChanged(queries, workspaceId, filter, claim, true);
    } catch (error) {
      tell(error);
    }
  };
  const changeAll = async (wanted: BulkChange) => {
    const count = await bulk.run(selection.chosen, wanted);
    toast({ message: t("bulk.done", { count }) });
    selection.clear();
    await refreshDesk(queries, workspaceId);
  };

  return (
    <div className={classes.desk} data-pane={paneOpen}>
      <div className={classes.top}>
        <h1 className={classes.title}>{t("title")}</h1>
        <DeskFilters
          workspaceId={workspaceId}
          filter={filter}
          counts={counts}
          members={members}
          onChange={(wanted) => {
            change(wanted);
            selection.clear();
            setCurrent({ id: null, index: 0 });
            setPaneOpen(false);
          }}
        />
        {selection.ids.size > 0 && (
          <BulkBar
            {...bulk}
            count={selection.chosen.length}
            members={members}
            mayJudge={may.judge}
            onChange={(wanted) => void changeAll(wanted)}
            onClear={selection.clear}
          />
        )}
        {bulk.faults.length > 0 && !bulk.running && (
          <BulkFaults faults={bulk.faults} onDismiss={bulk.dismiss} />
        )}
      </div>
      {list.isPending && (
        <p className={classes.state} role="status">
          {t("waiting")}
        </p>
      )}
      {list.isError && items.length === 0 && (
        <div className={classes.state} role="alert">
          <p>{t("failed")}</p>
          <button type="button" className={classes.retry} onClick={() => void list.refetch()}>
            {t("retry")}
          </button>
        </div>
      )}
      {list.isSuccess && items.length === 0 && (
        <Empty title={t(`empty.${filter.view}.title`)} text={t(`empty.${filter.view}.text`)} />
      )}
      {item && (
        <div className={classes.body}>
          <DeskList
            key={JSON.stringify(filter)}
            items={items}
            at={at}
            focus={focus}
            selected={selection.ids}
            onOpen={open}
            onSelect={may.assign ? selection.toggle : null}
            onMore={hasNextPage ? more : null}
          />
          <ChosenClaim
            key={item.claimId}
            item={item}
            next={items[at + 1]?.claimId ?? null}
            workspaceId={workspaceId}
            filter={filter}
            members={members}
            may={may}
            selected={selection.ids.has(item.claimId)}
            onJudged={leave}
            onAssign={assign}
            onBack={() => setPaneOpen(false)}
            onFocusList={() => setFocus((times) => times + 1)}
            actions={{
              move,
              extend: may.assign ? extend : move,
              select: () => may.assign && selection.toggle(at, false),
              clear: selection.clear,
              go: () => router.push(`/briefs/${item.brief.id}?claim=${item.claimId}`),
              help: () => setHelpOpen(true),
            }}
          />
        </div>
      )}
      {helpOpen && (
        <Suspense>
          <DeskKeysDialog onClose={() => setHelpOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** What is shown, kept in the address. */
function useDeskFilter(initial: DeskFilter) {
  const [filter, setFilter] = useState(initial);
  useEffect(() => {
    const { view, briefId, reviewerId } = filter;
    const query = new URLSearchParams({
      view,
      ...(briefId && { briefId }),
      ...(reviewerId && { reviewerId }),
    });
    if (filter !== initial) window.history.replaceState(null, "", `?${query.toString()}`);
  }, [filter, initial]);
  const change = (wanted: Partial<DeskFilter>) => setFilter({ ...filter, ...wanted });
  return { filter, change };
}
