/** A one-page PDF of plain lines, the first one larger: as much of a résumé as an example needs. */
export function resumePdf(lines: readonly string[]): Buffer {
  const text = lines
    .map(
      (line, index) =>
        `/F1 ${index === 0 ? 20 : 11} Tf (${escape(line)}) Tj 0 -${index === 0 ? 30 : 17} Td`,
    )
    .join("\n");
  const content = Buffer.from(`BT 64 770 Td\n${text}\nET`, "latin1");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< /Length ${content.length} >>\nstream\n${content.toString("latin1")}\nendstream`,
  ];
  return withTable(objects);
}

/** Latin-1 covers what the example writes; brackets and backslashes would end the string. */
const escape = (line: string) => line.replace(/[\\()]/g, (sign) => `\\${sign}`);

/** Every object with its place in the file, which is what a reader starts from. */
function withTable(objects: readonly string[]): Buffer {
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

export const leilasResume = [
  "Leila Haddad",
  "Bergen. leila.haddad@post.example, +47 55 01 23 44",
  "",
  "Key account manager, Kystnett, Bergen (five years)",
  "  Looks after eleven harbours and two ferry lines; renewed all but one of them.",
  "  Won the mooring contract of Florø after two lost tenders.",
  "Sales coordinator, Vestkabel, Bergen (three years)",
  "  Prepared bids, later took over the smaller accounts.",
  "",
  "Bachelor of business, University of Bergen",
  "Norwegian, Arabic, English; German well enough for a meeting",
];
