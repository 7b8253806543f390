export const claimOrders = ["newest", "oldest"] as const;

/** What an entity's page can show, the first unless its address says otherwise. */
export const dossierViews = ["claims", "sources"] as const;
export type DossierView = (typeof dossierViews)[number];
