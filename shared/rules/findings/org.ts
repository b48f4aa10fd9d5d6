import { counted, countWord, formatNumber } from "../format.ts";
import {
  asSentenceStart,
  firstName,
  inSentence,
  isolate,
  joinNames,
  withArticle,
} from "../names.ts";
import { ownedLines, type OrgIndex } from "../org.ts";
import { type Hat, isMultitasking, overSpan, peopleAt, type Person } from "../org-people.ts";
import { changePhrase, founderWord, roleNameOf, seatWord } from "../org-words.ts";
import { type Finding, plain, sentences, stressed } from "./finding.ts";

/** What the page of the org opens with: who does several jobs, when that ends, and what nobody owns. */
export function orgFinding(index: OrgIndex, day: string): Finding {
  const people = peopleAt(index, day);
  const busy = people.filter((one) => (one.isFounder ? one.hats.length > 0 : isMultitasking(one)));
  const lines = ownedLines(index, day);
  const isBare =
    index.org.seats.length > 1 &&
    lines.length > 0 &&
    lines.every((line) => line.owning === "nobody");
  if (busy.length === 0 && isBare)
    return sentences(
      nobodys(lines.length, index.reader === "founder"),
      loadFinding(people, index, day),
    );
  const main = busy.length === 0 ? calm(lines.length, index) : hatsFinding(busy, index);
  return sentences(main, ownersFinding(index, day), loadFinding(people, index, day));
}

function calm(lines: number, index: OrgIndex): Finding {
  if (index.org.seats.length < 2)
    return [
      plain(`Nobody but ${founderWord(index)} has a seat yet: `),
      stressed(`so all of selling is ${whoseWord(founderWord(index))}.`),
    ];
  return lines === 0
    ? [plain("Nobody does two jobs. The roles of these seats list no work yet.")]
    : [plain("Nobody does two jobs.")];
}

/** Nobody has been said to do any of it: in truth the founder does, and the page offers to write that down. */
const nobodys = (lines: number, isYours: boolean): Finding => [
  stressed(
    lines === 1
      ? "The one responsibility of these roles is still nobody’s on paper."
      : `All ${counted(lines, "responsibility", "responsibilities")} are still nobody’s on paper.`,
  ),
  ...(isYours
    ? [plain(" What is done of this work today, you do: take it on until its seats begin.")]
    : []),
];

const hatCount = (person: Person) => (person.isFounder ? person.hats.length : person.jobs);

function hatsFinding(busy: readonly Person[], index: OrgIndex): Finding {
  const [first, ...rest] = busy as [Person, ...Person[]];
  const named = rest.slice(0, 2).map((one) => `${nameOf(one, index)} ${countWord(hatCount(one))}`);
  const more = rest.length - named.length;
  const others = more > 0 ? [...named, `${counted(more, "other")} several`] : named;
  const name = nameOf(first, index);
  const wears = `${asSentenceStart(name)} ${name === "you" ? "wear" : "wears"} ${counted(hatCount(first), "hat")}`;
  const who =
    others.length === 0
      ? wears
      : `${wears}${others.length > 1 ? ", " : " and "}${joinNames(others)}`;
  return sentences([plain(`${who}.`)], handOvers(busy, index));
}

const nameOf = (person: Person, index: OrgIndex) =>
  person.isFounder ? founderWord(index) : isolate(firstName(person.name)) || "somebody";

const whoseWord = (name: string) => (name === "you" ? "yours" : `${name}’s`);

/** When the hats go to whom, the nearest first, and which of them to nobody. */
function handOvers(busy: readonly Person[], index: OrgIndex): Finding {
  const worn = busy.flatMap((person) => person.hats.map((hat) => ({ person, hat })));
  const going = worn
    .filter(({ hat }) => hat.next !== null)
    .toSorted((a, b) => a.hat.next!.day.localeCompare(b.hat.next!.day));
  const said = groupedByGoal(going, index).slice(0, 2);
  const phrases = said.map((one, at) => (at === 0 ? asSentenceStart(one) : one));
  const stuck = worn.filter(({ hat }) => hat.next === null && hat.keptBecause === "");
  const left = stuck.length === 0 ? "" : stuckPhrase(stuck, index);
  if (phrases.length === 0) return left === "" ? [] : [stressed(`${asSentenceStart(left)}.`)];
  return left === ""
    ? [plain(`${phrases.join(", ")}.`)]
    : [plain(`${phrases.join(", ")}; `), stressed(`${left}.`)];
}

interface Worn {
  person: Person;
  hat: Hat;
}

/** Person by person, the founder last: `Jonas’s second goes to Freya on 4 January`; `one of yours to …, another to …`. */
function groupedByGoal(going: readonly Worn[], index: OrgIndex): string[] {
  const byPerson = Map.groupBy(going, ({ person }) => person.key);
  const people = [...byPerson.values()].toSorted(
    (a, b) => Number(a[0]!.person.isFounder) - Number(b[0]!.person.isFounder),
  );
  return people.map((worn, at) => {
    const goals = Map.groupBy(worn, ({ hat }) => changePhrase(hat.next!, index));
    const [[first, hats], ...others] = [...goals] as [[string, Worn[]], ...[string, Worn[]][]];
    const goes = at > 0 ? "" : hats.length === 1 ? " goes" : " go";
    const more = others
      .slice(0, 1)
      .map(([goal, { length }]) => `, ${length === 1 ? "another" : countWord(length)} to ${goal}`);
    return `${whichHats(hats[0]!.person, hats.length, index)}${goes} to ${first}${more.join("")}`;
  });
}

function whichHats(person: Person, count: number, index: OrgIndex): string {
  const whose = whoseWord(nameOf(person, index));
  if (person.isFounder && person.hats.length === count)
    return count === 1 ? whose : `all of ${whose}`;
  if (!person.isFounder && count === 1 && person.jobs === 2) return `${whose} second`;
  return `${countWord(count)} of ${whose}`;
}

function stuckPhrase(stuck: readonly Worn[], index: OrgIndex): string {
  const yours = stuck.filter(({ person }) => person.isFounder).length;
  const has = (count: number) => (count === 1 ? "has" : "have");
  if (yours === stuck.length)
    return `${countWord(yours)} of ${whoseWord(founderWord(index))} ${has(yours)} no seat in the plan`;
  return `${counted(stuck.length, "hat")} ${has(stuck.length)} no seat in the plan`;
}

function ownersFinding(index: OrgIndex, day: string): Finding {
  const lines = ownedLines(index, day);
  const shared = lines.filter((line) => line.owning === "shared").length;
  const nobody = lines.filter((line) => line.owning === "nobody").length;
  if (lines.length === 0) return [];
  if (shared + nobody === 0)
    return index.org.seats.length < 2
      ? []
      : [
          plain(
            `Each of ${counted(lines.length, "responsibility", "responsibilities")} has one owner.`,
          ),
        ];
  const parts = [
    ...(nobody > 0 ? [`${countWord(nobody)} ${nobody === 1 ? "is" : "are"} nobody’s`] : []),
    ...(shared > 0 ? [`${countWord(shared)} ${shared === 1 ? "has" : "have"} several owners`] : []),
  ];
  return [
    plain(`Of ${counted(lines.length, "responsibility", "responsibilities")} `),
    plain(`${parts.join(" and ")}.`),
  ];
}

/** Who has more to do than a week holds, and who leads more people than their role can. */
function loadFinding(people: readonly Person[], index: OrgIndex, day: string): Finding {
  const over = people.filter((one) => one.over > 0).toSorted((a, b) => b.over - a.over);
  const wide = overSpan(index, day);
  const hours = over[0];
  return sentences(
    hours === undefined
      ? []
      : [
          plain(
            `${asSentenceStart(nameOf(hours, index))} ${nameOf(hours, index) === "you" ? "have" : "has"} ${formatNumber(hours.over)} hours a week too many${
              over.length > 1 ? `, and ${counted(over.length - 1, "other")} too` : ""
            }.`,
          ),
        ],
    wide[0] === undefined
      ? []
      : [
          plain(
            `${asSentenceStart(seatWord(wide[0].seat, index))} would lead ${counted(wide[0].reports, "person", "people")}, ${countWord(wide[0].most!)} at most is what ${withArticle(roleNameOf(wide[0].seat.roleId, index))} can.`,
          ),
        ],
  );
}

/** What the panel of a person opens with; empty where there is nothing to remark. */
export function personFinding(person: Person, index: OrgIndex): Finding {
  const name = person.isFounder ? "You" : asSentenceStart(nameOf(person, index));
  if (person.isFounder) {
    if (person.hats.length === 0) return [plain("None of the department’s work is on your desk.")];
    const stuck = person.hats.filter((hat) => hat.next === null && hat.keptBecause === "").length;
    return [
      plain(`You wear ${counted(person.hats.length, "hat")}`),
      ...(stuck === 0
        ? [plain(", each with a day on which it ends or a reason to stay.")]
        : [
            plain("; "),
            stressed(
              `${countWord(stuck)} of them ${stuck === 1 ? "has" : "have"} no seat in the plan.`,
            ),
          ]),
    ];
  }
  if (person.jobs < 2) return [];
  const names = [...person.roleIds, ...person.hats.map((hat) => hat.roleId)].map((id) =>
    inSentence(roleNameOf(id, index)),
  );
  return [
    plain(`${asSentenceStart(countWord(person.jobs))} jobs at once: ${name} is `),
    stressed(joinNames(names)),
    plain("."),
  ];
}
