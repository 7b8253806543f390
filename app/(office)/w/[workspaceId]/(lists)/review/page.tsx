import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { allows } from "#core/policy";
import { listReview } from "#core/review/list-review";
import { listReviewQuery } from "#core/review/model";
import { runtime } from "#core/runtime";
import { ClientMessages } from "../../../../../_i18n/client-messages.tsx";
import { requireMembership } from "../../../../../_server/session.ts";
import { Desk } from "../../../../../_ui/review/desk.tsx";
import { type Search, readQuery } from "../../../../read-query.ts";

interface ReviewPageProps {
  readonly params: Promise<{ workspaceId: string }>;
  readonly searchParams: Promise<Search>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk");
  return { title: t("title") };
}

export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const { workspaceId } = await params;
  const { actor, role } = await requireMembership(workspaceId, `/w/${workspaceId}/review`);
  const mayJudge = allows(role, "claim.judge");
  const asked = { view: mayJudge ? "mine" : "open", ...(await searchParams) };
  const query = readQuery(listReviewQuery, asked);
  const { view, briefId = null, reviewerId = null } = query;
  const first = await listReview(runtime(), actor, workspaceId, query);
  return (
    <ClientMessages namespaces={["desk", "review", "claims", "sources"]}>
      <Desk
        workspaceId={workspaceId}
        may={{
          judge: mayJudge,
          assign: allows(role, "review.assign"),
          comment: allows(role, "review.comment"),
        }}
        filter={{ view, briefId, reviewerId }}
        first={first}
      />
    </ClientMessages>
  );
}
