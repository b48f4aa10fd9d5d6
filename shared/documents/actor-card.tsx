import type { RolePlay } from "../kit.ts";
import { Paragraphs, Part } from "./candidate-card.tsx";

/** Who plays the other side, what they know, and what they say when; with a box to tick for every fact and objection. */
export function ActorCard({ title, rolePlay }: { title: string; rolePlay: RolePlay }) {
  const { persona, mood, openingLine, releaseIfAsked, objections, endsWhen } = rolePlay.actorCard;
  return (
    <section className="leaf actor">
      <h2 className="marked">
        <span className="mark">Actor card · not for the candidate</span> <bdi>{title}</bdi>
      </h2>
      <div className="halves">
        <Part title="Who you are">
          <Paragraphs text={persona} />
        </Part>
        <Part title="How you feel">
          <Paragraphs text={mood} />
        </Part>
      </div>
      <div className="halves">
        <Part title="You begin with">
          {openingLine !== "" && (
            <p className="spoken" dir="auto">
              “{openingLine}”
            </p>
          )}
        </Part>
        <Part title="It ends">
          <Paragraphs text={endsWhen} />
        </Part>
      </div>
      <Facts facts={releaseIfAsked} />
      <Objections objections={objections} />
    </section>
  );
}

function Facts({ facts }: { facts: RolePlay["actorCard"]["releaseIfAsked"] }) {
  if (facts.length === 0) return null;
  return (
    <Part title="Say only if asked">
      <table className="ledger texts ticked">
        <caption>Facts and the question that releases each</caption>
        <thead>
          <tr>
            <th scope="col" className="third">
              If asked for
            </th>
            <th scope="col">You say</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(({ ifAsked, reveal }, at) => (
            <tr key={at}>
              <th scope="row" dir="auto">
                <span className="box" />
                {ifAsked}
              </th>
              <td dir="auto">{reveal}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function Objections({ objections }: { objections: RolePlay["actorCard"]["objections"] }) {
  if (objections.length === 0) return null;
  return (
    <Part title="Object, to every candidate alike">
      <table className="ledger texts ticked">
        <caption>Objections, when they come and what a good answer is</caption>
        <thead>
          <tr>
            <th scope="col" className="third">
              When
            </th>
            <th scope="col">You say, and a good answer</th>
          </tr>
        </thead>
        <tbody>
          {objections.map(({ trigger, line, goodResponse }, at) => (
            <tr key={at}>
              <th scope="row" dir="auto">
                <span className="box" />
                {trigger}
              </th>
              <td>
                <span className="spoken" dir="auto">
                  “{line}”
                </span>
                <span className="under" dir="auto">
                  {goodResponse}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
