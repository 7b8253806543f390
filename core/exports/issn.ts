/** Whether it is written as an ISSN and its last sign checks the others (ISO 3297). */
export function isIssn(text: string): boolean {
  if (!/^\d{4}-\d{3}[\dX]$/.test(text)) return false;
  const digits = [...text.replace("-", "")].map((sign) => (sign === "X" ? 10 : Number(sign)));
  return digits.reduce((sum, digit, at) => sum + digit * (8 - at), 0) % 11 === 0;
}
