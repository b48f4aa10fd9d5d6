import { Download } from "lucide-react";
import { type MouseEvent, useEffect, useEffectEvent, useState } from "react";
import type { Paper } from "../../../shared/company.ts";
import { type DocumentRef, documentPath } from "../../../shared/document.ts";
import { onMenuCommand, useChannel, useCommand } from "../../api.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { toast } from "../../ui/toast.tsx";
import { download } from "./download.ts";

interface SavePdfProps {
  document: DocumentRef;
  fileName: string;
  paper: Paper;
}

/** Through the system's dialog on the desktop, as a download in the browser; quiet about it while it prints. */
export function SavePdf(props: SavePdfProps) {
  const info = useChannel("app.info", {});
  if (!info.data) return null;
  return info.data.host === "desktop" ? (
    <SaveThroughDialog {...props} />
  ) : (
    <SaveAsDownload {...props} />
  );
}

function SaveThroughDialog({ document, paper }: SavePdfProps) {
  const { run, pending } = useCommand("document.save");
  const save = async () => {
    if (pending) return;
    const result = await run({ ...document, paper });
    if (!result.ok) toast({ message: result.error.message, tone: "block" });
    else if (result.value.path !== null)
      toast({ message: `Saved as ${nameOf(result.value.path)}.`, tone: "done" });
  };
  useSaveKeys(save);
  return (
    <Button
      icon={Download}
      onClick={() => void save()}
      pending={pending}
      shortcut="mod+p"
      variant="primary"
    >
      {pending ? "Making the PDF…" : "Save PDF"}
    </Button>
  );
}

/** A real link, so that the browser's own ways of saving work on it too. */
function SaveAsDownload({ document, fileName, paper }: SavePdfProps) {
  const [pending, setPending] = useState(false);
  const address = documentPath(document, "pdf", paper);
  const save = async () => {
    if (pending) return;
    setPending(true);
    const problem = await download(address, fileName);
    setPending(false);
    toast(
      problem === null
        ? { message: "The PDF is among your downloads.", tone: "done" }
        : { message: problem, tone: "block" },
    );
  };
  useSaveKeys(save);
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void save();
  };
  return (
    <LinkButton
      aria-busy={pending}
      download={fileName}
      href={address}
      icon={Download}
      onClick={onClick}
      shortcut="mod+p"
      variant="primary"
    >
      {pending ? "Making the PDF…" : "Download PDF"}
    </LinkButton>
  );
}

/** The usual keys for printing do the same, and so do the system menu and the palette. */
function useSaveKeys(save: () => Promise<void>): void {
  useShortcuts({ "mod+p": () => void save() });
  const onCommand = useEffectEvent((command: unknown) => {
    if (command === "document.print") void save();
  });
  useEffect(() => {
    const onAsk = (event: Event) => onCommand((event as CustomEvent<string>).detail);
    window.addEventListener("bullpen:command", onAsk);
    const off = onMenuCommand((command) => onCommand(command));
    return () => {
      window.removeEventListener("bullpen:command", onAsk);
      off();
    };
  }, []);
}

const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path;
