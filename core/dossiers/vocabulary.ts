export const claimOrders = ["newest", "oldest"] as const;

/** What an entity's page can show, the first unless its address says otherwise. */
export const dossierViews = ["claims", "timeline", "contested", "sources", "graph"] as const;
export type DossierView = (typeof dossierViews)[number];

/** What two claims can have in common, so that one is set beside the other. */
export const sharedThings = ["source", "speaker"] as const;

/** What a claim is placed in time by: the day that it speaks of, its figure's date, or when its words last changed. */
export const datings = ["as-of", "figure", "changed"] as const;

/** What stands in the graph, in the order in which it is listed. */
export const nodeKinds = ["claim", "entity", "source"] as const;
