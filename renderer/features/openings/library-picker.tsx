import { PenLine, Plus, Search, X } from "lucide-react";
import { useState } from "react";
import { useLocation } from "wouter";
import type { ItemKind } from "../../../shared/kit.ts";
import type { LibraryEntry, Opening, Round } from "../../../shared/opening.ts";
import { formatMinutes } from "../../../shared/rules/format.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/choice.tsx";
import { SearchInput } from "../../ui/field.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { blankItem } from "./blank-content.ts";
import { addItem, isUsed, keyOf, referenceTo } from "./kit-edits.ts";
import type { Considered } from "./kit-matrix.tsx";
import { KindIcon, kindName, kindNames } from "./kinds.tsx";
import type { Beside } from "./use-beside.ts";
import type { Kit } from "./use-kit.ts";
import styles from "./library.module.css";

interface LibraryPickerProps {
  opening: Opening;
  kit: Kit;
  round: Round;
  library: readonly LibraryEntry[];
  beside: Beside;
  onConsider: (considered: Considered | null) => void;
  /** What is lacking most: something new begins with it. */
  gap: string;
}

const kinds = ["question", "role-play", "case-study"] as const;

/** What could be added to a round, under the round itself, so that the map beside it can show what it would add. */
export function LibraryPicker(props: LibraryPickerProps) {
  const { opening, kit, round, library, beside, gap } = props;
  const [, navigate] = useLocation();
  const [kind, setKind] = useState<ItemKind>("question");
  const [text, setText] = useState("");
  const close = () => beside.show({});
  useShortcuts({ Escape: close }, { enabled: beside.look === null });
  const wanted = text.trim().toLocaleLowerCase("en");
  const found = library.filter(
    (entry) =>
      entry.kind === kind &&
      [entry.title, entry.summary, ...entry.competencies].some((part) =>
        part.toLocaleLowerCase("en").includes(wanted),
      ),
  );
  const write = async () => {
    const id = await kit.add(round.id, blankItem(kind, opening, gap));
    if (id !== null) navigate(`/openings/${opening.id}/kit/${id}`);
  };
  return (
    <div aria-label={`Add to ${round.name}`} className={styles.picker} role="group">
      <div className={styles.tools}>
        <Segments
          label="Kind"
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: kindNames(value) }))}
          value={kind}
        />
        <Button
          className={styles.close}
          compact
          icon={X}
          iconOnly
          label="Close the library"
          onClick={close}
          variant="quiet"
        />
      </div>
      <div className={styles.tools}>
        <SearchInput
          aria-label="Search the library"
          className={styles.search}
          icon={Search}
          onChange={(event) => setText(event.target.value)}
          placeholder="Words or a competency"
          value={text}
        />
        <Button compact icon={PenLine} onClick={() => void write()}>
          Write {kind === "question" ? "a question" : `a ${kindName(kind).toLowerCase()}`}
        </Button>
      </div>
      {found.length === 0 && (
        <p className={styles.nothing}>
          Nothing in the library says “<bdi>{text.trim()}</bdi>”.
        </p>
      )}
      <ul aria-label="Library" className={styles.entries}>
        {found.map((entry) => (
          <Entry {...props} entry={entry} key={keyOf(entry)} />
        ))}
      </ul>
    </div>
  );
}

function Entry(props: LibraryPickerProps & { entry: LibraryEntry }) {
  const { kit, round, beside, onConsider, entry } = props;
  const isThere = isUsed(entry, kit.rounds);
  const begin = () =>
    isThere || onConsider({ kind: entry.kind, competencyIds: entry.criteria, roundId: round.id });
  const end = () => onConsider(null);
  const consider = { onMouseEnter: begin, onMouseLeave: end, onFocus: begin, onBlur: end };
  return (
    <li className={styles.entry}>
      <button
        {...consider}
        className={styles.entryTitle}
        onClick={() => beside.show({ addTo: round.id, look: keyOf(entry) })}
        type="button"
      >
        <KindIcon kind={entry.kind} />
        <span dir="auto">{entry.title}</span>
      </button>
      {isThere ? (
        <span className={styles.used}>in the kit</span>
      ) : (
        <Button
          {...consider}
          compact
          icon={Plus}
          iconOnly
          label={`Add ${entry.title.slice(0, 60)}`}
          onClick={() => {
            // The button goes with the click, and could not say so itself.
            end();
            void kit.edit(addItem(round.id, referenceTo(entry)));
          }}
          variant="quiet"
        />
      )}
      <p>
        {entry.fits && <Tag tone="accent">fits</Tag>} {formatMinutes(entry.minutes)} ·{" "}
        {entry.competencies.join(", ")}
        {entry.writtenFor !== null && (
          <>
            {" "}
            · written here, for <bdi>{entry.writtenFor}</bdi>
          </>
        )}
      </p>
    </li>
  );
}
