/** What a commentary can lack of what its series expects. */
export const lackKinds = ["lead-empty", "section-missing", "section-empty", "too-long"] as const;
