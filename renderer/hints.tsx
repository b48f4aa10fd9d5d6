import { X } from "lucide-react";
import { useMemo } from "react";
import { useLocation } from "wouter";
import { type Hint, type HintKind, hintsFor } from "../shared/rules/findings/home/hints.ts";
import { readDepartment } from "../shared/rules/home/department.ts";
import { invoke, useChannel } from "./api.ts";
import { useOrigin } from "./origin.ts";
import { Banner } from "./ui/banner.tsx";
import { Button, ButtonRow, LinkButton } from "./ui/button.tsx";
import { toast } from "./ui/toast.tsx";

/** Puts a hint aside, with a way back. It stays away until what it is made of changes. */
export async function putAside({ key }: Hint): Promise<void> {
  const result = await invoke("tip.dismiss", { key });
  if (!result.ok) return void toast({ message: result.error.message, tone: "block" });
  toast({
    message: "Put aside. It comes back if what it is about changes.",
    action: { label: "Undo", onAction: () => void bringBack([key]) },
  });
}

export async function bringBack(keys: string[]): Promise<void> {
  const result = await invoke("tip.restore", { keys });
  if (!result.ok) toast({ message: result.error.message, tone: "block" });
}

interface HintBannersProps {
  openingId: string;
  kinds: readonly HintKind[];
}

/** What Home calls worth a look about one opening, on the page where it is being done; nothing that was put aside. */
export function HintBanners({ openingId, kinds }: HintBannersProps) {
  const [location] = useLocation();
  const hints = useHintsAbout(openingId).filter((hint) => kinds.includes(hint.kind));
  return hints.map((hint) => (
    <Banner
      action={
        <ButtonRow>
          {hint.href !== location && (
            <LinkButton compact href={`#${hint.href}`}>
              {hint.label}
            </LinkButton>
          )}
          <Button
            compact
            icon={X}
            iconOnly
            label={`Put aside: ${hint.title}`}
            onClick={() => void putAside(hint)}
            variant="quiet"
          />
        </ButtonRow>
      }
      key={hint.key}
      title={hint.title}
      tone="warn"
    >
      {hint.text}
    </Banner>
  ));
}

function useHintsAbout(openingId: string): Hint[] {
  const home = useChannel("home.get", {});
  const { actorId } = useOrigin();
  return useMemo(() => {
    if (!home.data) return [];
    const department = readDepartment(home.data);
    const actor = { id: actorId, isFounder: department !== null };
    const dismissed = new Set(home.data.dismissed);
    return hintsFor(home.data, department, actor).filter(
      (hint) => hint.openingId === openingId && !dismissed.has(hint.key),
    );
  }, [home.data, actorId, openingId]);
}
