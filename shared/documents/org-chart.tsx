import { OrgLegend, OrgTree } from "../charts/org-tree.tsx";
import { counted, formatNumber } from "../rules/format.ts";
import { orgFinding } from "../rules/findings/org.ts";
import { asSentenceStart, inSentence } from "../rules/names.ts";
import { ownedLines, type OrgIndex, type OwnedLine } from "../rules/org.ts";
import { blockNote, blockTitle, bySeat, markOf } from "../rules/org-marks.ts";
import { type Hat, peopleAt, type Person } from "../rules/org-people.ts";
import { type Block, widthOf } from "../rules/org-tree.ts";
import { changePhrase, changeWord, partyWord, roleNameOf } from "../rules/org-words.ts";
import { type Heading, Lead, Letterhead, Section, Title } from "./frame.tsx";

/** Everything a printed org chart is made of. */
export interface OrgChartPaper {
  heading: Heading;
  index: OrgIndex;
  root: Block;
  /** Where the chart fits: side by side upright, side by side across, or from top to bottom. */
  setting: OrgSetting;
}

export type OrgSetting = "upright" | "across" | "listed";

/** What the text of a sheet is wide, in the pixels of the chart; Letter is the narrower one across. */
const wide = { upright: 640, across: 900 };

export function settingFor(root: Block): OrgSetting {
  const width = widthOf(root);
  if (width <= wide.upright) return "upright";
  return width <= wide.across ? "across" : "listed";
}

/** The department on a day: who sits where, whose hats go to whom, and who owns what. */
export function OrgChartDocument({ paper }: { paper: OrgChartPaper }) {
  const { heading, index, root, setting } = paper;
  const day = index.org.today;
  const everybody = peopleAt(index, day);
  const people = bySeat(everybody);
  return (
    <>
      <Letterhead {...heading} />
      <Title>{heading.company.name}</Title>
      <Lead finding={orgFinding(index, day)} />
      <figure className={setting === "listed" ? "org-figure org-long" : "org-figure"}>
        <OrgTree
          listed={setting === "listed"}
          markOf={(seat) => markOf(seat, { index, day, people })}
          root={root}
          titleOf={(block) =>
            block.roleId === null
              ? { title: "Founder", note: index.founder?.holder ?? "" }
              : { title: blockTitle(block, index), note: blockNote(block, index) }
          }
        />
        <OrgLegend isLater={false} />
      </figure>
      <Hats index={index} people={everybody} />
      <Owners index={index} lines={ownedLines(index, day)} />
    </>
  );
}

/** Whoever wears a hat, with its hours and where it goes. */
function Hats({ people, index }: { people: readonly Person[]; index: OrgIndex }) {
  const worn = people.flatMap((person) => person.hats.map((hat) => ({ person, hat })));
  if (worn.length === 0) return null;
  return (
    <Section title="Hats and when they go" together={worn.length <= 10}>
      <table className="ledger org-hats">
        <caption>Work done beside the own job</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Hat</th>
            <th className="num" scope="col">
              Hours a week
            </th>
            <th scope="col">Goes to</th>
          </tr>
        </thead>
        <tbody>
          {worn.map(({ person, hat }) => (
            <tr key={`${person.key} ${hat.roleId}`}>
              <th className="who" scope="row">
                <bdi>{person.name}</bdi>
              </th>
              <td>{inSentence(roleNameOf(hat.roleId, index))}</td>
              <td className="num">{hat.hours === 0 ? "not said" : formatNumber(hat.hours)}</td>
              <td>
                <Goes hat={hat} index={index} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Goes({ hat, index }: { hat: Hat; index: OrgIndex }) {
  if (hat.keptBecause !== "") return <>stays: {hat.keptBecause}</>;
  if (hat.next === null) return <span className="alert">no seat planned</span>;
  return changePhrase(hat.next, index);
}

/** Every responsibility, role by role. */
function Owners({ lines, index }: { lines: readonly OwnedLine[]; index: OrgIndex }) {
  if (lines.length === 0) return null;
  const roles = [...Map.groupBy(lines, (line) => line.roleId)];
  return (
    <Section title="Who owns what">
      <p className="aside quiet">
        {asSentenceStart(counted(lines.length, "responsibility", "responsibilities"))} of{" "}
        {counted(roles.length, "role")}.
      </p>
      {roles.map(([roleId, own]) => (
        <table className="ledger org-owners" key={roleId}>
          <caption>{roleNameOf(roleId, index)}</caption>
          <thead>
            <tr>
              <th scope="col">{roleNameOf(roleId, index)}</th>
              <th className="people" scope="col">
                Today
              </th>
              <th className="people" scope="col">
                Then
              </th>
            </tr>
          </thead>
          <tbody>
            {own.map((line) => (
              <tr key={line.responsibilityId}>
                <th scope="row" dir="auto">
                  {line.text}
                </th>
                <td>
                  <Owned index={index} line={line} />
                </td>
                <td>{thenOf(line, index)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Section>
  );
}

function Owned({ line, index }: { line: OwnedLine; index: OrgIndex }) {
  if (line.owning === "nobody") return <span className="alert">nobody</span>;
  const who = line.parties.map((party) => partyWord(party, index)).join("; ");
  return (
    <>
      {asSentenceStart(who)}
      {line.owning === "shared" && <span className="under alert">shared</span>}
    </>
  );
}

function thenOf(line: OwnedLine, index: OrgIndex) {
  if (line.next !== null) return changeWord(line.next, index);
  return line.concern === "unplanned" || line.concern === "stuck" ? (
    <span className="alert">no seat planned</span>
  ) : (
    ""
  );
}
