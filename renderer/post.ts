import { fail } from "../shared/result.ts";

/** All requests that outlive their page share 64 KiB; what is longer goes as any other request. */
const outlivingBytes = 60_000;

let isLeaving = false;
window.addEventListener("pagehide", () => (isLeaving = true));
window.addEventListener("pageshow", () => (isLeaving = false));

/** Sends JSON to the browser entry and reads the Result that it answers. Rejects when nobody answers. */
export async function post(path: string, input: unknown): Promise<unknown> {
  const body = JSON.stringify(input);
  const response = await send(path, body);
  if (response.status === 401 || response.status === 403) {
    return fail(
      "forbidden",
      "This window is no longer signed in. Open the address that Bullpen printed.",
    );
  }
  return response.json();
}

/** So that the last words typed arrive although the window is closing; only then, because the quota is small. */
async function send(path: string, body: string): Promise<Response> {
  const request = { method: "POST", headers: { "content-type": "application/json" }, body };
  if (!isLeaving || new TextEncoder().encode(body).length >= outlivingBytes) {
    return fetch(path, request);
  }
  try {
    return await fetch(path, { ...request, keepalive: true });
  } catch {
    // The quota may be used up by other requests on their way.
    return fetch(path, request);
  }
}
