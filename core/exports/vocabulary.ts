/** The families that a publication can be set in, as their packages have them. */
export const houseFonts = ["libertinus", "source-serif", "source-sans"] as const;
export type HouseFont = (typeof houseFonts)[number];

/** On what terms a publication may be used; "none": nothing is said. */
export const licences = ["none", "reserved", "cc-by", "cc-by-sa", "cc-by-nc", "cc-by-nc-nd", "cc0"] as const;
export type Licence = (typeof licences)[number];
