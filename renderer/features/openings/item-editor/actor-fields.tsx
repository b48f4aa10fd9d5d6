import type { RolePlay } from "../../../../shared/kit.ts";
import { Prose, Rows } from "./fields.tsx";
import type { RolePlayEditor } from "./item-form.ts";

type ActorCard = RolePlay["actorCard"];

/** The other side of the table: who they are, what they give away only when asked, and what they object to. */
export function ActorFields({ editor: { value, set, errorAt } }: { editor: RolePlayEditor }) {
  const card = value.actorCard;
  const change = (over: Partial<ActorCard>) => set({ actorCard: { ...card, ...over } });
  const text = (field: "persona" | "mood" | "openingLine" | "endsWhen", label: string) => (
    <Prose
      error={errorAt(`actorCard.${field}`)}
      label={label}
      max={field === "openingLine" ? 1000 : 2000}
      onChange={(next) => change({ [field]: next })}
      value={card[field]}
    />
  );
  return (
    <>
      {text("persona", "Persona")}
      {text("mood", "Mood")}
      {text("openingLine", "Opening line")}
      <Rows<ActorCard["releaseIfAsked"][number]>
        add="Add a fact"
        create={() => ({ ifAsked: "", reveal: "" })}
        error={errorAt("actorCard.releaseIfAsked")}
        help="Every candidate who asks hears it in the same words."
        item="Fact"
        label="Told only if asked"
        max={30}
        onChange={(releaseIfAsked) => change({ releaseIfAsked })}
        value={card.releaseIfAsked}
      >
        {(fact, setFact) => (
          <>
            <Prose
              label="If asked about"
              max={500}
              onChange={(ifAsked) => setFact({ ifAsked })}
              rows={1}
              value={fact.ifAsked}
            />
            <Prose label="Reveal" onChange={(reveal) => setFact({ reveal })} value={fact.reveal} />
          </>
        )}
      </Rows>
      <Rows<ActorCard["objections"][number]>
        add="Add an objection"
        create={() => ({ trigger: "", line: "", goodResponse: "" })}
        error={errorAt("actorCard.objections")}
        help="The same ones for everybody, so that all meet the same difficulty."
        item="Objection"
        label="Objections"
        max={30}
        onChange={(objections) => change({ objections })}
        value={card.objections}
      >
        {(objection, setObjection) => (
          <>
            <Prose
              label="When"
              max={1000}
              onChange={(trigger) => setObjection({ trigger })}
              rows={1}
              value={objection.trigger}
            />
            <Prose
              label="Say"
              max={1000}
              onChange={(line) => setObjection({ line })}
              rows={1}
              value={objection.line}
            />
            <Prose
              label="A good response"
              onChange={(goodResponse) => setObjection({ goodResponse })}
              value={objection.goodResponse}
            />
          </>
        )}
      </Rows>
      {text("endsWhen", "It ends when")}
    </>
  );
}
