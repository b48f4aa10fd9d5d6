import { TriangleAlert, X } from "lucide-react";
import { useRef, useState } from "react";
import type { Hint } from "../../../shared/rules/findings/home/hints.ts";
import { countWord, counted } from "../../../shared/rules/format.ts";
import { asSentenceStart } from "../../../shared/rules/names.ts";
import { bringBack, putAside } from "../../hints.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import styles from "./home-page.module.css";

/** More than this is a list of reproaches. */
const atFirst = 3;

/** Mistakes that are being made, each with the one thing that ends it. Whoever has decided otherwise puts it aside. */
export function Hints({ hints, dismissed }: { hints: readonly Hint[]; dismissed: string[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = hints.filter((hint) => !dismissed.includes(hint.key));
  const aside = hints.filter((hint) => dismissed.includes(hint.key));
  if (hints.length === 0) return null;
  const listed = showsAll ? shown : shown.slice(0, atFirst);
  const rest = shown.length - listed.length;
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        Worth a look
      </h2>
      {shown.length === 0 && <p className={styles.quiet}>Nothing that you have not put aside.</p>}
      <ul>
        {listed.map((hint) => (
          <li className={styles.hint} key={hint.key}>
            <Icon icon={TriangleAlert} />
            <div>
              <strong>{hint.title}</strong>
              <span>
                {hint.text} <a href={`#${hint.href}`}>{hint.label}</a>
              </span>
            </div>
            <Button
              compact
              icon={X}
              iconOnly
              label={`Put aside: ${hint.title}`}
              onClick={() => {
                heading.current?.focus();
                void putAside(hint);
              }}
              variant="quiet"
            />
          </li>
        ))}
      </ul>
      {(rest > 0 || aside.length > 0) && (
        <p className={styles.more}>
          {rest > 0 && (
            <Button compact onClick={() => setShowsAll(true)} variant="quiet">
              {asSentenceStart(counted(rest, "more", "more"))}
            </Button>
          )}
          {aside.length > 0 && (
            <Button
              compact
              onClick={() => void bringBack(aside.map((hint) => hint.key))}
              variant="quiet"
            >
              {`Bring back ${countWord(aside.length)} put aside`}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}
