import { Printer } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import type { Home } from "../../../shared/home.ts";
import type { NextAction } from "../../../shared/rules/findings/home/next.ts";
import { formatInstantDay } from "../../../shared/rules/format.ts";
import { startHandOver } from "../../hand-over.ts";
import { Button, ButtonRow, LinkButton } from "../../ui/button.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { Words } from "../../ui/sentence.tsx";
import styles from "./home-page.module.css";

/** What to do now, why, and the button that does it. */
export function Lead({ home, next, timeZone }: { home: Home; next: NextAction; timeZone: string }) {
  const [, navigate] = useLocation();
  const [isHandingOver, setHandingOver] = useState(false);
  const { other } = next;
  const go = async () => {
    if (!next.handOverTo) return navigate(next.href);
    setHandingOver(true);
    await startHandOver(next.handOverTo.id, next.handOverTo.interviewId);
    setHandingOver(false);
  };
  useShortcuts({ Enter: () => void go() });
  return (
    <header className={styles.lead}>
      <p className={styles.faint}>
        {formatInstantDay(home.now, timeZone, { style: "weekday" })} · <bdi>{home.companyName}</bdi>
      </p>
      <h1>
        <Words sentence={next.headline} />
      </h1>
      <p className={styles.muted}>{next.lead}</p>
      <ButtonRow className={styles.actions}>
        <Button
          onClick={() => void go()}
          pending={isHandingOver}
          shortcut="Enter"
          variant="primary"
        >
          {next.label}
        </Button>
        {other && (
          <LinkButton href={`#${other.href}`} icon={other.prints ? Printer : undefined}>
            {other.label}
          </LinkButton>
        )}
      </ButtonRow>
    </header>
  );
}
