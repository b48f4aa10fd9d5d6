/** A file name made of a company's name that every system accepts. */
export function fileNameFor(company: string): string {
  const plain = company
    .normalize("NFC")
    // Characters that a file name cannot hold on Windows, macOS or Linux, and dots and spaces at its ends.
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[.\s]+|[.\s]+$/g, "")
    .slice(0, 80);
  return `${plain === "" ? "Our company" : plain}.bullpen`;
}
