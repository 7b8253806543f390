"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { WalkedGraph } from "./walked-graph.tsx";

interface GraphViewProps {
  readonly workspaceId: string;
  readonly entityId: string;
}

/** The graph of entities, claims and sources around an entity, in which one can walk. */
export function GraphView(props: GraphViewProps) {
  const [queries] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queries}>
      <WalkedGraph {...props} />
    </QueryClientProvider>
  );
}
