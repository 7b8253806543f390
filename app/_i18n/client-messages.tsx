import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { MergedMessages } from "./merged-messages.tsx";
import type { Namespace } from "./namespaces.ts";

/** Gives the client components below these namespaces, beside those that they have already. */
export async function ClientMessages({
  namespaces,
  children,
}: {
  namespaces: readonly Namespace[];
  children: ReactNode;
}) {
  const messages = await getMessages();
  const picked = Object.fromEntries(namespaces.map((namespace) => [namespace, messages[namespace]]));
  return <MergedMessages messages={picked}>{children}</MergedMessages>;
}
