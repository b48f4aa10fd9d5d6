const sorry = "The PDF could not be made. Nothing is lost; try again.";

/** Fetches a file and hands it to the browser's downloads. Returns what went wrong in words, or null. */
export async function download(address: string, fileName: string): Promise<string | null> {
  try {
    const response = await fetch(address);
    if (!response.ok) return (await reasonIn(response)) ?? sorry;
    offer(await response.blob(), fileName);
    return null;
  } catch {
    return "Bullpen does not answer. What was saved before is kept; start it again.";
  }
}

/** The sentence on the page that came instead. */
async function reasonIn(response: Response): Promise<string | null> {
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return page.querySelector("p")?.textContent ?? null;
}

function offer(file: Blob, fileName: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken the file over by the next turn of its loop, but may still be reading it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
