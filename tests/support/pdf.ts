/** Words on a page of 595 by 842 points; `y` is counted from the page's foot. ASCII only. */
export interface PdfWords {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** From the foot up. */
  readonly turned?: boolean;
}

export interface PdfPageParts {
  readonly words: readonly PdfWords[];
  /** Rectangles from the left and the foot, with the address that each leads to. */
  readonly links?: readonly {
    readonly href: string;
    readonly rect: readonly [number, number, number, number];
  }[];
}

/** The bytes of a PDF with these pages, in Helvetica. */
export function pdf(pages: readonly PdfPageParts[]): Uint8Array {
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", fontOf("Helvetica"), fontOf("Helvetica-Bold")];
  const kids: number[] = [];
  for (const page of pages) {
    const content = page.words.map(showWords).join("\n");
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    const stream = objects.length;
    const annotations = (page.links ?? []).map(({ href, rect }) => {
      objects.push(
        `<< /Type /Annot /Subtype /Link /Rect [${rect.join(" ")}] /A << /S /URI /URI (${href}) >> >>`,
      );
      return `${objects.length} 0 R`;
    });
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${stream} 0 R /Annots [${annotations.join(" ")}] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
    );
    kids.push(objects.length);
  }
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`;
  return assemble(objects);
}

function fontOf(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
}

function showWords({ text, x = 60, y, size = 10, bold = false, turned = false }: PdfWords): string {
  return `BT /F${bold ? 2 : 1} ${size} Tf ${turned ? "0 1 -1 0" : "1 0 0 1"} ${x} ${y} Tm (${text.replace(/[()\\]/g, "\\$&")}) Tj ET`;
}

function assemble(objects: readonly string[]): Uint8Array {
  let file = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
