import { itemWords } from "../rules/findings/pack.ts";
import { formatInstantDay, formatMinutes } from "../rules/format.ts";
import { inSentence } from "../rules/names.ts";
import { Letterhead, Section, Title } from "./frame.tsx";
import type { PackInterview, PackRound, PanelPack } from "./panel-pack-data.ts";
import { timeWords } from "./panel-pack.tsx";

/**
 * What a candidate may know beforehand: how long it takes and what kind of thing it is. The exercises themselves are
 * handed over in the interview, as cards; with them in hand a week before, nobody would be compared with anybody.
 */
export function InvitationDocument({ pack }: { pack: PanelPack }) {
  const { heading, opening, rounds, only } = pack;
  const minutes = rounds.reduce((sum, round) => sum + round.minutes, 0);
  return (
    <>
      <Letterhead {...heading} kind={only ? "Your interview" : "Your interviews"} />
      <Title>{only?.candidate ?? opening.title}</Title>
      <p className="for">
        {only ? "for" : "as"} <bdi>{inSentence(only ? opening.title : opening.roleName)}</bdi>
      </p>
      {only && <Appointment interview={only} />}
      {minutes > 0 && (
        <Section title="What to expect">
          <ul className="points">
            {rounds
              .filter((round) => round.items.length > 0)
              .map((round) => (
                <li key={round.id}>{roundWords(round)}</li>
              ))}
          </ul>
        </Section>
      )}
      <Section title="How it works" together>
        <ul className="points">
          <li>
            Everybody we interview gets the same questions and exercises, and the same minutes.
          </li>
          <li>What an exercise is about you learn there, with time to prepare for it.</li>
          <li>We take notes. Each of us judges alone, on criteria written down beforehand.</li>
          <li>If you need something to show your best, tell us before. It costs you nothing.</li>
        </ul>
      </Section>
    </>
  );
}

/** `First conversation: four questions, 32 min` */
const roundWords = ({ name, items, minutes }: PackRound): string =>
  `${name}: ${itemWords(items.map((item) => item.content.kind))}, ${formatMinutes(minutes)}`;

function Appointment({ interview }: { interview: PackInterview }) {
  const { startsAt, timeZone, place } = interview;
  return (
    <div className="lead">
      <p>{formatInstantDay(startsAt, timeZone, { style: "weekday" })}</p>
      <p>{timeWords(interview)}</p>
      {place !== "" && <p dir="auto">{place}</p>}
    </div>
  );
}
