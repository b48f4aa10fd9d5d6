import { commands } from "../../../shared/commands.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Key } from "../../ui/key.tsx";
import { useUiState } from "./ui-state.ts";
import styles from "./shortcuts-dialog.module.css";

const everywhere = commands
  .filter((command) => "accelerator" in command)
  .map((command) => ({
    keys: command.accelerator.replace("CmdOrCtrl", "mod"),
    says: command.label,
  }));

const groups: { title: string; lines: { keys: string; says: string }[] }[] = [
  {
    title: "Everywhere",
    lines: [
      ...everywhere,
      { keys: "mod+z", says: "Take the last step back" },
      { keys: "?", says: "These shortcuts" },
    ],
  },
  {
    title: "Lists",
    lines: [
      { keys: "j", says: "Next row" },
      { keys: "k", says: "Previous row" },
      { keys: "Enter", says: "Open" },
      { keys: "Escape", says: "Close the panel" },
      { keys: "n", says: "Add" },
    ],
  },
  {
    title: "Scorecard",
    lines: [
      { keys: "1", says: "to 5: rate the open criterion" },
      { keys: "0", says: "Not assessed" },
      { keys: "j", says: "Next criterion" },
      { keys: "k", says: "Previous criterion" },
      { keys: "e", says: "Write evidence" },
      { keys: "t", says: "Stamp the time of the exercise into the evidence" },
      { keys: "n", says: "Note a moment" },
      { keys: "Space", says: "Start or stop the clock of the exercise" },
      { keys: "mod+Enter", says: "Submit" },
    ],
  },
];

export function ShortcutsDialog() {
  const { shortcutsOpen, set } = useUiState();
  return (
    <Dialog
      onOpenChange={(open) => set({ shortcutsOpen: open })}
      open={shortcutsOpen}
      title="Keyboard shortcuts"
      wide
    >
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.lines.map((line) => (
                <div key={line.says}>
                  <dt>
                    <Key keys={line.keys} />
                  </dt>
                  <dd>{line.says}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
