/** By which a style sheet finds a claim's words at once, among thousands; its attribute it would have to try each by each. */
export function claimClass(id: string): string {
  return `claim-${id}`;
}
