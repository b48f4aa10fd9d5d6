const name = "bullpen-events";
/** Makes every query ask again. */
const everything: readonly string[] = ["workspace"];
const reopenAfter = 5000;

type Tell = (subjects: readonly string[]) => void;

/**
 * Hears from the browser entry what changed. A browser opens six connections to one host, and an event stream keeps
 * one for ever: so one tab listens for all of them and passes on what it hears. Returns the unsubscribe function.
 */
export function followEvents(refresh: Tell): () => void {
  const others = new BroadcastChannel(name);
  others.addEventListener("message", (event) => refresh(event.data as readonly string[]));
  const left = new AbortController();
  const tell: Tell = (subjects) => {
    refresh(subjects);
    others.postMessage(subjects);
  };
  navigator.locks
    .request(name, { signal: left.signal }, () => listen(tell, left.signal))
    // Left while another tab was still listening.
    .catch(() => undefined);
  return () => {
    left.abort();
    others.close();
  };
}

/** Settles when this tab leaves; the lock then goes to another one. */
function listen(tell: Tell, left: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let stream = open(tell);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = () => {
      stream.addEventListener("error", () => {
        // The browser itself tries again after a broken connection, but never after an answer it does not like.
        if (stream.readyState !== EventSource.CLOSED) return;
        timer = setTimeout(() => {
          stream = open(tell);
          watch();
        }, reopenAfter);
      });
    };
    watch();
    left.addEventListener("abort", () => {
      clearTimeout(timer);
      stream.close();
      resolve();
    });
  });
}

function open(tell: Tell): EventSource {
  const stream = new EventSource("/events");
  // Whatever changed while nobody listened was heard by nobody.
  stream.addEventListener("open", () => tell(everything));
  stream.addEventListener("changed", (event) =>
    tell(JSON.parse(event.data as string) as readonly string[]),
  );
  return stream;
}
