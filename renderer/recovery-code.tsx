import { Copy, Printer } from "lucide-react";
import { useOrigin } from "./origin.ts";
import { Button } from "./ui/button.tsx";
import { Dialog } from "./ui/dialog.tsx";
import { toast } from "./ui/toast.tsx";
import styles from "./recovery-code.module.css";

/** The founder's code for a forgotten PIN, this one time: nothing but its own button takes it away. */
export function RecoveryCodeDialog({ code, onDone }: { code: string; onDone: () => void }) {
  const { workspace } = useOrigin();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      toast({ message: "The recovery code is copied.", tone: "done" });
    } catch {
      toast({ message: "It could not be copied. Write it down instead.", tone: "block" });
    }
  };
  return (
    <Dialog
      answered
      description={
        <div className={styles.words}>
          <p>
            Print it or write it down, and keep it away from this laptop: it opens this file as the
            founder when the PIN is forgotten.
          </p>
          <p>It is shown this one time. Using it makes another, and so can you in the settings.</p>
        </div>
      }
      footer={
        <>
          <Button icon={Copy} onClick={() => void copy()}>
            Copy
          </Button>
          <Button icon={Printer} onClick={() => window.print()}>
            Print
          </Button>
          <Button onClick={onDone} variant="primary">
            I have kept it
          </Button>
        </>
      }
      onOpenChange={onDone}
      open
      title="Your recovery code"
    >
      <p className={styles.code}>
        <output aria-label="Recovery code">{code}</output>
      </p>
      <p className={styles.file}>
        For <bdi>{workspace.split(/[\\/]/).at(-1)}</bdi>
      </p>
    </Dialog>
  );
}
