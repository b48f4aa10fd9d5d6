import { ChevronLeft, Plus, Search } from "lucide-react";
import { useState } from "react";
import type { ItemKind } from "../../../shared/kit.ts";
import type { LibraryEntry, Round } from "../../../shared/opening.ts";
import { formatMinutes } from "../../../shared/rules/format.ts";
import { useChannel } from "../../api.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/choice.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SearchInput } from "../../ui/field.tsx";
import { SidePanel } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Tag } from "../../ui/tag.tsx";
import { addItem } from "./kit-edits.ts";
import { ItemContent } from "./item-content.tsx";
import { KindIcon, kindName, kindNames } from "./kinds.tsx";
import type { Kit } from "./use-kit.ts";
import styles from "./kit.module.css";

interface LibraryPanelProps {
  kit: Kit;
  round: Round;
  openingId: string;
  onClose: () => void;
}

/** What could be added to a round; one entry opened shows everything it says before it is added. */
export function LibraryPanel({ kit, round, openingId, onClose }: LibraryPanelProps) {
  const library = useChannel("opening.library", { id: openingId });
  const [shown, setShown] = useState<LibraryEntry | null>(null);
  const used = new Set(kit.rounds.flatMap((one) => one.items.map((item) => item.builtInId)));
  const add = async ({ kind, builtInId }: LibraryEntry) => {
    if (await kit.edit(addItem(round.id, { kind, builtInId }))) setShown(null);
  };
  if (shown)
    return (
      <EntryPanel
        isUsed={used.has(shown.builtInId)}
        entry={shown}
        onAdd={() => void add(shown)}
        onBack={() => setShown(null)}
        onClose={onClose}
        openingId={openingId}
        roundName={round.name}
      />
    );
  return (
    <SidePanel
      onClose={onClose}
      subtitle="What fits the role stands first"
      title={<span dir="auto">Add to {round.name}</span>}
    >
      {library.error && (
        <ErrorState title="The library is closed">{library.error.message}</ErrorState>
      )}
      {!library.data && !library.error && <Skeleton lines={8} />}
      {library.data && (
        <Entries
          entries={library.data}
          onAdd={(entry) => void add(entry)}
          onShow={setShown}
          used={used}
        />
      )}
    </SidePanel>
  );
}

interface EntriesProps {
  entries: readonly LibraryEntry[];
  used: ReadonlySet<string | null>;
  onShow: (entry: LibraryEntry) => void;
  onAdd: (entry: LibraryEntry) => void;
}

function Entries({ entries, used, onShow, onAdd }: EntriesProps) {
  const [kind, setKind] = useState<ItemKind>("question");
  const [text, setText] = useState("");
  const wanted = text.trim().toLocaleLowerCase("en");
  const found = entries.filter(
    (entry) =>
      entry.kind === kind &&
      [entry.title, entry.summary, ...entry.competencies].some((part) =>
        part.toLocaleLowerCase("en").includes(wanted),
      ),
  );
  return (
    <>
      <Segments
        label="Kind"
        onChange={setKind}
        options={(["question", "role-play", "case-study"] as const).map((value) => ({
          value,
          label: kindNames(value),
        }))}
        value={kind}
      />
      <SearchInput
        aria-label="Search the library"
        icon={Search}
        onChange={(event) => setText(event.target.value)}
        placeholder="Words or a competency"
        value={text}
      />
      {found.length === 0 && (
        <p className={styles.nothing}>Nothing in the library says “{text.trim()}”.</p>
      )}
      <ul aria-label="Library" className={styles.entries}>
        {found.map((entry) => (
          <Entry
            entry={entry}
            isUsed={used.has(entry.builtInId)}
            key={entry.builtInId}
            onAdd={() => onAdd(entry)}
            onShow={() => onShow(entry)}
          />
        ))}
      </ul>
    </>
  );
}

interface EntryProps {
  entry: LibraryEntry;
  isUsed: boolean;
  onShow: () => void;
  onAdd: () => void;
}

function Entry({ entry, isUsed, onShow, onAdd }: EntryProps) {
  return (
    <li className={styles.entry}>
      <button className={styles.entryTitle} onClick={onShow} type="button">
        <KindIcon kind={entry.kind} />
        <span dir="auto">{entry.title}</span>
      </button>
      {isUsed ? (
        <span className={styles.minutes}>in the kit</span>
      ) : (
        <Button
          compact
          icon={Plus}
          iconOnly
          label={`Add ${entry.title.slice(0, 60)}`}
          onClick={onAdd}
          variant="quiet"
        />
      )}
      <p>
        {entry.fits && <Tag tone="accent">fits</Tag>} {formatMinutes(entry.minutes)} ·{" "}
        {entry.competencies.join(", ")}
      </p>
    </li>
  );
}

interface EntryPanelProps {
  openingId: string;
  entry: LibraryEntry;
  isUsed: boolean;
  roundName: string;
  onAdd: () => void;
  onBack: () => void;
  onClose: () => void;
}

function EntryPanel(props: EntryPanelProps) {
  const { openingId, entry, isUsed, roundName, onAdd, onBack, onClose } = props;
  const { kind, builtInId } = entry;
  const item = useChannel("opening.libraryItem", { id: openingId, kind, builtInId });
  return (
    <SidePanel
      footer={
        <>
          <Button icon={ChevronLeft} onClick={onBack} variant="quiet">
            Library
          </Button>
          <Button
            icon={Plus}
            onClick={onAdd}
            unavailable={isUsed ? "It is in the kit already." : undefined}
          >
            Add to {roundName}
          </Button>
        </>
      }
      onClose={onClose}
      subtitle={`${kindName(kind)}, ${formatMinutes(entry.minutes)}`}
      title={kind === "question" ? (entry.competencies[0] ?? "Question") : entry.title}
    >
      {item.error && (
        <ErrorState title="This entry could not be read">{item.error.message}</ErrorState>
      )}
      {item.isPending && <Skeleton lines={6} />}
      {item.data && <ItemContent content={item.data.content} criteria={item.data.criteria} />}
    </SidePanel>
  );
}
