import { useEffect, useRef, useState } from "react";
import type { Paper } from "../../../shared/company.ts";
import { type DocumentRef, documentPath } from "../../../shared/document.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Segments } from "../../ui/choice.tsx";
import styles from "./documents.module.css";

/** CSS pixels of the two papers: 210 × 297 mm and 8.5 × 11 in. */
const sizes = { A4: { width: 794, height: 1123 }, Letter: { width: 816, height: 1056 } };

type Zoom = "fit" | "full";

const zooms = [
  { value: "fit", label: "Fit width" },
  { value: "full", label: "100 %" },
] as const;

interface PreviewProps {
  document: DocumentRef;
  paper: Paper;
  title: string;
  version: number;
}

/** The same markup and stylesheet as the print, at paper width. Scripts never run in it. */
export function Preview({ document, paper, title, version }: PreviewProps) {
  const [area, room] = useWidth();
  const [zoom, setZoom] = useState<Zoom>("fit");
  const [attempt, setAttempt] = useState(0);
  const { state, width, height, onLoad } = useFrame(paper);
  // The sheet's hairline frame takes a pixel on each side.
  const scale = zoom === "fit" && room > 2 ? Math.min(1.25, (room - 2) / width) : 1;
  const address = `${documentPath(document, "html", paper)}&v=${version}.${attempt}`;
  return (
    <section aria-label="Preview" className={styles.desk}>
      <div className={styles.deskBar}>
        <span>Pages and their numbers are made when it is printed.</span>
        <Segments label="Zoom" onChange={setZoom} options={zooms} value={zoom} />
      </div>
      <div className={styles.measure} ref={area}>
        {state === "loading" && <Skeleton label="Setting the page" lines={6} />}
        {state === "failed" && (
          <ErrorState
            actions={<Button onClick={() => setAttempt(attempt + 1)}>Try again</Button>}
            title="The preview could not be made"
          >
            Nothing is lost. The PDF may still work.
          </ErrorState>
        )}
        <div
          className={styles.sheet}
          hidden={state !== "ready"}
          style={{ width: width * scale, height: height * scale }}
        >
          <iframe
            className={styles.frame}
            key={address}
            onLoad={onLoad}
            sandbox="allow-same-origin"
            src={address}
            style={{ width, height, transform: `scale(${scale})` }}
            title={title}
          />
        </div>
      </div>
    </section>
  );
}

/** How much room an element has, kept up to date. */
function useWidth() {
  const area = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = area.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [area, width] as const;
}

interface Loaded {
  state: "loading" | "ready" | "failed";
  width: number;
  height: number;
}

/** Whether the page in the frame is there, and how large it is: a document may lie across its paper. */
function useFrame(paper: Paper) {
  const [loaded, setLoaded] = useState<Loaded>({ state: "loading", width: 0, height: 0 });
  const onLoad = (event: React.SyntheticEvent<HTMLIFrameElement>) => {
    const page = event.currentTarget.contentDocument;
    const sheet = page?.querySelector("main.document");
    const { width, height } = sheet?.getBoundingClientRect() ?? { width: 0, height: 0 };
    setLoaded({
      state: sheet ? "ready" : "failed",
      width: Math.round(width),
      height: Math.ceil(height),
    });
  };
  const upright = sizes[paper];
  const isAcross = loaded.width === upright.height || loaded.width === upright.height - 1;
  return {
    state: loaded.state,
    width: isAcross ? loaded.width : upright.width,
    height: Math.max(loaded.height, isAcross ? upright.width : upright.height),
    onLoad,
  };
}
