/** changed: the section said something else; removed: it left the text; withdrawn: by whoever had signed. */
export const signOffEndings = ["changed", "removed", "withdrawn"] as const;

/** Why a person cannot sign a section off now; also the code of the error that says so. */
export const signOffObstacles = ["forbidden", "section-removed", "section-blank", "sole-author"] as const;
export type SignOffObstacle = (typeof signOffObstacles)[number];
